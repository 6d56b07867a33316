/** What makes and reads plan workbooks, fetched when one is. */
export { bookOf, revisionOf } from "./plan-books";
export { checkPlanSheets, compareSheets } from "./plan-sheets";
