import { type CellObject, read, type WorkSheet } from "@e965/xlsx";
import {
  MAXIMUM_CELL_TEXT,
  MAXIMUM_CELLS,
  MAXIMUM_CELLS_PER_SHEET,
  MAXIMUM_SHEETS,
} from "../limits";
import type { OldCell, OldSheet, OldWorkbook } from "../legacy";

/**
 * Reads an old workbook (MS-XLS; .et of WPS is one, too). Of damaged files the reader has returned wrong values, so nothing of it counts
 * before a person has compared it.
 */
export function readOld(bytes: Uint8Array): OldWorkbook {
  try {
    const book = read(bytes, {
      ...{ type: "array", dense: true, cellNF: true, cellStyles: true, cellFormula: true },
      ...{ cellHTML: false, cellText: false, cellDates: false, bookVBA: false },
    });
    if (book.SheetNames.length > MAXIMUM_SHEETS) return TOO_LARGE;
    const hidden = new Set(
      (book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) =>
        (Hidden ?? 0) > 0 ? [name] : [],
      ),
    );
    const counts = { cells: 0, text: 0 };
    const sheets = book.SheetNames.flatMap((name): OldSheet[] => {
      const sheet = book.Sheets[name];
      return sheet === undefined ? [] : [toSheet(name, hidden.has(name), sheet, counts)];
    });
    if (counts.cells > MAXIMUM_CELLS || counts.text > MAXIMUM_CELL_TEXT) return TOO_LARGE;
    return { outcome: "read", sheets, date1904: book.Workbook?.WBProps?.date1904 ?? false };
  } catch (error) {
    if (error instanceof RangeError && error.message === FULL) return TOO_LARGE;
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { outcome: "refused", why: isLocked ? "encrypted" : "unreadable" };
  }
}

const TOO_LARGE: OldWorkbook = { outcome: "refused", why: "too-large" };
const FULL = "more cells than a sheet may have";

function toSheet(
  name: string,
  isHidden: boolean,
  sheet: WorkSheet,
  counts: { cells: number; text: number },
): OldSheet {
  const cells: OldCell[] = [];
  const comments: { row: number; column: number; text: string }[] = [];
  (sheet["!data"] ?? []).forEach((line: readonly (CellObject | undefined)[] | undefined, row) => {
    line?.forEach((cell, column) => {
      if (cell === undefined) return;
      const place = { row: row + 1, column: column + 1 };
      const text = (cell.c ?? []).map((each) => each.t).join("\n");
      if (text !== "") comments.push({ ...place, text });
      const value = valueOf(cell);
      if (value === null) return;
      cells.push({
        ...{ ...place, value, isError: cell.t === "e", format: String(cell.z ?? "General") },
        formula: cell.f ?? null,
      });
      counts.cells += 1;
      counts.text += String(value).length + (cell.f?.length ?? 0);
      if (cells.length > MAXIMUM_CELLS_PER_SHEET) throw new RangeError(FULL);
    });
  });
  const numbersOf = (lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined) =>
    (lines ?? []).flatMap((each, index) => (each?.hidden === true ? [index + 1] : []));
  return {
    ...{ name, isHidden, cells, comments },
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      ...{ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 },
    })),
    hiddenRows: numbersOf(sheet["!rows"]),
    hiddenColumns: numbersOf(sheet["!cols"]),
  };
}

function valueOf({ t: type, v: value }: CellObject): OldCell["value"] | null {
  if (type === "e") return ERRORS[Number(value)] ?? "#N/A";
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return null;
}

/** MS-XLS 2.5.10 */
const ERRORS: Readonly<Partial<Record<number, string>>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};
