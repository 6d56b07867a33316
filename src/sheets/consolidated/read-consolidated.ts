import { chinese } from "../../core";
import {
  findTable,
  type FormCell,
  readNamesAndValues,
  readTableLines,
  type SheetGrid,
  textOf,
  type WorkbookGrid,
} from "../kit";
import { BUREAU_COLUMNS, INDICATOR_COLUMNS } from "./list-columns";
import { BUREAU_SHEET_KEY, CONSOLIDATED_FORMAT, eachSheet, META_SHEET } from "./sheet-list";

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

/** Reads a consolidated workbook by `_meta`, headers and ids; null where it is none. */
export function readConsolidated({ sheets }: WorkbookGrid): ConsolidatedReading | null {
  const metaSheet = sheets.find(({ name }) => name.trim().toLowerCase() === META_SHEET);
  const meta = metaSheet && readNamesAndValues(metaSheet);
  if (meta?.get("format") !== CONSOLIDATED_FORMAT) return null;
  const named = (name: string | undefined): SheetGrid | undefined =>
    sheets.find((sheet) => sheet.name === name);
  const indicators = named(eachSheet(({ key, name }) => meta.get(key) ?? name).indicators);
  if (indicators === undefined) return null;
  const bureaus = [...meta].flatMap(([key, name]) => {
    const sheet = key.startsWith(BUREAU_SHEET_KEY) ? named(name) : undefined;
    return sheet === undefined ? [] : [[key.slice(BUREAU_SHEET_KEY.length), sheet] as const];
  });
  return {
    meta,
    values: readColumn(indicators, headersOf(INDICATOR_COLUMNS), "完成值"),
    verdicts: readColumn(indicators, headersOf(INDICATOR_COLUMNS), "判定"),
    byBureau: new Map(bureaus.map(([bureau, sheet]) => [bureau, readOwnValues(sheet)])),
  };
}

function readOwnValues(sheet: SheetGrid): ReadonlyMap<string, FormCell> {
  const headers = headersOf(BUREAU_COLUMNS);
  const verdicts = readColumn(sheet, headers, "判定");
  const isWaiting = (id: string): boolean => {
    const verdict = verdicts.get(id)?.cell;
    return verdict !== undefined && textOf(verdict).trim() === chinese.verdicts.unverified;
  };
  return new Map([...readColumn(sheet, headers, "本单位填报")].filter(([id]) => !isWaiting(id)));
}

function headersOf<Header extends string>(
  columns: readonly { readonly header: Header }[],
): readonly Header[] {
  return columns.map(({ header }) => header);
}

function readColumn<Header extends string>(
  sheet: SheetGrid,
  headers: readonly Header[],
  wanted: Header & ("完成值" | "判定" | "本单位填报"),
): ReadonlyMap<string, FormCell> {
  const sign = headers.filter((header) => header === "编号" || header === wanted);
  const table = findTable(sheet, headers, sign);
  const cells = new Map<string, FormCell>();
  for (const line of table === null ? [] : readTableLines(table)) {
    const cell = line.cells[wanted];
    if (line.id !== null && cell && !cells.has(line.id)) cells.set(line.id, cell);
  }
  return cells;
}
