import type { CellContent } from "../../core";
import { cellAddress, type MergedArea } from "../../sheets";
import { Refusal } from "../limits";
import { scanXml, type XmlAttributes, type XmlWalker } from "../xml";
import { parseArea } from "./cell-address";
import { type Differential, DifferentialReader, isHarmless } from "./differential-styles";
import { cutElements } from "./tail-elements";

/** A rule of a conditional format that a person may see figures otherwise by. */
export interface ConditionalRule {
  readonly areas: readonly MergedArea[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly look: Differential;
  /** Bars or icons stand instead of the figures. */
  readonly hidesValues: boolean;
}

/**
 * Reads those conditional formats of a sheet that may change what its figures say (ECMA-376 part 1, 18.3.1.18; those that later programs
 * keep beside them have their looks in them). Anything odd is none.
 *
 * @param text what follows the cells in a worksheet's part
 * @param differentials the looks by their number
 */
export function readConditionalRules(
  text: string,
  differentials: readonly Differential[],
): readonly ConditionalRule[] {
  return cutElements(text, "conditionalFormatting").flatMap((element) => {
    const walker = new RuleWalker(differentials);
    try {
      scanXml("", element, walker);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    const areas = walker.places.split(/\s+/).flatMap((place) => parseArea(place) ?? []);
    return walker.rules
      .filter(({ look, hidesValues }) => hidesValues || !isHarmless(look))
      .map((rule) => ({ ...rule, areas }));
  });
}

class RuleWalker implements XmlWalker {
  readonly rules: {
    type: string;
    operator: string;
    formulas: string[];
    look: Differential;
    hidesValues: boolean;
  }[] = [];
  places = "";
  private target: "formula" | "places" | null = null;
  private own: { readonly reader: DifferentialReader; readonly depth: number } | null = null;

  constructor(private readonly differentials: readonly Differential[]) {}

  open(name: string, attributes: XmlAttributes, depth: number): void {
    const rule = this.rules.at(-1);
    if (depth === 1) this.places = attributes.get("sqref") ?? "";
    else if (name === "cfRule") this.openRule(attributes);
    else if (name === "sqref") {
      this.places = "";
      this.target = "places";
    } else if (rule === undefined) return;
    else if (name === "dxf") {
      this.own = { reader: new DifferentialReader(), depth };
      rule.look = this.own.reader.read;
    } else if (this.own !== null) this.own.reader.open(name, attributes, depth - this.own.depth);
    else if (depth === 3 && (name === "formula" || name === "f")) {
      rule.formulas.push("");
      this.target = "formula";
    } else if (name === "dataBar" || name === "iconSet") {
      rule.hidesValues ||= /^(?:0|false)$/.test(attributes.get("showValue") ?? "");
    }
  }

  text(piece: string): void {
    const rule = this.rules.at(-1);
    if (this.target === "places") this.places += piece;
    else if (this.target === "formula" && rule) {
      rule.formulas.push((rule.formulas.pop() ?? "") + piece);
    }
  }

  close(name: string): void {
    this.target = null;
    if (name === "dxf") this.own = null;
  }

  private openRule(attributes: XmlAttributes): void {
    const number = attributes.get("dxfId");
    this.rules.push({
      type: attributes.get("type") ?? "",
      operator: attributes.get("operator") ?? "",
      formulas: [],
      look: number === undefined ? {} : (this.differentials[Number(number)] ?? {}),
      hidesValues: false,
    });
  }
}

/**
 * Whether a rule may hold for a cell. What a person types by hand is worked out: a figure to compare with, always, never; of all else
 * only the spreadsheet knows.
 *
 * @param area the one that the cell is in
 */
export function mayHold(
  { type, operator, formulas, areas }: ConditionalRule,
  content: CellContent,
): boolean {
  const [first = ""] = formulas;
  switch (type) {
    case "containsBlanks":
      return content.kind === "blank";
    case "containsErrors":
      return content.kind === "error";
    case "cellIs":
      return content.kind !== "number" || compares(content.value, operator, formulas);
    case "expression": {
      if (/^(?:FALSE(?:\(\))?|[+-]?0(?:\.0*)?)$/i.test(first.trim())) return false;
      const own = content.kind === "number" ? ownComparison(first, areas) : null;
      if (own === null || content.kind !== "number") return true;
      return compares(content.value, own.operator, [own.limit]);
    }
    default:
      return true;
  }
}

/** The comparison in `G2>=10000`, where G2 is the first cell that the rule is for, so that each is compared with itself. */
function ownComparison(
  formula: string,
  areas: readonly MergedArea[],
): { readonly operator: string; readonly limit: string } | null {
  const match = /^\(?\s*(\$?)([A-Z]{1,3})(\d+)\s*(<=|>=|<>|<|>|=)\s*([-+.\dE]+)\s*\)?$/i.exec(
    formula,
  );
  const [area, ...others] = areas;
  if (match === null || area === undefined || others.length > 0) return null;
  const [, fixed, column = "", row = "", sign = "", limit = ""] = match;
  const first = cellAddress({ row: area.top, column: area.left });
  if (`${column}${row}`.toUpperCase() !== first) return null;
  if (fixed === "$" && area.left !== area.right) return null;
  return { operator: OPERATORS.get(sign) ?? "", limit };
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["<", "lessThan"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  [">=", "greaterThanOrEqual"],
  ["=", "equal"],
  ["<>", "notEqual"],
]);

/** True as well where the limits are not figures. */
function compares(value: number, operator: string, formulas: readonly string[]): boolean {
  const [first = NaN, second = NaN] = formulas.map((each) =>
    each.trim() === "" ? NaN : Number(each),
  );
  const hasLimits = /between/i.test(operator) ? !isNaN(first + second) : !isNaN(first);
  if (!hasLimits) return true;
  switch (operator) {
    case "lessThan":
      return value < first;
    case "lessThanOrEqual":
      return value <= first;
    case "greaterThan":
      return value > first;
    case "greaterThanOrEqual":
      return value >= first;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "between":
      return value >= Math.min(first, second) && value <= Math.max(first, second);
    case "notBetween":
      return value < Math.min(first, second) || value > Math.max(first, second);
    default:
      return true;
  }
}
