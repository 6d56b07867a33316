import type { ColumnSpan } from "../../sheets";
import type { XmlAttributes } from "../xml";

/**
 * Characters. A column that is narrower than a single figure shows nothing of one, not even the `#` of a column that is too narrow; where
 * as much as that can be seen, a person widens it.
 */
const NARROWEST_COLUMN = 0.5;
/** Points. A row this low is two pixels: a line between its neighbours. The lowest that anybody prints on has 5. */
const LOWEST_ROW = 2;

/** Whether nobody sees what stands in a row: it is hidden, or too low. */
export function isHiddenRow(attributes: XmlAttributes): boolean {
  return attributes.isTrue("hidden") || Number(attributes.get("ht") ?? LOWEST_ROW) < LOWEST_ROW;
}

/** The columns of a `col` element where nobody sees what stands in them; else null. */
export function hiddenColumns(attributes: XmlAttributes): ColumnSpan | null {
  const width = Number(attributes.get("width") ?? NARROWEST_COLUMN);
  if (!attributes.isTrue("hidden") && !(width < NARROWEST_COLUMN)) return null;
  const [first, last] = ["min", "max"].map((key) => Number(attributes.get(key)));
  return first && last ? { first, last } : null;
}
