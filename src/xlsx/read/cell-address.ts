import type { MergedArea } from "../../sheets";
import { LAST_COLUMN, LAST_ROW } from "../limits";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const ZERO = 0x30;
const NINE = 0x39;
const TO_CAPITAL = ~0x20;

/**
 * Reads an address; null when it is none or lies outside a sheet.
 *
 * @example
 * parseCellAddress("G5") // => { row: 5, column: 7 }
 */
export function parseCellAddress(address: string): CellPlace | null {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & TO_CAPITAL;
    if (letter < CAPITAL_A || letter > CAPITAL_Z) break;
    column = column * 26 + letter - CAPITAL_A + 1;
    if (column > LAST_COLUMN) return null;
  }
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at);
    if (digit < ZERO || digit > NINE) return null;
    row = row * 10 + digit - ZERO;
    if (row > LAST_ROW) return null;
  }
  return column > 0 && row > 0 ? { row, column } : null;
}

/**
 * Reads the cells that a reference covers; null when it is none.
 *
 * @example
 * parseArea("$G$22:G24") // => { top: 22, left: 7, bottom: 24, right: 7 }
 */
export function parseArea(reference: string): MergedArea | null {
  const [from = "", to = from] = reference.replaceAll("$", "").split(":");
  const [first, last] = [parseCellAddress(from), parseCellAddress(to)];
  if (first === null || last === null) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
