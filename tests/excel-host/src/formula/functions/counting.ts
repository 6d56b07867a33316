import type { Call, FunctionTable } from "../call";
import { matches } from "../criterion";
import { flatten, FormulaError, type Value } from "../values";

/** Whether each cell meets every pair of range and criterion from the given input on. */
function meetsAll(call: Call, from: number): boolean[] {
  const length = flatten(call.operand(from)).length;
  const kept = Array.from({ length }, () => true);
  for (let index = from; index < call.inputs.length; index += 2) {
    const cells = flatten(call.operand(index));
    if (cells.length !== length) throw new FormulaError("#VALUE!");
    const meets = matches(call.value(index + 1));
    for (const [at, value] of cells.entries()) if (!meets(value)) kept[at] = false;
  }
  return kept;
}

const sumWhere = (values: readonly Value[], kept: readonly boolean[]): number =>
  values.reduce<number>(
    (total, value, index) => total + (kept[index] && typeof value === "number" ? value : 0),
    0,
  );

export const COUNTING: FunctionTable = {
  COUNTBLANK: (call) => call.values().filter(({ value }) => value === "").length,
  COUNTIF: (call) => meetsAll(call, 0).filter(Boolean).length,
  COUNTIFS: (call) => meetsAll(call, 0).filter(Boolean).length,
  SUMIF: (call) => {
    const meets = matches(call.value(1));
    const cells = flatten(call.operand(0));
    return sumWhere(call.has(2) ? flatten(call.operand(2)) : cells, cells.map(meets));
  },
  SUMIFS: (call) => sumWhere(flatten(call.operand(0)), meetsAll(call, 1)),
};
