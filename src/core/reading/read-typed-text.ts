import { finding, type Finding } from "../finding";
import { isPercentage, type NumericTarget } from "../target";
import { type Big, convert, formatFigure, isSameUnit, type Unit } from "../unit";
import { type BareText, withoutAnnotations } from "./annotations";
import { HAS_FIGURE, isApproximate } from "./approximation";
import { isDateInDigits, isDateText } from "./dates";
import { withoutDirection } from "./directed-rate";
import { LONGEST_FIGURE } from "./numeral";
import { checkPlausibility } from "./plausibility";
import { shorten } from "./shorten";
import { standingOf } from "./standing-words";
import {
  isKnownUnit,
  parseCounted,
  parseQuantity,
  type TypedQuantity,
  wordBehind,
} from "./typed-quantity";
import { foldTyped, isErrorText, isNothing, LONGEST_TEXT } from "./typed-text";

/** What a text says for a target. */
export interface TextReading {
  readonly state: "value" | "missing" | "not-due" | "refused";
  /** In the target's unit; null unless the state is `value`. */
  readonly value: Big | null;
  /** The number in the text, in the target's unit, whether or not it can be a value; null where there is none in its dimension. */
  readonly figure: Big | null;
  /** The unit that the text names, `万元` of 6100万元; null where it names none, or no value was read. */
  readonly unit: Unit | null;
  /** They carry target, received and expected. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a text as staff type it for a target that has a number: 6100亿, 三亿零五百万元, 九十六%, 第8名, 本期不统计. A pure function of
 * the two, without the cell around them.
 *
 * @param options `isNumber`: the text shows a number that is stored as one, so that 2022.12 is no month
 * @example readTypedText("三亿零五百万元", 超过6000亿元).value // => 3.05, with unit-converted and magnitude-suspect
 */
export function readTypedText(
  text: string,
  target: NumericTarget,
  options: { readonly isNumber?: boolean } = {},
): TextReading {
  const reading = readText(text, target, options.isNumber === true);
  const received = text === "" ? null : shorten(text);
  const findings = reading.findings.map((each) => ({ ...each, target: target.id, received }));
  return { ...reading, findings };
}

function readText(text: string, target: NumericTarget, isNumber: boolean): TextReading {
  const expected = target.unit.symbol;
  const refuseLong = (length: number): TextReading =>
    refuse(finding("not-a-number", { expected, details: { readings: null, length } }));
  if (text.length > LONGEST_TEXT) return refuseLong(text.length);
  const folded = foldTyped(text);
  if (folded.length > LONGEST_FIGURE) return refuseLong(text.length);
  const without = readWithoutNumber(folded, expected);
  if (without !== null) return without;
  const bare = withoutAnnotations(folded, target);
  const { text: plain, isOpposite } = withoutDirection(bare.text, target);
  if (isDateText(plain) || (!isNumber && isDateInDigits(plain))) {
    return refuse(finding("date-value", { expected }));
  }
  // words behind a figure may make it a guess (300家以上), and then are nothing that was counted
  const isGuess = isApproximate(folded.replace(MONTHS, ""));
  const parsed = parseQuantity(plain, target) ?? (isGuess ? null : parseCounted(plain, target));
  if (parsed !== null && "value" in parsed) {
    const value = isOpposite && !parsed.value.eq(0) ? parsed.value.times(-1) : parsed.value;
    return readQuantity({ ...parsed, value }, { ...bare, isOpposite }, target);
  }
  if (isGuess) return refuse(finding("approximate-value", { expected }));
  return refuse(refusalOf(parsed, plain, target));
}

/** 1-11月 beside a figure says when it was counted, and makes it no range. */
const MONTHS = /(?:1[0-2]|[1-9])月?(?:-|–|—|~|至|到)(?:1[0-2]|[1-9])月(?:份|底|末)?/g;

/** Words and marks that say what there is instead of a number; null where a number may stand. */
function readWithoutNumber(folded: string, expected: string): TextReading | null {
  if (isNothing(folded)) return missing({ confirm: /^(?:无|没有)$/.test(folded) }, expected);
  if (isErrorText(folded)) {
    return refuse(finding("formula-error", { expected, details: { why: "error" } }));
  }
  switch (standingOf(folded)) {
    case "not-due":
      return { ...NO_VALUE, state: "not-due", findings: [finding("not-due", { expected })] };
    case "unpublished":
      return missing({ confirm: false, why: "unpublished" }, expected);
    case "elsewhere":
    case null:
      return null;
  }
}

function readQuantity(
  { value, unit, told, sign, scale }: Extract<TypedQuantity, { value: Big }>,
  { note, mark, isOpposite }: BareText & { readonly isOpposite: boolean },
  target: NumericTarget,
): TextReading {
  const own = target.unit;
  const expected = own.symbol;
  if (unit === null && isUnclearShare(value, target)) {
    const details = percentages(value);
    return { ...refuse(finding("percent-ambiguous", { expected: "%", details })), figure: value };
  }
  if (unit !== null && unit.dimension !== own.dimension) {
    return refuse(finding("unit-mismatch", { expected, details: { unknown: null } }));
  }
  const converted = unit === null || isSameUnit(unit, own) ? value : convert(value, unit, own);
  const figure = formatFigure(converted);
  const { refusal, remark } = checkPlausibility(converted, target, unit === null && sign === null);
  if (refusal) return { ...refuse(refusal), figure: converted };
  const details = { from: unit?.symbol ?? sign ?? "", to: own.symbol, value: figure };
  const read = { value: figure, unit: own.symbol };
  const remarks: Finding[] = [];
  if (told !== null) {
    remarks.push(finding("read-as", { expected, details: { ...read, why: told } }));
  }
  if (isOpposite) {
    remarks.push(finding("read-as", { expected, details: { ...read, why: "direction" } }));
  }
  if (mark !== null) {
    remarks.push(finding("read-as", { expected, details: { ...read, why: "mark", mark } }));
  }
  if (note !== null) {
    remarks.push(finding("note-beside", { expected, details: { ...read, note } }));
  }
  if (sign !== null) {
    remarks.push(finding("unit-differs", { expected, details: { ...details, isSign: true } }));
  }
  if (unit !== null && isOtherClassifier(unit, own)) {
    remarks.push(finding("unit-differs", { expected, details }));
  }
  const from = scale + (unit?.symbol ?? "");
  if (scale !== "" || (unit !== null && !isSameSize(unit, own))) {
    remarks.push(finding("unit-converted", { expected, details: { ...details, from } }));
  }
  if (remark) remarks.push(remark);
  return { state: "value", value: converted, figure: converted, unit, findings: remarks };
}

/** Why a text that was not read is refused. */
function refusalOf(
  parsed: Extract<TypedQuantity, { problem: string }> | null,
  plain: string,
  target: NumericTarget,
): Finding {
  const expected = target.unit.symbol;
  // 6100 1/2 is a fraction, not misplaced thousands
  if (parsed?.problem === "bad-grouping" && !plain.includes("/") && !SENTENCE.test(plain)) {
    return finding("bad-grouping", { expected });
  }
  const behind = parsed === null ? wordBehind(plain, target) : null;
  if (behind !== null) {
    const unknown = isKnownUnit(behind) ? null : behind;
    return finding("unit-mismatch", { expected, details: { unknown } });
  }
  const readings = parsed !== null && "readings" in parsed ? parsed.readings : null;
  const isWords = readings === null && !HAS_FIGURE.test(plain);
  return finding("not-a-number", { expected, details: { readings, ...(isWords && { isWords }) } });
}

/** Words between two figures: 6100,其中工业4000 has no separator that is misplaced. */
const SENTENCE = /\d[,. ]\p{Script=Han}+\d/u;

/** Whether a bare number may be a share of 1 as well as a percentage: 0.97. */
export function isUnclearShare(value: Big, target: NumericTarget): boolean {
  return isPercentage(target) && value.gt(0) && value.lte(1);
}

/** The two percentages that such a number may mean. */
export function percentages(value: Big): { readonly asRatio: string; readonly asPercent: string } {
  return { asRatio: formatFigure(value.times(100)), asPercent: formatFigure(value) };
}

const NO_VALUE = { value: null, figure: null, unit: null } as const;

function missing(
  details: { readonly confirm: boolean; readonly why?: "unpublished" },
  expected: string,
): TextReading {
  const findings = [finding("missing-value", { expected, details })];
  return { ...NO_VALUE, state: "missing", findings };
}

function refuse(why: Finding): TextReading {
  return { ...NO_VALUE, state: "refused", findings: [why] };
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
