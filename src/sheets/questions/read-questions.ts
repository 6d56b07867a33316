import type { PlacedProblem } from "../../core";
import {
  findTable,
  readNamesAndValues,
  readTableLines,
  type TableLine,
  textOf,
  type WorkbookGrid,
} from "../kit";
import type { OfferedChoice } from "./question";
import { KEY_HEADER, type QuestionHeader } from "./question-columns";
import { QUESTIONS_FORMAT } from "./questions-sheet";

/** What a filled-in workbook says: decisions as a decisions file has them, each with its place. */
export interface QuestionsReading {
  readonly json: readonly unknown[];
  /** The cell in which a field of a decision stands, `待裁定!K7`. */
  readonly placeOf: (index: number, key: string) => string;
  readonly problems: readonly PlacedProblem[];
}

/** Whether a workbook is one in which a person decides. */
export function isQuestionsBook({ sheets }: WorkbookGrid): boolean {
  return sheets.some((sheet) => readNamesAndValues(sheet)?.get("format") === QUESTIONS_FORMAT);
}

/** Reads what was decided, however lines were sorted or filtered; a line without 处理 is left open. Null where there is no such list. */
export function readQuestions({ sheets }: WorkbookGrid): QuestionsReading | null {
  for (const sheet of sheets) {
    const table = findTable<ReadHeader>(sheet, HEADERS, ["处理", KEY_HEADER]);
    if (table === null) continue;
    const read = readTableLines(table).map((line) => readLine(sheet.name, line));
    const decided = read.flatMap((each) => ("item" in each ? [each] : []));
    return {
      json: decided.map(({ item }) => item),
      placeOf: (index, key) => decided[index]?.placeOf(key) ?? sheet.name,
      problems: read.flatMap((each) => ("problem" in each ? [each.problem] : [])),
    };
  }
  return null;
}

type ReadHeader = Extract<QuestionHeader, "处理" | "填数" | "理由" | "裁定人" | "日期" | "标识">;
const HEADERS = ["处理", "填数", "理由", "裁定人", "日期", KEY_HEADER] as const;

/** Where what is wrong with a field is to be mended. */
const COLUMN_OF: ReadonlyMap<string, ReadHeader> = new Map([
  ["reason", "理由"],
  ["by", "裁定人"],
  ["on", "日期"],
  ["value", "填数"],
]);

/** A choice as the hidden column says it. */
type KeptChoice = Pick<OfferedChoice, "label" | "takesValue"> & {
  readonly says: Readonly<Record<string, unknown>>;
};

type ReadLine =
  | { readonly item: unknown; readonly placeOf: (key: string) => string }
  | { readonly problem: PlacedProblem }
  | { readonly isOpen: true };

function readLine(sheet: string, line: TableLine<ReadHeader>): ReadLine {
  const typed = (header: ReadHeader): string => {
    const cell = line.cells[header]?.cell;
    return cell === undefined ? "" : textOf(cell).trim();
  };
  const at = (header: ReadHeader): string =>
    `${sheet}!${line.cells[header]?.address ?? String(line.row)}`;
  const [chosen, value, reason] = [typed("处理"), typed("填数"), typed("理由")];
  if (chosen === "") {
    return value === "" && reason === ""
      ? { isOpen: true }
      : { problem: { path: at("处理"), code: "choice-needed" } };
  }
  const choices = readChoices(typed(KEY_HEADER));
  if (choices === null) return { problem: { path: at(KEY_HEADER), code: "question-lost" } };
  const wanted = chosen.replace(/\s+/g, "");
  const choice = choices.find(({ label }) => label.replace(/\s+/g, "") === wanted);
  if (choice === undefined) {
    const offered = choices.map(({ label }) => label);
    return { problem: { path: at("处理"), code: "not-offered", typed: chosen, choices: offered } };
  }
  if (choice.takesValue && value === "") {
    return { problem: { path: at("填数"), code: "value-needed", choice: choice.label } };
  }
  if (!choice.takesValue && value !== "" && value !== choice.says.value) {
    return { problem: { path: at("填数"), code: "value-unwanted", choice: choice.label } };
  }
  return {
    item: {
      ...choice.says,
      ...(choice.takesValue && { value }),
      ...{ reason, by: typed("裁定人"), on: toDay(typed("日期")) },
    },
    placeOf: (key) => at(COLUMN_OF.get(key) ?? "处理"),
  };
}

function readChoices(text: string): readonly KeptChoice[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every(isKeptChoice) ? parsed : null;
  } catch {
    return null;
  }
}

function isKeptChoice(value: unknown): value is KeptChoice {
  if (typeof value !== "object" || value === null) return false;
  const { label, says, takesValue } = value as Partial<Record<keyof KeptChoice, unknown>>;
  const isNamed = typeof label === "string" && typeof takesValue === "boolean";
  return isNamed && typeof says === "object" && says !== null && !Array.isArray(says);
}

/** 2022/1/16, 2022年1月16日, 2022.1.16 and 20220116 as a day; what is none stays as it is. */
function toDay(text: string): string {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return text;
  const [, year = "", month = "", day = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
