import { SaxesParser } from "saxes";
import type { RangeSpec, SheetSpec, ValidationSpec } from "../../src/sheets";

/** One rule of a sheet: its elements and attributes as a reader of the part is told them, the cells it is for first. */
export interface SheetRule {
  /** Corners of the range, or the cell. */
  readonly cells: string;
  readonly says: Readonly<Record<string, string>>;
  /** The texts of its formulas. */
  readonly formulas: readonly string[];
}

/** The validation rules in a sheet's part, one for each range, by their cells. */
export function readValidations(xml: string): readonly SheetRule[] {
  return readRules(xml, "dataValidation", /^formula[12]$/).sort(byCells);
}

/** The conditional formats in a sheet's part, one for each range, in the order in which Excel goes by them. */
export function readConditionalFormats(xml: string): readonly SheetRule[] {
  return readRules(xml, "conditionalFormatting", /^formula$/);
}

function readRules(xml: string, element: string, formula: RegExp): SheetRule[] {
  const rules: { cells: string; says: Record<string, string>; formulas: string[] }[] = [];
  let isFormula = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes: { sqref = "", ...says } }) => {
    if (name === element) {
      for (const cells of sqref.split(/\s+/)) rules.push({ cells, says, formulas: [] });
    }
    isFormula = formula.test(name);
  });
  parser.on("text", (text) => {
    if (isFormula) rules.at(-1)?.formulas.push(text);
  });
  parser.on("closetag", () => {
    isFormula = false;
  });
  parser.write(xml).close();
  return rules;
}

/** The validation rules that a sheet asks for, as its part has to say them (ECMA-376 part 1, 18.3.1.32), by their cells. */
export function askedValidations({ validations }: SheetSpec): readonly SheetRule[] {
  return validations
    .map(({ range, rule, promptTitle, prompt, error }) => {
      const { formulas, ...type } = describeRule(rule);
      const says = {
        ...{ ...type, allowBlank: "1", promptTitle, prompt },
        showInputMessage: promptTitle + prompt === "" ? "" : "1",
        ...(error && {
          ...{ showErrorMessage: "1", errorStyle: error.style },
          ...{ errorTitle: error.title, error: error.text },
        }),
      };
      return { cells: cellsOf(range), says: withoutBlanks(says), formulas };
    })
    .sort(byCells);
}

/** The conditional formats that a sheet asks for; what they look like stands in the styles. */
export function askedConditionalFormats({ conditionalFormats }: SheetSpec): readonly SheetRule[] {
  return conditionalFormats.map(({ range, formula }) => ({
    ...{ cells: cellsOf(range), says: {}, formulas: [formula] },
  }));
}

function describeRule(rule: ValidationSpec["rule"]): {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
} {
  switch (rule.type) {
    case "list":
      return { type: "list", formulas: [`"${rule.choices.join(",").replaceAll('"', '""')}"`] };
    case "text-length":
      return { type: "textLength", operator: "lessThanOrEqual", formulas: [`${rule.maximum}`] };
    case "whole":
    case "decimal": {
      const { type, minimum, maximum } = rule;
      // where no operator stands, a value lies between two
      if (maximum !== null) return { type, formulas: [`${minimum}`, `${maximum}`] };
      return { type, operator: "greaterThanOrEqual", formulas: [`${minimum}`] };
    }
  }
}

function withoutBlanks(says: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(says).filter(([, value]) => value !== ""));
}

function byCells(one: SheetRule, other: SheetRule): number {
  return one.cells < other.cells ? -1 : one.cells > other.cells ? 1 : 0;
}

/** Corners of a range, or its one cell, reckoned apart from the program. */
function cellsOf({ top, left, bottom, right }: RangeSpec): string {
  const [first, last] = [`${lettersOf(left)}${top}`, `${lettersOf(right)}${bottom}`];
  return first === last ? first : `${first}:${last}`;
}

function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Pairs of ranges that share a cell. */
export function listOverlaps(rules: readonly SheetRule[]): readonly string[] {
  const ranges = rules.map(({ cells }) => ({ cells, ...cornersOf(cells) }));
  return ranges.flatMap((one, index) =>
    ranges
      .slice(index + 1)
      .filter(
        (other) =>
          one.left <= other.right &&
          other.left <= one.right &&
          one.top <= other.bottom &&
          other.top <= one.bottom,
      )
      .map(({ cells }) => `${one.cells} and ${cells}`),
  );
}

function cornersOf(cells: string): RangeSpec {
  const [first = "", last = first] = cells.split(":");
  return {
    ...{ top: rowOf(first), left: columnOf(first) },
    ...{ bottom: rowOf(last), right: columnOf(last) },
  };
}

function rowOf(address: string): number {
  return Number(address.replace(/^\D+/, ""));
}

function columnOf(address: string): number {
  const letters = [...address.replace(/\d+$/, "")];
  return letters.reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
