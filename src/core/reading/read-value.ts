import { finding, type Finding, type FindingCode } from "../finding";
import { isNumeric, isPercentage, type NumericTarget, type Target, unitOf } from "../target";
import { type Big, convert, formatFigure, isSameUnit, toStoredDecimal, type Unit } from "../unit";
import type { CellContent, NumberFormatClass, ReportedCell } from "./cell";
import { refersToAnotherWorkbook } from "./formula";
import { parseNumeral } from "./numeral";
import { checkPlausibility, type Remark } from "./plausibility";
import { hasForeignUnit, parseQuantity } from "./typed-quantity";
import { foldTyped, isApproximate, isDateText, isErrorText, isNothing } from "./typed-text";

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
  return isNumeric(target) ? reader.readNumber(target) : reader.readWords();
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
    const { content, formula } = this.cell;
    const folded = foldTyped(content.kind === "text" ? content.text : this.typed);
    if (this.untrusted()) return this.refuseFormula("external", null);
    if (content.kind === "error" || isErrorText(folded)) return this.refuseFormula("error", null);
    if (content.kind === "blank" && formula !== null) return this.refuseFormula("empty", null);
    if (isNothing(folded)) return this.missing(folded === "无");
    return this.reading("text", null);
  }

  readNumber(numeric: NumericTarget): Reading {
    const { content, formula } = this.cell;
    const expected = numeric.unit.symbol;
    if (this.untrusted()) return this.refuseFormula("external", expected);
    switch (content.kind) {
      case "blank":
        return formula === null ? this.missing() : this.refuseFormula("empty", expected);
      case "error":
        return this.refuseFormula("error", expected);
      case "boolean":
        return this.refuse("not-a-number", expected);
      case "date":
        return this.refuse("date-value", expected);
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
    if (!Number.isFinite(value)) return this.refuseFormula("error", numeric.unit.symbol);
    const decimal = toStoredDecimal(value);
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
    if (isErrorText(folded)) return this.refuseFormula("error", expected);
    const parsed = parseQuantity(folded, numeric);
    if (parsed === null || "problem" in parsed) {
      if (isApproximate(folded)) return this.refuse("approximate-value", expected);
      if (parsed?.problem === "bad-grouping") return this.refuse("bad-grouping", expected);
      if (parsed?.problem === "two-readings") {
        const [first, second] = parsed.readings;
        return this.refuse("not-a-number", expected, { first, second });
      }
      const code = hasForeignUnit(folded, numeric) ? "unit-mismatch" : "not-a-number";
      return this.refuse(code, expected);
    }
    const { value, unit } = parsed;
    if (unit === null) return this.acceptBareNumber(value, numeric);
    if (unit.dimension !== numeric.unit.dimension) return this.refuse("unit-mismatch", expected);
    if (isSameUnit(unit, numeric.unit)) return this.accept(value, numeric);
    const converted = convert(value, unit, numeric.unit);
    const details = {
      from: unit.symbol,
      to: numeric.unit.symbol,
      value: formatFigure(converted),
    };
    const remarks: Remark[] = [
      ...(isOtherClassifier(unit, numeric.unit) ? ["unit-differs" as const] : []),
      ...(isSameSize(unit, numeric.unit) ? [] : ["unit-converted" as const]),
    ].map((code) => ({ code, expected, details }));
    return this.accept(converted, numeric, remarks);
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

  private accept(value: Big, numeric: NumericTarget, remarks: readonly Remark[] = []): Reading {
    const { refusal, remark } = checkPlausibility(value, numeric);
    if (refusal) return this.refuse(refusal.code, refusal.expected, refusal.details);
    for (const { code, expected, details } of remark ? [...remarks, remark] : remarks) {
      this.note(code, expected, details);
    }
    return this.reading("value", value);
  }

  /** A formula that looks into another workbook: its cached value may be anything. */
  private untrusted(): boolean {
    const { formula } = this.cell;
    return formula !== null && refersToAnotherWorkbook(formula);
  }

  private missing(askAgain = false): Reading {
    this.note("missing-value", unitOf(this.target), askAgain ? { confirm: "yes" } : {});
    return this.reading("missing", null);
  }

  private refuseFormula(why: "external" | "error" | "empty", expected: string | null): Reading {
    return this.refuse("formula-error", expected, { why });
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
    const received = this.received();
    this.findings.push(finding(code, { target: this.target.id, received, expected, details }));
  }

  /** What came, as a person sees it; the stored number where the cell's format hides digits (59 for 58.5). */
  private received(): string | null {
    const { content } = this.cell;
    if (this.typed === "") return null;
    const isFigure =
      content.kind === "number" && content.format !== "date" && Number.isFinite(content.value);
    if (!isFigure) return this.typed;
    const isPercent = content.format === "percent";
    const stored = toStoredDecimal(content.value).times(isPercent ? 100 : 1);
    const seen = parseNumeral(foldTyped(this.typed).replace(/%$/, ""));
    if (seen === null || "problem" in seen || seen.value.eq(stored)) return this.typed;
    return formatFigure(stored) + (isPercent ? "%" : "");
  }

  private reading(state: Reading["state"], value: Big | null): Reading {
    return { state, typed: this.typed, value, findings: this.findings };
  }
}

/** 个 for 家: they count the same, but maybe not the same things. */
function isOtherClassifier(unit: Unit, own: Unit): boolean {
  return unit.base !== own.base && hasSameFactor(unit, own);
}

function isSameSize(unit: Unit, own: Unit): boolean {
  return unit.exponent === own.exponent && hasSameFactor(unit, own);
}

function hasSameFactor(unit: Unit, own: Unit): boolean {
  return unit.factor[0] === own.factor[0] && unit.factor[1] === own.factor[1];
}
