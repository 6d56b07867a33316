import {
  type Condition,
  type ConditionalRule,
  type Differential,
  isHarmless,
  readCondition,
  unreadRule,
} from "../../sheets";
import { LAST_COLUMN, LAST_ROW, Refusal } from "../limits";
import { scanXml, type XmlAttributes, type XmlWalker } from "../xml";
import { parseArea } from "./cell-address";
import type { Brightness } from "./colours";
import { DifferentialReader } from "./differential-styles";
import type { ColourOf } from "./palette";
import { cutElements } from "./tail-elements";

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
  const rules: ConditionalRule[] = [];
  let letters = 0;
  const known = new Map<string, Condition>();
  const read = (formula: string): Condition => {
    const found = known.get(formula);
    if (found !== undefined) return found;
    letters += formula.length;
    const condition = letters > MOST_LETTERS ? UNREAD : readCondition(formula);
    known.set(formula, condition);
    return condition;
  };
  for (const element of cutElements(text, "conditionalFormatting")) {
    const walker = new RuleWalker(differentials, colourOf, MOST_RULES - rules.length);
    try {
      scanXml("", element, walker);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Enough)) throw error;
      if (error instanceof Enough) return [unreadRule([WHOLE_SHEET])];
    }
    const areas = walker.places.split(/\s+/).flatMap((place) => parseArea(place) ?? []);
    for (const rule of walker.rules.flatMap(byColour)) {
      rules.push({ ...rule, formulas: rule.formulas.map(read), areas });
    }
  }
  // one that hides nothing may still keep another from hiding
  const mayHide = rules.some(({ look, hidesValues }) => hidesValues || !isHarmless(look));
  return mayHide ? rules.sort((one, other) => one.priority - other.priority) : [];
}

/** Of one sheet: a sheet that was copied into itself for years has some thousands. */
const MOST_RULES = 20_000;
/** Of the formulas of one sheet: what goes beyond is a condition that only the spreadsheet knows. */
const MOST_LETTERS = 200_000;
const UNREAD: Condition = () => ({ kind: "unknown" });
const WHOLE_SHEET = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** There are more rules than are read. */
class Enough extends Error {}

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
    /** How many rules it may have. */
    private readonly most: number,
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
    if (this.rules.length >= this.most) throw new Enough();
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
