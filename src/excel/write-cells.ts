import {
  rangeAddress,
  SpreadsheetError,
  type CellEdit,
  type EditedValue,
  type RangeSpec,
  type SheetEdit,
} from "../sheets";
import { changeWorkbook, visitExcel } from "./batch";
import { cutToCell, entryOfText } from "./cell-text";
import { listSheets } from "./list-sheets";
import { coverByValue } from "./rectangles";
import { findSheet } from "./staging";

/** Sheets that had to be unprotected for a write, and what they allow; the next write does so at once. */
export type UnlockedSheets = Map<string, Excel.WorksheetProtectionOptions>;

/**
 * Sets values of cells in one `context.sync`.
 *
 * Where a locked cell of a sheet without a password is meant, the sheet is unprotected for the write: the first time that
 * costs two syncs more. Another one is spent on a text that Excel did not take as it was told.
 */
export async function writeCells(
  edits: readonly SheetEdit[],
  unlocked: UnlockedSheets,
): Promise<void> {
  const filled = edits.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return;
  await writeUnlocking(filled, unlocked);
}

type EntryOf = (edit: CellEdit) => string | number | boolean;

async function writeUnlocking(
  edits: readonly SheetEdit[],
  unlocked: UnlockedSheets,
): Promise<void> {
  try {
    await writeOnce(edits, unlocked);
  } catch (error) {
    if (!(error instanceof SpreadsheetError) || error.code !== "protected") throw error;
    const found = await listProtected(edits);
    const [only = null] = found.size === 1 ? found.keys() : [];
    const locked = [...found].filter(([sheet]) => !unlocked.has(sheet));
    if (locked.length === 0) throw new SpreadsheetError("protected", only, { cause: error.cause });
    try {
      await writeOnce(edits, new Map([...unlocked, ...locked]));
      for (const [sheet, options] of locked) unlocked.set(sheet, options);
    } catch (second) {
      if (!(second instanceof SpreadsheetError) || second.code !== "protected") throw second;
      throw new SpreadsheetError("protected", only, { cause: second.cause });
    }
  }
}

/** Where Excel keeps the apostrophe in a cell, that is written once more. Locking a sheet is no step that Excel can undo. */
async function writeOnce(edits: readonly SheetEdit[], unlocked: UnlockedSheets): Promise<void> {
  const names = edits.map(({ sheet }) => sheet);
  const queue = (each: readonly SheetEdit[], entryOf: EntryOf) => (context: Excel.RequestContext) =>
    queueWrites(context.workbook.worksheets, each, { unlocked, entryOf });
  try {
    await changeWorkbook(
      names.length === 1 ? (names[0] ?? null) : null,
      queue(edits, entryOfValue),
      {
        isOneStep: !names.some((name) => unlocked.has(name)),
        goesOn(written) {
          const misread = listMisread(written);
          return misread.length === 0 ? null : queue(misread, literalEntryOf);
        },
      },
    );
  } catch (error) {
    const open = names.filter((name) => unlocked.has(name));
    if (open.length > 0) await protectAgain(open, unlocked);
    throw await namingTheMissing(error, names);
  }
}

/** Where several sheets were to be written and one is missing, Excel does not say which. */
async function namingTheMissing(error: unknown, names: readonly string[]): Promise<unknown> {
  const isUnclear =
    error instanceof SpreadsheetError && error.code === "sheet-missing" && error.sheet === null;
  if (!isUnclear) return error;
  const listed = await listSheets();
  const missing = names.find((name) => findSheet(listed, name) === undefined);
  return new SpreadsheetError("sheet-missing", missing ?? null, { cause: error.cause });
}

/** Cells of one rectangle, with the range that tells what became of them where that is uncertain. */
interface WrittenRange {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly cells: readonly (readonly CellEdit[])[];
  readonly isUncertain: boolean;
}

function queueWrites(
  worksheets: Excel.WorksheetCollection,
  edits: readonly SheetEdit[],
  { unlocked, entryOf }: { readonly unlocked: UnlockedSheets; readonly entryOf: EntryOf },
): readonly WrittenRange[] {
  // All sheets are asked for, and opened, first: if one refuses, nothing is written to the others.
  const sheets = edits.map((edit) => ({ edit, sheet: worksheets.getItem(edit.sheet) }));
  const locked = sheets.flatMap(({ edit, sheet }) => {
    const options = unlocked.get(edit.sheet);
    return options === undefined ? [] : [{ sheet, options }];
  });
  for (const { sheet } of locked) sheet.protection.unprotect();
  const written = sheets.flatMap(({ edit, sheet }) => queueSheet(sheet, edit, entryOf));
  for (const { sheet, options } of locked) sheet.protection.protect(options);
  return written;
}

/** Sets cells of open sheets along with other changes; texts whose cells have no format of their own may be misread. */
export function queueEdits(
  worksheets: Excel.WorksheetCollection,
  edits: readonly SheetEdit[],
): void {
  queueWrites(worksheets, edits, { unlocked: new Map(), entryOf: entryOfValue });
}

function queueSheet(
  sheet: Excel.Worksheet,
  { sheet: name, cells }: SheetEdit,
  entryOf: EntryOf,
): readonly WrittenRange[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const distinct = [...byPlace.values()];
  const areas = coverByValue(distinct, (index) => formatOf(distinct[index]));
  return Array.from(areas, ([format, ranges]) =>
    ranges.map((area): WrittenRange => {
      const matrix = cellsIn(area, byPlace);
      const range = sheet.getRange(rangeAddress(area));
      // The format comes first: a cell of format text takes every text as it is.
      if (format !== null) range.numberFormat = matrix.map((line) => line.map(() => format));
      range.values = matrix.map((line) => line.map(entryOf));
      const isUncertain = matrix.some((line) => line.some((cell) => hasApostrophe(cell, entryOf)));
      if (isUncertain) range.load("values");
      return { sheet: name, range, cells: matrix, isUncertain };
    }),
  ).flat();
}

function cellsIn(
  { top, left, bottom, right }: RangeSpec,
  byPlace: ReadonlyMap<string, CellEdit>,
): readonly (readonly CellEdit[])[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => {
      const place = { row: top + row, column: left + column };
      return byPlace.get(`${place.row}:${place.column}`) ?? { ...place, value: null };
    }),
  );
}

/**
 * An apostrophe tells Excel that a text is one. In cells of the format text that may not hold, and whether a cell is one is
 * not known before: so what was written is read in the same sync.
 */
function listMisread(written: readonly WrittenRange[]): readonly SheetEdit[] {
  return written.flatMap(({ sheet, range, cells, isUncertain }) => {
    if (!isUncertain) return [];
    const values = range.values as readonly (readonly unknown[])[];
    const misread = cells.flatMap((line, row) =>
      line.filter((cell, column) => {
        const entry = entryOfValue(cell);
        return hasApostrophe(cell, entryOfValue) && values[row]?.[column] === entry;
      }),
    );
    return misread.length === 0 ? [] : [{ sheet, cells: misread }];
  });
}

function hasApostrophe(cell: CellEdit, entryOf: EntryOf): boolean {
  return typeof cell.value === "string" && entryOf(cell) !== literalEntryOf(cell);
}

function entryOfValue({ value, numberFormat }: CellEdit): string | number | boolean {
  if (typeof value === "string") {
    return numberFormat === "@" ? cutToCell(value) : entryOfText(value);
  }
  return plainEntryOf(value);
}

function literalEntryOf({ value }: CellEdit): string | number | boolean {
  return typeof value === "string" ? cutToCell(value) : plainEntryOf(value);
}

function plainEntryOf(value: Exclude<EditedValue, string>): string | number | boolean {
  // For Excel null means: leave the cell as it is.
  if (value === null) return "";
  if (value instanceof Date) return value.getTime() / MILLISECONDS_PER_DAY + DAYS_TO_1970;
  return typeof value === "object" ? `=${value.formula}` : value;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** From 1899-12-30, Excel's day 0 from March 1900 on. */
const DAYS_TO_1970 = 25_569;

function formatOf(edit: CellEdit | undefined): string | null {
  return edit?.numberFormat ?? (edit?.value instanceof Date ? "yyyy-mm-dd" : null);
}

/** The sheets among the edited ones that are protected, and what they allow. */
async function listProtected(edits: readonly SheetEdit[]): Promise<UnlockedSheets> {
  return visitExcel(null, async (context) => {
    const protections = edits.map(({ sheet }) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load("protected,options");
      return { sheet, protection };
    });
    await context.sync();
    return new Map(
      protections
        .filter(({ protection }) => protection.protected)
        .map(({ sheet, protection }) => [sheet, protection.options]),
    );
  });
}

/** A write that broke off may have left sheets unprotected. */
async function protectAgain(names: readonly string[], unlocked: UnlockedSheets): Promise<void> {
  try {
    await visitExcel(null, async (context) => {
      const protections = names.map((name) => {
        const { protection } = context.workbook.worksheets.getItem(name);
        protection.load("protected");
        return { name, protection };
      });
      await context.sync();
      for (const { name, protection } of protections) {
        const options = unlocked.get(name);
        if (!protection.protected && options !== undefined) protection.protect(options);
      }
      await context.sync();
    });
  } catch {
    // Excel is out of reach, or the sheet is gone. What the caller has to know is the first error.
  }
}
