import type { CellContent } from "../../core";
import type { MergedArea, PlaceSpec } from "../../sheets";
import { Refusal } from "../limits";
import { scanXml, type XmlAttributes, type XmlWalker } from "../xml";
import { parseArea } from "./cell-address";
import type { Brightness } from "./colours";
import { type Condition, type ContentAt, readCondition } from "./condition";
import {
  BLANK,
  compareValues,
  type ConditionValue,
  ERROR,
  truthOf,
  UNKNOWN,
} from "./condition-value";
import { type Differential, DifferentialReader, isHarmless } from "./differential-styles";
import type { ColourOf } from "./palette";
import { cutElements } from "./tail-elements";

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
 * Reads those conditional formats of a sheet that may change what its figures say (ECMA-376 part 1, 18.3.1.18; those that later programs
 * keep beside them have their looks in them). Anything odd is none.
 *
 * @param text what follows the cells in a worksheet's part
 * @param differentials the looks by their number
 */
export function readConditionalRules(
  text: string,
  differentials: readonly Differential[],
  colourOf: ColourOf,
): readonly ConditionalRule[] {
  const rules = cutElements(text, "conditionalFormatting").flatMap((element) => {
    const walker = new RuleWalker(differentials, colourOf);
    try {
      scanXml("", element, walker);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    const areas = walker.places.split(/\s+/).flatMap((place) => parseArea(place) ?? []);
    return walker.rules
      .flatMap(byColour)
      .map((rule) => ({ ...rule, formulas: rule.formulas.map(readCondition), areas }));
  });
  // one that hides nothing may still keep another from hiding
  const mayHide = rules.some(({ look, hidesValues }) => hidesValues || !isHarmless(look));
  return mayHide ? rules.sort((one, other) => one.priority - other.priority) : [];
}

interface WrittenRule {
  readonly type: string;
  readonly operator: string;
  readonly formulas: string[];
  look: Differential;
  hidesValues: boolean;
  readonly priority: number;
  readonly stops: boolean;
  /** Of a colour scale, from the lowest value to the highest. */
  readonly scale: Brightness[];
}

/** A colour scale paints a cell's ground with one of its colours or one between them: which, only the spreadsheet knows. */
function byColour(rule: WrittenRule): WrittenRule[] {
  if (rule.scale.length === 0) return [rule];
  return rule.scale.map((colour) => ({ ...rule, look: { ground: [colour] } }));
}

class RuleWalker implements XmlWalker {
  readonly rules: WrittenRule[] = [];
  places = "";
  private target: "formula" | "places" | null = null;
  private own: { readonly reader: DifferentialReader; readonly depth: number } | null = null;

  constructor(
    private readonly differentials: readonly Differential[],
    private readonly colourOf: ColourOf,
  ) {}

  open(name: string, attributes: XmlAttributes, depth: number): void {
    const rule = this.rules.at(-1);
    if (depth === 1) this.places = attributes.get("sqref") ?? "";
    else if (name === "cfRule") this.openRule(attributes);
    else if (name === "sqref") {
      this.places = "";
      this.target = "places";
    } else if (rule === undefined) return;
    else if (name === "dxf") {
      this.own = { reader: new DifferentialReader(this.colourOf), depth };
      rule.look = this.own.reader.read;
    } else if (this.own !== null) this.own.reader.open(name, attributes, depth - this.own.depth);
    else if (depth === 3 && (name === "formula" || name === "f")) {
      rule.formulas.push("");
      this.target = "formula";
    } else if (name === "dataBar" || name === "iconSet") {
      rule.hidesValues ||= /^(?:0|false)$/.test(attributes.get("showValue") ?? "");
    } else if (name === "color" && rule.type === "colorScale") {
      rule.scale.push(this.colourOf(attributes));
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
      priority: Number(attributes.get("priority") ?? 0),
      stops: /^(?:1|true)$/.test(attributes.get("stopIfTrue") ?? ""),
      scale: [],
    });
  }
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
