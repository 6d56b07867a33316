import type { Call, FunctionTable, WorksheetFunction } from "../call";
import {
  FormulaError,
  isErrorText,
  isLines,
  lift,
  toTruth,
  toValue,
  type Operand,
  type Value,
} from "../values";

/** A question about a value, errors included. */
const asks =
  (question: (value: Value) => boolean): WorksheetFunction =>
  (call) => {
    const operand = withoutFailing(call, 0);
    return isLines(operand)
      ? { lines: operand.lines.map((line) => line.map(question)) }
      : question(operand);
  };

function withoutFailing(call: Call, index: number): Operand {
  try {
    return call.operand(index);
  } catch (error) {
    if (error instanceof FormulaError) return error.text;
    throw error;
  }
}

/** The second input where the first is an error of the kind. */
const insteadOf =
  (isError: (text: string) => boolean): WorksheetFunction =>
  (call) => {
    const operand = withoutFailing(call, 0);
    const instead = (value: Value): Value =>
      isErrorText(value) && isError(value) ? toValue(call.operand(1)) : value;
    return isLines(operand)
      ? { lines: operand.lines.map((line) => line.map(instead)) }
      : toValue(instead(operand));
  };

const truths = (call: Call): boolean[] =>
  call.values().flatMap(({ value, isCell }) => {
    if (isErrorText(value)) throw new FormulaError(value);
    return value === "" || (isCell && typeof value === "string") ? [] : [toTruth(value)];
  });

function choose(call: Call): Operand {
  const condition = call.operand(0);
  const otherwise = (): Operand => (call.inputs.length > 2 ? orZero(call, 2) : false);
  if (!isLines(condition)) return toTruth(condition) ? orZero(call, 1) : otherwise();
  return lift(
    (test = "", yes = "", no = "") => (toTruth(test) ? yes : no),
    [condition, withoutFailing(call, 1), call.inputs.length > 2 ? withoutFailing(call, 2) : false],
  );
}

/** An input left empty between its commas counts as 0. */
const orZero = (call: Call, index: number): Operand => (call.has(index) ? call.operand(index) : 0);

export const LOGIC: FunctionTable = {
  IF: choose,
  IFERROR: insteadOf(() => true),
  IFNA: insteadOf((text) => text === "#N/A"),
  AND: (call) => truths(call).every(Boolean),
  OR: (call) => truths(call).some(Boolean),
  NOT: (call) => lift((value = "") => !toTruth(value), [call.operand(0)]),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => {
    throw new FormulaError("#N/A");
  },
  ISBLANK: asks((value) => value === ""),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string" && value !== "" && !isErrorText(value)),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISERROR: asks(isErrorText),
  ISNA: asks((value) => value === "#N/A"),
};
