export { findDoubledForm } from "./doubled-form";
export { dueDay } from "./due-day";
export { formFileNames, safeFileName } from "./file-name";
export {
  extendLedger,
  findLedgerConflict,
  Ledger,
  type LedgerConflict,
  type LedgerForm,
  type Occasion,
} from "./ledger";
export {
  type DistributeOptions,
  planForms,
  type PlannedForm,
  unknownBureaus,
} from "./prepare-forms";
export {
  latestPrevious,
  previousFor,
  type PreviousPeriod,
  type PreviousProblem,
  readPrevious,
} from "./previous";
export { buildPublishedTableWorkbook } from "./published-workbook";
