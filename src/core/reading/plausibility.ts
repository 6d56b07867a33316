import { finding, type Finding, type FindingDetails } from "../finding";
import { COMPARATORS, isPercentage, isShare, type NumericTarget } from "../target";
import { Big, formatFigure, withExponent } from "../unit";
import { COUNTED_DAYS, dateInNumber, type NumberedDate } from "./dates";

/**
 * Whether a number can be a value of the target at all (else `refusal`), and whether it looks like a slip (`remark`).
 *
 * A value at least 100 times, or at most a hundredth of, the threshold is suspect, and so is a percentage of 1 or less under a
 * threshold of 10 or more, what is asked of all bureaus together from one whose share is at most half of it, and a fall by more
 * than everything. Zero never is; nor is a value far below a cap or far ahead in a ranking, where small is good. So is a number
 * without a unit that is a day or a month as likely: 20221231, 2022.12, or 44926, as a spreadsheet counts days.
 *
 * @param value in the target's unit
 * @param isBare whether nothing but the number stands there, no unit
 * @returns findings without target and received, which the caller knows
 */
export function checkPlausibility(
  value: Big,
  target: NumericTarget,
  isBare: boolean,
): { readonly refusal?: Finding; readonly remark?: Finding } {
  const refusal = findImpossible(value, target);
  if (refusal) return { refusal };
  const remark = findSuspect(value, target, isBare ? dateLike(value, target) : null);
  return remark ? { remark } : {};
}

function findImpossible(value: Big, { kind, unit, possible }: NumericTarget): Finding | null {
  const isWhole = value.times(new Big(10).pow(unit.exponent)).mod(1).eq(0);
  if (kind === "rank") {
    return value.gte(1) && isWhole ? null : finding("invalid-rank", { expected: "1, 2, 3 …" });
  }
  const { minimum, maximum } = possible;
  if (minimum !== null && value.lt(minimum)) {
    const code = value.lt(0) && minimum.eq(0) ? "negative-value" : "below-minimum";
    return finding(code, { expected: `≥ ${formatFigure(minimum)} ${unit.symbol}` });
  }
  if (maximum !== null && value.gt(maximum)) {
    const expected = `≤ ${formatFigure(maximum)} ${unit.symbol}`;
    return finding("above-maximum", { expected });
  }
  if (unit.whole && !isWhole) return finding("not-an-integer", { expected: unit.base });
  return null;
}

/** From where on the size of a value looks like a slip, in the target's unit; `small` is null where small is good. */
export interface SuspicionLimits {
  /** From here on it is too large, ... */
  readonly large: Big;
  /** ... where it is above this besides. */
  readonly above: Big | null;
  /** Down from here it is too small; zero never is. */
  readonly small: Big | null;
  /** Beyond this more than everything would be gone, a rate's -100% and a fall's 100%; null where nothing can fall so. */
  readonly gone: Big | null;
}

/**
 * The limits beyond which a value is suspect; null where none is.
 *
 * @example suspicionLimits(超过6000亿元) // => { large: 600000, above: null, small: 60 }
 */
export function suspicionLimits(target: NumericTarget): SuspicionLimits | null {
  const { comparator, threshold, upper } = target;
  const line = threshold.abs();
  if (line.eq(0)) return null;
  const smallIsGood = COMPARATORS[comparator].direction === "below" || isShare(target);
  const hundredth = line.div(100);
  const mayBeRatio = isPercentage(target) && line.gte(10);
  return {
    large: smaller(line.times(100), askedOfAll(target)),
    above: upper,
    small: smallIsGood ? null : mayBeRatio && hundredth.lt(1) ? new Big(1) : hundredth,
    gone: everythingGone(target),
  };
}

function smaller(left: Big, right: Big | null): Big {
  return right?.lt(left) === true ? right : left;
}

/** @example everythingGone(增长8%以上) // => -100 */
function everythingGone({ kind, unit, direction }: NumericTarget): Big | null {
  if (kind !== "rate" || unit.dimension !== "ratio") return null;
  // 100% in the target's own unit: 1000‰
  const [numerator, denominator] = unit.factor;
  const everything = new Big(100).times(denominator).div(numerator);
  return direction === "fall" ? everything : everything.times(-1);
}

function isGone(value: Big, gone: Big | null): boolean {
  return gone !== null && (gone.gt(0) ? value.gt(gone) : value.lt(gone));
}

/**
 * What is asked of all bureaus together, where one that has to reach at most half of it has probably typed the total; else null.
 *
 * @example askedOfAll(高邮市 4 of 全市 15.5万亩) // => 15.5
 */
function askedOfAll({ comparator, threshold, whole }: NumericTarget): Big | null {
  if (whole === null || COMPARATORS[comparator].direction === "below") return null;
  return threshold.gt(0) && threshold.times(2).lte(whole.threshold) ? whole.threshold : null;
}

/**
 * The numbers that are days as a spreadsheet counts them rather than figures; null where they could be figures of the target.
 *
 * @example mayBeCountedDays(制定行业标准3000项) // => { from: 36526, to: 54788 }, as all of them are ten times off
 */
export function mayBeCountedDays(
  target: NumericTarget,
): { readonly from: number; readonly to: number } | null {
  const line = target.threshold.abs();
  const isFar = line.gt(0) && line.times(FAR).lte(COUNTED_DAYS.first);
  return isFar && target.kind !== "rank"
    ? { from: COUNTED_DAYS.first, to: COUNTED_DAYS.last }
    : null;
}

const FAR = 10;

/** What a bare number may be instead of a figure: a day, a month, a year. */
function dateLike(value: Big, target: NumericTarget): NumberedDate | null {
  if (isPercentage(target) || target.kind === "rank") return null;
  const date = dateInNumber(value);
  if (date === null) return null;
  if (date.isWritten) return date;
  const isFar = value.gte(target.threshold.abs().times(FAR)) && !target.threshold.eq(0);
  return isFar ? date : null;
}

function findSuspect(value: Big, target: NumericTarget, date: NumberedDate | null): Finding | null {
  const { threshold, unit } = target;
  const limits = suspicionLimits(target);
  const size = value.abs();
  if (limits === null || size.eq(0)) return null;
  const { large, above, small, gone } = limits;
  const tooLarge = size.gte(large) && (above === null || size.gt(above));
  const tooSmall = small !== null && size.lte(small);
  const isBeyond = isGone(value, gone);
  if (!tooLarge && !tooSmall && !isBeyond && date === null) return null;
  // 44000 under 4.4万家 is rather the same without 万 than a day
  const isFigure = (tooLarge || tooSmall) && date?.isWritten !== true;
  const meant = isFigure ? likelyMeant(value, target, tooLarge) : NOBODY_KNOWS;
  const whole = tooLarge && size.lt(threshold.abs().times(100)) ? askedOfAll(target) : null;
  const isLarge = size.gte(threshold.abs()) && !(isBeyond && value.lt(0));
  return finding("magnitude-suspect", {
    expected: `${formatFigure(threshold)} ${unit.symbol}`,
    details: {
      value: formatFigure(value),
      unit: unit.symbol,
      direction: isLarge ? "large" : "small",
      ...(whole === null ? meant : NOBODY_KNOWS),
      date: meant.meant === null ? (date?.text ?? null) : null,
      whole: whole === null ? null : formatFigure(whole),
      explained: false,
    },
  });
}

/**
 * The usual slips: 万元 or 元 for 亿元, 0.95 for 95, 万 left out or doubled. The value that lands near the threshold is named,
 * and the unit a too large figure would be right in.
 */
function likelyMeant(
  value: Big,
  target: NumericTarget,
  tooLarge: boolean,
): Pick<FindingDetails["magnitude-suspect"], "meant" | "slip"> {
  const { threshold, unit } = target;
  if (target.kind === "rank") return NOBODY_KNOWS;
  const exponents =
    isPercentage(target) || unit.dimension === "score" ? [2] : unit.exponent === 8 ? [4, 8] : [4];
  for (const exponent of exponents) {
    const power = new Big(10).pow(exponent);
    const meant = tooLarge ? value.div(power) : value.times(power);
    // a guess that is itself far off would only confuse
    const isNear =
      meant.abs().times(5).gte(threshold.abs()) && meant.abs().lte(threshold.abs().times(5));
    // nobody means a fraction of an enterprise
    if (!isNear || (unit.whole && !meant.times(new Big(10).pow(unit.exponent)).mod(1).eq(0)))
      continue;
    const left = unit.exponent - exponent;
    const slip = tooLarge && (left === 0 || left === 4) ? withExponent(unit, left).symbol : null;
    return { meant: formatFigure(meant), slip };
  }
  return NOBODY_KNOWS;
}

const NOBODY_KNOWS = { meant: null, slip: null } as const;
