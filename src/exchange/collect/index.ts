export { type BureauStanding, type Collection, isOpenConflict } from "./collection";
export { consolidate, consolidateInTurn, toBook } from "./consolidate";
export {
  type ConfirmingDecision,
  Decision,
  isTargetDecision,
  parseDecisions,
  type SupersedingDecision,
  type TargetDecision,
} from "./decisions";
export { listChanges } from "./entry-changes";
export type { FileStanding, Outcome } from "./file-standing";
export { type CollectionInput, mergeReturns } from "./merge";
export { whyNotTaken, type WhyNotTaken } from "./why-not-taken";
export { type Conflict, readDecided, type TargetStanding } from "./settle-target";
export { type EntryChange, signatureOf } from "../../core";
