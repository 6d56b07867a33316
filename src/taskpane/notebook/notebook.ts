import type { Language } from "../../core";
import { buildNotebookSheet, editNotebook, readNotebook } from "../../exchange";
import {
  NOTEBOOK_SHEET,
  type SheetEdit,
  type SheetInsertion,
  type Spreadsheet,
  type WorkbookGrid,
} from "../../sheets";
import { mergeMemories } from "./collections";
import { settingsFrom, toNotebook } from "./contents";
import { mergeLedgers } from "./ledger";
import { mergePacing } from "./pacing";
import { isEmpty, mergeRulings } from "./rulings";
import type { Settings } from "./settings";

/** The settings in a workbook's notebook; null where there is none, or none that can be read. */
export function storedSettings(workbook: WorkbookGrid, language: Language): Settings | null {
  const sheet = notebookSheet(workbook);
  const notebook = sheet && readNotebook(sheet);
  return notebook ? settingsFrom(notebook, language) : null;
}

/** What a workbook's notebook is to hold, and how it comes there. */
export interface KeptNotebook {
  /** With every form and ruling that the workbook knows. */
  readonly settings: Settings;
  /** The sheet, where the workbook has none yet. */
  readonly insertions: readonly SheetInsertion[];
  /** Its cells that say something else; the sheet itself stays, as Excel cannot undo beyond a sheet that is replaced. */
  readonly edits: readonly SheetEdit[];
}

/**
 * The notebook to be written beside what the workbook has now: forms that another pane has recorded since stay.
 *
 * @param workbook as just read, its notebook included
 * @returns nothing to be written where a notebook is there that cannot be read, or says so already
 */
export function prepareNotebook(workbook: WorkbookGrid, settings: Settings): KeptNotebook {
  const stored = storedSettings(workbook, settings.language);
  const sheet = notebookSheet(workbook);
  if (stored === null && sheet) return { settings, insertions: [], edits: [] };
  const merged = {
    ...settings,
    ledger: mergeLedgers(stored?.ledger ?? null, settings.ledger),
    rulings: mergeRulings(stored?.rulings ?? [], settings.rulings),
    collections: mergeMemories(stored?.collections ?? [], settings.collections),
    pacing: mergePacing(stored?.pacing ?? [], settings.pacing),
  };
  const notebook = toNotebook(merged);
  if (sheet === undefined || stored === null) {
    const spec = buildNotebookSheet(notebook);
    return {
      settings: merged,
      insertions: [{ spec, replaces: false, activates: false }],
      edits: [],
    };
  }
  const edit = isWorthKeeping(stored, merged) ? editNotebook(sheet, notebook) : null;
  const edits = edit === null || edit.cells.length === 0 ? [] : [edit];
  return { settings: merged, insertions: [], edits };
}

/**
 * Writes the settings into the workbook's notebook, where they hold something that the workbook does not know.
 *
 * @returns the settings with every form the workbook knows
 */
export async function keepSettings(
  spreadsheet: Spreadsheet,
  settings: Settings,
): Promise<Settings> {
  const found = await spreadsheet.read([NOTEBOOK_SHEET]);
  const { settings: merged, insertions, edits } = prepareNotebook(found, settings);
  if (insertions.length > 0) await spreadsheet.insert(insertions, edits);
  else if (edits.length > 0) await spreadsheet.write(edits);
  return merged;
}

/**
 * Whether a workbook would lose anything that took work. What is only chosen (a period, a built-in plan, the language) can be
 * chosen again, and is no reason to change a workbook.
 */
function isWorthKeeping(stored: Settings, wanted: Settings): boolean {
  const isOtherPlan = stored.plan.hash !== wanted.plan.hash && toNotebook(wanted).planFile !== null;
  return isOtherPlan || work(stored) !== work(wanted);
}

function work({ ledger, rulings, collections, pacing }: Settings): string {
  const made = rulings.filter((each) => !isEmpty(each));
  const paced = pacing.toSorted((one, other) => (one.plan < other.plan ? -1 : 1));
  return JSON.stringify([ledger, sorted(made), sorted(collections), paced]);
}

function sorted<Each extends { readonly plan: string; readonly period: string }>(
  all: readonly Each[],
): readonly Each[] {
  const key = ({ plan, period }: Each): string => `${plan} ${period}`;
  return all.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

function notebookSheet({ sheets }: WorkbookGrid) {
  return sheets.find(({ name }) => name === NOTEBOOK_SHEET);
}
