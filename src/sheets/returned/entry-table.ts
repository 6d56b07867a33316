import { foldTyped, parseUnit } from "../../core";
import { findTable, type FoundTable, type SheetGrid } from "../kit";
import { ENTRY_HEADERS, type EntryHeader } from "../line";

/** The headers by which an entry sheet is known. */
export const ENTRY_SIGN = ["编号", "完成值"] as const satisfies readonly EntryHeader[];

/** Finds the table of an entry sheet by its headers, also where somebody wrote a unit or a hint behind one: 完成值（万元）. */
export function findEntryTable(
  sheet: SheetGrid,
  sign: readonly EntryHeader[] = ENTRY_SIGN,
): FoundTable<EntryHeader> | null {
  return findTable(sheet, ENTRY_HEADERS, sign, (words) => readHeading(words)?.header ?? null);
}

/** A header with something behind it. */
export interface Heading {
  readonly header: EntryHeader;
  /** `万元`, or 万 and 亿 alone; null where it is no unit. */
  readonly unit: string | null;
}

/**
 * Reads a header that says more than it should; null for anything whose words could make it another column: 完成值（上年）.
 *
 * @example readHeading("完成值（单位：万元）") // => { header: "完成值", unit: "万元" }
 */
export function readHeading(words: string): Heading | null {
  if (words.length > LONGEST_HEADING) return null;
  const folded = foldTyped(words).replace(/\s/g, "");
  const header = ENTRY_HEADERS.find((each) => folded.startsWith(each));
  if (header === undefined) return null;
  const behind = folded.slice(header.length);
  const note = behind
    .replace(/^[([【〔](.*)[)\]】〕]$/, "$1")
    .replace(/^[:/,、*]+/, "")
    .replace(/^单位:?/, "")
    .replace(/\*$/, "");
  if (note === "") return { header, unit: null };
  // words that run on without a bracket or a colon are another header
  if (!/^[([【〔:/,、*]|^单位:/.test(behind)) return null;
  if (HINT.test(note)) return { header, unit: null };
  return isUnit(note) ? { header, unit: note } : null;
}

const LONGEST_HEADING = 30;
const HINT =
  /^(?:必填|选填|必填项|填报|填写|请填写|只填数字?|填数字?|仅填数字|数字|数值|见说明|自动计算|公式|不用填)$/;

function isUnit(words: string): boolean {
  return /^[万亿]$/.test(words) || parseUnit(words) !== null;
}
