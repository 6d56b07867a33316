import { type Big, cutText, type Target, unitOf } from "../../core";

/** What a line of the tracking table says of where its value came from: behind whatever stands in 佐证材料. */
export interface TakenMark {
  /** The value as it was taken, `6100亿元`; other words in the line are somebody's own. */
  readonly said: string;
  /** Who reported it, and in which file. */
  readonly source: string;
}

/** A text without its mark, and the mark. */
export interface MarkedWords {
  readonly words: string;
  /** As it stands; null where there is none. */
  readonly mark: string | null;
}

const OPENING = "〔取自报送：";
const MARK = /\s*(〔取自报送：[^〕]*〕)\s*$/;

/**
 * Puts a mark behind the words of a cell.
 *
 * @example markTaken("统计公报", { said: "6100亿元", source: "市商务局（市商务局-2021.xlsx）" })
 */
export function markTaken(words: string, { said, source }: TakenMark): string {
  const mark = `${OPENING}${within(said)}，${within(source)}〕`;
  return words.trim() === "" ? mark : `${words.trimEnd()}\n${mark}`;
}

/** What of a cell's text was typed: a mark is no evidence. */
export function splitTaken(text: string): MarkedWords {
  const mark = MARK.exec(text)?.[1] ?? null;
  return { words: mark === null ? text : text.replace(MARK, ""), mark };
}

/** Whether a mark is about this value: whoever has changed the value since has made it the office's own. */
export function marksTaken(mark: string | null, said: string): boolean {
  return mark?.startsWith(`${OPENING}${within(said)}，`) === true;
}

function within(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("〕", "）").replaceAll("〔", "（");
}

/** How a value is told in a mark: in figures and unit, or the beginning of the words. */
export function sayTaken(target: Target, value: Big | null, text: string | null): string {
  if (value === null) return cutText(text ?? "", MOST_SAID);
  return `${value.toFixed()}${unitOf(target) ?? ""}`;
}

const MOST_SAID = 40;
