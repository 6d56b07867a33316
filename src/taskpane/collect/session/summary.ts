/** What makes the summary; fetched when one is wanted. */
export { consolidate, listChased, readOfficeTable } from "../../../exchange";
export { insertCollection } from "./insert-collection";
export { onlyFresh, planTakeover } from "./take-over";
