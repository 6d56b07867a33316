import type { ReadDetail, Spreadsheet, WorkbookGrid } from "../../sheets";

/** Reads those of some sheets that are there; a call less where none is. */
export async function readSome(
  spreadsheet: Spreadsheet,
  wanted: readonly string[],
  names: readonly string[],
  detail: ReadDetail = "values",
): Promise<WorkbookGrid> {
  const present = wanted.filter((name) => names.includes(name));
  if (present.length === 0) return { sheets: [], externalLinks: [], savedAt: null };
  return spreadsheet.read(present, detail);
}
