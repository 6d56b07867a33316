import {
  type Big,
  chinese,
  COMPARATORS,
  completionScale,
  type CompletionScale,
  endsAtOrAfter,
  isNumeric,
  isPercentage,
  isShare,
  NOTHING_MARKS,
  type NumericTarget,
  type ReportingPeriod,
  type Target,
} from "../../core";
import { quoteText as text } from "../kit";

const WORDS = chinese.verdicts;
/** What stands for a verdict beside a bureau's share of a sum. */
export const SHARE_WORDS = "汇总后判定";
/** What stands for a verdict beside what a bureau says that only helps. */
export const COOPERATING_WORDS = "配合事项";

/**
 * The formula of 判定: for every number the same verdict as `judgeTarget`; text is 填写有误, never a verdict. Plain functions
 * that Excel, WPS and LibreOffice share, no names, no arrays. It cannot see that a number is a date.
 *
 * @param value the address of 完成值, `G2`
 */
export function verdictFormula(target: Target, value: string, period: ReportingPeriod): string {
  if (target.cooperates) return whereAnything(value, COOPERATING_WORDS);
  // LibreOffice takes TRUE for a number
  const judged = isNumeric(target)
    ? `IF(OR(NOT(ISNUMBER(${value})),ISLOGICAL(${value})),${text(WORDS.invalid)},${judgeNumber(target, value, period)})`
    : text(WORDS["needs-person"]);
  return `IF(ISERROR(${value}),${text(WORDS.invalid)},IF(${saysNothing(value)},${text(WORDS["no-data"])},${judged}))`;
}

/**
 * The formula of 完成率, a ratio rounded down to a tenth of a percent: what falls short never reads 100 %. Empty for what is
 * no value, — where a ratio says nothing.
 *
 * @param value the address of 完成值
 * @param verdict the address of 判定 in the same line
 */
export function completionFormula(target: Target, value: string, verdict: string): string {
  const scale = scaleOf(target);
  if (scale === null) return whereAnything(value, "—");
  const { baseline, distance } = scale;
  const done = baseline.eq(0) ? value : `(${value}-${inBrackets(baseline)})`;
  // ROUND takes away what binary fractions add (0.3 ÷ 0.1 is 2.9999999999999996 there), and ROUNDDOWN is given no decimals to
  // err in, which engines do.
  const ratio = `ROUNDDOWN(ROUND(${done}*1000/${inBrackets(distance)},8),0)/1000`;
  const isShort = `${value}<${baseline.plus(distance).toFixed()}`;
  return `IF(AND(ISNUMBER(${value}),${verdict}<>${text(WORDS.invalid)}),IF(${isShort},MIN(0.999,${ratio}),${ratio}),"")`;
}

/** One answer whatever stands there, and none beside a formula's error. */
function whereAnything(value: string, answer: string): string {
  return `IF(OR(ISNUMBER(${value}),ISTEXT(${value}),ISBLANK(${value})),${text(answer)},"")`;
}

/** What 判定 shows before anything is typed. */
export function verdictAtFirst(target: Target): string {
  return target.cooperates ? COOPERATING_WORDS : WORDS["no-data"];
}

/** What 完成率 shows before anything is typed. */
export function completionAtFirst(target: Target): "" | "—" {
  return scaleOf(target) === null ? "—" : "";
}

/**
 * A figure of the target as its cell stores it: a percentage is a ratio there, exact in decimals.
 *
 * @example storedFigure(合格率, new Big(57)) // => 0.57
 */
export function storedFigure(target: Target, figure: Big): Big {
  return isPercentage(target) ? figure.div(100) : figure;
}

// 暂无, — and the like mean nothing; an IME in full-width mode types － and ／ for - and /.
const MARKS = NOTHING_MARKS.flatMap((mark) => [
  ...new Set([
    mark,
    mark.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ]),
]);
const LONGEST_MARK = Math.max(...MARKS.map((mark) => mark.length));

/**
 * Blank or a mark for nothing. FIND knows no wildcards, unlike MATCH: a typed * is no mark. The list begins with an empty
 * mark; the length keeps out a text that spans two.
 */
function saysNothing(value: string): string {
  const typed = `TRIM(SUBSTITUTE(SUBSTITUTE(${value},"\u3000"," "),"\u00A0"," "))`;
  return `AND(LEN(${typed})<=${LONGEST_MARK},ISNUMBER(FIND("|"&${typed}&"|",${text(`||${MARKS.join("|")}|`)})))`;
}

/** A bureau's share says nothing about the whole, what one says that only helps even less. */
function scaleOf(target: Target): CompletionScale | null {
  return isShare(target) || target.cooperates ? null : completionScale(target);
}

function judgeNumber(target: NumericTarget, value: string, period: ReportingPeriod): string {
  const isFinal = endsAtOrAfter(period, target.deadline);
  const reached = text(isFinal ? WORDS.met : WORDS["reached-early"]);
  const missed = text(isFinal ? WORDS["not-met"] : WORDS["in-progress"]);
  const test = reachesTest(target, value);
  const judged = isShare(target)
    ? text(SHARE_WORDS)
    : test === null
      ? text(WORDS["needs-person"])
      : `IF(${test},${reached},${missed})`;
  const impossible = impossibleTests(target, value);
  if (impossible.length === 0) return judged;
  const [only] = impossible;
  const isImpossible = impossible.length === 1 && only ? only : `OR(${impossible.join(",")})`;
  return `IF(${isImpossible},${text(WORDS.invalid)},${judged})`;
}

/** Null for 左右: a person judges. */
function reachesTest(target: NumericTarget, value: string): string | null {
  const { comparator, threshold, upper } = target;
  const figure = (limit: Big): string => storedFigure(target, limit).toFixed();
  const limits = { threshold: figure(threshold), upper: figure(upper ?? threshold) };
  return COMPARATORS[comparator].formula(compared(target, value), limits);
}

/** What cannot be a value at all, as the reading of values refuses it. */
function impossibleTests(target: NumericTarget, value: string): string[] {
  const { possible, unit } = target;
  const { minimum, maximum } = possible;
  const typed = compared(target, value);
  const figure = (limit: Big): string => storedFigure(target, limit).toFixed();
  const tests: string[] = [];
  if (minimum !== null) tests.push(`${typed}<${figure(minimum)}`);
  if (maximum !== null) tests.push(`${typed}>${figure(maximum)}`);
  // 4.4 万家 is 44,000 whole enterprises: as many decimals as the magnitude has zeros
  if (unit.whole) tests.push(`${value}<>ROUND(${value},${unit.exponent})`);
  return tests;
}

/**
 * A percentage typed as 99.99 is stored as 99.99 ÷ 100, which need not be the nearest binary fraction to 0.9999; 14 decimals
 * are every digit a spreadsheet shows, and none of the noise.
 */
function compared(target: Target, value: string): string {
  return isPercentage(target) ? `ROUND(${value},14)` : value;
}

function inBrackets(figure: Big): string {
  return figure.lt(0) ? `(${figure.toFixed()})` : figure.toFixed();
}
