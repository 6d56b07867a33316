import type { DraftDoubt, DraftDoubtCode, DraftedTarget } from "../../draft";
import type { DraftWords } from "../draft-sentences";
import { chineseFieldNotes } from "./field-notes";

type Sentence = (doubt: DraftDoubt) => string;

const came = ({ received }: DraftDoubt): string => (received === "" ? "" : `“${received}”`);

/** 指标原文里读不准的地方怎么说。 */
const CLAUSE_DOUBTS = {
  "figure-unread": (d) => `${came(d)}这个数没有读进任何指标。请看它是不是指标；是的话补一项`,
  "figure-qualifies": (d) => `${came(d)}按指标名称的一部分读，没有当作目标值。不对请改`,
  "figure-present": (d) => `${came(d)}说的是现在已有的数，没有当作目标值。请核对`,
  "figure-spelled": (d) => `${came(d)}是用汉字说的数，请核对是不是目标值`,
  "figure-approximate": (d) => `${came(d)}是约数，按写出的数读。请核对`,
  "two-actions": (d) => `${came(d)}里有两个数，不能断定哪个是目标值。请定`,
  "together-or-each": (d) =>
    d.severity === "info"
      ? `${came(d)}：按各是这么多读，不是合计。不对请改`
      : `${came(d)}：这个数是合计还是各是这么多？请选`,
  "respectively-differs": (d) => `${came(d)}：“分别”前后的个数对不上。请逐项核对`,
  "unit-missing": (d) => `${came(d)}没有计量单位。请填单位，确实没有的选“没有单位”`,
  "unit-unknown": (d) => `${came(d)}的计量单位不认识，按原样用。请核对`,
  "kind-unsure": (d) => `${came(d)}：是期末总数、增加数还是别的，原文没有写明。请选`,
  "comparator-differs": (d) => `${came(d)}前后的比较词不一致。请核对`,
  reference: (d) => `${came(d)}和另一个数比，目标值要看那个数。请核对`,
  "baseline-needed": (d) => `${came(d)}要知道基期值才能算出目标值。现在按定性读`,
  "deadline-unsure": (d) => `${came(d)}是哪一天，原文没有写全。请核对时限`,
  "deadline-behind": (d) => `${came(d)}写在数的后面，按对前面各项都有效读。请核对`,
  "per-period": (d) => `${came(d)}：这个数是每一期的，不是累计的。请核对`,
  "split-unsure": (d) => `${came(d)}可以是一项，也可以分成几项。不对请改`,
  "words-unsure": (d) => `${came(d)}没有数，不能断定是指标还是说明。请核对`,
  "series-unsure": (d) => `${came(d)}按同一项指标的逐年目标读。请核对`,
  "text-too-long": () => "这一格太长，没有读。请分成几格",
  "name-missing": (d) => `${came(d)}没有说是什么的数。请填指标名称`,
} satisfies Partial<Record<DraftDoubtCode, Sentence>>;

/** 表和文件里读不准的地方怎么说。 */
const TABLE_DOUBTS = {
  "table-unread": (d) =>
    `这张表没有认得的表头，没有读；里面有${came(d)}。是责任分解表的话，请加上“量化指标”“责任单位”等表头再导入`,
  "table-too-large": (d) => `这里有 ${d.received}，比任何附件都多，没有读。请只留责任分解表再导入`,
  "column-unsure": (d) =>
    d.received === ""
      ? "这一列没有表头，没有读。请看里面有没有要用的"
      : `${came(d)}这一列可以有两种理解。请核对`,
  "cells-aligned": (d) => `这一行的格比表头少，按内容对上各列（${d.received}）。请核对`,
  "joined-over-pages": (d) => `${came(d)}跨页断开，和上一页的接成一行。请核对`,
  "number-twice": (d) => `序号${came(d)}用了两次，第二次的没有采用`,
  "indicator-missing": (d) => `${came(d)}里没有读出指标。要填报的选“定性”，不要的选“不是指标”`,
  "figure-elsewhere": (d) => `${came(d)}里有数，但不在指标这一列，没有读成指标。请看要不要补一项`,
  "bureau-missing": (d) => `${came(d)}没有责任单位，发不了表。请填单位，确实没有的选“没有责任单位”`,
  "bureaus-nowhere": (d) =>
    `整份文件没有写责任单位（${d.received}项），发不了表。都是一个单位的请填单位，分到各单位的逐项填，确实没有的选“没有责任单位”`,
  "bureau-unsure": (d) => `${came(d)}不像单位名称。请核对`,
  "group-open": (d) => `${came(d)}是一组单位，文件没有列出是哪些。请列出成员`,
  "lead-unsure": (d) => `${came(d)}是牵头还是配合，原文没有写明。请核对`,
  "deadline-missing": (d) => `${came(d)}没有时限：只填报，不判定`,
  "schedule-unread": (d) => `${came(d)}不是一个日期，照原样印，不作时限`,
  "direction-unsure": (d) =>
    `${came(d)}：越大越好还是越小越好，原文没有写明。请选 >=（不低于）或 <=（不超过）`,
  "hidden-text": (d) => `这里有隐藏的字${came(d)}，没有读。要用的话请取消隐藏再导入`,
  "tracked-deletion": (d) => `修订里删去了${came(d)}，按删去读。请接受或拒绝修订后再核对`,
  "tracked-insertion": (d) => `修订里加进了${came(d)}，按加进读。请接受或拒绝修订后再核对`,
  "struck-text": (d) => `划掉的字${came(d)}没有读。请核对`,
  "raised-text": (d) => `上标或下标${came(d)}没有读。请看是脚注还是数`,
  "text-box": () => "这里有图片或文本框，里面的字没有读。请看有没有指标",
  "nested-table": () => "这一格里还有一张表，另作一张表读",
  "irregular-merge": (d) => `${came(d)}这一格的合并不完整，按单独一格读。请核对`,
  "hidden-row": (d) => `这一行是隐藏的，没有读：${came(d)}。要用的话请取消隐藏再导入`,
  "hidden-column": (d) => `${came(d)}这一列是隐藏的，没有读。要用的话请取消隐藏再导入`,
  "printed-pages": () =>
    "这是从 PDF 读出来的：PDF 只记字印在哪里，行和格是拼出来的。请对照原件逐行核对，核对完了再确认",
  "printed-row": (d) => `请核对这一行${came(d)}`,
  "over-line": (d) => `${came(d)}压着两格之间的线，从线上断开。请核对这一格和旁边的格`,
  "page-edge": (d) => `页眉、页脚、页码和水印没有读：${d.received}`,
} satisfies Partial<Record<DraftDoubtCode, Sentence>>;

const DOCUMENT_DOUBTS = {
  "title-missing": () => "没有找到文件标题。请填",
  "title-cut": (d) => `文件标题由附件标题${came(d)}截取。请核对`,
  "several-numbers": (d) => `找到几个文号：${d.received}。请选本文件的`,
  "number-missing": () => "没有找到文号，留空",
  "issuer-missing": () => "没有找到发文机关，留空",
  "issued-missing": () => "没有找到成文日期，留空",
  "period-missing": () => "没有找到起止年份，留空",
  "lead-office-missing": () => "没有找到各单位向谁报送，留空。请填汇总单位",
  "lead-office-unsure": (d) => `汇总单位按正文的“报${d.received}”读。请核对`,
  "plan-id-made": (d) => `计划编号 ${d.received} 是导入时起的，发放之前可以改`,
  "nothing-found": () =>
    "没有读出任何指标。请看文件里有没有责任分解表；网页和没有画线的 PDF 可以复制表格后粘贴导入",
  "plan-problem": (d) => `按计划的规则有错：${d.received}`,
  "choice-unused": (d) => `选择里的${came(d)}在草稿里找不到。请用导入结果里的编号`,
} satisfies Partial<Record<DraftDoubtCode, Sentence>>;

const SENTENCES: Readonly<Record<DraftDoubtCode, Sentence>> = {
  ...CLAUSE_DOUBTS,
  ...TABLE_DOUBTS,
  ...DOCUMENT_DOUBTS,
};

/** 导入草稿时怎么说。 */
export const CHINESE_DRAFT: DraftWords = {
  doubt: (doubt) => SENTENCES[doubt.code](doubt),
  place: (place) => {
    if (place === null) return "文件";
    if (place.table === null) return `第${place.row}行`;
    const column = place.header === null ? `第${place.column ?? 1}列` : `“${place.header}”`;
    return `表${place.table}第${place.row}行${column}`;
  },
};

/** 写进计划的说明：原文没有写明的，是怎么理解的。 */
export function chineseNotes(
  target: DraftedTarget,
  doubts: readonly DraftDoubt[],
): readonly string[] {
  const { kind, comparator, comparatorExplicit, unit, deadline } = target;
  return [
    ...chineseFieldNotes({
      kind: kind.value,
      comparator: comparator.value,
      comparatorExplicit: comparatorExplicit.value,
      unit: unit.value,
      deadline: deadline.value,
    }),
    ...doubts.flatMap((doubt) =>
      UNSAID.has(doubt.code) ? [] : [`${CHINESE_DRAFT.doubt(doubt)}。`],
    ),
  ];
}

const UNSAID: ReadonlySet<DraftDoubtCode> = new Set(["deadline-missing", "unit-missing"]);
