/**
 * All files together: what counts, what contradicts, what a decision settles, and the consolidated book that follows.
 *
 * @example mergeReturns({ plan, period, ledger, files, decisions, … }).counts.conflicts // => 1
 */

export { type BureauStanding, type Collection, isOpenConflict } from "./collection";
export { type BureauSheets, consolidate, consolidateInTurn, toBook } from "./consolidate";
export {
  type ConfirmingDecision,
  type Decision,
  decisionToJson,
  type FileDecision,
  type IgnoringDecision,
  isTargetDecision,
  type LineDecision,
  nameDecision,
  type SupersedingDecision,
  type TargetDecision,
  type VerdictDecision,
} from "./decisions";
export {
  type DecisionsProblem,
  type DecisionsSource,
  joinDecisions,
  parseDecisions,
} from "./read-decisions";
export { listChanges } from "./entry-changes";
export type { Outcome } from "./candidate";
export type { FileStanding } from "./file-standing";
export type { Conflict } from "./join-values";
export { listMergedLines, type MergedLine, type UnmergedLine } from "./merged-lines";
export { type OfficeTable, readOfficeTable } from "./office-entries";
export { type CollectionInput, mergeReturns } from "./merge";
export {
  joinPartials,
  type PartialCollection,
  type PartialOccasion,
  type PartialProblem,
  toPartial,
} from "./partial";
export { listQuestions } from "./questions";
export { whyNotTaken, type WhyNotTaken } from "./why-not-taken";
export { closeWith, type Closing, holdLate } from "./closing";
export { readDecided } from "./settle-conflict";
export type { TargetStanding } from "./settle-target";
export {
  type Snapshot,
  type SnapshotBureau,
  type SnapshotFile,
  snapshotOf,
  type SnapshotTarget,
} from "./snapshot";
export {
  type Changed,
  compareSnapshots,
  isUnchanged,
  type Less,
  type SnapshotChanges,
} from "./snapshot-changes";
