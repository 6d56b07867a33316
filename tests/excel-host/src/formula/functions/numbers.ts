import type { Call, FunctionTable, WorksheetFunction } from "../call";
import { FormulaError, isErrorText, isLines, lift, toNumber, type Value } from "../values";

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const product = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => one * other, 1);

/** The numbers among the inputs: text counts in the formula itself, not in cells. */
export function numbersOf(call: Call): number[] {
  return call.values().flatMap(({ value, isCell }) => {
    if (isErrorText(value)) throw new FormulaError(value);
    if (typeof value === "number") return [value];
    return isCell ? [] : [toNumber(value)];
  });
}

/** Half away from zero, in decimals: 1.005 becomes 1.01. */
const roundTo = (round: (value: number) => number, value: number, digits: number): number => {
  const scaled = round(Number(`${Math.abs(value)}e${digits}`));
  return Math.sign(value) * Number(`${scaled}e${-digits}`);
};

const rounding =
  (round: (value: number) => number): WorksheetFunction =>
  (call) =>
    lift(
      (value = "", digits = "") => roundTo(round, toNumber(value), Math.trunc(toNumber(digits))),
      [call.operand(0), call.operand(1)],
    );

const ofNumber =
  (apply: (value: number) => number): WorksheetFunction =>
  (call) =>
    lift((value = "") => apply(toNumber(value)), [call.operand(0)]);

const average: WorksheetFunction = (call) => {
  const numbers = numbersOf(call);
  if (numbers.length === 0) throw new FormulaError("#DIV/0!");
  return sum(numbers) / numbers.length;
};
const smallest: WorksheetFunction = (call) => {
  const numbers = numbersOf(call);
  return numbers.length === 0 ? 0 : Math.min(...numbers);
};
const largest: WorksheetFunction = (call) => {
  const numbers = numbersOf(call);
  return numbers.length === 0 ? 0 : Math.max(...numbers);
};
const count: WorksheetFunction = (call) =>
  call.values().filter(({ value }) => typeof value === "number").length;
const countAll: WorksheetFunction = (call) =>
  call.values().filter(({ value }) => value !== "").length;

/** What SUBTOTAL and its like choose by number, 1 to 9. */
const SUBTOTALS: readonly WorksheetFunction[] = [
  average,
  count,
  countAll,
  largest,
  smallest,
  (call) => product(numbersOf(call)),
];

/** In a product of arrays what is no number counts as 0. */
const numberOrZero = (value: Value): number => {
  if (isErrorText(value)) throw new FormulaError(value);
  return typeof value === "number" ? value : 0;
};

export const NUMBERS: FunctionTable = {
  SUM: (call) => sum(numbersOf(call)),
  PRODUCT: (call) => product(numbersOf(call)),
  SUMPRODUCT: (call) => {
    const factors = call.operands().map((each) => (isLines(each) ? each : { lines: [[each]] }));
    const terms = factors.map(({ lines }) => lines.flat().map(numberOrZero));
    const [first = []] = terms;
    if (terms.some((each) => each.length !== first.length)) throw new FormulaError("#VALUE!");
    return sum(first.map((_term, index) => product(terms.map((each) => each[index] ?? 0))));
  },
  AVERAGE: average,
  MIN: smallest,
  MAX: largest,
  COUNT: count,
  COUNTA: countAll,
  SUBTOTAL: (call) => {
    const chosen = SUBTOTALS[(call.number(0) % 100) - 1];
    return chosen ? chosen(call.from(1)) : sum(numbersOf(call.from(1)));
  },
  ROUND: rounding(Math.round),
  ROUNDDOWN: rounding(Math.floor),
  ROUNDUP: rounding(Math.ceil),
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  MOD: (call) =>
    lift(
      (value = "", divisor = "") => {
        const by = toNumber(divisor);
        if (by === 0) throw new FormulaError("#DIV/0!");
        return toNumber(value) - by * Math.floor(toNumber(value) / by);
      },
      [call.operand(0), call.operand(1)],
    ),
  PI: () => Math.PI,
};
