import { chinese, groupBy, parsePeriod, type Verdict } from "../../core";
import {
  ALL_BUREAUS_SHEET,
  eachSheet,
  isMetaSheet,
  type OwedWhy,
  readConsolidatedMeta,
  readStandings,
} from "../consolidated";
import {
  findTable,
  readNamesAndValues,
  readTableLines,
  rowsOf,
  type SheetGrid,
  type TableLine,
  textOf,
  type WorkbookGrid,
} from "../kit";
import { headerMeantBy, LINE_HEADERS, type LineHeader } from "./line-headers";
import {
  type BureauSummary,
  heldBy,
  type HeldWhy,
  type SummaryFigure,
  type SummaryLine,
  type SummaryOccasion,
} from "./model";
import { NOUN_OF_FIGURES, NOUN_OF_TASKS } from "./nouns";
import { figureOfCell, ratioOfCell, verdictOfWords, wordsOfCell } from "./read-cells";
import { readOwed, readStandingRows } from "./read-standing-rows";

/** The summaries of the bureaus of one workbook, in its order. */
export interface SummariesReading extends SummaryOccasion {
  readonly summaries: readonly BureauSummary[];
}

/** The sheets that {@link readConsolidatedSummaries} looks at, `_meta` included; nothing where the workbook is no consolidated one. */
export function listSummarySheets({ sheets }: WorkbookGrid): ReadonlySet<string> {
  const meta = findMeta(sheets);
  if (meta === null) return new Set();
  const { summary, indicators, filings } = meta.sheets;
  return new Set([
    ...[meta.metaSheet, summary, indicators, filings, ...meta.bureaus.values()],
    ...(meta.allBureaus === null ? [] : [meta.allBureaus]),
  ]);
}

/**
 * Reads one summary for every bureau of a consolidated workbook: what stands there, word for word. No plan is asked, so that the
 * summary says what the workbook says.
 *
 * @returns null where the workbook is no consolidated one, or its period is none
 */
export function readConsolidatedSummaries(workbook: WorkbookGrid): SummariesReading | null {
  const { sheets } = workbook;
  const meta = findMeta(sheets);
  const stood = readStandings(workbook);
  const period = meta === null ? null : parsePeriod(meta.values.get("period") ?? "");
  if (meta === null || stood === null || period === null) return null;
  const named = sheetFinder(sheets);
  const occasion: SummaryOccasion = {
    ...{ plan: meta.values.get("plan") ?? "", period, asOf: meta.values.get("asOf") ?? "" },
    ...titlesIn(named(meta.sheets.indicators), named(meta.sheets.summary)),
  };
  const ofAll = groupBy(linesIn(named(meta.allBureaus)), ({ cells }) =>
    wordsOfCell(cells.责任单位),
  );
  const summary = named(meta.sheets.summary);
  const rows = summary === undefined ? new Map<string, never>() : readStandingRows(summary);
  const wholes = readVerdicts(named(meta.sheets.indicators));
  const summaries = stood.bureaus.map(({ bureau, status, owed, due }): BureauSummary => {
    const sheet = meta.bureaus.get(bureau);
    const lines = sheet === undefined ? (ofAll.get(bureau) ?? []) : linesIn(named(sheet));
    const row = rows.get(bureau) ?? [...rows].find(([name]) => name.startsWith(`${bureau}（`))?.[1];
    const why = readOwed(owed);
    return {
      ...{ ...occasion, bureau, status, counts: row?.counts ?? [] },
      due: due === null ? dayWords(row?.due ?? "") : chinese.day(due),
      lines: lines.flatMap((line) => toLine(line, why, wholes)),
    };
  });
  return { ...occasion, summaries };
}

function findMeta(sheets: readonly SheetGrid[]) {
  const sheet = sheets.find(({ name }) => isMetaSheet(name));
  const meta = sheet && readConsolidatedMeta(sheet);
  const values = sheet && readNamesAndValues(sheet);
  if (!sheet || !meta || !values) return null;
  return {
    values,
    metaSheet: sheet.name,
    sheets: eachSheet(({ kind, name }) => meta.names.sheets[kind] ?? name),
    bureaus: meta.names.bureaus,
    allBureaus: values.get(ALL_BUREAUS_SHEET.key) ?? null,
  };
}

function sheetFinder(sheets: readonly SheetGrid[]) {
  const byName = new Map(sheets.toReversed().map((sheet) => [sheet.name, sheet]));
  return (name: string | null): SheetGrid | undefined => byName.get(name ?? "");
}

/** What the lists say of themselves above their headers: 量化指标完成情况汇总表, the plan's title, its number before 报告期. */
function titlesIn(
  indicators: SheetGrid | undefined,
  summary: SheetGrid | undefined,
): Pick<SummaryOccasion, "planTitle" | "documentNumber" | "noun"> {
  const [, planTitle = "", occasion = ""] = firstTexts(indicators);
  const [title = ""] = firstTexts(summary);
  const [before = ""] = occasion.split("报告期");
  const documentNumber = before.replace(/\s*·\s*$/u, "").trim();
  return {
    planTitle,
    documentNumber: documentNumber === "" || documentNumber === occasion ? null : documentNumber,
    noun: title.includes(NOUN_OF_TASKS) ? NOUN_OF_TASKS : NOUN_OF_FIGURES,
  };
}

/** The first text of each of the first rows. */
function firstTexts(sheet: SheetGrid | undefined): string[] {
  if (sheet === undefined) return [];
  return [...rowsOf(sheet)]
    .slice(0, 3)
    .flatMap(([, [first]]) => (first ? [textOf(first).trim()] : []));
}

/** 2022年1月15日; null where no day stands there. */
function dayWords(words: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return chinese.day(words);
  return /^\d{4}年/.test(words) ? words : null;
}

type Line = TableLine<LineHeader>;

function linesIn(sheet: SheetGrid | undefined): readonly Line[] {
  const table = sheet && findTable(sheet, LINE_HEADERS, ["编号", "判定"], headerMeantBy);
  return table ? readTableLines(table) : [];
}

/** 判定 of each target as a whole, which may be another than that of a bureau's share. */
function readVerdicts(sheet: SheetGrid | undefined): ReadonlyMap<string, Verdict | null> {
  return new Map(
    linesIn(sheet).flatMap(({ id, cells }) =>
      id === null ? [] : [[id, verdictOfWords(wordsOfCell(cells.判定))] as const],
    ),
  );
}

/** What stands under 单位 of what has none; lists in which nothing has one have no such column. */
const NO_UNIT = /^—$/u;

function toLine(
  { id, cells }: Line,
  owed: ReturnType<typeof readOwed>,
  wholes: ReadonlyMap<string, Verdict | null>,
): SummaryLine[] {
  if (id === null) return [];
  const verdictWords = wordsOfCell(cells.判定);
  const verdict = verdictOfWords(verdictWords);
  const own = figureOfCell(cells.本单位填报);
  const value = figureOfCell(cells.汇总完成值);
  return [
    {
      id,
      indicator: wordsOfCell(cells.指标),
      schedule: wordsOfCell(cells.时间节点),
      wanted: wordsOfCell(cells.目标值),
      unit: wordsOfCell(cells.单位).replace(NO_UNIT, ""),
      previous: figureOfCell(cells.上期值),
      own: own && { figure: own, held: ownHeld(own, value, owed.get(id)) ?? heldBy(verdict) },
      value: value && { figure: value, held: heldBy(wholes.get(id) ?? verdict) },
      completion: heldBy(verdict) === null ? ratioOfCell(cells.完成率) : null,
      ...{ verdict, verdictWords },
      reason: wordsOfCell(cells.未达标原因),
      measures: wordsOfCell(cells.下一步措施),
      evidence: wordsOfCell(cells.佐证材料),
      findings: wordsOfCell(cells.问题)
        .split("\n")
        .filter((sentence) => sentence !== ""),
    },
  ];
}

/**
 * What a bureau owes still cannot count, whatever came of the whole by what others reported; nor do words in whose place a figure
 * was taken.
 */
function ownHeld(
  own: SummaryFigure,
  value: SummaryFigure | null,
  why: OwedWhy | undefined,
): HeldWhy | null {
  if (why === "suspect" || why === "refused") return why;
  return own.kind === "words" && value?.kind === "number" ? "replaced" : null;
}
