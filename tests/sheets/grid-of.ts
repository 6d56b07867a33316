import type { GridCell, SheetGrid, WorkbookGrid, WorkbookSpec } from "../../src/sheets";

/** A workbook as a reader finds it before anybody has typed: what the spec writes, blanks left out. */
export function gridOf({ sheets }: WorkbookSpec): WorkbookGrid {
  return {
    externalLinks: [],
    savedAt: null,
    sheets: sheets.map(({ name, visibility, cells, print }): SheetGrid => ({
      name,
      visibility,
      hiddenRows: new Set(),
      pageHeader: print === null || print.header === "" ? null : print.header,
      cells: cells
        .flatMap(({ row, column, value }): GridCell[] => {
          if (value === null || value === "") return [];
          const formula = typeof value === "object" ? value.formula : null;
          const held = typeof value === "object" ? value.result : value;
          const content =
            typeof held === "number"
              ? ({ kind: "number", value: held, format: "plain" } as const)
              : ({ kind: "text", text: held } as const);
          return [{ row, column, content, shown: String(held), formula }];
        })
        .toSorted((one, other) => one.row - other.row || one.column - other.column),
    })),
  };
}
