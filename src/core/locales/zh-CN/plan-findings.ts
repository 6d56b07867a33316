import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { amount, aside } from "./phrases";
import { sayPlanChange } from "./plan-change";

/** 用计划之前要知道的事；都不妨碍使用。 */
export const PLAN_SENTENCES = {
  "plan-changed": sayPlanChange,
  "bureau-missing": (f) =>
    f.details.group === null
      ? `文件没有写责任单位${aside(f)}，照样印在表里，不发填报表。要有人填报，请在计划里补上责任单位`
      : `责任单位“${f.details.group}”是统称，文件没有列出包括哪些单位${aside(f)}，照样印在表里，不发填报表。要它们填报，请在计划里列出成员`,
  "unit-unknown": (f) =>
    `${f.received === null ? "有个计量单位不认识" : `不认识计量单位“${f.received}”`}（${listTexts(f.details.targets, "、")}），按原样使用，不与别的单位换算。写错了请改；是自己的单位，可写在“计量单位”表里（JSON 里是 units）`,
  "target-doubtful": (f) => {
    const { details } = f;
    switch (details.what) {
      case "figure":
        return `计划里写的是 ${amount(f.received)}，原文读到的是 ${amount(f.expected)}。请核对；原文另有所指的，不用管`;
      case "fall":
        return `原文说的是下降${aside(f)}，计划按增长问：降 3% 要填 -3%，达不到目标。请在“升降”写“下降”（JSON 里 direction 写 fall）`;
      case "deadline":
        return `时限${aside(f)}不在计划的年份${f.expected === null ? "" : ` ${f.expected} `}里，原文也没有写这一年。请核对`;
      case "percent":
        return `${details.period === null ? "目标值" : `${details.period} 的数`}写的是 ${amount(f.received)}。本意是 ${amount(f.expected)} 的，请照 ${amount(f.expected)} 写；确实是 ${amount(f.received)} 的，不用管`;
      case "milestone":
        return `${details.period} 要求 ${amount(f.received)}，比最后的 ${amount(f.expected)} 还严。请核对`;
      case "share":
        return `分给${details.bureau}的是 ${amount(f.received)}，这样的数应是整数。请核对`;
      case "twin":
        return `与 ${f.expected ?? "上一项"} 名称、目标值和单位都一样${aside(f)}。是复制多了的，请删去一项`;
      case "no-share":
        return `别的单位都分了数，${f.received ?? "有的单位"}没有：它的数计入合计，不单独判定。请核对是不是漏了`;
    }
  },
  "shares-differ": (f) => {
    const whole = `分给 ${f.details.shares} 个单位的数合计 ${amount(f.received)}，总数是 ${amount(f.expected)}`;
    const judged = "各单位按自己的数判定，总数另判";
    switch (f.details.standing) {
      case "stricter":
        return `${whole}，是加码。${judged}；有意这样可以不管，不是请核对`;
      case "weaker":
        return `${whole}：各单位都做到了自己的数，总数也不一定达到。${judged}；请核对是不是分少了、分松了`;
      case "other":
        return `${whole}，两数不同。${judged}；请核对是不是有意这样分`;
    }
  },
} satisfies Partial<FindingSentences>;
