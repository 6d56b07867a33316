import { chinese, groupBy } from "../../core";
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
import type { AllBureausHeader } from "./list-columns";
import {
  ALL_BUREAUS_SHEET,
  BUREAU_SHEET_KEY,
  CONSOLIDATED_FORMAT,
  eachSheet,
  META_SHEET,
} from "./sheet-list";

/** What an earlier consolidated workbook holds, before any plan is asked. */
export interface ConsolidatedReading {
  /** Name and value of every row of `_meta`. */
  readonly meta: ReadonlyMap<string, string>;
  /** 完成值 of every target by id. */
  readonly values: ReadonlyMap<string, FormCell>;
  /** 判定 of every target by id. */
  readonly verdicts: ReadonlyMap<string, FormCell>;
  /** 本单位填报 by bureau and target, without what waited to be verified. */
  readonly byBureau: ReadonlyMap<string, ReadonlyMap<string, FormCell>>;
}

/** Whether a sheet is the one that says what the workbook is, and which of the others are read. */
export function isMetaSheet(name: string): boolean {
  return name.trim().toLowerCase() === META_SHEET;
}

/**
 * The sheets besides `_meta` that hold what an earlier workbook says: indicators and bureaus. Lists of findings and files, which may
 * be longer than all of these, are not read. Nothing where the workbook is no consolidated one.
 */
export function listReadSheets({ sheets }: WorkbookGrid): ReadonlySet<string> {
  const meta = findMeta(sheets);
  if (meta === null) return new Set();
  const bureaus = [...meta].flatMap(([key, name]) =>
    key.startsWith(BUREAU_SHEET_KEY) || key === ALL_BUREAUS_SHEET.key ? [name] : [],
  );
  return new Set([indicatorsName(meta), ...bureaus]);
}

/** Reads a consolidated workbook by `_meta`, headers and ids; null where it is none. */
export function readConsolidated({ sheets }: WorkbookGrid): ConsolidatedReading | null {
  const meta = findMeta(sheets);
  if (meta === null) return null;
  const byName = new Map(sheets.toReversed().map((sheet) => [sheet.name, sheet]));
  const named = (name: string | undefined): SheetGrid | undefined => byName.get(name ?? "");
  const indicators = named(indicatorsName(meta));
  if (indicators === undefined) return null;
  const allBureaus = named(meta.get(ALL_BUREAUS_SHEET.key));
  const bureaus = [...meta].flatMap(([key, name]) => {
    const sheet = key.startsWith(BUREAU_SHEET_KEY) ? named(name) : undefined;
    return sheet === undefined ? [] : [[key.slice(BUREAU_SHEET_KEY.length), sheet] as const];
  });
  return {
    meta,
    values: columnOf(readLines(indicators, ["编号", "完成值"]), "完成值"),
    verdicts: columnOf(readLines(indicators, ["编号", "判定"]), "判定"),
    byBureau: new Map([
      ...bureaus.map(([bureau, sheet]) => [bureau, readOwnValues(sheet)] as const),
      ...(allBureaus === undefined ? [] : readAllValues(allBureaus)),
    ]),
  };
}

function findMeta(sheets: readonly SheetGrid[]): ReadonlyMap<string, string> | null {
  const metaSheet = sheets.find(({ name }) => isMetaSheet(name));
  const meta = metaSheet && readNamesAndValues(metaSheet);
  return meta?.get("format") === CONSOLIDATED_FORMAT ? meta : null;
}

function indicatorsName(meta: ReadonlyMap<string, string>): string {
  return eachSheet(({ key, name }) => meta.get(key) ?? name).indicators;
}

function readOwnValues(sheet: SheetGrid): ReadonlyMap<string, FormCell> {
  const verdicts = columnOf(readLines(sheet, ["编号", "判定"]), "判定");
  return withoutWaiting(columnOf(readLines(sheet, ["编号", "本单位填报"]), "本单位填报"), verdicts);
}

/** The same of the list of all bureaus, by bureau. */
function readAllValues(
  sheet: SheetGrid,
): readonly (readonly [bureau: string, values: ReadonlyMap<string, FormCell>])[] {
  const lines = readLines(sheet, ["责任单位", "编号", "本单位填报"], ["判定"]);
  const byBureau = groupBy(lines, ({ cells }) =>
    cells.责任单位 ? textOf(cells.责任单位.cell).trim() : "",
  );
  return [...byBureau].map(([bureau, own]) => [
    bureau,
    withoutWaiting(columnOf(own, "本单位填报"), columnOf(own, "判定")),
  ]);
}

function withoutWaiting(
  values: ReadonlyMap<string, FormCell>,
  verdicts: ReadonlyMap<string, FormCell>,
): ReadonlyMap<string, FormCell> {
  const isWaiting = (id: string): boolean => {
    const verdict = verdicts.get(id)?.cell;
    return verdict !== undefined && textOf(verdict).trim() === chinese.verdicts.unverified;
  };
  return new Map([...values].filter(([id]) => !isWaiting(id)));
}

type ReadHeader = Extract<AllBureausHeader, "责任单位" | "编号" | "判定" | "本单位填报"> | "完成值";

/** The lines of a list that has all of the signs; only these columns are looked at, and those that may be there. */
function readLines(
  sheet: SheetGrid,
  signs: readonly ReadHeader[],
  others: readonly ReadHeader[] = [],
): readonly TableLine<ReadHeader>[] {
  const table = findTable(sheet, [...signs, ...others], signs, meantByWords);
  return table === null ? [] : readTableLines(table);
}

/** 完成值 as the lists of plans with tasks call it. */
const VALUE_WORDS = new Set(
  Object.values(LAYOUT_WORDS).flatMap((words) => words.get("完成值") ?? []),
);

function meantByWords(words: string): ReadHeader | null {
  return VALUE_WORDS.has(words) ? "完成值" : null;
}

/** A column's cells by id; of a target that stands twice the first. */
function columnOf(
  lines: readonly TableLine<ReadHeader>[],
  wanted: Exclude<ReadHeader, "编号">,
): ReadonlyMap<string, FormCell> {
  const cells = new Map<string, FormCell>();
  for (const line of lines) {
    const cell = line.cells[wanted];
    if (line.id !== null && cell && !cells.has(line.id)) cells.set(line.id, cell);
  }
  return cells;
}
