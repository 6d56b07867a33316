import { PRINTED_MARKS } from "./book-column";
import { meantCategory, TARGET_COLUMNS, type TargetColumn } from "./target-columns";
import { isOwnHeading } from "./target-lines";

/** The heading of a column of 指标 that words mean; null for none. */
export function meantHeading(words: string, headers: readonly string[]): string | null {
  const bare = words.replace(/\s/g, "");
  if (isOwnHeading(bare)) return bare;
  if (printedColumn(words, headers) !== null) return words;
  const folded = bare.normalize("NFKC");
  return meantCategory(folded) ?? MEANT.get(folded) ?? null;
}

/** What a column of 指标 prints, by what stands above it. */
export function printedColumn(
  words: string,
  headers: readonly string[],
): { readonly header: string; readonly part: "row" | "cell" } | null {
  for (const [part, mark] of [
    ["row", PRINTED_MARKS.row],
    ["cell", PRINTED_MARKS.cell],
  ] as const) {
    if (words.startsWith(mark)) return { header: words.slice(mark.length).trim(), part };
  }
  const bare = words.replace(/\s/g, "");
  const header = headers.includes(words)
    ? words
    : headers.find((each) => each.replace(/\s/g, "") === bare);
  return header === undefined ? null : { header, part: "cell" };
}

/** What offices call columns of 指标 besides. */
const OTHER_WORDS: readonly (readonly [TargetColumn, readonly string[]])[] = [
  ["id", ["指标编号"]],
  ["name", ["指标名称"]],
  ["text", ["文件原文", "指标原文"]],
  ["comparator", ["比较词"]],
  ["threshold", ["指标值", "目标数", "目标数值"]],
  ["unit", ["计量单位"]],
  ["kind", ["指标类型"]],
  ["deadline", ["完成时限", "完成时间", "完成期限", "截止时间", "截止日期"]],
  ["bureaus", ["责任部门", "责任主体", "承担单位"]],
  ["lead", ["牵头部门", "牵头责任单位"]],
  ["cooperating", ["配合部门", "参与单位", "协办单位"]],
  ["frequency", ["填报频率", "报送频率", "填报频次", "报送频次"]],
];
const MEANT: ReadonlyMap<string, string> = new Map(
  OTHER_WORDS.flatMap(([column, words]) =>
    words.map((each) => [each, TARGET_COLUMNS[column].heading] as const),
  ),
);
