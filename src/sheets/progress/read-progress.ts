import { groupBy } from "../../core";
import {
  type BureauStatus,
  isMetaSheet,
  readConsolidatedMeta,
  readMetaBaselines,
  readStandings,
  statusOfWords,
  type WrittenBaseline,
} from "../consolidated";
import {
  findTable,
  type FormCell,
  readNamesAndValues,
  readTableLines,
  type SheetGrid,
  type TableLine,
  textOf,
  type WorkbookGrid,
} from "../kit";
import { LAYOUT_WORDS } from "../line";

/** What a consolidated workbook says of one target as a whole. */
export interface StoodTarget {
  readonly id: string;
  /** 完成值; left out where the column is gone. */
  readonly value?: FormCell;
  /** 判定, in the workbook's words. */
  readonly verdict: string;
  /** 裁定和说明 */
  readonly remark: string;
}

/** What it says of a target as one bureau reported it. */
export interface StoodLine {
  readonly id: string;
  /** 本单位填报 */
  readonly own?: FormCell;
  readonly verdict: string;
  readonly reason: string;
  readonly measures: string;
}

export interface StoodBureau {
  readonly bureau: string;
  /** Null where the workbook has another word for it than the program. */
  readonly status: BureauStatus | null;
  readonly statusWords: string;
  /** Of its forms, an ISO day; null where none stands there. */
  readonly due: string | null;
  /** Whether nothing of it counts yet, but a file of it waits for a person to confirm it. */
  readonly isWaiting: boolean;
  /** 还欠 as it stands there: 全部 23 项, or ids. */
  readonly owed: string;
  readonly lines: readonly StoodLine[];
}

/** A consolidated workbook as a report reads it, before any plan is asked. */
export interface ProgressReading {
  /** Id. */
  readonly plan: string;
  readonly planHash: string;
  /** Id. */
  readonly period: string;
  readonly asOf: string;
  readonly baselines: readonly WrittenBaseline[];
  readonly targets: readonly StoodTarget[];
  /** In the order of 汇总. */
  readonly bureaus: readonly StoodBureau[];
}

/** The sheets besides `_meta` that {@link readProgress} looks at; nothing where the workbook is no consolidated one. */
export function listProgressSheets({ sheets }: WorkbookGrid): ReadonlySet<string> {
  const meta = findMeta(sheets);
  if (meta === null) return new Set();
  const { summary, indicators, filings } = meta.names.sheets;
  const lists = [summary, indicators, filings, meta.allBureaus, ...meta.names.bureaus.values()];
  return new Set(lists.flatMap((name) => name ?? []));
}

/** Reads a consolidated workbook by `_meta`, headers and ids; null where it is none. */
export function readProgress(workbook: WorkbookGrid): ProgressReading | null {
  const { sheets } = workbook;
  const meta = findMeta(sheets);
  const stood = readStandings(workbook);
  if (meta === null || stood === null) return null;
  const byName = new Map(sheets.toReversed().map((sheet) => [sheet.name, sheet]));
  const linesIn = (name: string | undefined): readonly Line[] => {
    const sheet = byName.get(name ?? "");
    return sheet === undefined ? [] : readLines(sheet);
  };
  const ofAll = groupBy(linesIn(meta.allBureaus), (line) => wordsOf(line, "责任单位"));
  return {
    ...{ plan: meta.plan, period: meta.period, planHash: meta.values.get("planHash") ?? "" },
    asOf: meta.values.get("asOf") ?? "",
    baselines: readMetaBaselines(meta.values),
    targets: linesIn(meta.names.sheets.indicators).flatMap((line) => toTarget(line)),
    bureaus: stood.bureaus.map(({ bureau, status, owed, due, isWaiting }) => {
      const sheet = meta.names.bureaus.get(bureau);
      const lines = sheet === undefined ? (ofAll.get(bureau) ?? []) : linesIn(sheet);
      return {
        ...{ bureau, status: statusOfWords(status), statusWords: status, owed, due, isWaiting },
        lines: lines.flatMap((line) => toLine(line)),
      };
    }),
  };
}

function findMeta(sheets: readonly SheetGrid[]) {
  const sheet = sheets.find(({ name }) => isMetaSheet(name));
  const read = sheet && readConsolidatedMeta(sheet);
  const values = sheet && readNamesAndValues(sheet);
  if (!read || !values) return null;
  return { ...read, values, allBureaus: values.get("sheet:bureaus") };
}

const HEADERS = [
  ...(["责任单位", "编号", "完成值", "本单位填报", "判定"] as const),
  ...(["未达标原因", "下一步措施", "裁定和说明"] as const),
] as const;
type Header = (typeof HEADERS)[number];
type Line = TableLine<Header>;

function readLines(sheet: SheetGrid): readonly Line[] {
  const table = findTable<Header>(sheet, HEADERS, ["编号", "判定"], meantBy);
  return table === null ? [] : readTableLines(table);
}

/** Lists of plans with tasks call these columns by the words of their forms. */
function meantBy(words: string): Header | null {
  return OTHER_WORDS.get(words) ?? null;
}

const OTHER_WORDS = new Map(
  (["完成值", "未达标原因", "下一步措施"] as const).flatMap((header) =>
    Object.values(LAYOUT_WORDS).map((words) => [words.get(header) ?? header, header] as const),
  ),
);

function wordsOf(line: Line, header: Header): string {
  const cell = line.cells[header];
  return cell === undefined ? "" : textOf(cell.cell).trim();
}

function toTarget(line: Line): StoodTarget[] {
  if (line.id === null) return [];
  const value = line.cells.完成值;
  return [
    {
      id: line.id,
      ...(value === undefined ? {} : { value }),
      verdict: wordsOf(line, "判定"),
      remark: wordsOf(line, "裁定和说明"),
    },
  ];
}

function toLine(line: Line): StoodLine[] {
  if (line.id === null) return [];
  const own = line.cells.本单位填报;
  return [
    {
      id: line.id,
      ...(own === undefined ? {} : { own }),
      verdict: wordsOf(line, "判定"),
      reason: wordsOf(line, "未达标原因"),
      measures: wordsOf(line, "下一步措施"),
    },
  ];
}
