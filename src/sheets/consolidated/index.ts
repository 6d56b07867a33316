/**
 * The workbook that the lead office makes of all returns: the list of its sheets, what each looks like, and how an earlier one
 * is read.
 *
 * @example buildConsolidated(book) // => a WorkbookSpec: 汇总, 指标台账, 问题清单, 报送情况, …
 */

export type {
  BureauLine,
  BureauPart,
  ConsolidatedBook,
  Contribution,
  Filing,
  FilingNote,
  FilingStatus,
  OwedLine,
  StandingCounts,
  TakenValue,
  TargetLine,
} from "./book";
export {
  BUREAU_STATUSES,
  type BureauStatus,
  filledOf,
  hasReported,
  OWED_WORDS,
  type OwedWhy,
  sayOwed,
  STATUS_TINTS,
  STATUS_WORDS,
  statusOfWords,
} from "./bureau-status";
export { occasionNote } from "./cells";
export { buildConsolidated, layOutConsolidated } from "./consolidated";
export { beijingTime } from "./filings-sheet";
export { countFindings } from "./findings-sheet";
export {
  type ConsolidatedMeta,
  type ConsolidatedNames,
  type EarlierNames,
  nameConsolidatedSheets,
  nameListedSheets,
  readConsolidatedMeta,
} from "./names";
export {
  type ConsolidatedReading,
  isMetaSheet,
  listReadSheets,
  readConsolidated,
} from "./read-consolidated";
export {
  ALL_BUREAUS_SHEET,
  CONSOLIDATED_FORMAT,
  CONSOLIDATED_SHEETS,
  eachSheet,
  META_SHEET,
  MOST_BUREAU_SHEETS,
} from "./sheet-list";
export { listStandingSheets, readStandings, type StoodLine } from "./read-standings";
export { readMetaBaselines, type WrittenBaseline } from "./meta-baselines";
export { ownVerdict } from "./own-verdict";
export { listSigns } from "./signs";
export { amountText } from "./reported-words";
