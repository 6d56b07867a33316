import {
  chinese,
  cutText,
  endsAtOrAfter,
  formatFigure,
  includesThreshold,
  isNumeric,
  isPercentage,
  isWholeNumber,
  mayDip,
  type NumericTarget,
  type ReportingPeriod,
  shapeOf,
  type Target,
  unitOf,
} from "../../core";
import { exampleValue } from "../line";
import type { FormWords } from "./words";

/** 怎么填: what to do, in plain words, naming only what this bureau's lines have. */
export function howToFill(
  targets: readonly Target[],
  period: ReportingPeriod,
  words: FormWords,
): string[] {
  const asked = listAsked(targets, words);
  const has = (test: (target: Target) => boolean): boolean => asked.some(test);
  const isDue = ({ deadline }: Target): boolean =>
    deadline !== null && endsAtOrAfter(period, deadline);
  const hasNumbers = has(isNumeric);
  if (words.tasks !== null && !hasNumbers) {
    return [
      words.onlyYellow,
      asked.length > 0 ? words.tasks.progress : "",
      asked.length > 0 ? words.blankWord : "",
      asked.length < targets.length ? (words.cooperating ?? "") : "",
      words.tasks.whenDone,
    ].filter((line) => line !== "");
  }
  const numbers = [
    hasNumbers ? words.onlyNumbers : "",
    has((target) => unitOf(target) === "亿元") ? words.noTenThousands : "",
    has(isPercentage) ? words.percentages : "",
    has(({ kind }) => kind === "rank") ? words.ranks : "",
    hasNumbers ? words.checkUnit : "",
  ];
  const misses = [
    has((target) => isNumeric(target) && isDue(target))
      ? words.missedWhenDue
      : hasNumbers
        ? words.missedBefore
        : "",
    has((target) => mayDip(target, period)) ? words.dipped : "",
    has((target) => !isNumeric(target)) ? words.qualitative : "",
  ];
  return [
    words.onlyYellow,
    numbers.join(""),
    hasNumbers ? words.blankNumber : asked.length > 0 ? words.blankWord : "",
    misses.join(""),
    asked.length < targets.length ? (words.cooperating ?? "") : "",
    words.whenDone,
  ].filter((line) => line !== "");
}

/** The targets that a bureau reports a value of; version 1 took those for it that it only helps with, too. */
function listAsked(targets: readonly Target[], words: FormWords): readonly Target[] {
  return words.cooperating === null ? targets : targets.filter(({ cooperates }) => !cooperates);
}

/** 怎么算达标: up to three rules, each with an example of the bureau's own. */
export function howJudged(targets: readonly Target[], words: FormWords): string[] {
  const asked = listAsked(targets, words);
  const byLength = asked.toSorted((one, other) => one.name.length - other.name.length);
  // what has no time is not judged
  const numeric = byLength
    .filter(isNumeric)
    .filter(({ deadline }) => words.tasks === null || deadline !== null);
  const first = (test: (target: NumericTarget) => boolean): NumericTarget | undefined =>
    numeric.find(test);
  const onSide = (side: "above" | "below", isIncluded: boolean) => (target: NumericTarget) =>
    shapeOf(target) === side && includesThreshold(target) === isIncluded;
  const strict = first(onSide("above", false));
  const least =
    first((target) => onSide("above", true)(target) && target.comparatorExplicit) ??
    first(onSide("above", true));
  const cap = first(onSide("below", true));
  const strictCap = first(onSide("below", false));
  const rank = first((target) => shapeOf(target) === "rank");
  const range = first((target) => shapeOf(target) === "between");
  const forPerson = byLength.find(
    (target) =>
      (words.tasks === null && !isNumeric(target)) ||
      (isNumeric(target) &&
        shapeOf(target) === "near" &&
        (words.tasks === null || target.tolerance === null)),
  );
  const isTimed = ({ deadline }: Target): boolean => deadline !== null;
  const rules = [
    strict &&
      `“超过”“突破”不含本数。${sentence(strict)}：${missesAt(strict)}，${reachesWith(strict)}。`,
    least && `“达到”“不低于”含本数。${sentence(least)}：${figure(least)}就达标。`,
    cap && `“不超过”“以内”含本数。${sentence(cap)}：${figure(cap)}就达标。`,
    strictCap &&
      `“低于”“不满”不含本数。${sentence(strictCap)}：${missesAt(strictCap)}，${reachesWith(strictCap)}。`,
    rank &&
      `位次越小越好。${sentence(rank)}：${figure(rank)}达标，${formatFigure(rank.threshold.plus(1))}不达标。`,
    range &&
      `范围的两头都含。${sentence(range)}：${figure(range)}和${formatFigure(range.upper ?? range.threshold)}都达标。`,
    forPerson &&
      `${isNumeric(forPerson) ? "“左右”" : "定性指标"}（${nameOf(forPerson)}）由汇总单位看佐证材料判定。`,
  ];
  const ofFigures = rules.filter((rule) => rule !== undefined);
  if (words.tasks === null) return ofFigures.slice(0, MOST_RULES);
  const ofTasks = [
    ...(asked.some((target) => !isNumeric(target) && isTimed(target)) ? [words.tasks.judged] : []),
    ...(asked.every(isTimed) ? [] : [words.tasks.noDeadline]),
  ];
  return [...ofFigures.slice(0, MOST_RULES - Math.min(ofTasks.length, 1)), ...ofTasks];
}

export interface Reply {
  /** A day, or null when none is set. */
  readonly due: string | null;
  /** Whom to call, such as 张三 0531-12345678. */
  readonly contact: string | null;
  /** To whom the form goes back. */
  readonly office: string;
}

/** By when, to whom and how the form goes back. */
export function howToReturn(
  { due, office }: Reply,
  { onPaper }: Pick<FormWords, "onPaper">,
): string {
  const when = due === null ? "请按通知要求的时间" : `请于${chinese.day(due)}前（含当日）`;
  return `${when}，将本表（.xlsx 原件）报送${office}；${onPaper}`;
}

/** Whom to call. */
export function whomToCall({ contact, office }: Reply): string {
  return contact === null ? `填报中有疑问，请联系${office}。` : `填报中有疑问，请联系：${contact}`;
}

const MOST_RULES = 3;
// Two lines of the cover hold a rule with its example.
const LONGEST_NAME = 24;

function nameOf(target: Target): string {
  return cutText(target.name, LONGEST_NAME) + (target.whole === null ? "" : "（本单位的份额）");
}

/** 农产品网络零售总额超过60亿元 */
function sentence(target: NumericTarget): string {
  const way = target.kind !== "rate" ? "" : target.direction === "fall" ? "下降" : "增长";
  const words = way + chinese.targetInWords(target).replaceAll(" ", "");
  return target.kind === "rank"
    ? `${nameOf(target)}进入${words}`
    : `${nameOf(target)}${words}${target.unit.symbol}`;
}

function figure({ threshold }: NumericTarget): string {
  return formatFigure(threshold);
}

function missesAt(target: NumericTarget): string {
  return `${figure(target)}不达标`;
}

/** The next value a person would type: one more, or a tenth more. */
function reachesWith(target: NumericTarget): string {
  const { threshold, possible } = target;
  const step = isWholeNumber(target) || threshold.abs().gte(1000) ? 1 : 0.1;
  const next = shapeOf(target) === "below" ? threshold.minus(step) : threshold.plus(step);
  const isPossible = possible.maximum === null || next.lte(possible.maximum);
  return `${formatFigure(isPossible ? next : exampleValue(target))}达标`;
}
