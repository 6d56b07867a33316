import {
  buildProgressSheet,
  freeName,
  type LeftOut,
  PROGRESS_SHEET,
  type ProgressBook,
  readProgressSheet,
  type SheetGrid,
  type SheetSpec,
  type Spreadsheet,
} from "../../../sheets";
import { NotUndoable } from "../../notebook";
import type { TableTools } from "../../shell";

export { tellProgress } from "../../../exchange";
export { readBaselinesFile } from "./baselines-file";

/** Where the standing was put. */
export interface PutSheet {
  readonly sheet: string;
  /** The sheet that it replaces, as it can be made again; null where there was none. */
  readonly before: SheetSpec | null;
  /** A sheet of the usual name that was left alone; null where there is none. */
  readonly beside: string | null;
  readonly left: LeftOut;
}

type FindLost = TableTools["leftOut"];

/**
 * Puts the sheet 进度 into a workbook. One of the same plan and period is renewed where all that stands in it is ours; any other sheet of
 * that name stays, and ours takes another name. One call reads, one inserts, and one more reads where there are several.
 */
export async function putProgress(
  spreadsheet: Spreadsheet,
  book: ProgressBook,
  findLost: FindLost,
): Promise<PutSheet> {
  const first = await spreadsheet.read([PROGRESS_SHEET]);
  const numbered = first.names.filter((name) => name.startsWith(`${PROGRESS_SHEET} (`));
  const more = numbered.length === 0 ? [] : (await spreadsheet.read(numbered)).sheets;
  const before = [...first.sheets, ...more].flatMap((sheet) => {
    const made = checkpointOf(sheet, findLost);
    return made !== null && isSameOccasion(made.book, book) ? [made.spec] : [];
  })[0];
  const sheet = before?.name ?? freeName(PROGRESS_SHEET, first.names);
  const spec = buildProgressSheet(book, sheet);
  const left = await spreadsheet.insert([
    { spec, replaces: before !== undefined, activates: true },
  ]);
  const [usual] = first.sheets;
  const beside = usual !== undefined && sheet !== PROGRESS_SHEET ? usual.name : null;
  return { sheet, before: before ?? null, beside, left };
}

/**
 * Puts what was there in the place of the sheet, or takes it away where nothing was.
 *
 * @param wanted null where there was no such sheet
 * @returns the sheet that was there until now; null where there was none
 * @throws NotUndoable where somebody has written something into it that could not be brought back
 */
export async function swapProgress(
  spreadsheet: Spreadsheet,
  sheet: string,
  wanted: SheetSpec | null,
  findLost: FindLost,
): Promise<SheetSpec | null> {
  const [present] = (await spreadsheet.read([sheet])).sheets;
  const made = present === undefined ? null : checkpointOf(present, findLost);
  if (present !== undefined && made === null) {
    throw new NotUndoable(sheet, foreignIn(present, findLost));
  }
  if (wanted !== null) {
    const replaces = present !== undefined;
    await spreadsheet.insert([{ spec: wanted, replaces, activates: true }]);
  } else if (present !== undefined) await spreadsheet.remove([sheet]);
  return made?.spec ?? null;
}

/** A sheet as it can be made again from itself; null where it is another one, or people have written something else into it. */
function checkpointOf(
  sheet: SheetGrid,
  findLost: FindLost,
): { readonly book: ProgressBook; readonly spec: SheetSpec } | null {
  const book = readProgressSheet(sheet);
  if (book === null) return null;
  const spec = buildProgressSheet(book, sheet.name);
  return findLost(sheet, spec, null).length > 0 ? null : { book, spec };
}

function foreignIn(sheet: SheetGrid, findLost: FindLost): readonly string[] {
  const book = readProgressSheet(sheet);
  return book === null ? ["A1"] : findLost(sheet, buildProgressSheet(book, sheet.name), null);
}

function isSameOccasion(one: ProgressBook, other: ProgressBook): boolean {
  return one.title === other.title && one.plan === other.plan;
}
