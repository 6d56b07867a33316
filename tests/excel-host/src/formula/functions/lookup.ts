import type { Rectangle } from "../../grid";
import { areaOf } from "../area";
import type { Call, FunctionTable } from "../call";
import { wildcards } from "../criterion";
import { compare, flatten, FormulaError, isLines, type Operand, type Value } from "../values";

const linesOf = (operand: Operand): readonly (readonly Value[])[] =>
  isLines(operand) ? operand.lines : [[operand]];

/** The rectangle that the input names, without reading it; null when it is no reference. */
function areaNamed(call: Call, index: number): Rectangle | null {
  const node = call.inputs[index];
  return node?.kind === "reference" ? areaOf(node.address, call.scope) : null;
}

/** Where the value stands: exactly (0), or the last not beyond it in ascending (1) or descending (-1) order. */
function positionOf(wanted: Value, values: readonly Value[], kind: number): number {
  if (kind === 0) {
    const pattern = typeof wanted === "string" ? wildcards(wanted) : null;
    return values.findIndex((value) =>
      pattern && typeof value === "string" ? pattern.test(value) : compare(value, wanted) === 0,
    );
  }
  return values.findLastIndex(
    (value) => typeof value === typeof wanted && compare(value, wanted) * kind <= 0,
  );
}

/** What CELL("format") says of a number format, as far as formulas here ask. */
function formatLetter(format: string): string {
  if (/^(?:general|@)?$/i.test(format)) return "G";
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
  if (/[ymdhs]/i.test(bare)) return "D1";
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes("%")) return `P${decimals}`;
  return bare.includes(",") ? `,${decimals}` : `F${decimals}`;
}

export const LOOKUP: FunctionTable = {
  ROW: (call) => (areaNamed(call, 0)?.row ?? call.scope.row) + 1,
  COLUMN: (call) => (areaNamed(call, 0)?.column ?? call.scope.column) + 1,
  ROWS: (call) => areaNamed(call, 0)?.rows ?? linesOf(call.operand(0)).length,
  COLUMNS: (call) => areaNamed(call, 0)?.columns ?? linesOf(call.operand(0))[0]?.length ?? 1,
  INDEX: (call) => {
    const lines = linesOf(call.operand(0));
    const first = Math.max(call.number(1), 1);
    const isSingleLine = lines.length === 1 && !call.has(2);
    const value = isSingleLine
      ? lines[0]?.[first - 1]
      : lines[first - 1]?.[Math.max(call.number(2, 1), 1) - 1];
    if (value === undefined) throw new FormulaError("#REF!");
    return value;
  },
  MATCH: (call) => {
    const position = positionOf(call.value(0), flatten(call.operand(1)), call.number(2, 1));
    if (position < 0) throw new FormulaError("#N/A");
    return position + 1;
  },
  VLOOKUP: (call) => {
    const lines = linesOf(call.operand(1));
    const heads = lines.map((line) => line[0] ?? "");
    const isExact = call.has(3) && !call.truth(3);
    const line = lines[positionOf(call.value(0), heads, isExact ? 0 : 1)];
    if (!line) throw new FormulaError("#N/A");
    const value = line[call.number(2) - 1];
    if (value === undefined) throw new FormulaError("#REF!");
    return value;
  },
  CELL: (call) => {
    const area = areaNamed(call, 1);
    if (call.text(0).toLowerCase() !== "format" || !area) throw new FormulaError("#VALUE!");
    return formatLetter(call.scope.numberFormat(area.row, area.column));
  },
  HYPERLINK: (call) => call.operand(call.has(1) ? 1 : 0),
};
