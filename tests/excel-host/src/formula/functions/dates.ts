import { dateFromSerial, dateToSerial } from "numfmt";
import type { FunctionTable, WorksheetFunction } from "../call";
import { FormulaError, lift, toNumber } from "../values";

const now = (): number => dateToSerial(new Date()) ?? 0;

const part =
  (index: 0 | 1 | 2): WorksheetFunction =>
  (call) =>
    lift((value = "") => dateFromSerial(toNumber(value))[index] ?? 0, [call.operand(0)]);

export const DATES: FunctionTable = {
  DATE: (call) => {
    const serial = dateToSerial([call.number(0), call.number(1), call.number(2), 0, 0, 0]);
    if (serial === null) throw new FormulaError("#NUM!");
    return serial;
  },
  YEAR: part(0),
  MONTH: part(1),
  DAY: part(2),
  TODAY: () => Math.floor(now()),
  NOW: now,
};
