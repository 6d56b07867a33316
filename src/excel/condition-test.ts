import { cellAddress } from "../sheets";

/** What decides whether a rule holds, in the words of files (ECMA-376 part 1, 18.3.1.10). */
export interface ConditionTest {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
}

/** What Excel tells of a conditional format. */
interface Told {
  readonly type: string;
  readonly told: Excel.Interfaces.ConditionalFormatData;
}

/**
 * What decides whether a conditional format holds. Of a type that is not here only Excel knows.
 *
 * @param first the cell that formulas are written for
 * @example testOf({ type: "CellValue", told }, { top: 3, left: 7 }) // => { type: "cellIs", operator: "lessThan", formulas: ["6000"] }
 */
export function testOf(
  { type, told }: Told,
  first: { readonly top: number; readonly left: number },
): ConditionTest {
  switch (type) {
    case "Custom":
      return by("expression", told.customOrNullObject?.rule?.formula);
    case "CellValue": {
      const { operator = "", formula1, formula2 } = told.cellValueOrNullObject?.rule ?? {};
      return { ...by("cellIs", formula1, formula2), operator: COMPARISONS.get(operator) ?? "" };
    }
    case "ContainsText": {
      const { operator = "", text = "" } = told.textComparisonOrNullObject?.rule ?? {};
      const cell = cellAddress({ row: first.top, column: first.left });
      return by("expression", TEXT_TESTS.get(operator)?.(cell, quoted(text)));
    }
    case "PresetCriteria":
      return by(PRESETS.get(told.presetOrNullObject?.rule?.criterion ?? "") ?? "");
    case "DataBar":
      return by("dataBar");
    case "IconSet":
      return by("iconSet");
    case "ColorScale":
      return by("colorScale");
    default:
      return by("");
  }
}

/** Excel may give a number where a formula is one. */
function by(type: string, ...formulas: readonly unknown[]): ConditionTest {
  const known = formulas.filter((each) => each !== undefined && each !== null && each !== "");
  return { type, operator: "", formulas: known.map((each) => String(each).replace(/^=/, "")) };
}

/** A text may be a reference to one. */
function quoted(text: string): string {
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
]);

const TEXT_TESTS: ReadonlyMap<string, (cell: string, text: string) => string> = new Map([
  ["Contains", (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  ["NotContains", (cell, text) => `ISERROR(SEARCH(${text},${cell}))`],
  ["BeginsWith", (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`],
  ["EndsWith", (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`],
]);

const PRESETS: ReadonlyMap<string, string> = new Map([
  ["Blanks", "containsBlanks"],
  ["NonBlanks", "notContainsBlanks"],
  ["Errors", "containsErrors"],
  ["NonErrors", "notContainsErrors"],
]);
