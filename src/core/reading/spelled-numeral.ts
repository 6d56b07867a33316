import { Big } from "../unit";
import type { Numeral, ReadNumeral } from "./numeral-reading";
import { type NumeralToken, readTokens } from "./numeral-tokens";

/**
 * Numerals with words in them: 三百五十, 叁佰伍拾, 三亿零五百万, 6.1千亿, 12万5千, 3万4000, 三点五亿.
 *
 * Higher powers stand before lower ones. 零 may be left out where another power follows (一万二百) and may stand where it says
 * nothing new behind 万 and 亿 (拾万零叁仟). A last digit without its power is read as people say it, 三百五 being 350, and that
 * is told. Two digits one by one (二〇二二), 三四百, 一百零二十, 千万, 万万, 1万2 are no numerals.
 */
export function parseSpelled(text: string): Numeral {
  const tokens = readTokens(text);
  if (tokens === null || "problem" in tokens) return tokens;
  const [first, ...more] = tokens;
  if (first?.kind === "zero" && more.length === 0) {
    // ○ by itself is a mark in a table
    return text === "○" ? null : numeral(new Big(0), tokens, null);
  }
  const point = tokens.findIndex(({ kind }) => kind === "point");
  if (point >= 0) return parseDecimals(tokens, point);
  const whole = parseWhole(tokens);
  if (whole === null) return null;
  if (!whole.isSpoken) return numeral(whole.value, tokens, null);
  // who writes 零 names every place: the last digit of 一万零一百一 may have lost its own
  return tokens.some(({ kind }) => kind === "zero") ? null : numeral(whole.value, tokens, "spoken");
}

/** What was read of a part of a numeral. */
interface Part {
  readonly value: Big;
  readonly isSpoken: boolean;
  /** Ends in a figure with decimals, behind which nothing but powers can stand. */
  readonly isBroken: boolean;
}

/** What stands around a part. */
interface Around {
  /** The power before it; null where it opens the numeral. */
  readonly after: number | null;
  /** Whether the numeral ends with it. */
  readonly isLast: boolean;
}

/** 九十六点五, 三点五千亿; the words behind the decimals count all that stands before them. */
function parseDecimals(tokens: readonly NumeralToken[], point: number): Numeral {
  const before = tokens.slice(0, point);
  if (before.some(({ kind }) => kind === "figure")) return null;
  const isZero = before.length === 1 && before[0]?.kind === "zero";
  const whole = isZero ? NOTHING : parseWhole(before);
  if (whole === null || whole.isSpoken) return null;
  let end = point + 1;
  let digits = "";
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token?.kind !== "digit" && token?.kind !== "zero") break;
    digits += token.kind === "zero" ? "0" : String(token.value);
  }
  if (digits === "") return null;
  const exponents = tokens.slice(end).map(exponentOf);
  const counted = powerBehind(exponents);
  if (counted === null) return null;
  const value = whole.value.plus(new Big(`0.${digits}`)).times(tenTo(counted));
  return numeral(value, tokens, null);
}

/** 千, 万, 亿, 百万, 千亿, 万亿 … behind decimals; 三点五十 is a time. */
function powerBehind(exponents: readonly (number | null)[]): number | null {
  const said = exponents.join(" ");
  return /^(?:|3|(?:[23] )?[48]|4 8)$/.test(said)
    ? exponents.reduce<number>((sum, each) => sum + (each ?? 0), 0)
    : null;
}

function exponentOf(token: NumeralToken): number | null {
  return token.kind === "power" ? token.exponent : null;
}

/** [below 亿] 亿 [below 亿], where the part before 亿 may have a 万 of its own: 一万二千亿零三百万. */
function parseWhole(tokens: readonly NumeralToken[]): Part | null {
  const around = { after: null, isLast: true };
  return splitAt(tokens, 8, around, (part, where) =>
    splitAt(part, 4, where, (section, place) => parseSection(section, place)),
  );
}

/** Reads what stands before a power, times the power, and what stands behind it. */
function splitAt(
  tokens: readonly NumeralToken[],
  exponent: number,
  around: Around,
  read: (part: readonly NumeralToken[], around: Around) => Part | null,
): Part | null {
  const index = tokens.findIndex((token) => exponentOf(token) === exponent);
  if (index < 0) return read(tokens, around);
  const before = read(tokens.slice(0, index), { ...around, isLast: false });
  if (before === null) return null;
  const value = before.value.times(tenTo(exponent));
  const rest = tokens.slice(index + 1);
  if (rest.length === 0) return { ...before, value };
  const behind = read(rest, { after: exponent, isLast: around.isLast });
  if (behind === null || before.isBroken || before.value.eq(0)) return null;
  if (behind.value.gte(tenTo(exponent))) return null;
  return { ...behind, value: value.plus(behind.value) };
}

/** 千, 百, 十 and units: at most 9,999, but for figures that open a numeral (61000000万, 12千). */
function parseSection(tokens: readonly NumeralToken[], around: Around): Part | null {
  const rest = [...tokens];
  let value = new Big(0);
  let last: Part | null = null;
  let { after } = around;
  while (rest.length > 0) {
    const hasZero = rest[0]?.kind === "zero";
    if (hasZero) rest.shift();
    // 零 stands between two parts
    if (hasZero && after === null) return null;
    const part: ReadPart | null = readPart(rest, {
      ...around,
      after,
      hasZero,
      isFirst: last === null,
    });
    if (part === null) return null;
    value = value.plus(part.value);
    after = part.exponent;
    last = part;
  }
  return last && { ...last, value };
}

/** A part that is one number, with the power that counts it. */
interface ReadPart extends Part {
  readonly exponent: number;
}

interface Place extends Around {
  readonly hasZero: boolean;
  /** Whether the section opens with it. */
  readonly isFirst: boolean;
}

/** One number with its power, 三百, or without, 三; takes the words off the list. */
function readPart(rest: NumeralToken[], place: Place): ReadPart | null {
  const head = rest.shift();
  if (head?.kind === "power") {
    return head.exponent === 1 && mayOpenWithTen(place)
      ? { ...NOTHING, value: new Big(10), exponent: 1 }
      : null;
  }
  if (head?.kind !== "digit" && head?.kind !== "figure") return null;
  const behind = rest[0];
  if (behind?.kind === "power") {
    rest.shift();
    const part = withPower(head, behind.exponent, place, rest.length === 0);
    return part && { ...part, exponent: behind.exponent };
  }
  if (rest.length > 0) return null;
  const part = head.kind === "digit" ? lastDigit(head.value, place) : lastFigure(head, place);
  return part && { ...part, exponent: 0 };
}

/** 十五, 一百十, 一万零十; after 千 and 万 nobody says 十 alone. */
function mayOpenWithTen({ after, hasZero }: Place): boolean {
  return after === null || (hasZero ? after > 2 : after === 2);
}

function withPower(
  head: Extract<NumeralToken, { kind: "digit" | "figure" }>,
  exponent: number,
  { after, hasZero, isFirst }: Place,
  isWhole: boolean,
): Part | null {
  if (after !== null && after <= exponent) return null;
  // 一百零二十: nothing is left out between 百 and 十, so a digit may be
  if (hasZero && after === exponent + 1 && after < 4) return null;
  if (head.kind === "digit") {
    return { ...NOTHING, value: new Big(head.value).times(tenTo(exponent)) };
  }
  const isDigit = head.isPlain && head.places === 1 && head.value.gt(0);
  // 12千 and 6.1千 are whole figures with a magnitude
  const isMagnified = after === null && isFirst && isWhole;
  if (!isDigit && !isMagnified) return null;
  return { value: head.value.times(tenTo(exponent)), isSpoken: false, isBroken: isBrokenAt(head) };
}

/** A digit that ends a section: the 五 of 十五 and of 三百零五; of 三百五 too, where people say so and the numeral ends. */
function lastDigit(value: number, place: Place): Part | null {
  const { after, hasZero, isLast } = place;
  if (hasZero && after === 1) return null;
  if (after === null || after === 1 || hasZero || isBetweenPowers(place)) {
    return { ...NOTHING, value: new Big(value) };
  }
  if (!isLast) return null;
  return { ...NOTHING, value: new Big(value).times(tenTo(after - 1)), isSpoken: true };
}

/** Digits that end a section: 3万4000 fills every place and 3万零50 says that it does not; 1万2 could be either. */
function lastFigure(figure: Extract<NumeralToken, { kind: "figure" }>, place: Place): Part | null {
  const { after, hasZero } = place;
  const part = { value: figure.value, isSpoken: false, isBroken: isBrokenAt(figure) };
  if (after === null) return part;
  if (isBetweenPowers(place)) return figure.places <= 4 ? part : null;
  const fits = hasZero ? figure.places <= after : figure.places === after;
  return fits ? part : null;
}

/** The 五 of 三亿五万: the 万 behind it says what it counts. */
function isBetweenPowers({ after, isFirst, isLast }: Place): boolean {
  return after === 8 && isFirst && !isLast;
}

const NOTHING: Part = { value: new Big(0), isSpoken: false, isBroken: false };

function isBrokenAt({ value }: { readonly value: Big }): boolean {
  return !value.mod(1).eq(0);
}

function tenTo(exponent: number): Big {
  return new Big(10).pow(exponent);
}

function numeral(
  value: Big,
  tokens: readonly NumeralToken[],
  told: ReadNumeral["told"],
): ReadNumeral {
  const exponents = tokens.map(exponentOf);
  const large = exponents.filter((exponent) => exponent === 4 || exponent === 8);
  const last = exponents.at(-1);
  const isSingle = last === 8 || (last === 4 && !large.includes(8));
  return {
    value,
    magnitude: isSingle ? last : 0,
    isLarge: large.length > 0,
    told: told ?? (tokens[0]?.kind === "figure" && tokens[0].isPadded ? "leading-zero" : null),
    scale: scaleOf(tokens),
  };
}

/** 十 of 1305十亿; 千亿 is a unit that people count in, and 4.4百个 is what it says. */
function scaleOf([
  figure,
  power,
  magnitude,
  ...more
]: readonly NumeralToken[]): ReadNumeral["scale"] {
  if (figure?.kind !== "figure" || power?.kind !== "power" || more.length > 0) return "";
  if (magnitude?.kind !== "power" || magnitude.exponent < 4) return "";
  return power.exponent === 1 ? "十" : power.exponent === 2 ? "百" : "";
}
