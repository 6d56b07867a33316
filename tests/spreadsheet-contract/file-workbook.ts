import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SheetSpec, WorkbookGrid } from "../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";

/** The sheets as a file holds them. */
export async function renderIntoFile(sheets: readonly SheetSpec[]): Promise<WorkbookGrid> {
  const spec = { title: "", sheets, createdOn: "2022-01-04", lockStructure: false };
  const read = readWorkbook(await writeWorkbook(spec, deflateRawSync), (data, maximumBytes) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, maximumBytes) }),
  );
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  return read.workbook;
}
