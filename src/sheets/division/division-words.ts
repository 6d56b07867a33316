import { chinese, type DivisionRule, isNumeric, isPercentage, type Target } from "../../core";

/** The rule in words of the office, as sheets print it and as it is read again. */
export const RULE_WORDS: Readonly<Record<DivisionRule, string>> = {
  sum: "相加",
  each: "各自达到",
  weighted: "加权平均",
};

/** The sheet of shares: its name, the header of its first column, and what stands in that column above the districts. */
export const SHARES_SHEET = "目标分解";
export const DISTRICT_HEADER = "区县";
export const HEAD_LABELS = {
  rule: "分解规则",
  target: "目标",
  total: "合计",
  rest: "差额",
} as const;

/**
 * The header of a measure's column: id, name and unit, by which it is found again.
 *
 * @example measureHeader(培育品牌) // => "1.1 培育品牌（个）"
 */
export function measureHeader(target: Target, id: string = target.id): string {
  const unit = isNumeric(target) ? target.unit.symbol : "";
  return `${id} ${target.name}${unit === "" ? "" : `（${unit}）`}`;
}

/** The header of the column of its weights. */
export function weightHeader(id: string): string {
  return `${id} 权重`;
}

/** The target with its figure, the unit left to the header: 不少于 300. */
export function wantedWords(target: Target): string {
  const words = chinese.targetInWords(target);
  return isPercentage(target) && !words.endsWith("%") ? `${words}%` : words;
}
