import { format } from "numfmt";
import type { FunctionTable, WorksheetFunction } from "../call";
import { FormulaError, isErrorText, lift, toNumber, toText, type Value } from "../values";

/** A function of texts; where it is given ranges it gives as many values. */
const ofTexts =
  (apply: (...texts: string[]) => Value): WorksheetFunction =>
  (call) =>
    lift((...values) => apply(...values.map(toText)), call.operands());

const number = (text: string | undefined, absent: number): number =>
  text === undefined ? absent : toNumber(text);

const find =
  (prepare: (text: string) => string): WorksheetFunction =>
  (call) =>
    ofTexts((wanted = "", text = "", from) => {
      const start = number(from, 1) - 1;
      const index = start < 0 ? -1 : prepare(text).indexOf(prepare(wanted), start);
      if (index < 0) throw new FormulaError("#VALUE!");
      return index + 1;
    })(call);

export const TEXTS: FunctionTable = {
  LEN: ofTexts((text = "") => text.length),
  LEFT: ofTexts((text = "", count) => text.slice(0, number(count, 1))),
  RIGHT: ofTexts((text = "", count) => {
    const length = number(count, 1);
    return length === 0 ? "" : text.slice(-length);
  }),
  MID: ofTexts((text = "", start, count) => {
    const from = number(start, 1) - 1;
    if (from < 0) throw new FormulaError("#VALUE!");
    return text.slice(from, from + number(count, 0));
  }),
  // blanks of ASCII only, as in Excel: a full-width one stays
  TRIM: ofTexts((text = "") => text.replace(/^ +| +$/g, "").replace(/ +/g, " ")),
  UPPER: ofTexts((text = "") => text.toUpperCase()),
  LOWER: ofTexts((text = "") => text.toLowerCase()),
  EXACT: ofTexts((one = "", other = "") => one === other),
  FIND: find((text) => text),
  SEARCH: find((text) => text.toLowerCase()),
  SUBSTITUTE: ofTexts((text = "", old = "", fresh = "") =>
    old === "" ? text : text.split(old).join(fresh),
  ),
  REPT: ofTexts((text = "", count) => text.repeat(number(count, 0))),
  CONCATENATE: ofTexts((...texts) => texts.join("")),
  CONCAT: (call) =>
    call
      .values()
      .map(({ value }) => {
        if (isErrorText(value)) throw new FormulaError(value);
        return toText(value);
      })
      .join(""),
  TEXT: (call) =>
    lift(
      (value = "", pattern = "") => format(toText(pattern), value, { throws: false }),
      [call.operand(0), call.operand(1)],
    ),
  VALUE: (call) => lift((value = "") => toNumber(value), [call.operand(0)]),
};
