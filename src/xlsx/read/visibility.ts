import { type ColumnSpan, LOWEST_ROW, NARROWEST_COLUMN } from "../../sheets";
import type { XmlAttributes } from "../xml";

/** Whether nobody sees what stands in a row: it is hidden, or too low. */
export function isHiddenRow(attributes: XmlAttributes): boolean {
  return attributes.isTrue("hidden") || Number(attributes.get("ht") ?? LOWEST_ROW) < LOWEST_ROW;
}

/** Whether a view of a sheet shows nothing of zeros, by the option 在具有零值的单元格中显示零. */
export function hidesZeros(attributes: XmlAttributes): boolean {
  return /^(?:0|false)$/.test(attributes.get("showZeros") ?? "");
}

/** The columns of a `col` element where nobody sees what stands in them; else null. */
export function hiddenColumns(attributes: XmlAttributes): ColumnSpan | null {
  const width = Number(attributes.get("width") ?? NARROWEST_COLUMN);
  if (!attributes.isTrue("hidden") && !(width < NARROWEST_COLUMN)) return null;
  const [first, last] = ["min", "max"].map((key) => Number(attributes.get(key)));
  return first && last ? { first, last } : null;
}
