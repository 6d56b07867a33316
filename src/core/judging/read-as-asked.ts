import { finding } from "../finding";
import { type Reading, type ReportedCell, readValue } from "../reading";
import { isNumeric, type NumericTarget, type Target } from "../target";
import { type Big, convert, formatFigure, isSameUnit, type Unit } from "../unit";

/**
 * Reads a value as its form asked for it: where the plan has come to want it in another unit of the same dimension, a bare figure is
 * one of the unit that the form printed, and converted. Everything else is read by the target as it is now.
 *
 * @param asked as the form had it; left out where nothing has changed
 * @example readAsAsked({ value: the cell with 6100, target: 品牌价值 in 万元, asked: 品牌价值 in 亿元 }).value // => 61000000
 */
export function readAsAsked({
  value,
  target,
  asked,
}: {
  readonly value: ReportedCell;
  readonly target: Target;
  readonly asked?: Target;
}): Reading {
  if (asked === undefined || !isNumeric(asked) || !isNumeric(target)) {
    return readValue(value, target);
  }
  const [from, to] = [asked.unit, target.unit];
  if (isSameUnit(from, to) || from.dimension !== to.dimension) return readValue(value, target);
  const reading = readValue(value, inUnit(target, from));
  if (reading.value === null) return reading;
  const converted = convert(reading.value, from, to);
  const isSameFigure = converted.eq(reading.value);
  const details = { from: from.symbol, to: to.symbol, value: formatFigure(converted) };
  const told = finding("unit-converted", {
    ...{ target: target.id, received: reading.typed, expected: to.symbol, details },
  });
  const findings = isSameFigure ? reading.findings : [...reading.findings, told];
  return { ...reading, value: converted, findings };
}

/** The same target with everything in it said in another unit. */
function inUnit(target: NumericTarget, unit: Unit): NumericTarget {
  const inIt = (figure: Big): Big => convert(figure, target.unit, unit);
  const orNull = (figure: Big | null): Big | null => figure && inIt(figure);
  const { threshold, upper, tolerance, baseline, possible } = target;
  return {
    ...{ ...target, unit, threshold: inIt(threshold), upper: orNull(upper) },
    ...{ tolerance: orNull(tolerance), baseline: orNull(baseline) },
    possible: { minimum: orNull(possible.minimum), maximum: orNull(possible.maximum) },
  };
}
