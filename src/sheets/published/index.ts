export { listTableWords, TABLE_COLUMNS } from "./published-layout";
export { buildPublishedTable, type PublishedTableOptions } from "./published-table";
