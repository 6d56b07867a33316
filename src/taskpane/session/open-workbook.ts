import type { Language } from "../../core";
import { buildNotebookSheet, readNotebook } from "../../exchange";
import {
  NOTEBOOK_SHEET,
  TRACKING_SHEET,
  type SheetInsertion,
  type Spreadsheet,
  type WorkbookGrid,
} from "../../sheets";
import type { Settings } from "../state";
import { mergeLedgers, mergeRulings, settingsFrom, toNotebook } from "./settings";

/** What a workbook says of itself when the pane opens. */
export interface OpenedWorkbook {
  /** Null where there is no notebook, or none that can be read. */
  readonly settings: Settings | null;
  /** A notebook is there, but cannot be read; it is never written over. */
  readonly isUnreadable: boolean;
  readonly tables: readonly string[];
  /** All sheets, as they were just now. */
  readonly names: readonly string[];
}

/** Looks at a workbook: two reading calls, nothing is written. */
export async function openWorkbook(
  spreadsheet: Spreadsheet,
  language: Language,
): Promise<OpenedWorkbook> {
  const names = await spreadsheet.listSheets();
  const tables = names.filter((name) => name.startsWith(TRACKING_SHEET));
  if (!names.includes(NOTEBOOK_SHEET))
    return { settings: null, isUnreadable: false, tables, names };
  const settings = storedSettings(await spreadsheet.read([NOTEBOOK_SHEET]), language);
  return { settings, isUnreadable: settings === null, tables, names };
}

/** The settings in a workbook's notebook; null where there is none, or none that can be read. */
export function storedSettings(workbook: WorkbookGrid, language: Language): Settings | null {
  const sheet = notebookSheet(workbook);
  const notebook = sheet && readNotebook(sheet);
  return notebook ? settingsFrom(notebook, language) : null;
}

/**
 * The notebook to be written beside what the workbook has now: forms that another pane has recorded since stay.
 *
 * @param workbook as just read, its notebook included
 * @returns no insertion where a notebook is there that cannot be read
 */
export function notebookInsertion(
  workbook: WorkbookGrid,
  settings: Settings,
): { readonly settings: Settings; readonly insertions: readonly SheetInsertion[] } {
  const stored = storedSettings(workbook, settings.language);
  if (stored === null && notebookSheet(workbook)) return { settings, insertions: [] };
  const merged = {
    ...settings,
    ledger: mergeLedgers(stored?.ledger ?? null, settings.ledger),
    rulings: mergeRulings(stored?.rulings ?? [], settings.rulings),
  };
  const spec = buildNotebookSheet(toNotebook(merged));
  return { settings: merged, insertions: [{ spec, replaces: true, activates: false }] };
}

/** Reads those of some sheets that are there; a call less where none is. */
export async function readSome(
  spreadsheet: Spreadsheet,
  wanted: readonly string[],
  names: readonly string[],
): Promise<WorkbookGrid> {
  const present = wanted.filter((name) => names.includes(name));
  if (present.length === 0) return { sheets: [], externalLinks: [], savedAt: null };
  return spreadsheet.read(present);
}

/**
 * Writes the settings into the workbook's notebook.
 *
 * @returns the settings with every form the workbook knows
 */
export async function keepSettings(
  spreadsheet: Spreadsheet,
  settings: Settings,
): Promise<Settings> {
  const names = await spreadsheet.listSheets();
  const found = await readSome(spreadsheet, [NOTEBOOK_SHEET], names);
  const { settings: merged, insertions } = notebookInsertion(found, settings);
  if (insertions.length > 0) await spreadsheet.insert(insertions);
  return merged;
}

function notebookSheet({ sheets }: WorkbookGrid) {
  return sheets.find(({ name }) => name === NOTEBOOK_SHEET);
}
