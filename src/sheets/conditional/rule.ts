import type { CellContent } from "../../core";
import type { MergedArea, PlaceSpec } from "../kit";
import type { Condition, ContentAt } from "./condition";
import {
  BLANK,
  compareValues,
  type ConditionValue,
  ERROR,
  truthOf,
  UNKNOWN,
} from "./condition-value";
import type { Differential } from "./look";

/** A rule of a conditional format that a person may see figures otherwise by. */
export interface ConditionalRule {
  readonly areas: readonly MergedArea[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly Condition[];
  readonly look: Differential;
  /** Bars or icons stand instead of the figures. */
  readonly hidesValues: boolean;
  /** Its place among all rules of the sheet: of two that hold, the one with the lower number has its way. */
  readonly priority: number;
  /** Where it holds, those behind it do not. */
  readonly stops: boolean;
}

/** What stands for the rules of a sheet that were not read, as there are too many: they may hide whatever stands there. */
export function unreadRule(areas: readonly MergedArea[]): ConditionalRule {
  const look = { formatCode: ";;;" };
  const rest = { type: "", operator: "", formulas: [], hidesValues: true, stops: false };
  return { ...rest, areas, look, priority: Number.MAX_SAFE_INTEGER };
}

/** Whether a rule holds for a cell; `unknown` where only the spreadsheet knows. */
export type RuleTest = (cell: RuledCell) => boolean | "unknown";

type RuledCell = PlaceSpec & { readonly content: CellContent };

/**
 * What tells whether a rule holds for a cell: figures and words to compare with, always, never, and what `readCondition` works out. Of
 * all else only the spreadsheet knows.
 */
export function testRule(
  { type, operator, formulas, areas }: ConditionalRule,
  contentAt: ContentAt,
): RuleTest {
  const [area, ...others] = areas;
  const origin =
    area === undefined || others.length > 0 ? null : { row: area.top, column: area.left };
  const work = (formula: Condition | undefined, cell: RuledCell): ConditionValue =>
    formula === undefined ? UNKNOWN : formula({ cell, origin, contentAt });
  const [first, second] = formulas;
  switch (type) {
    case "containsBlanks":
      return ({ content }) => isBlank(content);
    case "notContainsBlanks":
      return ({ content }) => !isBlank(content);
    case "containsErrors":
      return ({ content }) => content.kind === "error";
    case "notContainsErrors":
      return ({ content }) => content.kind !== "error";
    case "dataBar":
    case "iconSet":
      return () => true;
    case "colorScale":
      return ({ content }) => (content.kind === "number" ? "unknown" : false);
    case "cellIs":
      return (cell) =>
        compares(valueOf(cell.content), operator, work(first, cell), work(second, cell));
    case "expression":
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return (cell) => truthOf(work(first, cell));
    default:
      return () => "unknown";
  }
}

function isBlank(content: CellContent): boolean {
  return content.kind === "text" ? content.text.trim() === "" : content.kind === "blank";
}

function valueOf(content: CellContent): ConditionValue {
  switch (content.kind) {
    case "number":
    case "boolean":
      return content.value;
    case "text":
      return content.text;
    case "blank":
      return BLANK;
    case "error":
      return ERROR;
    case "date":
      return UNKNOWN;
  }
}

function compares(
  value: ConditionValue,
  operator: string,
  first: ConditionValue,
  second: ConditionValue,
): boolean | "unknown" {
  if (operator !== "between" && operator !== "notBetween") {
    const sign = SIGNS.get(operator);
    return sign === undefined ? "unknown" : truthOf(compareValues(value, sign, first));
  }
  const isOrdered = truthOf(compareValues(first, "<=", second));
  const [low, high] = isOrdered === false ? [second, first] : [first, second];
  const truths = [
    truthOf(compareValues(value, ">=", low)),
    truthOf(compareValues(value, "<=", high)),
  ];
  if (isOrdered === "unknown" || truths.includes("unknown")) return "unknown";
  return !truths.includes(false) === (operator === "between");
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
  ["greaterThan", ">"],
  ["greaterThanOrEqual", ">="],
  ["equal", "="],
  ["notEqual", "<>"],
]);
