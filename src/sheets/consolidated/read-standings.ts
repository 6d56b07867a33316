import { type SheetGrid, textOf, withoutBlanks, type WorkbookGrid } from "../kit";
import { type BureauStatus, statusOfWords } from "./bureau-status";
import { readConsolidatedMeta } from "./names";
import { readFilings } from "./read-filings";
import { isMetaSheet } from "./read-consolidated";

/** How a bureau stood when a consolidated workbook was written, in that workbook's words. */
export interface StoodLine {
  readonly bureau: string;
  /** 报送情况: 已报, 部分报送, 空表 … */
  readonly status: string;
  /** 还欠: 全部 23 项, or the ids; empty where nothing is owed. */
  readonly owed: string;
  /** 报送截止 of its forms, an ISO day; null where none stands there. */
  readonly due: string | null;
  /** Whether nothing of it counts yet, but a file of it waits for a person: nobody urges it before that is decided. */
  readonly isWaiting: boolean;
}

/** Names of the sheets that say how bureaus stand, and nothing else of the workbook. */
export function listStandingSheets(workbook: WorkbookGrid): ReadonlySet<string> {
  const { summary, filings } = metaOf(workbook)?.names.sheets ?? {};
  return new Set([summary, filings].flatMap((name) => name ?? []));
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
  const lines = readLines(sheet);
  if (lines === null) return null;
  const { dueOf, waiting } = readFilings(
    sheets.find(({ name }) => name === meta.names.sheets.filings),
  );
  const bureaus = lines.map((line) => ({
    ...line,
    due: dueOf.get(line.bureau) ?? null,
    isWaiting: NOTHING_CAME.has(statusOfWords(line.status)) && waiting.has(line.bureau),
  }));
  return { plan: meta.plan, period: meta.period, bureaus };
}

function metaOf({ sheets }: Pick<WorkbookGrid, "sheets">) {
  const sheet = sheets.find(({ name }) => isMetaSheet(name));
  return sheet === undefined ? null : readConsolidatedMeta(sheet);
}

const NOTHING_CAME: ReadonlySet<BureauStatus | null> = new Set(["awaited", "overdue"]);

function readLines({ cells }: SheetGrid): Pick<StoodLine, "bureau" | "status" | "owed">[] | null {
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
