import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { amount, aside } from "./phrases";

/** 用计划之前要知道的事；都不妨碍使用。 */
export const PLAN_SENTENCES = {
  "bureau-missing": (f) =>
    f.details.group === null
      ? `文件没有写责任单位${aside(f)}，照样印在表里，不发填报表。要有人填报，请在计划里补上责任单位`
      : `责任单位“${f.details.group}”是统称，文件没有列出包括哪些单位${aside(f)}，照样印在表里，不发填报表。要它们填报，请在计划里列出成员`,
  "unit-unknown": (f) =>
    `${f.received === null ? "有个计量单位不认识" : `不认识计量单位“${f.received}”`}（${listTexts(f.details.targets, "、")}），按原样使用，不与别的单位换算。写错了请改；是自己的单位，可写在“计量单位”表里（JSON 里是 units）`,
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
