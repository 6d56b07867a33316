import type { CellRemark } from "../../core";
import { readCellText } from "./cell-text";
import type { PrintedWords } from "./page";
import type { RuledTable } from "./ruled-table";

export interface PageCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  remarks: readonly CellRemark[];
}

/** A table as one page shows it, or several pages that it goes over. */
export interface PageTable {
  /** Where its columns begin, and the last one ends. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
}

export interface TakenWords {
  readonly table: PageTable;
  /** What does not stand in it. */
  readonly rest: readonly PrintedWords[];
}

/**
 * Puts the words of a page into the cells that they stand in. Words over the line between two columns are cut there and remarked:
 * nobody can tell from a page alone what belongs where.
 */
export function fillTable(
  { xs, ys, cells }: RuledTable,
  words: readonly PrintedWords[],
): TakenWords {
  const inside = new Map<number, PrintedWords[]>();
  const cut = new Set<number>();
  const rest: PrintedWords[] = [];
  const places = Array.from({ length: ys.length - 1 }, () => new Array<number>(xs.length - 1));
  for (const [index, { row, column, rowSpan, columnSpan }] of cells.entries()) {
    for (let each = row; each < row + rowSpan; each += 1) {
      places[each]?.fill(index, column, column + columnSpan);
    }
  }
  for (const each of words) {
    const row = placeIn(ys, each.base - each.size * 0.35);
    const pieces = row === null ? [] : cutWords(each, xs, places[row] ?? []);
    if (pieces.length === 0) rest.push(each);
    for (const { words: piece, place } of pieces) {
      const own = inside.get(place);
      if (own === undefined) inside.set(place, [piece]);
      else own.push(piece);
      if (pieces.length > 1) cut.add(place);
    }
  }
  const filled = cells.map((cell, index): PageCell => {
    const { text, remarks } = readCellText(
      inside.get(index) ?? [],
      xs[cell.column] ?? 0,
      xs[cell.column + cell.columnSpan] ?? 0,
    );
    const over: CellRemark[] = cut.has(index) ? [{ kind: "over-line", text }] : [];
    return { ...cell, text, remarks: [...remarks, ...over] };
  });
  return { table: { xs, rows: ys.length - 1, cells: filled }, rest };
}

/** The place between two lines, from 0; null outside. */
function placeIn(lines: readonly number[], at: number): number | null {
  const place = lines.findLastIndex((line) => line <= at);
  return place < 0 || place >= lines.length - 1 ? null : place;
}

/** How far words may stick out over a line, in their height. */
const STICKING_OUT = 0.6;

/** Words, cut at each line between cells that they stand across; none where they stand beside the table. */
function cutWords(
  words: PrintedWords,
  xs: readonly number[],
  row: readonly number[],
): { readonly words: PrintedWords; readonly place: number }[] {
  const slack = STICKING_OUT * words.size;
  const middle = placeIn(xs, (words.left + words.right) / 2);
  const pieces: { words: PrintedWords; place: number }[] = [];
  let from = words.left;
  const characters = [...words.text];
  const wide = (words.right - words.left) / Math.max(1, characters.length);
  const cutAt = (to: number): string =>
    characters
      .slice(Math.round((from - words.left) / wide), Math.round((to - words.left) / wide))
      .join("");
  for (const [index, line] of xs.entries()) {
    const [before, after] = [row[index - 1], row[index]];
    if (before === after || before === undefined || after === undefined) continue;
    if (line < words.left + slack || line > words.right - slack) continue;
    pieces.push({ words: { ...words, text: cutAt(line), left: from, right: line }, place: before });
    from = line;
  }
  const last = pieces.length === 0 ? middle : placeIn(xs, (from + words.right) / 2);
  const place = last === null ? undefined : row[last];
  if (place === undefined) return [];
  const text = pieces.length === 0 ? words.text : cutAt(words.right + wide);
  return [...pieces, { words: { ...words, text, left: from }, place }];
}
