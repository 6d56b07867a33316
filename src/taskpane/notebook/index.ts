/** What a workbook keeps of ours: the notebook with the settings in it, the ledger, the rulings, the names of its tables. */
export { fieldOf } from "./field-of";
export { currentLedger, mergeLedgers, occasionOf } from "./ledger";
export { LEDGER_FILE, ledgerFile, readLedger, type LedgerFileProblem } from "./ledger-file";
export { currentMemory, mergeMemories, withMemory, withoutMemory } from "./collections";
export { settingsFrom, toNotebook } from "./contents";
export { keepSettings, type KeptNotebook, prepareNotebook, storedSettings } from "./notebook";
export { openWorkbook } from "./opened-workbook";
export { currentPacing, mergePacing, withPacing } from "./pacing";
export { currentRulings, isEmpty, mergeRulings, withRulings } from "./rulings";
export { defaultSettings, nearestYear, type Settings } from "./settings";
export { readSome } from "./some-sheets";
export { NotUndoable } from "./not-undoable";
export { hasTable } from "./has-table";
export { findTable, type FoundTable } from "./looked-at";
export { isSameOccasion, type TableFacts } from "./table-facts";
export type { Shelf, ShelvedCollection, ShelvedFile } from "./shelf";
export { sheetNameOf, type TableKind } from "./tables";
