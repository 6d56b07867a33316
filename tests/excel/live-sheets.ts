import type { SheetInsertion, SheetSpec } from "../../src/sheets";
import { styleOf } from "../../src/sheets";
import {
  startLiveBed,
  type LiveBed,
  type LiveWorkbook,
} from "../spreadsheet-contract/live-workbook";

/** One browser for a test file. */
export function useLiveBed(): () => LiveBed {
  let bed: LiveBed | null = null;
  beforeAll(async () => {
    bed = await startLiveBed();
  }, 60_000);
  afterAll(async () => {
    await bed?.close();
  });
  return () => {
    if (bed === null) throw new Error("the browser has not started");
    return bed;
  };
}

/** A small sheet with all that may break off: a locked title over three columns that leads to an entry cell, a rule, a page. */
export function smallSheet(name: string, change: Partial<SheetSpec> = {}): SheetSpec {
  const head = styleOf({ font: "head", size: 12, border: "8A94A6" });
  const entry = styleOf({ font: "body", size: 12, numberFormat: "0", locked: false });
  const range = { top: 2, left: 2, bottom: 3, right: 2 };
  return {
    name,
    visibility: "visible",
    columns: [100, 100, 50].map((width) => ({ width, hidden: false })),
    rows: [30, 20, 20].map((height) => ({ height, pageBreakAfter: false })),
    cells: [
      { row: 1, column: 1, value: "责任分解表", style: head },
      { row: 2, column: 1, value: "指标", style: head },
      { row: 2, column: 2, value: null, style: entry },
      { row: 3, column: 2, value: null, style: { ...entry, numberFormat: "@" } },
      { row: 2, column: 3, value: { formula: "B2*2", result: 0 }, style: head },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    validations: [
      {
        range,
        rule: { type: "whole", minimum: 0, maximum: null },
        promptTitle: "",
        prompt: "填写整数",
        error: null,
      },
    ],
    conditionalFormats: [{ range, formula: "B2>1", colour: "1E6B34", fill: "E4F1E8" }],
    dataBars: [{ range, colour: "9DB8DA" }],
    autoFilter: null,
    links: [{ row: 1, column: 1, sheet: name, cell: "B2", tip: "去填写" }],
    view: { frozenRows: 1, frozenColumns: 0, activeCell: { row: 2, column: 2 } },
    print: {
      orientation: "landscape",
      margins: { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 },
      area: { top: 1, left: 1, bottom: 3, right: 3 },
      repeatedRow: 1,
      pagesTall: null,
      header: "",
      footer: "&C&P",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
    ...change,
  };
}

export const inserting = (spec: SheetSpec, replaces = false): SheetInsertion => ({
  spec,
  replaces,
  activates: spec.visibility === "visible",
});

/** The names of all sheets; a sheet that is being built or was put aside would be among them. */
export async function sheetNames({ excel }: LiveWorkbook): Promise<string[]> {
  return (await excel.snapshot()).sheets.map(({ name }) => name);
}

/** What stands in a cell. */
export async function valueAt(
  { excel }: LiveWorkbook,
  sheet: string,
  cell: string,
): Promise<unknown> {
  return (await excel.cell(sheet, cell)).value;
}
