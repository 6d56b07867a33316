import { parseFormula } from "../formula";
import { toA1 } from "../grid";
import { invalidArgument, isRecord } from "../wire";
import type { Sheet, ValidationRule } from "../workbook";
import { oneOf } from "./arguments";
import { RangeBase } from "./range-base";

const KINDS = ["wholeNumber", "decimal", "textLength", "list", "date", "time", "custom"] as const;
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** What Excel allows in a list typed in place and in a rule's formula. */
const LONGEST = 255;

/**
 * A rule as the API takes it, checked against Excel's limits; ranges become references.
 *
 * @throws HostError InvalidArgument
 */
export function checkRule(input: unknown, sheet: Sheet): ValidationRule {
  if (!isRecord(input)) throw invalidArgument();
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const [first] = given;
  const kind = KINDS.find((each) => each === first?.[0]);
  const settings = first?.[1];
  if (given.length !== 1 || !kind || !isRecord(settings)) {
    throw invalidArgument(`A validation rule has exactly one of ${KINDS.join(", ")}.`);
  }
  const rule: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) rule[name] = asReference(value, sheet);
  if (kind === "list") checkList(rule);
  else if (kind === "custom") checkCustom(rule);
  else checkComparison(rule);
  return { [kind]: rule };
}

function asReference(value: unknown, sheet: Sheet): unknown {
  if (!(value instanceof RangeBase)) return value;
  const address =
    value.sheet === sheet ? toA1(value.area, "$") : sheet.workbook.address(value, "$");
  return `=${address}`;
}

function checkList(rule: Record<string, unknown>): void {
  const { source } = rule;
  if (typeof source !== "string" || source === "") throw invalidArgument("A list needs a source.");
  if (!source.startsWith("=") && source.length > LONGEST) {
    throw invalidArgument(`A list typed in place has at most ${LONGEST} characters.`);
  }
  checkFormula(source, true);
  rule.inCellDropDown = rule.inCellDropDown !== false;
}

function checkCustom({ formula }: Record<string, unknown>): void {
  if (typeof formula !== "string" || !formula.startsWith("=")) {
    throw invalidArgument("A custom rule needs a formula.");
  }
  checkFormula(formula, true);
}

function checkComparison(rule: Record<string, unknown>): void {
  const operator = oneOf(rule.operator ?? "Between", OPERATORS);
  rule.operator = operator;
  checkFormula(rule.formula1, true);
  checkFormula(rule.formula2, operator === "Between" || operator === "NotBetween");
}

function checkFormula(input: unknown, isNeeded: boolean): void {
  if (input === undefined || input === null || input === "") {
    if (isNeeded) throw invalidArgument("A formula is missing.");
    return;
  }
  if (typeof input !== "string" || !input.startsWith("=")) return;
  if (!parseFormula(input.slice(1))) throw invalidArgument(`Not a formula: ${input}`);
  if (input.length > LONGEST) {
    throw invalidArgument(`A validation formula has at most ${LONGEST} characters.`);
  }
}
