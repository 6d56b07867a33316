import { finding, type Finding, type FindingDetails } from "../finding";
import type { NumberFormatClass } from "../shown";
import { isNumeric, isPercentage, type NumericTarget, type Target, unitOf } from "../target";
import { type Big, formatFigure, toStoredDecimal } from "../unit";
import type { CellContent, ReportedCell } from "./cell";
import { type FormulaSource, sourceOfFormula } from "./formula";
import { LONGEST_FIGURE, parseNumeral } from "./numeral";
import { checkPlausibility } from "./plausibility";
import { readUnderHeading } from "./read-heading";
import { readLooks } from "./read-looks";
import { readShown } from "./read-shown";
import { isUnclearShare, percentages, readTypedText } from "./read-typed-text";
import type { Reading } from "./reading";
import { shorten } from "./shorten";
import { standingOf } from "./standing-words";
import { foldTyped, isErrorText, isNothing, LONGEST_TEXT } from "./typed-text";

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
  const reading = readLooks(cell, target, readPlain) ?? readPlain(cell, target);
  const read = readUnderHeading(cell, target, reading);
  if (cell.looks?.isFaint !== true || read.value === null) return read;
  const facts = { target: target.id, received: shorten(read.typed) };
  return { ...read, findings: [...read.findings, finding("faint-text", facts)] };
}

/** Reads what a cell holds, whatever it looks like. */
function readPlain(cell: ReportedCell, target: Target): Reading {
  const reader = new Reader(cell, target);
  return isNumeric(target) ? reader.readNumber(target) : reader.readWords();
}

class Reader {
  private readonly findings: Finding[] = [];
  private readonly typed: string;
  private readonly source: FormulaSource;

  constructor(
    private readonly cell: ReportedCell,
    private readonly target: Target,
  ) {
    this.typed = cell.shown;
    this.source = cell.formula === null ? "own" : sourceOfFormula(cell.formula);
    if (cell.formula !== null) {
      const details = { formula: cell.formula, changes: this.source === "changes" };
      this.note(finding("formula-in-entry", { details }));
    }
  }

  /** A qualitative target: the words are kept, a person judges them. */
  readWords(): Reading {
    const { content, formula } = this.cell;
    if (isUntrusted(this.source)) return this.refuseFormula(this.source, null);
    const text = content.kind === "text" ? content.text : this.typed;
    if (text.length > LONGEST_TEXT) {
      const details = { readings: null, length: text.length };
      return this.refuse(finding("not-a-number", { details }));
    }
    const folded = foldTyped(text);
    if (content.kind === "error" || isErrorText(folded)) return this.refuseFormula("error", null);
    if (content.kind === "blank" && formula !== null) return this.refuseFormula("empty", null);
    if (isNothing(folded)) return this.missing({ confirm: folded === "无" });
    switch (folded.length > LONGEST_FIGURE ? null : standingOf(folded)) {
      case "not-due":
        this.note(finding("not-due"));
        return this.reading("not-due", null);
      case "unpublished":
        return this.missing({ confirm: false, why: "unpublished" });
      case "elsewhere":
        return this.missing({ confirm: false, why: "elsewhere" });
      case null:
        return this.reading("text", null);
    }
  }

  readNumber(numeric: NumericTarget): Reading {
    const { content, formula } = this.cell;
    const expected = numeric.unit.symbol;
    if (isUntrusted(this.source)) return this.refuseFormula(this.source, expected);
    switch (content.kind) {
      case "blank":
        return formula === null ? this.missing() : this.refuseFormula("empty", expected);
      case "error":
        return this.refuseFormula("error", expected);
      case "boolean":
        return this.refuse(finding("not-a-number", { expected, details: { readings: null } }));
      case "date":
        return this.refuse(finding("date-value", { expected }));
      case "number":
        return this.readStoredNumber(content.value, content.format, numeric);
      case "text":
        return this.showsText(content)
          ? this.readText(content, numeric)
          : this.readTextAsShown(content, numeric);
    }
  }

  private readStoredNumber(
    value: number,
    format: NumberFormatClass,
    numeric: NumericTarget,
  ): Reading {
    const expected = numeric.unit.symbol;
    if (!Number.isFinite(value)) return this.refuseFormula("error", expected);
    const decimal = toStoredDecimal(value);
    switch (format) {
      case "date":
        return this.refuse(finding("date-value", { expected }));
      case "percent":
        return isPercentage(this.target)
          ? this.acceptAsShown(decimal.times(100), numeric, (remarks) =>
              this.accept(decimal.times(100), numeric, remarks),
            )
          : this.refuse(finding("percent-format", { expected }));
      case "plain":
        return this.acceptAsShown(decimal, numeric, (remarks) =>
          this.acceptBareNumber(decimal, numeric, remarks),
        );
    }
  }

  /** A number counts only where the cell shows the same. */
  private acceptAsShown(
    stored: Big,
    numeric: NumericTarget,
    accept: (remarks: readonly Finding[]) => Reading,
  ): Reading {
    const seen = readShown(this.typed, stored, numeric);
    if ("remarks" in seen) return accept(seen.remarks);
    this.note(seen.refusal);
    return this.reading(seen.isMissing ? "missing" : "refused", null);
  }

  /** Whether a text is shown as it stands; one that is too long is refused whatever it shows. */
  private showsText({ text }: TextContent): boolean {
    return (
      text === this.typed || text.length > LONGEST_TEXT || foldTyped(text) === foldTyped(this.typed)
    );
  }

  /** A format may put words around a text as well: 6100 as text shows 6100万元 under `@"万元"`. */
  private readTextAsShown(content: TextContent, numeric: NumericTarget): Reading {
    const { figure } = readTypedText(content.text, numeric);
    return figure === null
      ? this.readText({ kind: "text", text: this.typed }, numeric)
      : this.acceptAsShown(figure, numeric, () => this.readText(content, numeric));
  }

  private readText(content: TextContent, numeric: NumericTarget): Reading {
    const { state, value, findings } = readTypedText(content.text, numeric);
    findings.forEach((each) => {
      this.note(each);
    });
    return this.reading(state, value);
  }

  /** A number without a unit: in the target's unit, except that a percentage up to 1 could be meant either way. */
  private acceptBareNumber(
    value: Big,
    numeric: NumericTarget,
    remarks: readonly Finding[] = [],
  ): Reading {
    if (isUnclearShare(value, numeric)) {
      const details = percentages(value);
      return this.refuse(finding("percent-ambiguous", { expected: "%", details }));
    }
    return this.accept(value, numeric, remarks);
  }

  private accept(value: Big, numeric: NumericTarget, remarks: readonly Finding[] = []): Reading {
    const { refusal, remark } = checkPlausibility(
      ...([value, numeric, BARE.test(this.typed)] as const),
    );
    if (refusal) return this.refuse(refusal);
    for (const each of remark ? [...remarks, remark] : remarks) this.note(each);
    return this.reading("value", value);
  }

  private missing(details: FindingDetails["missing-value"] = { confirm: false }): Reading {
    this.note(finding("missing-value", { expected: unitOf(this.target), details }));
    return this.reading("missing", null);
  }

  private refuseFormula(
    why: FindingDetails["formula-error"]["why"],
    expected: string | null,
  ): Reading {
    return this.refuse(finding("formula-error", { expected, details: { why } }));
  }

  private refuse(why: Finding): Reading {
    this.note(why);
    return this.reading("refused", null);
  }

  private note(each: Finding): void {
    this.findings.push({
      ...each,
      target: this.target.id,
      received: each.received ?? this.received(),
    });
  }

  /** What came, as a person sees it; the stored number where the cell's format hides digits (59 for 58.5). */
  private received(): string | null {
    const { content } = this.cell;
    if (this.typed === "") return null;
    const isFigure =
      content.kind === "number" && content.format !== "date" && Number.isFinite(content.value);
    if (!isFigure) return shorten(this.typed);
    const isPercent = content.format === "percent";
    const stored = toStoredDecimal(content.value).times(isPercent ? 100 : 1);
    const seen =
      this.typed.length > LONGEST_FIGURE
        ? null
        : parseNumeral(foldTyped(this.typed).replace(/%$/, ""));
    if (seen === null || "problem" in seen || seen.value.eq(stored)) return this.typed;
    return formatFigure(stored) + (isPercent ? "%" : "");
  }

  private reading(state: Reading["state"], value: Big | null): Reading {
    return { state, typed: this.typed, value, findings: this.findings };
  }
}

/** A number as it is shown, without a word beside it. */
const BARE = /^[\d.,\s]*$/;

type TextContent = Extract<CellContent, { kind: "text" }>;

/** A formula that looks out of its workbook: its cached value may be anything. */
function isUntrusted(source: FormulaSource): source is "external" | "outside" {
  return source === "external" || source === "outside";
}
