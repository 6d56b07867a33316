import { buildNotebookSheet } from "../../exchange";
import {
  freeName,
  NOTEBOOK_SHEET,
  readTracking,
  SpreadsheetError,
  type SheetGrid,
  type SheetSpec,
  type Spreadsheet,
} from "../../sheets";
import {
  prepareNotebook,
  sheetNameOf,
  toNotebook,
  type Settings,
  type TableKind,
} from "../notebook";
import { buildTable, type TableSettings } from "./build-table";
import { checkpointOf, listLost } from "./swap-table";

/** What to do where a sheet of the table's name is there already. */
export type WhenExists = "ask" | "replace" | "keep-both";

/** A sheet of the table's name is there already; only a person can say what is to become of it. */
export interface SheetExists {
  readonly kind: "sheet-exists";
  readonly sheet: string;
  /** Whether the sheet is a table of this plan. */
  readonly known: boolean;
  /** How many lines hold something typed. */
  readonly filled: number;
  /** Cells that a new table has no place for; while there are any, replacing is not offered. */
  readonly lost: readonly string[];
}

export type InsertOutcome =
  | {
      readonly outcome: "inserted";
      readonly sheet: string;
      readonly settings: Settings;
      /** The sheet that it replaces, as it can be made again; null where there was none. */
      readonly before: SheetSpec | null;
    }
  | { readonly outcome: "exists"; readonly question: SheetExists };

/**
 * Inserts a table and the notebook: one call that reads and lists, one that inserts. A sheet of that name is replaced only when a
 * person said so, and only when the new one has a place for everything that was typed; else this asks again.
 *
 * @param listed the sheets as they were listed a moment ago; they save a call where neither table nor notebook is there
 */
export async function insertTable(
  spreadsheet: Spreadsheet,
  settings: TableSettings,
  kind: TableKind,
  whenExists: WhenExists,
  listed: readonly string[] | null = null,
): Promise<InsertOutcome> {
  const usual = sheetNameOf(kind);
  if (listed !== null && !listed.includes(usual) && !listed.includes(NOTEBOOK_SHEET)) {
    const outcome = await insertAnew(spreadsheet, settings, kind);
    if (outcome !== null) return outcome;
  }
  // what is struck out would be carried over as if it were not
  const workbook = await spreadsheet.read([usual, NOTEBOOK_SHEET], "looks");
  const isBeside = whenExists === "keep-both";
  const sheet = isBeside ? freeName(usual, workbook.names) : usual;
  const existing = workbook.sheets.find(({ name }) => name === sheet);
  const question = existing && compare(existing, settings, kind);
  if (question && (whenExists !== "replace" || !question.known || question.lost.length > 0)) {
    return { outcome: "exists", question };
  }
  const spec = buildTable(settings, kind, sheet, existing);
  const notebook = prepareNotebook(workbook, settings);
  const table = { spec, replaces: existing !== undefined, activates: true };
  await spreadsheet.insert([table, ...notebook.insertions], notebook.edits);
  const before = existing ? checkpointOf(existing, settings, kind) : null;
  return { outcome: "inserted", sheet, settings: notebook.settings, before };
}

/** Inserts both sheets where none is thought to be; null when one of them is there after all. */
async function insertAnew(
  spreadsheet: Spreadsheet,
  settings: TableSettings,
  kind: TableKind,
): Promise<InsertOutcome | null> {
  const sheet = sheetNameOf(kind);
  const notebook = buildNotebookSheet(toNotebook(settings));
  try {
    await spreadsheet.insert([
      { spec: buildTable(settings, kind, sheet, undefined), replaces: false, activates: true },
      { spec: notebook, replaces: false, activates: false },
    ]);
    return { outcome: "inserted", sheet, settings, before: null };
  } catch (error) {
    if (error instanceof SpreadsheetError && error.code === "sheet-exists") return null;
    throw error;
  }
}

/** What replacing a sheet would keep, and what it would lose. */
function compare(existing: SheetGrid, settings: TableSettings, kind: TableKind): SheetExists {
  const reading = kind === "tracking" ? readTracking(settings.plan, existing) : null;
  const isKnown = kind === "published" || (reading !== null && reading.rows.size > 0);
  const spec = buildTable(settings, kind, existing.name, existing);
  return {
    kind: "sheet-exists",
    sheet: existing.name,
    known: isKnown,
    filled: reading?.entries.size ?? 0,
    lost: listLost(existing, spec, { settings, reading }),
  };
}
