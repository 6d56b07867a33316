import type { StyleSpec } from "../kit";
import type { TableColumn } from "./table-columns";

/**
 * Words run on from the left; short ones and figures stand in the middle.
 *
 * @param texts all that stands in the column
 */
export function alignmentIn(
  { holds }: TableColumn,
  texts: readonly (string | number)[],
): StyleSpec["horizontal"] {
  if (ALWAYS_LEFT.includes(holds)) return "left";
  if (ALWAYS_CENTRED.includes(holds)) return "center";
  const isWordy = texts.some((text) => typeof text === "string" && /\n|.{25}/su.test(text));
  return isWordy ? "left" : "center";
}

const ALWAYS_LEFT: readonly TableColumn["holds"][] = [
  "indicator",
  "bureaus",
  "cooperating",
  "progress",
];
const ALWAYS_CENTRED: readonly TableColumn["holds"][] = ["number", "category", "goal"];

/** How far a column's texts stand from the rule, at most: what room is measured with. */
export function indentIn({ holds }: Pick<TableColumn, "holds">): number {
  return ALWAYS_CENTRED.includes(holds) ? 0 : 1;
}
