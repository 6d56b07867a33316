import { chinese } from "../../core";
import { down, fixedReference, quoteText as text } from "../kit";
import {
  CHECK_UNIT,
  COOPERATING_WORDS,
  columnIn,
  type EntryHeader,
  type FormLayout,
  type FormulaVersion,
} from "../line";
import { FORM_SHEETS } from "./form-labels";

const WORDS = chinese.verdicts;

/** The entry sheet's lines, from its first to its last row. */
export interface EntryLines {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Whether there are lines that ask for nothing (配合事项). */
  readonly hasCooperating: boolean;
  /** Targets that owe a reason before their deadline, too: maintained levels. */
  readonly maintainedIds: readonly string[];
  readonly formulas: FormulaVersion;
  readonly layout: FormLayout;
}

/** The live line of the cover: 应填 6 项 · 已填 2 项 · 还差 4 项 · 需说明原因 1 项 (· 填写有误 1 项 · 请核对单位 1 项). */
export function counterFormula(lines: EntryLines): string {
  const { firstRow, lastRow, maintainedIds, hasCooperating, formulas, layout } = lines;
  const column = (header: EntryHeader): string =>
    fixedReference(FORM_SHEETS.entry, down(columnIn(layout, header), firstRow, lastRow));
  const verdicts = column("判定");
  const blank = `COUNTIF(${verdicts},${text(WORDS["no-data"])})`;
  const rows = hasCooperating
    ? `(ROWS(${verdicts})-COUNTIF(${verdicts},${text(COOPERATING_WORDS)}))`
    : `ROWS(${verdicts})`;
  const ifAny = (word: string): string => {
    const count = `COUNTIF(${verdicts},${text(word)})`;
    return `IF(${count}>0," · ${word} "&${count}&" 项","")`;
  };
  const filled = [`"应填 "&${rows}&" 项 · 已填 "&(${rows}-${blank})`, `" 项 · 还差 "&${blank}`];
  if (layout.kind === "tasks") {
    const waits = `(${verdicts}=${text(WORDS["needs-person"])})`;
    const lacking = `SUMPRODUCT(${waits}*(LEN(TRIM(${column("佐证材料")}))=0))`;
    return [...filled, `" 项 · 缺佐证 "&${lacking}`, `" 项"`].join("&");
  }
  const unexplained = ["未达标原因", "下一步措施"] as const;
  const lacks = unexplained.map((header) => `(LEN(TRIM(${column(header)}))=0)`).join("+");
  const early = `(${verdicts}=${text(WORDS["in-progress"])})`;
  const maintained = listsOf(maintainedIds)
    .map((list) => `ISNUMBER(FIND("|"&${column("编号")}&"|",${text(list)}))`)
    .join("+");
  const isMissed = `(${verdicts}=${text(WORDS["not-met"])})`;
  const missed = maintained === "" ? isMissed : `(${isMissed}+${early}*(${maintained}))`;
  const owed = `SUMPRODUCT(${missed}*(${lacks}>0))`;
  return [
    ...filled,
    `" 项 · 需说明原因 "&${owed}`,
    `" 项"&${ifAny(WORDS.invalid)}`,
    ...(formulas === "1" ? [] : [ifAny(CHECK_UNIT)]),
  ].join("&");
}

/** What the live line says before anything is typed. */
export function counterAtFirst(lines: number, { kind }: Pick<FormLayout, "kind">): string {
  const owed = kind === "tasks" ? "缺佐证" : "需说明原因";
  return `应填 ${lines} 项 · 已填 0 项 · 还差 ${lines} 项 · ${owed} 0 项`;
}

/** Ids between strokes, `|4.1|17.2|`, in strings of at most the 255 characters that a formula's text may have. */
function listsOf(ids: readonly string[]): string[] {
  const lists: string[] = [];
  for (const id of ids) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + id.length < 255) {
      lists[lists.length - 1] = `${last}${id}|`;
    } else {
      lists.push(`|${id}|`);
    }
  }
  // A formula holds 8192 characters: beyond a thousand maintained targets or so their dips go uncounted.
  return lists.slice(0, 20);
}
