import type { MissingPart, PartTrouble } from "../../finding";
import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { amount, aside } from "./phrases";

/** 目标分解到下一级，再把各单位报的合回来，要知道的事。 */
export const DIVISION_SENTENCES = {
  "division-differs": (f) => {
    const { rule, standing, districts, weak } = f.details;
    const total = { sum: "合计", each: "各单位中最低的要求是", weighted: "加权平均" }[rule];
    const whole = `分给 ${districts} 个单位的数${rule === "each" ? "，" : ""}${total} ${amount(f.received)}，目标是 ${amount(f.expected)}`;
    switch (standing) {
      case "stricter":
        return `${whole}，是加码。有意这样可以不管，不是请核对`;
      case "weaker":
        return `${whole}：各单位都完成了，也达不到目标。请加够${weak.length === 0 ? "" : `，或核对${listTexts(weak, "、")}`}`;
      case "other":
        return `${whole}，两数不同。请核对是不是有意这样分`;
    }
  },
  "rule-undivided": (f) => {
    const { kind, targets, undivided } = f.details;
    const why =
      undivided.length === 0
        ? "这几项的分解规则不同，或分给的单位不同"
        : `${listTexts(undivided, "、")} 没有一起分`;
    return `原计划里 ${listTexts(targets, "、")} 的关系（${RELATIONS[kind]}）在区县的计划里不核对：${why}。要核对，请用同样的规则分给同样的单位；汇总到上级以后照样核对`;
  },
  "part-missing": (f) =>
    `${f.details.of} 个单位中，${saySome(f.details.parts)}，缺一个都不合，这一项没有填。请催齐或裁定以后再运行一次`,
  "already-filled": (f) =>
    `表里已经填了${f.received === null ? "别的数" : `“${f.received}”`}，各单位合起来是 ${amount(f.expected)}，没有改。要用合起来的数，请先清空这一格`,
  "line-missing": (f) =>
    `这份填报表里没有这一项${aside(f)}，没有填。请核对是不是这个单位这一期的表`,
  "own-share-asked": (f) =>
    `这份表只要本单位的数，分解的却是全部目标${aside(f)}，没有填。请在分解时用 --by 写明是哪个单位分的`,
  "words-differ": (f) =>
    `各单位填的不一样（${listTexts(f.details.words, "；")}），没有替你概括，完成值没有填。请自己填写`,
  "average-rounded": (f) =>
    `加权平均是 ${amount(f.details.average)}，除不尽，按不利的一边取 ${amount(f.received)}，不用改`,
} satisfies Partial<FindingSentences>;

const RELATIONS = {
  sameAs: "同一指标",
  increaseAndTotal: "总量与新增",
  partsOf: "其中",
} as const;

const TROUBLES: Readonly<Record<PartTrouble, string>> = {
  awaited: "未报",
  "not-sent": "没有发表",
  rejected: "退件",
  unconfirmed: "待确认",
  blank: "没有填这一项",
  refused: "填写有误",
  unverified: "待核实",
  conflict: "有冲突",
};

function saySome(parts: readonly MissingPart[]): string {
  return listTexts(
    parts.map(({ district, why }) => `${district}${TROUBLES[why]}`),
    "、",
  );
}
