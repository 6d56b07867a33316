import type { Big} from "./decimal";
import { formatFigure, toDecimal } from "./decimal";
import type { CellContent, NumberFormatClass, ReportedCell } from "./cell";
import { finding, type Finding, type FindingCode } from "./finding";
import { parseNumeral } from "./numeral";
import type { Target } from "./plan";
import { checkPlausibility } from "./plausibility";
import { asNumeric, isPercentage, type NumericTarget } from "./target-value";
import { foldTyped, isApproximate, isDateText, isNothing } from "./typed-text";
import { convert, isSameUnit, parseUnit, unitsAtEnd, type Unit } from "./unit";

/** What one cell says for one target. */
export interface Reading {
  /** `value`: a usable number; `text`: a qualitative target's words; `missing`: nothing reported; `refused`: an error finding says why. */
  readonly state: "value" | "text" | "missing" | "refused";
  /** The cell's text as a person sees it, always kept. */
  readonly typed: string;
  /** In the target's unit; null unless the state is `value`. */
  readonly value: Big | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a cell as staff fill it in for a target: 6100亿, 6,100, 九十六%, 第8名. The one function that does.
 *
 * Decimal throughout: 0.57 in a percent cell is exactly 57 %. Nothing is guessed: what could mean two things is refused with
 * a finding that says so, and whatever is converted is said.
 *
 * @returns the value in the target's unit or the findings that explain why there is none. Findings carry target, received and
 *   expected; the caller adds the place.
 * @example readValue(text("61000000万元"), 超过6000亿元).value // => 6100, with the finding unit-converted
 */
export function readValue(cell: ReportedCell, target: Target): Reading {
  const reader = new Reader(cell, target);
  const numeric = asNumeric(target);
  return numeric === null ? reader.readWords() : reader.readNumber(numeric);
}

class Reader {
  private readonly findings: Finding[] = [];
  private readonly typed: string;

  constructor(
    private readonly cell: ReportedCell,
    private readonly target: Target,
  ) {
    this.typed = cell.shown;
    if (cell.formula !== null) {
      this.note("formula-in-entry", null, { formula: cell.formula });
    }
  }

  /** A qualitative target: the words are kept, a person judges them. */
  readWords(): Reading {
    const { content } = this.cell;
    if (this.untrusted() || content.kind === "error") return this.refuse("formula-error", null);
    if (content.kind === "blank" || isNothing(foldTyped(this.typed))) return this.missing();
    return this.reading("text", null);
  }

  readNumber(numeric: NumericTarget): Reading {
    const { content } = this.cell;
    if (this.untrusted()) return this.refuse("formula-error", numeric.unit.symbol);
    switch (content.kind) {
      case "blank":
        return this.cell.formula === null
          ? this.missing()
          : this.refuse("formula-error", numeric.unit.symbol);
      case "error":
        return this.refuse("formula-error", numeric.unit.symbol);
      case "boolean":
        return this.refuse("not-a-number", numeric.unit.symbol);
      case "date":
        return this.refuse("date-value", numeric.unit.symbol);
      case "number":
        return this.readStoredNumber(content.value, content.format, numeric);
      case "text":
        return this.readText(content, numeric);
    }
  }

  private readStoredNumber(
    value: number,
    format: NumberFormatClass,
    numeric: NumericTarget,
  ): Reading {
    if (!Number.isFinite(value)) return this.refuse("formula-error", numeric.unit.symbol);
    const decimal = toDecimal(value);
    switch (format) {
      case "date":
        return this.refuse("date-value", numeric.unit.symbol);
      case "percent":
        return isPercentage(this.target)
          ? this.accept(decimal.times(100), numeric)
          : this.refuse("percent-format", numeric.unit.symbol);
      case "plain":
        return this.acceptBareNumber(decimal, numeric);
    }
  }

  private readText(
    content: Extract<CellContent, { kind: "text" }>,
    numeric: NumericTarget,
  ): Reading {
    const folded = foldTyped(content.text);
    const expected = numeric.unit.symbol;
    if (isNothing(folded)) return this.missing(folded === "无");
    if (isDateText(folded)) return this.refuse("date-value", expected);
    const text = withPercentSign(folded);
    const parsed = parseQuantity(text, numeric);
    if (parsed === null || "problem" in parsed) {
      if (isApproximate(folded)) return this.refuse("approximate-value", expected);
      if (parsed !== null) return this.refuse("bad-grouping", expected);
      return this.refuse(hasForeignUnit(text) ? "unit-mismatch" : "not-a-number", expected);
    }
    const { value, unit } = parsed;
    if (unit === null) return this.acceptBareNumber(value, numeric);
    if (unit.dimension !== numeric.unit.dimension) return this.refuse("unit-mismatch", expected);
    if (isSameUnit(unit, numeric.unit)) return this.accept(value, numeric);
    const converted = convert(value, unit, numeric.unit);
    const code = isOtherClassifier(unit, numeric.unit) ? "unit-differs" : "unit-converted";
    this.note(code, expected, {
      from: unit.symbol,
      to: numeric.unit.symbol,
      value: formatFigure(converted),
    });
    return this.accept(converted, numeric);
  }

  /** A number without a unit: in the target's unit, except that a percentage up to 1 could be meant either way. */
  private acceptBareNumber(value: Big, numeric: NumericTarget): Reading {
    if (isPercentage(this.target) && value.gt(0) && value.lte(1)) {
      return this.refuse("percent-ambiguous", "%", {
        asRatio: formatFigure(value.times(100)),
        asPercent: formatFigure(value),
      });
    }
    return this.accept(value, numeric);
  }

  private accept(value: Big, numeric: NumericTarget): Reading {
    const { refusal, remark } = checkPlausibility(value, numeric);
    if (refusal) return this.refuse(refusal.code, refusal.expected, refusal.details);
    if (remark) this.note(remark.code, remark.expected, remark.details);
    return this.reading("value", value);
  }

  /** A formula that looks into another workbook: its cached value may be anything. */
  private untrusted(): boolean {
    const { formula } = this.cell;
    return formula !== null && refersToAnotherWorkbook(formula);
  }

  private missing(askAgain = false): Reading {
    this.note("missing-value", this.target.unit, askAgain ? { confirm: "yes" } : {});
    return this.reading("missing", null);
  }

  private refuse(
    code: FindingCode,
    expected: string | null,
    details: Readonly<Record<string, string>> = {},
  ): Reading {
    this.note(code, expected, details);
    return this.reading("refused", null);
  }

  private note(
    code: FindingCode,
    expected: string | null,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const received = this.typed === "" ? null : this.typed;
    this.findings.push(finding(code, { target: this.target.id, received, expected, details }));
  }

  private reading(state: Reading["state"], value: Big | null): Reading {
    return { state, typed: this.typed, value, findings: this.findings };
  }
}

/** 百分之九十七 is 九十七%. */
function withPercentSign(folded: string): string {
  const spelled = /^(百|千)分之(.+)$/.exec(folded);
  return spelled?.[2] ? spelled[2] + (spelled[1] === "百" ? "%" : "‰") : folded;
}

type Quantity = { readonly value: Big; readonly unit: Unit | null } | { readonly problem: string };

/** Splits a text into number and unit, preferring units of the target's own dimension; null when it is neither. */
function parseQuantity(text: string, numeric: NumericTarget): Quantity | null {
  const own = numeric.unit;
  const candidates: { unit: Unit | null; before: string }[] = unitsAtEnd(text).sort(
    (left, right) =>
      left.before.length - right.before.length ||
      Number(right.unit.dimension === own.dimension) -
        Number(left.unit.dimension === own.dimension),
  );
  const magnitude = text.slice(-1);
  if (own.exponent > 0 && (magnitude === "万" || magnitude === "亿")) {
    // 6100亿 under 亿元: the unit's own magnitude with 元 left out
    const unit = parseUnit(magnitude + own.base);
    candidates.push({ unit, before: text.slice(0, -1) });
  }
  candidates.push({ unit: null, before: text });
  let problem: Quantity | null = null;
  for (const { unit, before } of candidates) {
    const numeral = parseNumeral(withoutLead(before, numeric));
    if (numeral === null) continue;
    if ("value" in numeral) return { value: numeral.value, unit };
    problem ??= numeral;
  }
  return problem;
}

/** What may stand before a figure: 第 before a rank, a currency sign before money. */
function withoutLead(text: string, numeric: NumericTarget): string {
  if (numeric.target.kind === "rank") return text.replace(/^第/, "");
  if (numeric.unit.dimension === "money") return text.replace(/^(?:¥|人民币|RMB)/, "");
  return text;
}

/** A figure followed by a short word that is no unit we know: 300瓶. */
function hasForeignUnit(text: string): boolean {
  const match = /^([+-]?[0-9][0-9.,]*)[\p{Script=Han}A-Za-z$€£]{1,4}$/u.exec(text);
  return match?.[1] !== undefined && parseNumeral(match[1]) !== null;
}

function isOtherClassifier(unit: Unit, own: Unit): boolean {
  return (
    unit.base !== own.base &&
    unit.factor[0] === own.factor[0] &&
    unit.factor[1] === own.factor[1] &&
    unit.exponent === own.exponent
  );
}

/** `[1]Sheet1!A1` and `'file:///C:/a.xlsx'#$Sheet1.A1` point outside; `Table1[Column]` does not. */
function refersToAnotherWorkbook(formula: string): boolean {
  return /(?:^|[^A-Za-z0-9_\]])'?\[[^\]]+\][^!]*!|\[\d+\]!?|file:\/\/|\|'/i.test(formula);
}
