import { doubt, type DraftTarget } from "./draft";
import { isShare } from "./measure-words";
import type { OpenedText } from "./opened-text";

/**
 * Gives a target without a name the name before it, and joins the years of one series: 2023年150项、2025年200项 is one target.
 */
export function joinSeries({ text }: OpenedText, targets: readonly DraftTarget[]): DraftTarget[] {
  const joined: DraftTarget[] = [];
  for (const target of targets) {
    const last = joined.at(-1);
    const isNameless = target.name === null;
    const isSame = last !== undefined && (isNameless || sameName(text, last, target));
    if (last !== undefined && isSame && isNextYear(last, target)) {
      joined[joined.length - 1] = appendYear(last, target, isNameless);
    } else {
      joined.push(isNameless && last !== undefined ? namedAfter(text, last, target) : target);
    }
  }
  return joined;
}

const SHARE_NAME = /(?:率|占比|比重|比例|满意度)$/;

/** 新增造林100万亩，年均20万亩 is added, too; 税收占比75%；达到400亿元 is rather not of 税收占比. */
function namedAfter(text: string, last: DraftTarget, target: DraftTarget): DraftTarget {
  const isAdded =
    last.kind === "increase" &&
    target.kind === "level" &&
    target.flow === "annual" &&
    target.unit === last.unit &&
    !target.comparatorExplicit;
  const name = last.name;
  const words = name === null ? "" : text.slice(name.from, name.to);
  const isOfOther =
    SHARE_NAME.test(words) &&
    target.threshold !== null &&
    target.kind !== "rank" &&
    !isShare(target.unit) &&
    target.unit !== last.unit;
  return {
    ...target,
    name,
    ...(isAdded ? { kind: last.kind, direction: last.direction } : {}),
    doubts: isOfOther
      ? [...target.doubts, doubt("name-missing", "warning", target.fragment)]
      : target.doubts,
  };
}

function sameName(text: string, left: DraftTarget, right: DraftTarget): boolean {
  if (left.name === null || right.name === null) return false;
  return text.slice(left.name.from, left.name.to) === text.slice(right.name.from, right.name.to);
}

function isNextYear(left: DraftTarget, right: DraftTarget): boolean {
  const [first, second] = [left.deadline?.period, right.deadline?.period];
  return (
    typeof first === "string" &&
    typeof second === "string" &&
    first < second &&
    left.unit === right.unit &&
    left.kind === right.kind &&
    left.threshold !== null &&
    right.threshold !== null &&
    left.direction === right.direction
  );
}

function appendYear(series: DraftTarget, target: DraftTarget, isNameless: boolean): DraftTarget {
  const value = ({ deadline, threshold, upper }: DraftTarget) => ({
    period: deadline?.period ?? "",
    threshold: threshold ?? 0,
    upper,
  });
  const fragment = { from: series.fragment.from, to: target.fragment.to };
  return {
    ...target,
    name: series.name,
    fragment,
    milestones: [
      ...(series.milestones.length > 0 ? series.milestones : [value(series)]),
      value(target),
    ],
    doubts: [
      ...series.doubts,
      ...target.doubts,
      ...(isNameless ? [] : [doubt("series-unsure", "info", fragment)]),
    ],
  };
}
