import { finding, type Finding } from "../finding";
import { isNumeric, isPercentage, type NumericTarget, type Target } from "../target";
import { convert, CURRENCIES, formatFigure, type Unit } from "../unit";
import type { ReportedCell } from "./cell";
import { isOtherSize, readOtherUnit } from "./other-unit";
import { withUnit } from "./read-shown";
import { readTypedText } from "./read-typed-text";
import type { Reading } from "./reading";
import { shorten } from "./shorten";

/**
 * Reads a figure once more by the unit that somebody wrote into the header above it, or over what its line prints. Under 完成值（万元） a
 * bare 1305 of a target in 亿元 may be either: it is refused, with both readings; so it is under 亿美元. Where that unit cannot be the target's at all (亿元
 * above a number of 家) the figure counts, and is told. A figure with a unit of its own is what it says.
 *
 * @param reading what the cell says without its header
 */
export function readUnderHeading(cell: ReportedCell, target: Target, reading: Reading): Reading {
  const { headingUnit, printedUnit } = cell.looks ?? {};
  const under =
    headingUnit === undefined
      ? reading
      : readUnderUnit({ words: headingUnit }, cell, target, reading);
  return printedUnit === undefined ? under : readUnderUnit(printedUnit, cell, target, under);
}

function readUnderUnit(
  { words, field }: { readonly words: string; readonly field?: string },
  cell: ReportedCell,
  target: Target,
  reading: Reading,
): Reading {
  const { value } = reading;
  if (value === null || !isNumeric(target)) return reading;
  const own = target.unit;
  const unit = readOtherUnit(words, own);
  if (unit === null || namesUnit(cell, target)) return reading;
  const facts = { target: target.id, received: shorten(reading.typed), expected: own.symbol };
  const place = field === undefined ? {} : { field };
  const told = (each: Finding): Reading["findings"] => [...reading.findings, each];
  if (isOtherSize(unit, own) || (isMoney(unit) && isMoney(own))) {
    const other =
      unit.dimension === own.dimension
        ? withUnit(convert(value, unit, own), target)
        : `${formatFigure(value)} ${words}`;
    const readings = [other, withUnit(value, target)] as const;
    const details = { unit: words, readings, ...place };
    const refusal = finding("heading-unit", { ...facts, details });
    return { ...reading, state: "refused", value: null, findings: [refusal] };
  }
  const read = { from: words, to: own.symbol, value: formatFigure(value) };
  const details = { ...read, isHeading: true, ...place };
  return { ...reading, findings: told(finding("unit-differs", { ...facts, details })) };
}

/** Money of whatever country: what is said to be 亿美元 may well be, where 亿元 is asked. */
function isMoney({ dimension }: Unit): boolean {
  return CURRENCIES.some((each) => each.dimension === dimension);
}

/** Whether what stands in the cell says its unit itself: 6100亿元, a percentage. */
function namesUnit({ content, shown }: ReportedCell, target: NumericTarget): boolean {
  if (content.kind === "number" && content.format === "percent") return isPercentage(target);
  const isNumber = content.kind === "number";
  const text = content.kind === "text" ? content.text : shown;
  return readTypedText(text, target, { isNumber }).unit !== null;
}
