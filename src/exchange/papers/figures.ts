import {
  Big,
  formatFigure,
  isNumeric,
  isPercentage,
  isWholeNumber,
  type Language,
  type Messages,
  type Pace,
  type Target,
  unitOf,
} from "../../core";

/** A figure with its unit, as sentences have it: 6100 亿元, 97.1%. */
export function withUnit(target: Target, value: Big): string {
  return unitBehind(formatFigure(value), target);
}

function unitBehind(figure: string, target: Target): string {
  const unit = unitOf(target) ?? "";
  if (unit === "") return figure;
  return /^[%‰]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}

/**
 * How much two figures of a target differ by: between 96% and 97% lies 1 个百分点, which is not 1%.
 *
 * @example differenceWithUnit(passRate, new Big(1), "zh-CN") // => "1 个百分点"
 */
export function differenceWithUnit(target: Target, amount: Big, language: Language): string {
  if (unitOf(target) !== "%") return withUnit(target, amount);
  const figure = formatFigure(amount);
  if (language === "zh-CN") return `${figure} 个百分点`;
  return `${figure} percentage point${amount.abs().eq(1) ? "" : "s"}`;
}

/** 超过 6000 亿元, 前 10 位, 30 个左右, 定性 */
export function targetWithUnit(target: Target, messages: Messages): string {
  const words = messages.targetInWords(target);
  if (!isNumeric(target)) return words;
  const unit = target.unit.symbol;
  if (unit === "" || words.endsWith(unit)) return words;
  const behind = isPercentage(target) ? unit : ` ${unit}`;
  return words.endsWith(ABOUT) ? `${words.slice(0, -ABOUT.length)}${behind}左右` : words + behind;
}

const ABOUT = " 左右";

/** Rounded down, as in forms, so that a near miss never reads 100 %. */
export function percentOf(share: Big): string {
  return `${share.times(100).round(1, Big.roundDown).toFixed(1)}%`;
}

/**
 * What was due by now, rounded up, against a completion that is rounded down: so the two that are printed are as far apart as the points
 * that are said, 89.3% and 66.7% for 22.6 points. Of a total that is exactly on its pace both read alike.
 */
export function dueOf({ due, ahead }: Pace): string {
  return ahead.eq(0) ? percentOf(due) : `${due.times(100).round(1, Big.roundUp).toFixed(1)}%`;
}

/**
 * Points of completion, never fewer behind than there are: 0.04 points behind is not 0.0.
 *
 * @returns without a sign
 */
export function pointsOf(ahead: Big): string {
  const rounding = ahead.lt(0) ? Big.roundUp : Big.roundDown;
  return ahead.times(100).round(1, rounding).abs().toFixed(1);
}

/** What a month takes, rounded up so that it is enough: whole where the target counts things, else to two places. */
export function perMonthWords(target: Target, perMonth: Big, about: string): string {
  const shown = perMonth.round(isWholeNumber(target) ? 0 : 2, Big.roundUp);
  const isExact = shown.eq(perMonth.round(6, Big.roundHalfUp));
  return `${isExact ? "" : about}${withUnit(target, shown)}`;
}

/** Names one after the other: 、 in Chinese, commas in English. */
export function listWords(words: readonly string[], language: Language): string {
  return words.join(language === "zh-CN" ? "、" : ", ");
}
