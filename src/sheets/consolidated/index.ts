export type {
  BureauPart,
  BureauPartLine,
  ConsolidatedBook,
  Filing,
  FilingNote,
  FilingStatus,
  StandingCounts,
  TakenValue,
  TargetLine,
  TargetReport,
} from "./book";
export { buildConsolidated, planConsolidated } from "./consolidated";
export { beijingTime } from "./filings-sheet";
export { CONSOLIDATED_FORMAT, CONSOLIDATED_SHEETS } from "./layout";
export {
  type ConsolidatedMeta,
  type ConsolidatedNames,
  type EarlierNames,
  nameConsolidatedSheets,
  readConsolidatedMeta,
} from "./names";
export { type ConsolidatedReading, readConsolidated } from "./read-consolidated";
