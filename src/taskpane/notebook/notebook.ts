import type { Language } from "../../core";
import { buildNotebookSheet, readNotebook } from "../../exchange";
import {
  NOTEBOOK_SHEET,
  type SheetInsertion,
  type Spreadsheet,
  type WorkbookGrid,
} from "../../sheets";
import { settingsFrom, toNotebook } from "./contents";
import { mergeLedgers } from "./ledger";
import { mergeRulings } from "./rulings";
import type { Settings } from "./settings";
import { readSome } from "./some-sheets";

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
