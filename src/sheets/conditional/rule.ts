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

/**
 * Whether a rule holds for a cell: figures and words to compare with, always, never, and what `readCondition` works out. Of all else only
 * the spreadsheet knows.
 */
export function holdsFor(
  { type, operator, formulas, areas }: ConditionalRule,
  cell: PlaceSpec & { readonly content: CellContent },
  contentAt: ContentAt,
): boolean | "unknown" {
  const [area, ...others] = areas;
  const origin =
    area === undefined || others.length > 0 ? null : { row: area.top, column: area.left };
  const [first = UNKNOWN, second = UNKNOWN] = formulas.map((each) =>
    each({ cell, origin, contentAt }),
  );
  const { content } = cell;
  switch (type) {
    case "containsBlanks":
      return content.kind === "text" ? content.text.trim() === "" : content.kind === "blank";
    case "notContainsBlanks":
      return content.kind === "text" ? content.text.trim() !== "" : content.kind !== "blank";
    case "containsErrors":
      return content.kind === "error";
    case "notContainsErrors":
      return content.kind !== "error";
    case "dataBar":
    case "iconSet":
      return true;
    case "colorScale":
      return content.kind === "number" ? "unknown" : false;
    case "cellIs":
      return compares(valueOf(content), operator, first, second);
    case "expression":
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return truthOf(first);
    default:
      return "unknown";
  }
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
