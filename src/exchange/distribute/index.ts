/**
 * Forms go out: which ones, under what names, due when, and the ledger of them (发放台账). What an earlier period says is
 * printed in them.
 *
 * @example prepareForms({ plan, period, … }) // => one for every bureau, built when asked for
 */

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
export { isOwnFile, LEDGER_NAME, partLedgerName, sentPlanName } from "./names-beside";
export { listPlanChanges, type PlanChanges } from "./plan-changes";
export {
  type DistributeOptions,
  prepareForms,
  type PreparedForm,
  unknownBureaus,
} from "./prepare-forms";
export {
  latestPrevious,
  previousFor,
  type PreviousPeriod,
  type PreviousProblem,
  readPrevious,
} from "./previous";
export { type DifferingRule, rulesToMake } from "./rules-to-make";
export { fittingRules, readSentRules, type SentRules, toLedgerRules } from "./sent-rules";
export { planDue, skipsSoFar, toLedgerSkips } from "./skips";
export { buildPublishedTableWorkbook } from "./published-workbook";
