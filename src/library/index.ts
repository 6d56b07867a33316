/**
 * The program as a library: plans, forms, returned files and collections as bytes and plain data, the same as the command line reads
 * and prints. No folder is read, nothing is printed.
 *
 * @example (await distribute(loadPlan("jinan-brand-2020"), { period: "2021" })).forms.length // => 9
 */

export { collect, writeConsolidated } from "./collect";
export type { CollectOptions, ConsolidatedOptions, Decision, ReturnedFile } from "./collect-shape";
export { collectionToJson } from "./collection-json";
export { distribute, distributeInTurn } from "./distribute";
export type {
  DistributeNote,
  DistributeOptions,
  Distribution,
  Form,
  FormsInTurn,
} from "./distribute-shape";
export { type PlacedMistake, ZerenbiaoError, type ZerenbiaoErrorCode } from "./errors";
export type {
  BureauStanding,
  CollectedFile,
  Collection,
  CollectionSummary,
  Entry,
  FileReport,
  Finding,
  JointRule,
  ReportedValue,
  Severity,
  TargetStanding,
  Verdict,
} from "./json-shapes";
export type { Language, LanguageOption } from "./language";
export type { Ledger, LedgerForm } from "./ledger-shape";
export { builtInPlans, loadPlan } from "./load-plan";
export type { Plan, PlanTarget } from "./plan-shape";
export { deflate, deflatePieces, inflate } from "./platform";
export { publishedTable, type PublishedTableOptions } from "./published-table";
export { type FormReport, readForm, type ReadFormOptions } from "./read-form";
export { type FormattedNumber, readValue, type ValueReading } from "./read-value";
export { findingToJson, reportsToJson } from "./report-json";
