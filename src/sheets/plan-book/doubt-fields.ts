import type { ChosenField } from "../../core";

/** What a doubt is about, as its line under 疑问 begins with: 【单位】. */
export const FIELD_WORDS: Readonly<Record<ChosenField, string>> = {
  unit: "单位",
  kind: "类型",
  comparator: "比较",
  figure: "目标值",
  deadline: "时限",
  name: "指标",
  each: "合计还是各",
  bureaus: "责任单位",
  words: "要不要填报",
  documentNumber: "文号",
};

/** Takes the cells of the line as they are. */
export const AS_IT_IS = "照此";
/** Takes them, too: somebody has corrected them. */
export const CORRECTED = "已改";

export const markOf = (field: ChosenField): string => `【${FIELD_WORDS[field]}】`;

/** A line with its mark taken off; null for a field where it has none. */
export function unmark(line: string): {
  readonly field: ChosenField | null;
  readonly words: string;
} {
  const [, label = "", words = ""] = /^\s*【([^】]*)】\s*(.*)$/su.exec(line) ?? [];
  const fields = Object.keys(FIELD_WORDS) as ChosenField[];
  const field = fields.find((each) => FIELD_WORDS[each] === label) ?? null;
  return field === null ? { field, words: line.trim() } : { field, words: words.trim() };
}
