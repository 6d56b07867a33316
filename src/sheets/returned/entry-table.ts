import { foldTyped, parseUnit } from "../../core";
import { findTable, type FoundTable, LAST_HEADER_ROW, type SheetGrid, textOf } from "../kit";
import {
  ENTRY_HEADERS,
  type EntryHeader,
  LAYOUT_WORDS,
  type LayoutHeader,
  type LayoutKind,
  SCHEDULE_HEADER,
} from "../line";

/** The headers by which an entry sheet is known. */
export const ENTRY_SIGN = ["编号", "完成值"] as const satisfies readonly EntryHeader[];

/** The headers by which it is known where its ids are lost. */
const WORDS_SIGN = {
  figures: ["指标", "目标值", "完成值"],
  mixed: ["指标", "目标值", "完成值"],
  tasks: ["指标", "完成值", "佐证材料"],
} as const satisfies Readonly<Record<LayoutKind, readonly EntryHeader[]>>;

/** The table of an entry sheet, with the column that says by when where its form has one. */
export interface EntryTable extends FoundTable<EntryHeader> {
  readonly kind: LayoutKind;
  readonly scheduleColumn: number | null;
}

/**
 * Finds the table of an entry sheet by its headers, also where somebody wrote a unit or a hint behind one: 完成值（万元）. Forms for
 * tasks have headers of their own; those for figures are looked for first, so that 进展 beside 完成值 is somebody's own column.
 *
 * @param by its ids, or its words where they are lost
 */
export function findEntryTable(sheet: SheetGrid, by: "id" | "words" = "id"): EntryTable | null {
  const absent = new Set<string>();
  for (const kind of ["figures", "mixed", "tasks"] as const) {
    const sign = by === "id" ? ENTRY_SIGN : WORDS_SIGN[kind];
    const first = LAYOUT_WORDS[kind].get(sign[0]) ?? sign[0];
    // of most sheets nothing else has to be looked at
    if (absent.has(first)) continue;
    if (!mayHold(sheet, first)) {
      absent.add(first);
      continue;
    }
    const found = findLayout(sheet, kind, sign);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a cell where headers are looked for has all characters of one. */
function mayHold({ cells }: SheetGrid, header: string): boolean {
  for (const cell of cells) {
    if (cell.row > LAST_HEADER_ROW) continue;
    const text = textOf(cell);
    if (Array.from(header).every((character) => text.includes(character))) return true;
  }
  return false;
}

function findLayout(
  sheet: SheetGrid,
  kind: LayoutKind,
  sign: readonly EntryHeader[],
): EntryTable | null {
  const words = LAYOUT_WORDS[kind];
  const wordOf = (header: LayoutHeader): string => words.get(header) ?? header;
  const headers = [...words.values()];
  const found = findTable(sheet, headers, sign.map(wordOf), (text) => readHeading(text, headers)?.header ?? null); // prettier-ignore
  if (found === null) return null;
  const byKey = <Value>(map: ReadonlyMap<string, Value>): Map<EntryHeader, Value> =>
    new Map(
      ENTRY_HEADERS.flatMap((header) => {
        const value = map.get(wordOf(header));
        return value === undefined ? [] : [[header, value] as const];
      }),
    );
  const { rows, headerRow } = found;
  return {
    ...{ sheet, rows, headerRow, kind },
    columns: byKey(found.columns),
    altered: byKey(found.altered),
    doubled: ENTRY_HEADERS.flatMap((header) =>
      found.doubled
        .filter((each) => each.header === wordOf(header))
        .map(({ column }) => ({ header, column })),
    ),
    words: new Map(ENTRY_HEADERS.map((header) => [header, wordOf(header)])),
    scheduleColumn: found.columns.get(SCHEDULE_HEADER) ?? null,
  };
}

/** A header with something behind it. */
export interface Heading {
  readonly header: string;
  /** `万元`, or 万 and 亿 alone; null where it is no unit. */
  readonly unit: string | null;
}

/**
 * Reads a header that says more than it should; null for anything whose words could make it another column: 完成值（上年）.
 *
 * @example readHeading("完成值（单位：万元）") // => { header: "完成值", unit: "万元" }
 */
export function readHeading(
  words: string,
  headers: readonly string[] = ENTRY_HEADERS,
): Heading | null {
  if (words.length > LONGEST_HEADING) return null;
  const folded = foldTyped(words).replace(/\s/g, "");
  const header = headers.find((each) => folded.startsWith(each));
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
