export { assessForm, assessWorkbook, type ReturnedWorkbook } from "./assess";
export type { BureauLine, Contribution } from "./bureau-line";
export { builtInPlans, DEFAULT_PLAN_ID, findBuiltInPlan } from "./built-in-plans";
export { consolidate, consolidateInTurn, toBook } from "./consolidate";
export { isOpenConflict, type BureauStanding, type Collection, type Counts } from "./collection";
export {
  isTargetDecision,
  parseDecisions,
  signatureOf,
  type ConfirmingDecision,
  type Decision,
  type SupersedingDecision,
  type TargetDecision,
} from "./decisions";
export { listChanges, type EntryChange } from "./entry-changes";
export { type FileStanding, type Outcome } from "./file-standing";
export { checkJointRule, withJointRules, type JointProblem, type JointRules } from "./joint-rules";
export { mergeReturns, type CollectionInput } from "./merge";
export {
  latestPrevious,
  previousFor,
  readPrevious,
  type PreviousPeriod,
  type PreviousProblem,
} from "./previous";
export { readReturn, type CollectedOccasion, type OpenedReturn } from "./read-return";
export { receiptOf } from "./receipt";
export { unreadFile, type ReturnedFile } from "./returned-file";
export { readDecided, type Conflict, type TargetStanding } from "./settle-target";
export { findDoubledForm } from "./doubled-form";
export { planForms, unknownBureaus, type DistributeOptions, type PlannedForm } from "./distribute";
export { formFileNames, safeFileName } from "./file-name";
export {
  acceptFile,
  isFormless,
  isRejecting,
  rejectFile,
  type FileReport,
  type FormIdentity,
} from "./file-report";
export { identifyForm, type Identification } from "./form-identity";
export {
  extendLedger,
  findLedgerConflict,
  Ledger,
  type LedgerConflict,
  type LedgerForm,
  type Occasion,
} from "./ledger";
export { planReturn } from "./marked-copy";
export { fingerprint, hashPlan, knowPlan, type KnownPlan } from "./plan-hash";
export { buildPublishedTableWorkbook } from "./published-workbook";
export { assessTracking, type TrackingAssessment } from "./assess-tracking";
export { buildNotebookSheet, Notebook, PeriodRulings, readNotebook } from "./notebook";
export { planOf } from "./plan-choice";
