import { type CellEdit, TALLEST_ROW, rowHeight } from "../../sheets";
import { attributesOf } from "../xml";

/** Pixels of columns that say their width, by column. */
export type ColumnWidths = (column: number) => number;

/** How wide the columns of a worksheet part are. */
export function readWidths(xml: string): ColumnWidths {
  const spans = [...xml.matchAll(/<col\b[^>]*\/?>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    const number = (name: string) => Number(attributes.get(name) ?? 0);
    return { first: number("min"), last: number("max"), width: number("width") };
  });
  return (column) => {
    const span = spans.find(({ first, last }) => first <= column && column <= last);
    return Math.floor((span?.width ?? USUAL_WIDTH) * PIXELS);
  };
}

/** Characters of a column that says nothing, and the pixels of one in the usual font. */
const USUAL_WIDTH = 8.43;
const PIXELS = 7;
/** Points; no entry is written larger. */
const SIZE = 12;
const PADDING = 9;

/**
 * A row's opening tag, tall enough for the texts that are set in it; a row that is taller already stays as it is.
 *
 * @example growRow('<row r="5" ht="30">', [{ row: 5, column: 13, value: "…" }], widths) // => '<row r="5" ht="118.5" customHeight="1">'
 */
export function growRow(tag: string, edits: readonly CellEdit[], widths: ColumnWidths): string {
  const texts = edits.flatMap(({ value, column }) =>
    typeof value === "string"
      ? [{ text: value, width: widths(column), indent: 0, size: SIZE }]
      : [],
  );
  const height = Math.min(rowHeight(texts, { minimum: 0, padding: PADDING }), TALLEST_ROW);
  const attributes = attributesOf(tag);
  if (texts.length === 0 || height <= Number(attributes.get("ht") ?? 0)) return tag;
  const bare = tag.replace(/ (?:ht|customHeight)="[^"]*"/g, "");
  return bare.replace(/>$/, ` ht="${height}" customHeight="1">`);
}
