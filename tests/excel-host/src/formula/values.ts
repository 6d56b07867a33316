/** What a cell holds or a formula yields; an empty cell is "", an error its text, `#N/A`. */
export type Value = string | number | boolean;

/** Several values: a range's or an array's. */
export interface Lines {
  readonly lines: readonly (readonly Value[])[];
}

export type Operand = Value | Lines;

export type ErrorText = "#N/A" | "#REF!" | "#NAME?" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** Ends the computation of one value. */
export class FormulaError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

export const isErrorText = (value: unknown): value is ErrorText =>
  typeof value === "string" && /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(value);

export const isLines = (operand: Operand): operand is Lines => typeof operand === "object";

/** All values of an operand, line by line. */
export const flatten = (operand: Operand): readonly Value[] =>
  isLines(operand) ? operand.lines.flat() : [operand];

/** The first value; an error is thrown. */
export function toValue(operand: Operand): Value {
  const value = isLines(operand) ? (operand.lines[0]?.[0] ?? "") : operand;
  if (isErrorText(value)) throw new FormulaError(value);
  return value;
}

export function toNumber(operand: Operand): number {
  const value = toValue(operand);
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === "") return 0;
  const text = value.trim();
  const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text === "" || Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

export function toText(operand: Operand): string {
  const value = toValue(operand);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

export function toTruth(operand: Operand): boolean {
  const value = toValue(operand);
  if (typeof value !== "string") return Boolean(value);
  if (value === "") return false;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new FormulaError("#VALUE!");
}

const rank = (value: Value): number =>
  typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;

const blankLike = (value: Value, other: Value): Value =>
  value === "" && typeof other !== "string" ? (typeof other === "boolean" ? false : 0) : value;

/** Below, at or above 0, as Excel orders: numbers before texts before truth values. */
export function compare(one: Value, other: Value): number {
  const left = blankLike(one, other);
  const right = blankLike(other, one);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [low, high] = [left, right].map((each) =>
    typeof each === "string" ? each.toLowerCase() : each,
  );
  if (low === undefined || high === undefined || low === high) return 0;
  return low < high ? -1 : 1;
}

/** Applies a function of single values to operands, value by value where one of them has several. */
export function lift(apply: (...values: Value[]) => Value, operands: readonly Operand[]): Operand {
  const single = operands.every((operand) => !isLines(operand));
  if (single) return apply(...operands.map(toValue));
  const height = Math.max(...operands.map((each) => (isLines(each) ? each.lines.length : 1)));
  const width = Math.max(
    ...operands.map((each) => (isLines(each) ? (each.lines[0]?.length ?? 1) : 1)),
  );
  const lines = Array.from({ length: height }, (_line, row) =>
    Array.from({ length: width }, (_value, column) =>
      orErrorText(() => apply(...operands.map((each) => toValue(valueAt(each, row, column))))),
    ),
  );
  return { lines };
}

/** The value, or the error's text where it is computed in vain. */
export function orErrorText(value: () => Value): Value {
  try {
    return value();
  } catch (error) {
    if (error instanceof FormulaError) return error.text;
    throw error;
  }
}

function valueAt(operand: Operand, row: number, column: number): Value {
  if (!isLines(operand)) return operand;
  const line = operand.lines.length === 1 ? operand.lines[0] : operand.lines[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? "#N/A";
}
