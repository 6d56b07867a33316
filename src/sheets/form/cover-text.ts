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

/** 怎么填: what to do, in plain words, naming only what this bureau's lines have. */
export function howToFill(targets: readonly Target[], period: ReportingPeriod): string[] {
  const has = (test: (target: Target) => boolean): boolean => targets.some(test);
  const isDue = ({ deadline }: Target): boolean => endsAtOrAfter(period, deadline);
  const hasNumbers = has(isNumeric);
  const numbers = [
    hasNumbers ? "“完成值”只填数字，不带单位，不写“约”“余”“左右”。" : "",
    has((target) => unitOf(target) === "亿元") ? "亿元不要填成万元。" : "",
    has(isPercentage) ? "百分率填96或96%，不填0.96。" : "",
    has(({ kind }) => kind === "rank") ? "位次只填名次，如8。" : "",
  ];
  const misses = [
    has((target) => isNumeric(target) && isDue(target))
      ? "没有达到目标也照实填，并写“未达标原因”和“下一步措施”。"
      : hasNumbers
        ? "本期还没到目标期限：没有达到的显示“推进中”，照实填，不用写原因。"
        : "",
    has((target) => mayDip(target, period)) ? "要求保持的指标，低于目标就要写原因和措施。" : "",
    has((target) => !isNumeric(target))
      ? "定性指标从下拉中选进展，也可用文字写，并列出佐证材料。"
      : "",
  ];
  return [
    "只填黄色格（“指标填报”表和本页下方）。其他格已锁定，可筛选、调列宽行高。",
    numbers.join(""),
    hasNumbers
      ? "没有数据的留空，不填0；填0就表示数值是零。"
      : "还没有进展的选“未启动”，不要留空。",
    misses.join(""),
    "填完看上面的计数：“还差”“需说明原因”都为0，没有“填写有误”，就可报送。不改表名，不另存为其他格式。",
  ].filter((line) => line !== "");
}

/** 怎么算达标: up to three rules, each with an example of the bureau's own. */
export function howJudged(targets: readonly Target[]): string[] {
  const byLength = targets.toSorted((one, other) => one.name.length - other.name.length);
  const numeric = byLength.filter(isNumeric);
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
  const forPerson = byLength.find((target) => !isNumeric(target) || shapeOf(target) === "near");
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
  return rules.filter((rule) => rule !== undefined).slice(0, MOST_RULES);
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
export function howToReturn({ due, office }: Reply): string {
  const when = due === null ? "请按通知要求的时间" : `请于${chinese.day(due)}前（含当日）`;
  return `${when}，将本表（.xlsx 原件）报送${office}；纸质件打印“指标填报”，签字盖章后一并报送。`;
}

/** Whom to call. */
export function whomToCall({ contact, office }: Reply): string {
  return contact === null ? `填报中有疑问，请联系${office}。` : `填报中有疑问，请联系：${contact}`;
}

const MOST_RULES = 3;
// Two lines of the cover hold a rule with its example.
const LONGEST_NAME = 24;

function nameOf(target: { readonly name: string }): string {
  return cutText(target.name, LONGEST_NAME);
}

/** 农产品网络零售总额超过60亿元 */
function sentence(target: NumericTarget): string {
  const words = chinese.targetInWords(target).replaceAll(" ", "");
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
