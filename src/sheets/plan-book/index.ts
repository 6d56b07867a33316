/**
 * A plan as a workbook that offices write and change, and read back: the same plan, with the same hash.
 *
 * @example readPlanBook(workbook) // => the plan, or every mistake with its sheet and cell
 */
export { BOOK_SHEETS, type BookSheet } from "./book-column";
export { buildPlanBook, type PlanBookOptions } from "./build-plan-book";
export { bookOfDraft, type DraftBook } from "./draft-book";
export {
  BUREAU_FIELDS,
  type ChangedField,
  type ChangedTarget,
  diffPlans,
  isSamePlan,
  type PlanDifference,
  SOURCE_FIELDS,
} from "./plan-diff";
export { isPlanBook } from "./is-plan-book";
export { type PlanBookReading, readPlanBook } from "./read-plan-book";
export { buildPlanTemplate } from "./template-book";
export type { TargetDoubt } from "./target-lines";
export type { BookProblem, PlacedBookNote } from "./told";
export type { TargetHandling } from "./read-handlings";
