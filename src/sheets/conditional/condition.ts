import type { CellContent } from "../../core";
import { parseAddress, type PlaceSpec } from "../kit";
import { FUNCTIONS } from "./condition-functions";
import { BLANK, compareValues, type ConditionValue, ERROR, UNKNOWN } from "./condition-value";

/** What the sheet keeps in a cell; what was computed may be another thing by the time somebody looks at it. */
export type ContentAt = (place: PlaceSpec) => {
  readonly content: CellContent;
  readonly isComputed: boolean;
};

/** The cell that a formula is worked out for. */
export interface ConditionPlace {
  readonly cell: PlaceSpec;
  /** The cell that the formula is written for; null where nobody can tell which of several that is. */
  readonly origin: PlaceSpec | null;
  readonly contentAt: ContentAt;
}

/** A formula of a conditional format, ready to be worked out for one cell after the other. */
export type Condition = (place: ConditionPlace) => ConditionValue;

/**
 * Reads what people write into conditional formats: comparisons of cells with figures and words, ISBLANK, ISERROR, LEN, SEARCH, AND, OR,
 * NOT. Of anything else only the spreadsheet knows the result, and `unknown` is what it gives.
 *
 * @example readCondition('AND($E2="万元",G2>=10000)')(place) // => true, false, or unknown where E2 is computed
 */
export function readCondition(formula: string): Condition {
  const tokens = formula.length > LONGEST ? null : tokensOf(formula);
  if (tokens === null) return () => UNKNOWN;
  const parser = new Parser(tokens);
  const condition = parser.comparison();
  return condition === null || !parser.isAtEnd ? () => UNKNOWN : condition;
}

/** No person writes a longer one, and every bracket is a step into the dark. */
const LONGEST = 500;

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+)|(\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(.!])|[A-Z_][\w.]*)|(<=|>=|<>|[-+<>=(),;:&]))/giy;

function tokensOf(formula: string): readonly string[] | null {
  const tokens: string[] = [];
  const text = formula.trim();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(match[0].trim());
  }
  return tokens;
}

class Parser {
  private next = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.next === this.tokens.length;
  }

  comparison(): Condition | null {
    let left = this.operand();
    while (left !== null && /^(?:<=|>=|<>|<|>|=)$/.test(this.peek())) {
      const sign = this.take();
      const [one, other] = [left, this.operand()];
      if (other === null) return null;
      left = (place) => compareValues(one(place), sign, other(place));
    }
    return left;
  }

  private peek(): string {
    return this.tokens[this.next] ?? "";
  }

  private take(): string {
    return this.tokens[this.next++] ?? "";
  }

  private operand(): Condition | null {
    const sign = /^[-+]$/.test(this.peek()) ? this.take() : "";
    const token = this.take();
    if (/^[\d.]/.test(token)) {
      const value = Number(sign + token);
      return () => value;
    }
    const operand = token === "(" ? this.inBrackets() : this.operandFrom(token);
    // sums and texts that are joined are nobody's condition
    return sign === "" || operand === null ? operand : () => UNKNOWN;
  }

  private inBrackets(): Condition | null {
    const inner = this.comparison();
    return this.take() === ")" ? inner : null;
  }

  private operandFrom(token: string): Condition | null {
    if (token.startsWith('"')) {
      const text = token.slice(1, -1).replaceAll('""', '"');
      return () => text;
    }
    const place = parseAddress(token);
    if (place !== null && /\d$/.test(token)) {
      if (this.peek() !== ":") return (at) => valueAt(token, place, at);
      this.next += 2;
      return () => UNKNOWN;
    }
    if (!/^[a-z_]/i.test(token)) return null;
    return this.call(token.toUpperCase());
  }

  private call(name: string): Condition | null {
    if (this.peek() !== "(") {
      return name === "TRUE" || name === "FALSE" ? () => name === "TRUE" : () => UNKNOWN;
    }
    this.take();
    const given: Condition[] = [];
    while (this.peek() !== ")") {
      if (given.length > 0 && !/^[,;]$/.test(this.take())) return null;
      const argument = this.comparison();
      if (argument === null) return null;
      given.push(argument);
    }
    this.take();
    const work = FUNCTIONS.get(name);
    return work === undefined ? () => UNKNOWN : (place) => work(given.map((each) => each(place)));
  }
}

function valueAt(written: string, stated: PlaceSpec, at: ConditionPlace): ConditionValue {
  const { cell, origin, contentAt } = at;
  const isFixed = /^\$[A-Z]+\$/i.test(written);
  if (origin === null && !isFixed) return UNKNOWN;
  const down = /\$\d+$/.test(written) ? 0 : cell.row - (origin?.row ?? cell.row);
  const right = written.startsWith("$") ? 0 : cell.column - (origin?.column ?? cell.column);
  const place = { row: stated.row + down, column: stated.column + right };
  const { content, isComputed } = contentAt(place);
  const isOwn = place.row === cell.row && place.column === cell.column;
  if (isComputed && (!isOwn || content.kind === "blank")) return UNKNOWN;
  switch (content.kind) {
    case "blank":
      return BLANK;
    case "number":
      return content.value;
    case "text":
      return content.text;
    case "boolean":
      return content.value;
    case "error":
      return ERROR;
    case "date":
      return UNKNOWN;
  }
}
