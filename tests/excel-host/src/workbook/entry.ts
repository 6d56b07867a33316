import { isTextFormat, parseValue } from "numfmt";
import { parseFormula, type Value } from "../formula";
import { containsCell, oneCell, type Cell } from "../grid";
import { invalidArgument } from "../wire";
import type { Sheet } from "./sheet";

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** How strings that are written or typed are understood. */
export interface EntryOptions {
  /** Characters that make a string a formula. Excel's own is `=`; add `+`, `-`, `@` to be stricter. */
  readonly formulaPrefixes: readonly string[];
  /** Whether `1/2`, `5%`, `00123`, `TRUE` become what Excel makes of typed entries. */
  readonly parseInput: boolean;
}

/**
 * What Excel does with one value of range.values or a typed entry; null leaves the cell alone.
 *
 * @param asFormula whether a `=` makes a formula even in a cell of text format
 */
export function enter(sheet: Sheet, cell: Cell, input: unknown, asFormula = false): void {
  if (input === null || input === undefined) return;
  if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") {
    throw invalidArgument(`Unsupported value ${JSON.stringify(input)}.`);
  }
  const merge = sheet.merges.find((area) => containsCell(area, cell));
  // only the first cell of a merged area holds a value
  if (merge && (merge.row !== cell.row || merge.column !== cell.column)) return;
  const isText = isTextFormat(String(sheet.formats.at(cell, "numberFormat")));
  if (input === "") sheet.empty(cell);
  else if (typeof input === "string") enterText(sheet, cell, input, isText && !asFormula);
  else if (typeof input === "number" && !Number.isFinite(input)) {
    throw invalidArgument("Not a finite number.");
  } else sheet.put(cell, { value: isText ? String(input).toUpperCase() : input });
}

function enterText(sheet: Sheet, cell: Cell, input: string, staysText: boolean): void {
  if (input.length > LONGEST_TEXT) {
    throw invalidArgument(`More than ${LONGEST_TEXT} characters in a cell.`);
  }
  if (staysText) {
    sheet.put(cell, { value: input });
    return;
  }
  if (input.startsWith("'")) {
    sheet.put(cell, { value: input.slice(1) });
    return;
  }
  const { formulaPrefixes, parseInput } = sheet.workbook.options;
  const parsed = parseValue(input);
  const head = input.charAt(0);
  const isFormula = head === "=" || (formulaPrefixes.includes(head) && !parsed);
  if (isFormula && input.length > 1) {
    sheet.put(cell, formulaContent(head === "=" ? input : `=${input}`));
    return;
  }
  if (!parsed || !parseInput || !isValue(parsed.v)) {
    sheet.put(cell, { value: input });
    return;
  }
  sheet.put(cell, { value: parsed.v });
  if (typeof parsed.z === "string" && sheet.formats.at(cell, "numberFormat") === "General") {
    sheet.formats.set(oneCell(cell), "numberFormat", parsed.z);
  }
}

/** @throws HostError when the text is no formula */
export function formulaContent(formula: string): {
  value: Value;
  formula: string;
  node: NonNullable<ReturnType<typeof parseFormula>>;
} {
  if (formula.length > LONGEST_FORMULA) throw invalidArgument("Formula too long.");
  const node = parseFormula(formula.slice(1));
  if (!node) throw invalidArgument(`Not a formula: ${formula}`);
  return { value: 0, formula, node };
}

const isValue = (value: unknown): value is Value =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
