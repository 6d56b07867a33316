import { LAST_COLUMN, LAST_ROW } from "./excel-limits";
import type { PlaceSpec, RangeSpec } from "./spec";

/**
 * The letters of a column that counts from 1.
 *
 * @example columnLetters(28) // => "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell's address.
 *
 * @example cellAddress({ row: 5, column: 7 }) // => "G5"
 */
export function cellAddress({ row, column }: PlaceSpec): string {
  return `${columnLetters(column)}${row}`;
}

/**
 * The place an address names; `$` may stand before letters and digits.
 *
 * @returns null for anything that is no address inside Excel's 16,384 columns and 1,048,576 rows.
 * @example parseAddress("$G$5") // => { row: 5, column: 7 }
 */
export function parseAddress(address: string): PlaceSpec | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const column = [...match[1].toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  const row = Number(match[2]);
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : null;
}

/** `A1:L9`, or `A1` for a single cell. */
export function rangeAddress({ top, left, bottom, right }: RangeSpec): string {
  const first = cellAddress({ row: top, column: left });
  const last = cellAddress({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/**
 * A sheet's name as a formula wants it: in apostrophes, its own doubled.
 *
 * @example quoteSheetName("指标填报") // => "'指标填报'"
 */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A range that stays where it is when a formula is copied, on another sheet.
 *
 * @example fixedReference("指标填报", { top: 2, left: 9, bottom: 7, right: 9 }) // => "'指标填报'!$I$2:$I$7"
 */
export function fixedReference(sheet: string, { top, left, bottom, right }: RangeSpec): string {
  const first = `$${columnLetters(left)}$${top}`;
  return `${quoteSheetName(sheet)}!${first}:$${columnLetters(right)}$${bottom}`;
}

/** A text inside a formula: in quotation marks, its own doubled. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
