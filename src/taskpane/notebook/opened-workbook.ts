import type { Language } from "../../core";
import { NOTEBOOK_SHEET, type SheetGrid, TRACKING_SHEET, type Spreadsheet } from "../../sheets";
import { storedSettings } from "./notebook";
import type { Settings } from "./settings";

/** What a workbook says of itself when the pane opens. */
export interface OpenedWorkbook {
  /** Null where there is no notebook, or none that can be read. */
  readonly settings: Settings | null;
  /** A notebook is there, but cannot be read; it is never written over. */
  readonly isUnreadable: boolean;
  readonly tables: readonly string[];
  /** The newest of them; null where there is none. */
  readonly newest: SheetGrid | null;
  /** All sheets, as they were just now. */
  readonly names: readonly string[];
}

/**
 * Looks at a workbook: one reading call, another one where its newest table has another name than usual. Nothing is written.
 */
export async function openWorkbook(
  spreadsheet: Spreadsheet,
  language: Language,
): Promise<OpenedWorkbook> {
  const workbook = await spreadsheet.read([NOTEBOOK_SHEET, TRACKING_SHEET]);
  const { names } = workbook;
  const tables = names.filter((name) => name.startsWith(TRACKING_SHEET));
  const settings = storedSettings(workbook, language);
  const isUnreadable = settings === null && names.includes(NOTEBOOK_SHEET);
  const newest = tables.at(-1);
  const isRead = newest === undefined || newest === TRACKING_SHEET;
  const { sheets } = isRead ? workbook : await spreadsheet.read([newest]);
  const table = sheets.find(({ name }) => name === newest) ?? null;
  return { settings, isUnreadable, tables, newest: table, names };
}
