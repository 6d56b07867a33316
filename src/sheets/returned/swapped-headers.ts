import { finding, type Finding, weigh } from "../../core";
import { isSameWording, parseAddress, textOf } from "../kit";
import {
  type AnswerField,
  ENTRY_FIELDS,
  ENTRY_HEADERS,
  type EntryHeader,
  type FormLine,
  type LineWording,
  TEXT_COLUMNS,
  WORDING_FIELDS,
} from "../line";
import type { FormPlace } from "./previous-column";

/** A line with the words that the form printed on it. */
interface PrintedLine {
  readonly line: FormLine;
  readonly wording: LineWording;
}

type WordingField = (typeof WORDING_FIELDS)[number];
type HeaderPair = readonly [EntryHeader, EntryHeader];

/**
 * Headers that somebody exchanged while the columns below them stayed: 上期值 written over 完成值 and the other way round. A column is
 * read by its header, so that the period before would count as what was reached; such a form waits for a person. Whole columns that were
 * moved with their headers are none: there the formulas go along, and the words below a header are its own.
 */
export function findSwappedHeaders(printed: readonly PrintedLine[]): readonly HeaderPair[] {
  const lines = printed.map(({ line }) => line);
  const byFormulas = [swappedByFormulas(lines), swappedTexts(lines)].flatMap((pair) =>
    pair === null ? [] : [pair],
  );
  const byWords = WORDING_FIELDS.flatMap((field) => {
    const other = holderOf(field, printed);
    return other === null ? [] : [inOrder(field, other)];
  });
  const all = [...byWords, ...byFormulas];
  return all.filter(
    ([one, other], index) =>
      all.findIndex(([first, second]) => first === one && second === other) === index,
  );
}

/** What is told of them, at the first of the two. */
export function describeSwapped(
  [one, other]: HeaderPair,
  place: FormPlace & { readonly cell: string | null },
  wordOf: (header: EntryHeader) => string,
): Finding {
  const details = { field: wordOf(one), swappedWith: wordOf(other) };
  const told = finding("template-altered", {
    ...{ ...place, received: wordOf(other), expected: wordOf(one), details },
  });
  const isTyped = [one, other].some((header) => ENTRY_FIELDS.some((field) => field === header));
  return isTyped ? weigh(told, "error") : told;
}

function inOrder(one: EntryHeader, other: EntryHeader): HeaderPair {
  return ENTRY_HEADERS.indexOf(one) < ENTRY_HEADERS.indexOf(other) ? [one, other] : [other, one];
}

/** The header below which the words of another one stand on most lines; null where they stand below their own. */
function holderOf(field: WordingField, printed: readonly PrintedLine[]): EntryHeader | null {
  const isAt = ({ line, wording }: PrintedLine, header: EntryHeader): boolean => {
    const cell = line.cells[header];
    return cell !== undefined && isSameWording(textOf(cell.cell), wording[field]);
  };
  const away = printed.filter((each) => each.wording[field] !== "" && !isAt(each, field));
  if (away.length < FEWEST || away.length * 2 <= printed.length) return null;
  const holder = ENTRY_HEADERS.find(
    (header) =>
      header !== field && away.filter((each) => isAt(each, header)).length * 2 > printed.length,
  );
  return holder ?? null;
}

/** One line that reads like another column may be a slip of one cell. */
const FEWEST = 2;

/**
 * 判定 looks at the reason, never at another text: where its formulas name a column that is headed 下一步措施 or 佐证材料, and the headers
 * stand in each other's places and all others in their own, the words below are the reason's.
 */
function swappedTexts(lines: readonly FormLine[]): HeaderPair | null {
  const headers = headersByColumn(lines);
  const counts = new Map<EntryHeader, number>();
  for (const named of headersNamedIn("判定", lines, headers)) {
    if (!named.has("完成值")) continue;
    for (const header of TEXT_FIELDS) {
      if (named.has(header)) counts.set(header, (counts.get(header) ?? 0) + 1);
    }
    // nearly every form ends here
    if ((counts.get("未达标原因") ?? 0) >= FEWEST) return null;
  }
  const other = TEXT_FIELDS.find((header) => (counts.get(header) ?? 0) >= FEWEST);
  if (other === undefined) return null;
  // where a column is gone, formulas that were not moved along name the one behind it
  const inPlace = inTheirPlaces(headers);
  const usual = ENTRY_HEADERS.filter((header) => inPlace.includes(header));
  const asTexts = (all: readonly EntryHeader[]): string =>
    all.map((header) => (TEXT_FIELDS.some((each) => each === header) ? "" : header)).join();
  const isAmongTexts = asTexts(inPlace) === asTexts(usual) && inPlace.join() !== usual.join();
  return isAmongTexts && inPlace.includes("未达标原因") ? inOrder("未达标原因", other) : null;
}

const TEXT_FIELDS = TEXT_COLUMNS.map(({ header }) => header);

/** Every line has its cells in the same columns. */
function headersByColumn([first]: readonly FormLine[]): ReadonlyMap<number, EntryHeader> {
  const headers = new Map<number, EntryHeader>();
  for (const header of ENTRY_HEADERS) {
    const column = columnOf(first?.cells[header]?.address);
    if (column !== null) headers.set(column, header);
  }
  return headers;
}

/** The form's own formulas name the column that they judge; where that has another header and stands in its place, the two were exchanged. */
function swappedByFormulas(lines: readonly FormLine[]): HeaderPair | null {
  const headers = headersByColumn(lines);
  // 判定 names the reason beside the value; where a form has no 完成率 at all, as of pass rates, it still tells a 上期值
  const ofRates = namedWithoutValue("完成率", lines, headers);
  const named =
    ofRates !== null && ofRates.length < FEWEST
      ? namedWithoutValue("判定", lines, headers)
      : ofRates;
  const [first] = named ?? [];
  if (named === null || named.length < FEWEST || first === undefined) return null;
  const other = [...first].find(
    (header) => header !== "判定" && named.every((each) => each.has(header)),
  );
  if (other === undefined) return null;
  return isExchanged(other, headers) ? inOrder("完成值", other) : null;
}

/** What the formulas below an answer name; null as soon as enough of them are seen and one names the value, as it should. */
function namedWithoutValue(
  field: AnswerField,
  lines: readonly FormLine[],
  headers: ReadonlyMap<number, EntryHeader>,
): readonly ReadonlySet<EntryHeader>[] | null {
  const all: ReadonlySet<EntryHeader>[] = [];
  let namesValue = false;
  for (const named of headersNamedIn(field, lines, headers)) {
    all.push(named);
    namesValue ||= named.has("完成值");
    if (namesValue && all.length >= FEWEST) return null;
  }
  return all;
}

/** The headers of the columns that the formulas below an answer name, formula by formula. */
function* headersNamedIn(
  field: AnswerField,
  lines: readonly FormLine[],
  headers: ReadonlyMap<number, EntryHeader>,
): Iterable<ReadonlySet<EntryHeader>> {
  for (const { cells } of lines) {
    const answer = cells[field];
    const formula = answer?.cell.formula ?? null;
    if (formula === null) continue;
    const own = columnOf(answer?.address);
    const columns = columnsIn(formula).filter((each) => each !== own);
    const found = columns.flatMap((column) => headers.get(column) ?? []);
    if (found.length > 0) yield new Set(found);
  }
}

/** Whether the value and another header stand in each other's place, and all others where a form has them. */
function isExchanged(other: EntryHeader, headers: ReadonlyMap<number, EntryHeader>): boolean {
  const back = inTheirPlaces(headers).map((header) =>
    header === other ? "完成值" : header === "完成值" ? other : header,
  );
  return back.join() === ENTRY_HEADERS.filter((header) => back.includes(header)).join();
}

/** From the left. */
function inTheirPlaces(headers: ReadonlyMap<number, EntryHeader>): readonly EntryHeader[] {
  return [...headers].sort(([one], [next]) => one - next).map(([, header]) => header);
}

function columnOf(address: string | undefined): number | null {
  return address === undefined ? null : (parseAddress(address)?.column ?? null);
}

/** The columns of single cells that a formula names, without what it says in quotes. */
function columnsIn(formula: string): readonly number[] {
  const names = formula.replace(/"[^"]*"/g, "").matchAll(/(?<![A-Z$!])\$?([A-Z]{1,3})\$?(\d+)/g);
  return Array.from(names, ([, letters = "", row = ""]) => columnOf(letters + row)).flatMap(
    (column) => column ?? [],
  );
}
