import type { DivisionProblemCode } from "../../finding";
import { listTexts } from "../filed-words";
import type { ProblemSentences } from "../sentence";

/** 目标分解哪里不对。 */
export const DIVISION_PROBLEMS: ProblemSentences<DivisionProblemCode> = {
  "divided-twice": ({ target }) => `${target} 分解了两次`,
  "each-only": ({ why }) =>
    `${{ words: "定性指标", rank: "位次", range: "区间" }[why]}不能相加、不能平均，规则应为 each（各自达到）`,
  "share-needed": () => "按 sum（相加）分解的，每个单位都要有数",
  "range-kept": () => "区间（A—B）各单位用同一个，不能另定，请空着",
  "weight-needed": () => "按 weighted（加权平均）分解的，每个单位都要有大于 0 的权重",
  "only-for-weighted": () => "权重只用于 weighted（加权平均）",
  "no-districts-column": () =>
    "没有找到表头：应有一列“区县”（或“单位”“责任单位”“地区”），右边每项指标一列。用 split --template 生成一份空表",
  "no-measure": ({ headers }) =>
    `表头里没有一列是计划的指标${headers.length === 0 ? "" : `（读到的是 ${listTexts(headers, "、")}）`}。表头应以编号开头，如“3.1 省高端品牌培育（个）”`,
  "not-divided": ({ target }) => `${target} 没有分给任何单位`,
  "unknown-measure": ({ header }) =>
    `表头“${header}”不是计划的指标。应以编号开头，如“3.1 省高端品牌培育（个）”`,
  "measure-twice": ({ header }) => `表头“${header}”有两列`,
  "merged-share": () => "几个单位的格并成了一格，分不清是谁的数，请拆开分别填",
  "unit-of-other-kind": ({ unit, wanted }) =>
    `表头的单位是“${unit}”，指标的单位是“${wanted}”，换算不了`,
  "printed-total-differs": ({ printed, sum }) =>
    `表里写的合计是 ${printed}，各单位加起来是 ${sum}。请核对`,
};
