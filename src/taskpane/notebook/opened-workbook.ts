import type { Language } from "../../core";
import { NOTEBOOK_SHEET, TRACKING_SHEET, type Spreadsheet } from "../../sheets";
import { storedSettings } from "./notebook";
import type { Settings } from "./settings";

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

/** Looks at a workbook: one reading call, nothing is written. */
export async function openWorkbook(
  spreadsheet: Spreadsheet,
  language: Language,
): Promise<OpenedWorkbook> {
  const workbook = await spreadsheet.read([NOTEBOOK_SHEET]);
  const { names } = workbook;
  const tables = names.filter((name) => name.startsWith(TRACKING_SHEET));
  const settings = storedSettings(workbook, language);
  const isUnreadable = settings === null && names.includes(NOTEBOOK_SHEET);
  return { settings, isUnreadable, tables, names };
}
