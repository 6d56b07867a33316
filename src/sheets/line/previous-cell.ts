import type { Target } from "../../core";
import { type LineCell, lineStyle } from "./entry-cells";
import { figureCell } from "./figure-cell";

/** What the period before says of a target, as figure or words; a dash where it says nothing. */
export function previousCell(target: Target, before: string | number | undefined): LineCell {
  if (before === undefined || before === "") {
    return { value: "—", style: lineStyle("上期值", { horizontal: "center" }) };
  }
  if (typeof before === "string") {
    return { value: before, style: lineStyle("上期值", { horizontal: "center" }) };
  }
  const { value, numberFormat } = figureCell(target, before);
  return { value, style: lineStyle("上期值", { fit: "shrink", numberFormat }) };
}
