import { type SheetGrid, textOf, withoutBlanks, type WorkbookGrid } from "../kit";
import { readConsolidatedMeta } from "./names";
import { isMetaSheet } from "./read-consolidated";

/** How a bureau stood when a consolidated workbook was written, in that workbook's words. */
export interface StoodLine {
  readonly bureau: string;
  /** 报送情况: 已报, 部分报送, 空表 … */
  readonly status: string;
  /** 还欠: 全部 23 项, or the ids; empty where nothing is owed. */
  readonly owed: string;
}

/** Names of the sheets that say how bureaus stand, and nothing else of the workbook. */
export function listStandingSheets(workbook: WorkbookGrid): ReadonlySet<string> {
  const name = summaryName(workbook);
  return new Set(name === null ? [] : [name]);
}

/** Reads 汇总 of a consolidated workbook; null where the workbook is none. */
export function readStandings({ sheets }: WorkbookGrid): {
  readonly plan: string;
  readonly period: string;
  readonly bureaus: readonly StoodLine[];
} | null {
  const meta = metaOf({ sheets });
  const sheet = sheets.find(({ name }) => name === meta?.names.sheets.summary);
  if (meta === null || sheet === undefined) return null;
  const bureaus = readLines(sheet);
  return bureaus === null ? null : { plan: meta.plan, period: meta.period, bureaus };
}

function metaOf({ sheets }: Pick<WorkbookGrid, "sheets">) {
  const sheet = sheets.find(({ name }) => isMetaSheet(name));
  return sheet === undefined ? null : readConsolidatedMeta(sheet);
}

function summaryName(workbook: WorkbookGrid): string | null {
  return metaOf(workbook)?.names.sheets.summary ?? null;
}

function readLines({ cells }: SheetGrid): StoodLine[] | null {
  const rows = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, row.set(cell.column, textOf(cell).trim()));
  }
  const columnIn = (row: ReadonlyMap<number, string>, heading: string): number | null =>
    [...row].find(([, text]) => withoutBlanks(text) === heading)?.[0] ?? null;
  for (const [at, head] of rows) {
    const [bureau, status] = [columnIn(head, "责任单位"), columnIn(head, "报送情况")];
    if (bureau === null || status === null) continue;
    const owed = columnIn(head, "还欠");
    return [...rows].flatMap(([row, texts]) => {
      const [name = "", word = ""] = [texts.get(bureau), texts.get(status)];
      // what stands below the list has no 报送情况
      if (row <= at || name === "" || word === "") return [];
      return [
        {
          bureau: withoutSentAs(name),
          status: word,
          owed: owed === null ? "" : (texts.get(owed) ?? ""),
        },
      ];
    });
  }
  return null;
}

/** 市A局（表发给市B局） is 市A局. */
function withoutSentAs(name: string): string {
  return name.replace(/（表发给.*）$/u, "");
}
