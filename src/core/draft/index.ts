/**
 * A document as a plan might say it: every field with the place it was read from and what is not sure about it, and what a person
 * settles before it is one.
 *
 * @example finishDraft(draftDocument(blocks), choices, words) // => { plan } or { open }
 */
export { type Choice, parseChoices } from "./choices";
export {
  type Draft,
  type DraftDoubt,
  type DraftDoubtCode,
  type Drafted,
  type DraftedBureau,
  type DraftedCell,
  type DraftedColumn,
  type DraftedHead,
  type DraftedRow,
  type DraftedTable,
  type DraftedTarget,
  type DraftPlace,
  type Offer,
} from "./draft";
export { doubtTargets } from "./doubt-targets";
export { chosenFigure, withComparator } from "./chosen-readings";
export { draftDocument } from "./draft-document";
export { draftLines } from "./draft-lines";
export { type FinishedDraft, finishDraft } from "./finish-draft";
export { isOpen } from "./open-doubts";
export {
  type ChosenField,
  chosenField,
  type OpenDoubt,
  type OpenPlan,
  toOpenPlan,
} from "./open-plan";
export { AS_READ, KEPT_READINGS, NO_BUREAU, NO_TARGET, NO_UNIT, WORDS_ONLY } from "./draft-cell";
export { isGroupName, readResponsibility } from "./responsibilities";
export type { PlanWords } from "./plan-of-draft";
