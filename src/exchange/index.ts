export { assessWorkbook, type ReturnedWorkbook } from "./assess";
export { builtInPlans, DEFAULT_PLAN_ID, findBuiltInPlan } from "./built-in-plans";
export { planForms, unknownBureaus, type DistributeOptions, type PlannedForm } from "./distribute";
export { formFileNames, safeFileName } from "./file-name";
export {
  acceptFile,
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
export { fingerprint, hashPlan, knowPlan, type KnownPlan } from "./plan-hash";
export { buildPublishedTableWorkbook } from "./published-workbook";
export { assessTracking, type TrackingAssessment } from "./assess-tracking";
export { buildNotebookSheet, Notebook, readNotebook } from "./notebook";
export { planOf } from "./plan-choice";
