import type { ListColumn } from "./list-columns";
import { type MeasuredText, rowHeight, TALLEST_ROW } from "./measure";
import type { CellSpecValue, StyleSpec } from "./spec";
import { COLOURS, styleOf, type StyleRequest, type Tint } from "./theme";

/** A cell of a list; what is left out is as its column says. */
export interface ListCell {
  readonly value: CellSpecValue;
  readonly tint?: Tint;
  readonly numberFormat?: string;
  readonly horizontal?: StyleSpec["horizontal"];
  /** Where a click leads. */
  readonly link?: { readonly sheet: string; readonly cell: string } | undefined;
}

/** Cells by header; a blank one may be left out. */
export type ListLine<Header extends string> = Readonly<Partial<Record<Header, ListCell>>>;

/** Points; the smaller ones for a line that would not fit into Excel's tallest row. */
export const LIST_SIZES = [10, 9, 8] as const;
const LEAST_HEIGHT = 20.25;
export const LIST_PADDING = 5.25;

// A thousand bureaus' sheets have a hundred thousand cells and a few dozen styles.
const STYLES = new Map<string, StyleSpec>();

/** How a cell of a list looks. */
export function cellStyle(column: ListColumn, cell: ListCell | undefined, size: number): StyleSpec {
  const horizontal = cell?.horizontal ?? column.horizontal;
  const kind = typeof cell?.value === "number" ? "n" : isShortText(cell?.value) ? "s" : "t";
  const look = cell?.link ? "l" : (cell?.tint?.colour ?? "");
  const key = `${column.isAside ?? ""} ${horizontal} ${size} ${kind} ${cell?.numberFormat ?? ""} ${look}`;
  const known = STYLES.get(key);
  if (known) return known;
  const style = composeStyle({ ...column, horizontal }, cell, size);
  STYLES.set(key, style);
  return style;
}

function composeStyle(
  { horizontal, isAside }: Pick<ListColumn, "horizontal" | "isAside">,
  cell: ListCell | undefined,
  size: number,
): StyleSpec {
  const request: StyleRequest = {
    font: "body",
    size,
    border: COLOURS.rule,
    horizontal,
    indent: horizontal === "center" ? 0 : 1,
    fit: typeof cell?.value === "number" ? "shrink" : "wrap",
    numberFormat: cell?.numberFormat ?? (isShortText(cell?.value) ? "@" : "General"),
    // of a long text its beginning is seen, and the row stays as high as what is printed needs
    vertical: isAside ? "top" : "middle",
  };
  if (cell?.link) return styleOf({ ...request, colour: LINK_COLOUR });
  if (!cell?.tint) return styleOf(request);
  return styleOf({ ...request, colour: cell.tint.colour, fill: cell.tint.fill, font: "head" });
}

/** 3.10 stays what it is; longer texts than Excel shows in a text cell are no figures anyway. */
function isShortText(value: CellSpecValue | undefined): boolean {
  return typeof value === "string" && value.length <= 200;
}

/** Where a click leads somewhere; 7:1 on white. */
const LINK_COLOUR = "1F4E8C";

/** The largest size in which Excel's tallest row holds the line, and its height there. */
export function fitLine<Header extends string>(
  columns: readonly ListColumn<Header>[],
  line: ListLine<Header>,
): { readonly size: number; readonly height: number } {
  let fit = { size: 0, height: 0 };
  for (const size of LIST_SIZES) {
    fit = { size, height: lineHeight(columns, line, size) };
    if (fit.height <= TALLEST_ROW) break;
  }
  return fit;
}

/** What is not printed makes no row higher: it is looked up, not read through. */
function lineHeight<Header extends string>(
  columns: readonly ListColumn<Header>[],
  line: ListLine<Header>,
  size: number,
): number {
  const texts = columns.flatMap(({ header, width, horizontal, hidden, isAside }) => {
    const cell = line[header];
    if (hidden || isAside || typeof cell?.value !== "string") return [];
    const indent = (cell.horizontal ?? horizontal) === "center" ? 0 : 1;
    return [{ text: cell.value, width, indent, size } satisfies MeasuredText];
  });
  return rowHeight(texts, { minimum: LEAST_HEIGHT, padding: LIST_PADDING });
}
