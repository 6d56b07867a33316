import { readShares, type SharesRequest } from "../../../src/exchange";
import type { GridCell, SheetExtras, WorkbookGrid } from "../../../src/sheets";
import { CITY } from "../../core/division/divided-plan";

/** What stands in the cells of a row; null for none. */
export type Row = readonly (string | number | null)[];

/** A workbook as an office makes it by itself. */
export function workbook(rows: readonly Row[], extras?: Partial<SheetExtras>): WorkbookGrid {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column): GridCell[] => {
      if (value === null) return [];
      const place = { row: at + 1, column: column + 1, shown: String(value), formula: null };
      return typeof value === "string"
        ? [{ ...place, content: { kind: "text" as const, text: value } }]
        : [{ ...place, content: { kind: "number" as const, value, format: "plain" as const } }];
    }),
  );
  const none = { merges: [], hiddenColumns: [], comments: [], drawings: [], pageTexts: [] };
  return {
    sheets: [
      {
        ...{ name: "表1", visibility: "visible", cells, hiddenRows: new Set(), pageHeader: null },
        extras: { ...none, ...extras },
      },
    ],
    externalLinks: [],
    savedAt: null,
  };
}

/** What the city's plan takes of it. */
export const read = (
  rows: readonly Row[],
  more: Partial<SharesRequest> = {},
  extras?: Partial<SheetExtras>,
) => readShares(workbook(rows, extras), { plan: CITY, targets: null, rule: null, ...more });

export const share = (district: string, threshold: number) => ({ district, threshold });
