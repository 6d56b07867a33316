import { finding, type Finding } from "../finding";
import { isNumeric, isPercentage, type NumericTarget, type Target } from "../target";
import { convert, formatFigure, isSameUnit, parseUnit, type Unit, withExponent } from "../unit";
import type { ReportedCell } from "./cell";
import { withUnit } from "./read-shown";
import { readTypedText } from "./read-typed-text";
import type { Reading } from "./reading";
import { shorten } from "./shorten";

/**
 * Reads a figure once more by the unit that somebody wrote into the header above it. Under 完成值（万元） a bare 1305 of a target in
 * 亿元 may be either: it is refused, with both readings. Where the header's unit cannot be the target's at all (亿元 above a number of
 * 家) the figure counts, and is told. A figure with a unit of its own is what it says.
 *
 * @param reading what the cell says without its header
 */
export function readUnderHeading(cell: ReportedCell, target: Target, reading: Reading): Reading {
  const words = cell.looks?.headingUnit;
  const { value } = reading;
  if (words === undefined || value === null || !isNumeric(target)) return reading;
  const own = target.unit;
  const unit = /^[万亿]$/.test(words)
    ? withExponent(own, words === "万" ? 4 : 8)
    : parseUnit(words);
  if (unit === null || isSameUnit(unit, own) || namesUnit(cell, target)) return reading;
  const facts = { target: target.id, received: shorten(reading.typed), expected: own.symbol };
  const told = (each: Finding): Reading["findings"] => [...reading.findings, each];
  if (isOtherSize(unit, own)) {
    const readings = [
      withUnit(convert(value, unit, own), target),
      withUnit(value, target),
    ] as const;
    const refusal = finding("heading-unit", { ...facts, details: { unit: words, readings } });
    return { ...reading, state: "refused", value: null, findings: [refusal] };
  }
  const details = { from: words, to: own.symbol, value: formatFigure(value), isHeading: true };
  return { ...reading, findings: told(finding("unit-differs", { ...facts, details })) };
}

/** Whether a figure counted in one unit is another figure in the other: 万元 for 亿元, not 个 for 家. */
function isOtherSize(unit: Unit, own: Unit): boolean {
  if (unit.dimension !== own.dimension) return false;
  const isSame = unit.factor[0] === own.factor[0] && unit.factor[1] === own.factor[1];
  return unit.exponent !== own.exponent || !isSame;
}

/** Whether what stands in the cell says its unit itself: 6100亿元, a percentage. */
function namesUnit({ content, shown }: ReportedCell, target: NumericTarget): boolean {
  if (content.kind === "number" && content.format === "percent") return isPercentage(target);
  const isNumber = content.kind === "number";
  const text = content.kind === "text" ? content.text : shown;
  return readTypedText(text, target, { isNumber }).unit !== null;
}
