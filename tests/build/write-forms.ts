import { deflateSync } from "fflate";
import type { WorkbookSpec } from "../../src/sheets";

/** Runs in a browser: writes a workbook as the pane does, and gives its bytes as numbers, which survive the way back. */
async function write(spec: WorkbookSpec): Promise<number[]> {
  const { writeWorkbook } = await import("../../src/xlsx");
  return [...(await writeWorkbook(spec, (data) => deflateSync(data, { level: 6 })))];
}

Object.assign(globalThis, { write });
