import type { SchemaProblemCode, ValueType } from "../../finding";
import type { ProblemSentences } from "../sentence";

const TYPES: Readonly<Record<ValueType, string>> = {
  text: "文字",
  number: "数字",
  "whole-number": "整数",
  "yes-no": " true 或 false",
  list: "列表 […]",
  object: "一组字段 {…}",
  nothing: "null",
};

/** 一项写法不对：缺了、类型不对、没有这个字段。 */
export const FIELD_PROBLEMS: ProblemSentences<SchemaProblemCode> = {
  "missing-field": (wanted) => `缺这一项，应为${wantedWords(wanted)}`,
  "wrong-type": (problem) => `应为${wantedWords(problem)}，写成了${TYPES[problem.found]}`,
  "not-a-choice": ({ choices }) => `应为 ${choices.join("、")}${choices.length > 1 ? " 之一" : ""}`,
  "unknown-fields": ({ fields, since, near }) =>
    since === null
      ? `没有“${fields.join("”“")}”这样的字段，${near === null ? "请核对拼写，或者删去" : `是不是“${near}”？不是请删去`}`
      : `“${fields.join("”“")}”是第 ${since} 版格式才有的字段，请把 formatVersion 改为 ${since}`,
  "malformed-day": () => "应为存在的日期，写成 年-月-日",
  "empty-text": () => "不能是空的",
  "too-few": ({ minimum }) => `至少要有 ${minimum} 项`,
  "too-many": ({ maximum }) => `最多 ${maximum} 项`,
  "too-small": ({ minimum }) => `不能小于 ${minimum}`,
  "no-form": () => "写法不对",
};

function wantedWords(wanted: {
  readonly types: readonly ValueType[];
  readonly choices: readonly string[];
}): string {
  return [...wanted.types.map((type) => TYPES[type]), ...wanted.choices].join("、") || "别的内容";
}
