import { compileNumberFormat, type NumberFormat, type ReportedCell } from "../../core";
import type { SheetGrid, WorkbookGrid } from "../../sheets";
import type { OldCell, OldSheet } from "./answer";

/** An old workbook as any other: each number with the words that its format puts around it. */
export function gridOfOld(sheets: readonly OldSheet[], date1904: boolean): WorkbookGrid {
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: string): NumberFormat => {
    const known = formats.get(code) ?? compileNumberFormat(code, { date1904 });
    formats.set(code, known);
    return known;
  };
  return {
    sheets: sheets.map((sheet): SheetGrid => {
      const { name, isHidden, merges, comments } = sheet;
      return {
        name,
        visibility: isHidden ? "hidden" : "visible",
        cells: sheet.cells.flatMap((cell) => {
          const held = toCell(cell, formatOf(cell.format));
          return held === null ? [] : [{ ...held, row: cell.row, column: cell.column }];
        }),
        hiddenRows: new Set(sheet.hiddenRows),
        pageHeader: null,
        extras: {
          ...{ merges, comments, drawings: [], pageTexts: [] },
          hiddenColumns: sheet.hiddenColumns.map((column) => ({ first: column, last: column })),
        },
      };
    }),
    externalLinks: [],
    savedAt: null,
  };
}

function toCell({ value, isError, formula }: OldCell, format: NumberFormat): ReportedCell | null {
  if (typeof value === "number") {
    // stored with 17 digits and shown with 15, as in any other spreadsheet
    const exact = Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
    const content = { kind: "number", value: exact, format: format.classOf(exact) } as const;
    return { content, shown: format.show(exact), formula };
  }
  if (typeof value === "boolean") {
    return { content: { kind: "boolean", value }, shown: value ? "TRUE" : "FALSE", formula };
  }
  if (isError) return { content: { kind: "error", error: value }, shown: value, formula };
  if (value === "" && formula === null) return null;
  return { content: { kind: "text", text: value }, shown: format.showText(value), formula };
}
