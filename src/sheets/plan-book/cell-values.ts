import { Big, foldTyped, parseNumeral, toStoredDecimal } from "../../core";
import type { BookCell } from "./seen-sheet";
import { readDay } from "./day-words";
import { Told } from "./told";
import { choicesOf, meantBy, type Words, YES_WORDS } from "./words";

/** Stands in a plan's JSON where a cell could not be read; what is wrong was told of the cell. */
export const FAULT = { fault: true } as const;
export type Fault = typeof FAULT;

/** The words of a cell; null for a blank one. */
export function readText({ text }: BookCell): string | null {
  return text === "" ? null : text;
}

/** The words of a cell that cannot be blank. */
export function needText(cell: BookCell, told: Told): string | Fault {
  return readText(cell) ?? wrong(cell, told, { code: "empty-text" });
}

/** What one of several words means. */
export function readWord<Value extends string>(
  cell: BookCell,
  words: Words<Value>,
  told: Told,
): Value | Fault | null {
  if (cell.text === "") return null;
  const value = meantBy(words, cell.text);
  if (value !== null) return value;
  return wrong(cell, told, { code: "not-a-choice", choices: choicesOf(words) });
}

/** 是 and 否. */
export function readYes(cell: BookCell, told: Told): boolean | Fault | null {
  const value = readWord(cell, YES_WORDS, told);
  return value === null || value === FAULT ? value : value === "yes";
}

/** A day; one that had to be worked out of a year or a month is told. */
export function readDayCell(cell: BookCell, told: Told): string | Fault | null {
  if (cell.text === "") return null;
  const { content } = cell.reported;
  const isDate = content.kind === "number" && content.format === "date";
  const reading = readDay(cell.text) ?? (isDate ? readDay(dayOfCount(content.value)) : null);
  if (reading === null) {
    const words = cell.text.replace(/\s+/g, "");
    const isUndated = content.kind === "text" && UNDATED.test(words);
    return wrong(
      cell,
      told,
      isUndated ? { code: "no-day-named", words } : { code: "malformed-day" },
    );
  }
  if (reading.isWorkedOut) told.note(cell.sheet, cell.cell, { code: "day-read", day: reading.day });
  return reading.day;
}

/** Words of when that name no day. */
const UNDATED =
  /^(?:长期|长效|常年|全年|持续|常态|适时|即时|随时|按需|每[年季月周半]|未定|待定|根据|视情|立即|近期|无|[—－/-]+$)/u;

/** The day that a spreadsheet counts, where its format leaves the year out. */
function dayOfCount(count: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(count) * 86_400_000);
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}

/**
 * A figure as it is seen: what a cell stores counts where it shows the same, or the same rounded.
 *
 * @param unit of the figure, which may stand behind it; 96% under % is 96
 */
export function readFigure(cell: BookCell, unit: string | null, told: Told): number | Fault | null {
  const { reported, text } = cell;
  const { content, formula, looks } = reported;
  if (text === "") return null;
  const marks = looks?.runs?.some(({ mark, text: piece }) => mark !== null && piece.trim() !== "");
  if (marks) return wrong(cell, told, { code: "marked-figure" });
  // that was told when the line was looked at
  if (content.kind === "error") return FAULT;
  const shown = parseFigure(text, unit);
  if (shown === null && COMPARED.test(text.normalize("NFKC"))) {
    return wrong(cell, told, { code: "not-a-bare-figure" });
  }
  if (content.kind !== "number" || looks?.mergedInto !== undefined) {
    return shown === null ? wrong(cell, told, { code: "not-a-figure" }) : shown.toNumber();
  }
  const stored = formula === null ? content.value : toStoredDecimal(content.value).toNumber();
  const scaled = content.format === "percent" ? toStoredDecimal(stored * 100).toNumber() : stored;
  // a number in the plain format may show fewer digits than it has
  if (content.format === "plain" && isPlain(text, stored)) return stored;
  if (shown === null || !isRounded(shown, scaled, text)) {
    return wrong(cell, told, { code: "two-readings", stored: String(stored) });
  }
  return scaled;
}

/** A figure with words that belong into 比较: ≥300, 300以上, 前8位, 95—100. */
const COMPARED =
  /^(?:[≥≤<>=约近前第]|不|超|达|至少|突破).*\d|\d.*(?:以上|以内|以下|左右|上下|[—–~～至到]\s*\d)/u;

/** Whether a text is what a number looks like in a cell without a format: 1E+21, 0.333333333. */
function isPlain(text: string, stored: number): boolean {
  return (
    text === String(stored) ||
    (/^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/i.test(text) && Number(text) === stored)
  );
}

function isRounded(shown: Big, stored: number, text: string): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const exponent = Number(/E([-+]?\d{1,3})$/i.exec(text)?.[1] ?? 0);
  const step = new Big(10).pow(exponent - decimals);
  return shown
    .minus(new Big(String(stored)))
    .abs()
    .times(2)
    .lte(step);
}

/** 6,100亿元 under 亿元 is 6100; null for what is no figure in that unit. */
function parseFigure(text: string, unit: string | null): Big | null {
  const folded = foldTyped(text);
  const bare =
    unit !== null && unit !== "" && folded.endsWith(foldTyped(unit))
      ? folded.slice(0, -foldTyped(unit).length)
      : folded;
  const numeral = parseNumeral(bare.replace(/^\((.+)\)$/, "-$1").trim());
  return numeral === null || "problem" in numeral ? null : numeral.value;
}

/** A whole number, such as a year: 2025年. */
export function readYear(cell: BookCell, told: Told): number | Fault | null {
  if (cell.text === "") return null;
  // what is no figure at all is told as no year
  const figure = readFigure(cell, "年", new Told());
  return typeof figure === "number" && Number.isInteger(figure)
    ? figure
    : wrong(cell, told, { code: "not-a-year" });
}

export function wrong(cell: BookCell, told: Told, problem: Parameters<Told["problem"]>[1]): Fault {
  told.problem(cell, problem);
  return FAULT;
}
