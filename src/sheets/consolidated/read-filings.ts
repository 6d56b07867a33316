import { findTable, readTableLines, type SheetGrid, textOf } from "../kit";
import { dayOfText } from "./cells";
import { UNCONFIRMED } from "./filings-sheet";

/** What 报送情况 says of each bureau. */
export interface Filings {
  /** 报送截止 as an ISO day, the latest where a bureau has several forms. */
  readonly dueOf: ReadonlyMap<string, string>;
  /** Bureaus of whose files one waits for a person to confirm it. */
  readonly waiting: ReadonlySet<string>;
}

/** Reads 报送情况 of a consolidated workbook, of this version or an earlier one; nothing where there is no such sheet. */
export function readFilings(sheet: SheetGrid | undefined): Filings {
  const headers = ["责任单位", "报送截止", "报送情况"] as const;
  const table = sheet && findTable(sheet, headers, ["责任单位", "报送截止"]);
  const dueOf = new Map<string, string>();
  const waiting = new Set<string>();
  for (const { cells } of table ? readTableLines(table) : []) {
    const bureau = cells.责任单位 ? textOf(cells.责任单位.cell).trim() : "";
    const day = cells.报送截止 ? dayOfText(textOf(cells.报送截止.cell)) : null;
    if (day !== null && day > (dueOf.get(bureau) ?? "")) dueOf.set(bureau, day);
    if (cells.报送情况 && textOf(cells.报送情况.cell).trim() === UNCONFIRMED) waiting.add(bureau);
  }
  return { dueOf, waiting };
}
