import {
  findTable,
  type FormCell,
  readNamesAndValues,
  readTableLines,
  type SheetGrid,
  type WorkbookGrid,
} from "../kit";
import {
  BUREAU_COLUMNS,
  BUREAU_SHEET_KEY,
  CONSOLIDATED_FORMAT,
  CONSOLIDATED_SHEETS,
  LEDGER_COLUMNS,
} from "./layout";

/** What an earlier consolidated workbook holds, before any plan is asked. */
export interface ConsolidatedReading {
  /** Name and value of every row of `_meta`. */
  readonly meta: ReadonlyMap<string, string>;
  /** 完成值 of every target by id. */
  readonly values: ReadonlyMap<string, FormCell>;
  /** 判定 of every target by id. */
  readonly verdicts: ReadonlyMap<string, FormCell>;
  /** 本单位填报 by bureau and target. */
  readonly byBureau: ReadonlyMap<string, ReadonlyMap<string, FormCell>>;
}

/** Reads a consolidated workbook by `_meta`, headers and ids; null where it is none. */
export function readConsolidated({ sheets }: WorkbookGrid): ConsolidatedReading | null {
  const metaSheet = sheets.find(({ name }) => name.trim().toLowerCase() === "_meta");
  const meta = metaSheet && readNamesAndValues(metaSheet);
  if (meta?.get("format") !== CONSOLIDATED_FORMAT) return null;
  const named = (name: string | undefined): SheetGrid | undefined =>
    sheets.find((sheet) => sheet.name === name);
  const ledger = named(meta.get("sheet:ledger") ?? CONSOLIDATED_SHEETS.ledger);
  if (ledger === undefined) return null;
  const bureaus = [...meta].flatMap(([key, name]) => {
    const sheet = key.startsWith(BUREAU_SHEET_KEY) ? named(name) : undefined;
    return sheet === undefined ? [] : [[key.slice(BUREAU_SHEET_KEY.length), sheet] as const];
  });
  return {
    meta,
    values: readColumn(ledger, headersOf(LEDGER_COLUMNS), "完成值"),
    verdicts: readColumn(ledger, headersOf(LEDGER_COLUMNS), "判定"),
    byBureau: new Map(
      bureaus.map(([bureau, sheet]) => [
        bureau,
        readColumn(sheet, headersOf(BUREAU_COLUMNS), "本单位填报"),
      ]),
    ),
  };
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
