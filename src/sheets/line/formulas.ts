import {
  type Big,
  chineseTerms,
  COMPARATORS,
  completionScale,
  type CompletionScale,
  endsAtOrAfter,
  isNumeric,
  isPercentage,
  isShare,
  mayBeCountedDays,
  NOTHING_MARKS,
  suspicionLimits,
  type NumericTarget,
  type ReportingPeriod,
  type Target,
} from "../../core";
import { quoteText as text } from "../kit";

/**
 * The formulas of a form by version: a form that went out keeps its own, so a version is never changed. Version 2 tells dates and
 * figures 100 times off.
 */
export type FormulaVersion = "1" | "2";

/** What forms made now have. */
export const CURRENT_FORMULAS: FormulaVersion = "2";

/** The cells of one line that 判定 looks at: `G2`, `J2`, `E2`. */
export interface JudgedCells {
  readonly value: string;
  readonly reason: string;
  /** One whose format is General, whatever is typed. */
  readonly unit: string;
}

const WORDS = chineseTerms.verdicts;
/** What the form says of a value that waits to be verified (待核实): it speaks to whoever typed it. */
export const CHECK_UNIT = "请核对单位";
/** What stands for a verdict beside a bureau's share of a sum. */
export const SHARE_WORDS = "汇总后判定";
/** What stands for a verdict beside what a bureau says that only helps. */
export const COOPERATING_WORDS = "配合事项";

/**
 * The formula of 判定: for every number the same verdict as `judgeTarget`; text and dates are 填写有误, never a verdict, and a figure
 * 100 times off is 请核对单位 until 未达标原因 says on what it rests. Plain functions that Excel, WPS and LibreOffice share, no names,
 * no arrays. What it cannot know stands in docs/form-verdict.md.
 */
export function verdictFormula(
  target: Target,
  cells: JudgedCells,
  period: ReportingPeriod,
  version: FormulaVersion,
): string {
  const { value } = cells;
  if (target.cooperates) return whereAnything(value, COOPERATING_WORDS);
  const judged = isNumeric(target)
    ? `IF(${isNoNumber(target, cells, version)},${text(WORDS.invalid)},${judgeNumber(target, cells, period, version)})`
    : text(WORDS[target.deadline === null ? "no-deadline" : "needs-person"]);
  return `IF(ISERROR(${value}),${text(WORDS.invalid)},IF(${saysNothing(value)},${text(WORDS["no-data"])},${judged}))`;
}

/**
 * The formula of 完成率, a ratio rounded down to a tenth of a percent: what falls short never reads 100 %. Empty for what is
 * no value, — where a ratio says nothing.
 *
 * @param value the address of 完成值
 * @param verdict the address of 判定 in the same line
 */
export function completionFormula(
  target: Target,
  value: string,
  verdict: string,
  version: FormulaVersion,
): string {
  const scale = scaleOf(target);
  if (scale === null) return whereAnything(value, "—");
  const { baseline, distance } = scale;
  const done = baseline.eq(0) ? value : `(${value}-${inBrackets(baseline)})`;
  // ROUND takes away what binary fractions add (0.3 ÷ 0.1 is 2.9999999999999996 there), and ROUNDDOWN is given no decimals to
  // err in, which engines do.
  const ratio = `ROUNDDOWN(ROUND(${done}*1000/${inBrackets(distance)},8),0)/1000`;
  const isShort = `${value}<${baseline.plus(distance).toFixed()}`;
  const unjudged = version === "1" ? [WORDS.invalid] : [WORDS.invalid, CHECK_UNIT];
  const isJudged = unjudged.map((word) => `${verdict}<>${text(word)}`).join(",");
  return `IF(AND(ISNUMBER(${value}),${isJudged}),IF(${isShort},MIN(0.999,${ratio}),${ratio}),"")`;
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
/** What stands for an explanation and is none; `explains` knows more of them. */
const EMPTY_PHRASES = [
  ...[
    "没有",
    "略",
    "同上",
    "见附件",
    "无误",
    "属实",
    "正确",
    "已核实",
    "已核对",
    "已确认",
    "核实无误",
    "核对无误",
    "已核实无误",
  ],
  ...["经核实无误", "确认无误", "数据无误", "数值无误", "数字无误", "数据属实", "情况属实"],
];

/** Words as a formula looks for one of them. */
interface WordList {
  /** Quoted, with an empty mark before the first. */
  readonly list: string;
  /** Characters of the longest. */
  readonly longest: number;
}

function wordList(words: readonly string[]): WordList {
  const longest = Math.max(...words.map((word) => word.length));
  return { list: text(`||${words.join("|")}|`), longest };
}

const NOTHING = wordList(MARKS);
const NO_EXPLANATION = wordList([...MARKS, ...EMPTY_PHRASES]);

/** Blank or a mark for nothing. */
function saysNothing(value: string): string {
  return isOneOf(value, NOTHING);
}

/**
 * Blank, or one of the words. FIND knows no wildcards, unlike MATCH: a typed * is no mark. The list begins with an empty mark; the
 * length keeps out a text that spans two.
 */
function isOneOf(cell: string, words: WordList): string {
  const typed = `TRIM(SUBSTITUTE(SUBSTITUTE(${cell},"\u3000"," "),"\u00A0"," "))`;
  return `AND(LEN(${typed})<=${words.longest},ISNUMBER(FIND("|"&${typed}&"|",${words.list})))`;
}

function isNoNumber(target: NumericTarget, cells: JudgedCells, version: FormulaVersion): string {
  const { value } = cells;
  // LibreOffice takes TRUE for a number
  const tests = [`NOT(ISNUMBER(${value}))`, `ISLOGICAL(${value})`];
  if (version !== "1") tests.push(isOfOtherFormat(target, cells));
  return `OR(${tests.join(",")})`;
}

/**
 * The cell's format makes another thing of the number: a day or a time, or a percentage where there is none. Excel says D1 to D9 and
 * P0 or P2; LibreOffice says D of its own formats of days only, and G of the others, where a General cell is F0 to it and G to Excel.
 */
function isOfOtherFormat(target: NumericTarget, { value, unit }: JudgedCells): string {
  const format = `CELL("format",${value})`;
  const isOther = isPercentage(target)
    ? `LEFT(${format})="D"`
    : `ISNUMBER(FIND(LEFT(${format}),"DP"))`;
  return `OR(${isOther},AND(${format}="G",CELL("format",${unit})<>"G"))`;
}

/** A bureau's share says nothing about the whole, what one says that only helps even less. */
function scaleOf(target: Target): CompletionScale | null {
  return isShare(target) || target.cooperates ? null : completionScale(target);
}

function judgeNumber(
  target: NumericTarget,
  { value, reason }: JudgedCells,
  period: ReportingPeriod,
  version: FormulaVersion,
): string {
  const isFinal = target.deadline !== null && endsAtOrAfter(period, target.deadline);
  const reached = text(isFinal ? WORDS.met : WORDS["reached-early"]);
  const missed = text(isFinal ? WORDS["not-met"] : WORDS["in-progress"]);
  const test = reachesTest(target, value);
  const usual = isShare(target)
    ? text(SHARE_WORDS)
    : target.deadline === null
      ? text(WORDS["no-deadline"])
      : test === null
        ? text(WORDS["needs-person"])
        : `IF(${test},${reached},${missed})`;
  const suspect = version === "1" ? null : suspectTest(target, value);
  const judged =
    suspect === null
      ? usual
      : `IF(AND(${suspect},${isOneOf(reason, NO_EXPLANATION)}),${text(CHECK_UNIT)},${usual})`;
  const impossible = impossibleTests(target, value);
  if (impossible.length === 0) return judged;
  const [only] = impossible;
  const isImpossible = impossible.length === 1 && only ? only : `OR(${impossible.join(",")})`;
  return `IF(${isImpossible},${text(WORDS.invalid)},${judged})`;
}

/** Null for 左右 without a tolerance: a person judges. */
function reachesTest(target: NumericTarget, value: string): string | null {
  const { comparator, threshold, upper, tolerance } = target;
  const figure = (limit: Big): string => storedFigure(target, limit).toFixed();
  const limits = {
    threshold: figure(threshold),
    upper: figure(upper ?? threshold),
    tolerance: tolerance && figure(tolerance),
  };
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

/** 100 times off, as `suspicionLimits` has it; null where nothing is. */
function suspectTest(target: NumericTarget, value: string): string | null {
  const limits = suspicionLimits(target);
  if (limits === null) return null;
  const { large, above, small, gone } = limits;
  const { minimum } = target.possible;
  const typed = compared(target, value);
  // what is below its minimum is told before
  const size = minimum?.gte(0) === true ? typed : `ABS(${typed})`;
  const figure = (limit: Big): string => storedFigure(target, limit).toFixed();
  const isLarge = `${size}>=${figure(large)}`;
  const tests = [
    above === null ? isLarge : `AND(${isLarge},${size}>${figure(above)})`,
    ...(small === null ? [] : [`AND(${typed}<>0,${size}<=${figure(small)})`]),
    ...(gone === null ? [] : [`${typed}${gone.gt(0) ? ">" : "<"}${figure(gone)}`]),
    ...countedDaysTest(target, value),
  ];
  const [only = ""] = tests;
  return tests.length === 1 ? only : `OR(${tests.join(",")})`;
}

/** A day that was typed into a cell with a format of its own is a number that counts days: 44926 for 2022-12-31. */
function countedDaysTest(target: NumericTarget, value: string): string[] {
  const days = mayBeCountedDays(target);
  if (days === null || isPercentage(target)) return [];
  return [`AND(${value}>=${days.from},${value}<=${days.to},${value}=INT(${value}))`];
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
