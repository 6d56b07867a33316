import {
  Big,
  chinese,
  formatFigure,
  isPercentage,
  isWholeNumber,
  possibleRange,
  reaches,
  type NumericTarget,
  type PlannedTarget,
  type Target,
} from "../core";
import { groupByRole } from "./bureau-list";

/** The wording a form prints for one target; compared with what comes back. */
export interface LineWording {
  readonly 目标任务: string;
  readonly 指标: string;
  readonly 目标值: string;
  readonly 单位: string;
}
export type WordingField = keyof LineWording;
export const WORDING_FIELDS = [
  "目标任务",
  "指标",
  "目标值",
  "单位",
] as const satisfies readonly WordingField[];

/**
 * The line of a target in a bureau's form, the bureaus that share it below its name.
 *
 * @param bureau null where the bureaus stand in a column of their own
 */
export function wordLine(target: PlannedTarget, bureau: string | null): LineWording {
  const known = WORDINGS.get(target) ?? new Map<string | null, LineWording>();
  WORDINGS.set(target, known);
  const before = known.get(bureau);
  if (before) return before;
  const wording = composeWording(target, bureau);
  known.set(bureau, wording);
  return wording;
}

// Targets are never changed; every line of every form is compared with its words.
const WORDINGS = new WeakMap<PlannedTarget, Map<string | null, LineWording>>();

function composeWording(target: PlannedTarget, bureau: string | null): LineWording {
  const shared = sharers(target, bureau).map(({ lead, names }) => lead + names.join("、"));
  return {
    目标任务: target.goal,
    指标: [target.name, ...shared].join("\n"),
    目标值: chinese.targetInWords(target),
    单位: target.unit ?? "—",
  };
}

/** The bureaus that answer for the target too, by role; none beside no bureau. */
export function sharers(
  target: PlannedTarget,
  bureau: string | null,
): { readonly lead: string; readonly names: readonly string[] }[] {
  if (bureau === null) return [];
  const others = target.bureaus.filter(({ name }) => name !== bureau);
  return groupByRole(others).map(({ role, names }) => ({ lead: `${role ?? "共同"}：`, names }));
}

/** Whether a text says the same: blanks, line breaks and what cannot be seen are ignored. */
export function isSameWording(received: string, expected: string): boolean {
  return withoutBlanks(received) === withoutBlanks(expected);
}

/** A text without blanks, line breaks and invisible characters. */
export function withoutBlanks(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, "") : text;
}

// Most texts have none, and every text of every returned form is asked.
const BLANK = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
const BLANKS = new RegExp(`${BLANK.source}+`, "g");

/**
 * The target in a sentence, with the number itself: what a clerk asks first.
 *
 * @example describeTarget(超过6000亿元) // => "到2022年超过 6000 亿元，正好 6000 不算达标"
 */
export function describeTarget(target: Target): string {
  const { comparator, threshold } = target;
  if (comparator === null || threshold === null) return "定性，由汇总单位看佐证材料判定";
  const figure = formatFigure(threshold);
  // beside the year a bare figure would read as a month: 到2026年10 至 20 家
  const pause = comparator === "range" || comparator === "about" ? "，" : "";
  const words = `${byWhen(target)}${pause}${withUnit(chinese.targetInWords(target), target)}`;
  switch (comparator) {
    case ">=":
    case "<=":
      return `${words}，正好 ${figure} 算达标`;
    case ">":
    case "<":
      return `${words}，正好 ${figure} 不算达标`;
    case "rank<=":
      return `${words}，第 ${figure} ${target.unit ?? "位"}算达标，数越小越好`;
    case "range":
      return `${words}，两头的数都算达标`;
    case "about":
      return `${words}，由汇总单位判定`;
  }
}

/**
 * A value as staff should type it that reaches the target: possible, whole where it must be, no prettier than it is.
 *
 * @returns in the target's unit
 */
export function exampleValue(numeric: NumericTarget): Big {
  const { threshold, target } = numeric;
  const maximum = possibleRange(target).maximum;
  const halfway = maximum === null ? [] : [threshold.plus(maximum).div(2)];
  const candidates = [likelyValue(numeric), ...halfway, threshold];
  return (
    candidates.find((value) => isPossible(value, target) && reaches(numeric, value) !== false) ??
    threshold
  );
}

/** Whether a value can be one of the target at all; the same limits that the reading of a value has. */
function isPossible(value: Big, target: Target): boolean {
  const { minimum, maximum } = possibleRange(target);
  const isInside =
    (minimum === null || value.gte(minimum)) && (maximum === null || value.lte(maximum));
  return isInside && (!isWholeNumber(target) || value.mod(1).eq(0));
}

/** A little better than the target. */
function likelyValue({ comparator, threshold, upper, target }: NumericTarget): Big {
  const whole = isWholeNumber(target);
  const step = threshold.abs().times(0.02);
  const distance = step.gt(whole ? 1 : 0.1) ? step : new Big(whole ? 1 : 0.1);
  const places = whole ? 0 : 2;
  switch (comparator) {
    case ">=":
    case ">":
      return threshold.plus(distance).round(places, Big.roundUp);
    case "<=":
    case "<":
      return threshold.minus(distance).round(places, Big.roundDown);
    case "rank<=":
      return threshold.gt(2) ? threshold.minus(2) : threshold;
    case "range":
      return threshold
        .plus(upper ?? threshold)
        .div(2)
        .round(places, Big.roundHalfUp);
    case "about":
      return threshold;
  }
}

/** Words with the unit behind the figure; a rank has it already. */
function withUnit(words: string, target: Target): string {
  if (target.unit === null || target.kind === "rank") return words;
  const unit = isPercentage(target) ? "%" : ` ${target.unit}`;
  // 30 左右 is 30 个左右
  return words.endsWith(" 左右") ? `${words.slice(0, -3)}${unit}左右` : `${words}${unit}`;
}

function byWhen(target: Target): string {
  const day = target.deadline.endsWith("-12-31")
    ? `到${target.deadline.slice(0, 4)}年`
    : `到${chinese.day(target.deadline)}`;
  switch (target.kind) {
    case "maintain":
      return `${day}每期都要`;
    case "increase":
      return `${day}累计`;
    case "rank":
      return `${day}进入`;
    case "level":
    case "cap":
    case "qualitative":
      return day;
  }
}
