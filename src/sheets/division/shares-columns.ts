import { type Big, type DivisionRule, isNumeric, isPercentage, type Target } from "../../core";
import { across, columnLetters, down, type ValidationSpec } from "../kit";
import { measureHeader, RULE_WORDS, wantedWords, weightHeader } from "./division-words";

/** One measure of the workbook. */
export interface SharesColumn {
  /** As whoever divides it has to reach it. */
  readonly target: Target;
  readonly rule: DivisionRule;
  /** The rules that it can be divided by. */
  readonly rules: readonly DivisionRule[];
  /** What is wanted of it; null where no figure says that. */
  readonly wanted: Big | null;
}

/** A column of the sheet: a measure's figures, or its weights. */
export interface Column {
  readonly measure: SharesColumn;
  readonly header: string;
  readonly isWeight: boolean;
  readonly width: number;
}

export function layOut(measures: readonly SharesColumn[]): Column[] {
  return measures.flatMap((measure) => {
    const { target, rules } = measure;
    const own = { measure, header: measureHeader(target), isWeight: false, width: 128 };
    const isAverage = rules.includes("weighted") && !rules.includes("sum");
    return isAverage
      ? [own, { measure, header: weightHeader(target.id), isWeight: true, width: 72 }]
      : [own];
  });
}

export function isFigure({ measure, isWeight }: Column): boolean {
  return !isWeight && isNumeric(measure.target);
}

export function numberFormat({ measure, isWeight }: Column): string {
  if (isWeight || !isNumeric(measure.target)) return "General";
  return isPercentage(measure.target) ? "0.00%" : "General";
}

/** By the rule that stands above: the sum, the average by the weights beside, or nothing of what each has to reach. */
export function totalFormula(
  columns: readonly Column[],
  column: number,
  [rule, first, last]: readonly [number, number, number],
): string {
  const letters = columnLetters(column);
  const range = `${letters}${first}:${letters}${last}`;
  const sum = `IF(COUNT(${range})=0,"",SUM(${range}))`;
  if (columns[column - 1]?.isWeight !== true) {
    return `IF(${letters}${rule}="${RULE_WORDS.sum}",${sum},"")`;
  }
  const beside = columnLetters(column + 1);
  const weights = `${beside}${first}:${beside}${last}`;
  const average = `IF(SUM(${weights})=0,"",SUMPRODUCT(${range},${weights})/SUM(${weights}))`;
  return `IF(${letters}${rule}="${RULE_WORDS.weighted}",${average},"")`;
}

/** What is red under the total: too little where more is better, too much where less is. */
export function shortFormula({ measure }: Column, cell: string): string {
  const { target } = measure;
  const isBelow = isNumeric(target) && (target.comparator === "<=" || target.comparator === "<");
  return `AND(ISNUMBER(${cell}),${cell}${isBelow ? ">" : "<"}0)`;
}

export function listRules(
  column: Column,
  place: number,
  { rule, first, last }: { readonly rule: number; readonly first: number; readonly last: number },
): ValidationSpec[] {
  const { measure, isWeight, header } = column;
  const entries = down(place, first, last);
  const stop = (text: string) => ({ style: "stop" as const, title: "填写有误", text });
  if (isWeight) {
    return [
      {
        ...{ range: entries, rule: { type: "decimal", minimum: 0, maximum: null } },
        ...{ promptTitle: "权重", prompt: "按加权平均的才填：大于 0 的数，如单位数、人数。" },
        error: stop("权重是大于 0 的数。"),
      },
    ];
  }
  const choices = measure.rules.map((each) => RULE_WORDS[each]);
  const ofRule: ValidationSpec = {
    ...{ range: across(rule, place), rule: { type: "list", choices } },
    ...{ promptTitle: "分解规则", prompt: "各单位报的数怎么合成一个。" },
    error: stop(`请选：${choices.join("、")}。`),
  };
  if (!isNumeric(measure.target)) return [ofRule];
  const { minimum } = measure.target.possible;
  return [
    ofRule,
    {
      range: entries,
      rule: { type: "decimal", minimum: minimum?.toNumber() ?? -1e12, maximum: null },
      promptTitle: header.slice(0, 32),
      prompt: `只填数字，单位按表头。总的目标：${wantedWords(measure.target)}。没有分给它的空着。`,
      error: stop("只填数字，单位按表头。"),
    },
  ];
}
