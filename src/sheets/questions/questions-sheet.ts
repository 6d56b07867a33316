import { chinese } from "../../core";
import {
  buildListSheet,
  buildNameValueSheet,
  COLOURS,
  listHeadRows,
  type SheetSpec,
  type ValidationSpec,
  type WorkbookSpec,
} from "../kit";
import type { AskedQuestion, OfferedChoice, QuestionsBook } from "./question";
import { KEY_HEADER, QUESTION_COLUMNS, TYPED_HEADERS } from "./question-columns";

/** What `_meta` says the workbook is; other programs rely on it. */
export const QUESTIONS_FORMAT = "zerenbiao-questions";
export const QUESTIONS_SHEET = "待裁定";

/** The workbook in which a person decides: it is filled in, saved, and named with `--decisions`. */
export function buildQuestions(book: QuestionsBook): WorkbookSpec {
  const { plan, period, asOf } = book;
  return {
    title: QUESTIONS_SHEET,
    sheets: [
      buildSheet(book),
      buildNameValueSheet("_meta", [
        ["format", QUESTIONS_FORMAT],
        ["formatVersion", "1"],
        ["plan", plan.id],
        ["period", period.id],
        ["asOf", asOf],
      ]),
    ],
    createdOn: asOf,
    lockStructure: false,
  };
}

function buildSheet({ plan, period, asOf, questions }: QuestionsBook): SheetSpec {
  const open = questions.filter(({ decided }) => decided === null).length;
  const notes = [
    plan.title,
    `报告期：${chinese.period(period)} · 截至${chinese.day(asOf)} · 共 ${questions.length} 项，还有 ${open} 项没有裁定`,
    "在黄格里填：“处理”从下拉里选，选“另填”的再填“填数”；写明理由、裁定人和日期。不裁定的一行空着。存好以后再运行 zerenbiao collect … --decisions，写上这个文件",
  ];
  const sheet = buildListSheet({
    name: QUESTIONS_SHEET,
    title: QUESTIONS_SHEET,
    notes,
    columns: QUESTION_COLUMNS,
    lines: questions.map(questionLine),
    frozenColumns: 0,
  });
  return toBeFilledIn(sheet, listHeadRows(notes), questions);
}

/** A list is read; this one is filled in where its cells are yellow. */
function toBeFilledIn(
  sheet: SheetSpec,
  headRows: number,
  questions: readonly AskedQuestion[],
): SheetSpec {
  const typed = new Set(
    QUESTION_COLUMNS.flatMap(({ header }, index) => (TYPED_HEADERS.has(header) ? [index + 1] : [])),
  );
  const choiceColumn = QUESTION_COLUMNS.findIndex(({ header }) => header === "处理") + 1;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.row <= headRows || !typed.has(cell.column)) return cell;
      const style = { ...cell.style, fill: COLOURS.entry, locked: false, numberFormat: "@" };
      return { ...cell, style };
    }),
    validations: questions.flatMap(({ choices }, index): ValidationSpec[] => {
      const row = headRows + 1 + index;
      const labels = choices.map(({ label }) => label);
      if (labels.join(",").length > LONGEST_LIST) return [];
      return [
        {
          range: { top: row, left: choiceColumn, bottom: row, right: choiceColumn },
          rule: { type: "list", choices: labels },
          promptTitle: "处理",
          prompt: "从下拉里选一个；各是什么意思，看左边的“可选”",
          error: { style: "stop", title: "处理", text: "请从下拉里选一个" },
        },
      ];
    }),
  };
}

/** Characters that Excel has room for in a list of its own. */
const LONGEST_LIST = 250;

function questionLine(
  question: AskedQuestion,
  index: number,
): Parameters<typeof buildListSheet<string>>[0]["lines"] extends Iterable<infer Line>
  ? Line
  : never {
  const { kind, target, bureau, file, findings, words, choices, decided } = question;
  const isOfSeveral = new Set(findings.map((each) => each.bureau)).size > 1;
  const said = [
    ...findings.map((each) => {
      const whose = isOfSeveral && each.bureau !== null ? `${each.bureau}：` : "";
      return `${whose}${chinese.finding(each, target)}`;
    }),
    ...(words === null ? [] : [words]),
  ];
  return {
    序号: { value: index + 1 },
    事项: { value: KIND_WORDS[kind] },
    编号: { value: target?.id ?? null },
    指标: { value: target?.name ?? null },
    责任单位: { value: bureau },
    文件: { value: file },
    问题: { value: said.join("\n") },
    可选: { value: choices.map(sayChoice).join("\n") },
    处理: { value: decided?.label ?? null },
    填数: { value: decided?.value == null ? null : String(decided.value) },
    理由: { value: decided?.signature.reason ?? null },
    裁定人: { value: decided?.signature.by ?? null },
    日期: { value: decided?.signature.on ?? null },
    [KEY_HEADER]: { value: JSON.stringify(choices.map(({ label, says, takesValue }) => ({ label, says, takesValue }))) }, // prettier-ignore
  };
}

function sayChoice({ label, meaning }: OfferedChoice): string {
  return meaning === null ? label : `${label}：${meaning}`;
}

const KIND_WORDS: Readonly<Record<AskedQuestion["kind"], string>> = {
  conflict: "数不一致",
  refused: "填写有误",
  suspect: "待核实",
  metric: "同一指标两处不同",
  file: "文件",
  versions: "交了两份",
  verdict: "由人判定",
};
