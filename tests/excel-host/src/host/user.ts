import type { Value } from "../formula";
import { cellKey, MAX_COLUMNS, oneCell, type Cell, type Rectangle } from "../grid";
import type { Host } from "../objects";
import { type CharacterRun, enter, isValid, shiftSheet, type Place, type Sheet } from "../workbook";

/** What became of something a user typed. */
export type EditOutcome =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly reason: "protected" }
  | {
      /** A warning or an information lets the value stand. */
      readonly accepted: boolean;
      readonly reason: "validation";
      readonly style: "Stop" | "Warning" | "Information";
      readonly title: string;
      readonly message: string;
    };

/** Typing: protection and data validation apply, as they do not to an add-in's writes. */
export function typeInto(sheet: Sheet, cell: Cell, input: Value): EditOutcome {
  if (isLocked(sheet, oneCell(cell))) return { accepted: false, reason: "protected" };
  const before = sheet.value(cell);
  const undo = remember(sheet, cell);
  enter(sheet, cell, input);
  sheet.workbook.recalculate();
  const { errorAlert = null } = sheet.validationAt(cell) ?? {};
  const isRefused = (errorAlert?.showAlert ?? true) && !isValid(sheet, cell);
  const style = errorAlert?.style ?? "Stop";
  if (isRefused && style === "Stop") undo();
  else {
    const values = { before, after: sheet.value(cell) };
    sheet.workbook.touched({ sheet, area: oneCell(cell) }, "RangeEdited", values);
  }
  if (!isRefused) return { accepted: true };
  const { title = "", message = "" } = errorAlert ?? {};
  return { accepted: style !== "Stop", reason: "validation", style, title, message };
}

/** Pasting: protection applies, data validation does not, as in Excel. */
export function paste(
  { sheet, area }: Place,
  rows: readonly (readonly Value[])[],
): { readonly accepted: boolean } {
  const target: Rectangle = { ...area, rows: rows.length, columns: rows[0]?.length ?? 1 };
  if (isLocked(sheet, target)) return { accepted: false };
  for (const [i, line] of rows.entries()) {
    for (const [j, value] of line.entries()) {
      enter(sheet, { row: target.row + i, column: target.column + j }, value);
    }
  }
  sheet.workbook.touched({ sheet, area: target }, "RangeEdited");
  return { accepted: true };
}

/** Types a text whose pieces have fonts of their own. */
export function typeRuns(
  place: Place,
  runs: readonly CharacterRun[],
): { readonly accepted: boolean } {
  const { sheet, area } = place;
  const pasted = paste(place, [[`'${runs.map(({ text }) => text).join("")}`]]);
  const key = cellKey(area.row, area.column);
  const others = sheet.characterRuns.filter(([each]) => each !== key);
  if (pasted.accepted) sheet.characterRuns = [...others, [key, runs]];
  return pasted;
}

export function clear({ sheet, area }: Place): { readonly accepted: boolean } {
  if (isLocked(sheet, area)) return { accepted: false };
  sheet.clearContents(area);
  sheet.workbook.touched({ sheet, area }, "RangeEdited");
  return { accepted: true };
}

/** Inserts rows before a row (numbered from 1), or deletes as many from there where the count is negative. */
export function changeRows(sheet: Sheet, row: number, count: number): void {
  shiftSheet(sheet, { axis: "row", at: row - 1, count });
  const area = { row: row - 1, column: 0, rows: Math.abs(count), columns: MAX_COLUMNS };
  sheet.workbook.touched({ sheet, area }, count > 0 ? "RowInserted" : "RowDeleted");
}

export function renameSheet(host: Host, sheet: Sheet, nameAfter: string): void {
  const nameBefore = sheet.name;
  host.workbook.renameSheet(sheet, nameAfter);
  host.raise("nameChanged", sheet, { nameBefore, nameAfter });
}

export function protectSheet(host: Host, sheet: Sheet, password: string | null): void {
  sheet.protection = { options: {}, password };
  host.raise("protectionChanged", sheet, { isProtected: true });
}

export function unprotectSheet(host: Host, sheet: Sheet): void {
  sheet.protection = null;
  host.raise("protectionChanged", sheet, { isProtected: false });
}

export const isLocked = (sheet: Sheet, area: Rectangle): boolean =>
  sheet.protection !== null && sheet.formats.common(area, "locked") !== false;

/** Puts a cell back to what it was: entering may set its number format too. */
function remember(sheet: Sheet, cell: Cell): () => void {
  const key = cellKey(cell.row, cell.column);
  const content = sheet.contents.get(key);
  const format = sheet.formats.cells.get(key);
  const copy = format && { ...format };
  return () => {
    if (content) sheet.contents.set(key, content);
    else sheet.contents.delete(key);
    if (copy) sheet.formats.cells.set(key, copy);
    else sheet.formats.cells.delete(key);
    sheet.workbook.recalculate();
  };
}
