import type { CellContent } from "../../core";
import type { MergedArea, PlaceSpec } from "../../sheets";
import { Refusal } from "../limits";
import { scanXml, type XmlAttributes, type XmlWalker } from "../xml";
import { parseArea, parseCellAddress } from "./cell-address";
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
 * Whether a rule may hold for a cell. What a person types by hand is worked out: a figure to compare with, always, never; a
 * cell of the line to compare with a figure or a word. Of all else only the spreadsheet knows.
 */
export function mayHold(
  { type, operator, formulas, areas }: ConditionalRule,
  cell: PlaceSpec & { readonly content: CellContent },
  contentAt: ContentAt,
): boolean {
  const [first = ""] = formulas;
  const { content } = cell;
  switch (type) {
    case "containsBlanks":
      return content.kind === "blank";
    case "containsErrors":
      return content.kind === "error";
    case "cellIs":
      return content.kind !== "number" || compares(content.value, operator, formulas);
    case "expression":
      if (/^(?:FALSE(?:\(\))?|[+-]?0(?:\.0*)?)$/i.test(first.trim())) return false;
      return holds(comparisonIn(first, areas, cell), contentAt);
    default:
      return true;
  }
}

/** What the sheet keeps in a cell; what was computed may be another thing by the time somebody looks at it. */
export type ContentAt = (place: PlaceSpec) => {
  readonly content: CellContent;
  readonly isComputed: boolean;
};

interface Comparison {
  readonly place: PlaceSpec;
  readonly operator: string;
  readonly limit: string;
  /** Whether the limit is a word: `$E3="万元"`. */
  readonly isWord: boolean;
  /** Whether the cell is compared itself. */
  readonly isOwn: boolean;
}

/**
 * The comparison in `G2>=10000` or `$E2="万元"`, for one cell of the area whose first the formula is written for; null where it is
 * anything else.
 */
function comparisonIn(
  formula: string,
  areas: readonly MergedArea[],
  { row, column }: PlaceSpec,
): Comparison | null {
  const match = COMPARISON.exec(formula);
  const [area, ...others] = areas;
  if (match === null || area === undefined || others.length > 0) return null;
  const [, columnFixed, letters = "", rowFixed, digits = "", sign = "", word, limit = ""] = match;
  const stated = parseCellAddress(`${letters}${digits}`.toUpperCase());
  if (stated === null) return null;
  const place = {
    row: stated.row + (rowFixed === "$" ? 0 : row - area.top),
    column: stated.column + (columnFixed === "$" ? 0 : column - area.left),
  };
  return {
    place,
    isOwn: place.row === row && place.column === column,
    operator: OPERATORS.get(sign) ?? "",
    limit: word?.replaceAll('""', '"') ?? limit,
    isWord: word !== undefined,
  };
}

const COMPARISON =
  /^\s*(?:\(\s*)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\s*(<=|>=|<>|<|>|=)\s*(?:"((?:[^"]|"")*)"|([-+.\dE]+))\s*(?:\)\s*)?$/i;

/** Whether a comparison may be true: figures are compared with figures, words with words, as spreadsheets do whatever their case. */
function holds(comparison: Comparison | null, contentAt: ContentAt): boolean {
  if (comparison === null) return true;
  const { place, operator, limit, isWord, isOwn } = comparison;
  const { content, isComputed } = contentAt(place);
  if (isComputed && !isOwn) return true;
  if (!isWord) return content.kind !== "number" || compares(content.value, operator, [limit]);
  if (operator !== "equal" && operator !== "notEqual") return true;
  const text = content.kind === "text" ? content.text : content.kind === "blank" ? "" : null;
  if (text === null && content.kind !== "number") return true;
  return (text?.toLowerCase() === limit.toLowerCase()) === (operator === "equal");
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
