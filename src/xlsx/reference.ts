import type { PlaceSpec, RangeSpec } from "../sheets";

/**
 * A cell's address as formulas and file parts write it.
 * @example cellReference({ row: 2, column: 28 }) // => "AB2"
 */
export function cellReference({ row, column }: PlaceSpec): string {
  return columnLetters(column) + String(row);
}

/**
 * A range's address; a single cell is written without a colon, as Excel does.
 * @example rangeReference({ top: 1, left: 1, bottom: 3, right: 5 }) // => "A1:E3"
 */
export function rangeReference({ top, left, bottom, right }: RangeSpec): string {
  const first = cellReference({ row: top, column: left });
  if (top === bottom && left === right) return first;
  return `${first}:${cellReference({ row: bottom, column: right })}`;
}

/** @example columnLetters(28) // => "AB" */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > 16384) {
    throw new RangeError(`column ${column} is not between 1 and 16384`);
  }
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Whether two ranges share a cell. */
export function rangesOverlap(one: RangeSpec, other: RangeSpec): boolean {
  return (
    one.left <= other.right &&
    other.left <= one.right &&
    one.top <= other.bottom &&
    other.top <= one.bottom
  );
}
