import type { CellRemark } from "../../core";
import type { PageCell, PageTable } from "./page-table";

/** How far the same column may stand elsewhere on the next page, in points. */
const NEAR = 6;

/**
 * A table and what the next page shows of it as one; null where that is another table. Repeated headings are left out. A row that the
 * end of the page cuts is joined and remarked; cells that are blank below one from above go on with it.
 */
export function joinTables(above: PageTable, below: PageTable): PageTable | null {
  const xs = joinColumns(above.xs, below.xs);
  if (xs === null) return null;
  const top = { ...above, xs, cells: above.cells.map((cell) => inColumns(cell, above.xs, xs)) };
  const next = withoutHead(top, {
    ...below,
    xs,
    cells: below.cells.map((cell) => inColumns(cell, below.xs, xs)),
  });
  if (next.rows === 0) return top;
  const boundary = findBoundary(top, next);
  const isNew = !goesOn(boundary, findNumbers(top, next));
  if (isNew) return append(top, next, top.rows, []);
  return isTorn(boundary) ? joinTorn(top, next, boundary) : extend(top, next, boundary);
}

/** Where the columns of both begin; null where their edges do not agree or neither has all lines of the other. */
function joinColumns(one: readonly number[], other: readonly number[]): readonly number[] | null {
  const has = (all: readonly number[], at: number): boolean =>
    all.some((each) => Math.abs(each - at) <= NEAR);
  const [more, fewer] = one.length >= other.length ? [one, other] : [other, one];
  const [left, right] = [more[0] ?? 0, more.at(-1) ?? 0];
  const agree =
    Math.abs((fewer[0] ?? 0) - left) <= NEAR && Math.abs((fewer.at(-1) ?? 0) - right) <= NEAR;
  return agree && fewer.every((at) => has(more, at)) ? more : null;
}

function inColumns(cell: PageCell, own: readonly number[], xs: readonly number[]): PageCell {
  const nearest = (at: number): number =>
    xs.reduce(
      (best, each, index) => (Math.abs(each - at) < Math.abs((xs[best] ?? 0) - at) ? index : best),
      0,
    );
  const column = nearest(own[cell.column] ?? 0);
  const end = nearest(own[cell.column + cell.columnSpan] ?? 0);
  return { ...cell, column, columnSpan: Math.max(1, end - column) };
}

const wordsOf = (text: string): string => text.replace(/\s+/g, "");

function rowText({ cells }: PageTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${wordsOf(cell.text)}`)
    .join("|");
}

/** Without the headings that every page repeats: the leading rows that say what those of the table say. */
function withoutHead(above: PageTable, below: PageTable): PageTable {
  let head = 0;
  while (
    head < Math.min(above.rows, below.rows) &&
    /:[^|]/.test(rowText(below, head)) &&
    rowText(above, head) === rowText(below, head)
  ) {
    head += 1;
  }
  if (head === 0) return below;
  return {
    ...below,
    rows: below.rows - head,
    cells: below.cells
      .filter(({ row }) => row >= head)
      .map((cell) => ({ ...cell, row: cell.row - head })),
  };
}

/** A cell at the end of the page and the one below it on the next. */
interface Pair {
  readonly top: PageCell;
  readonly below: PageCell;
}

function findBoundary(above: PageTable, below: PageTable): readonly Pair[] {
  const last = above.cells.filter(({ row, rowSpan }) => row + rowSpan === above.rows);
  return below.cells
    .filter(({ row }) => row === 0)
    .flatMap((each) => {
      const top = last.find(
        ({ column, columnSpan }) => column <= each.column && each.column < column + columnSpan,
      );
      return top === undefined ? [] : [{ top, below: each }];
    });
}

const NUMBER = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]?$/;

/** The first column whose cells are numbers, as rows have them; null where there is none. */
function findNumbers(above: PageTable, below: PageTable): number | null {
  for (let column = 0; column < Math.min(3, above.xs.length - 1); column += 1) {
    const own = [...above.cells.filter(({ row }) => row > 0), ...below.cells].filter(
      (cell) => cell.column === column && cell.text !== "",
    );
    const numbers = own.filter(({ text }) => NUMBER.test(wordsOf(text)));
    if (numbers.length > 0 && numbers.length * 2 > own.length) return column;
  }
  return null;
}

const ENDED = /[。；;！!]$/;

const isCut = ({ top, below }: Pair): boolean =>
  top.text !== "" && below.text !== "" && !ENDED.test(top.text);

/** Whether the first row below is the last one above, or a part of it. */
function goesOn(pairs: readonly Pair[], numbers: number | null): boolean {
  if (numbers === null) {
    const [first] = pairs;
    return first?.below.column === 0 && first.below.text === "";
  }
  const pair = pairs.find(({ below }) => below.column === numbers);
  if (pair === undefined || pair.below.text === "") return pair !== undefined;
  // a number in the middle of a tall row may stand on the next page
  return pair.top.text === "" && pair.top.rowSpan === 1 && pairs.some(isCut);
}

function isTorn(pairs: readonly Pair[]): boolean {
  const filled = pairs.filter(({ below }) => below.text !== "");
  const [only] = filled;
  return pairs.some(isCut) || (filled.length === 1 && only !== undefined && only.top.text !== "");
}

function append(
  above: PageTable,
  below: PageTable,
  shift: number,
  left: readonly PageCell[],
): PageTable {
  const gone = new Set(left);
  const rest = below.cells
    .filter((cell) => !gone.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  return { ...above, rows: shift + below.rows, cells: [...above.cells, ...rest] };
}

/** The row that was cut is one again; its cells reach as far down as their second halves do. */
function joinTorn(above: PageTable, below: PageTable, pairs: readonly Pair[]): PageTable {
  const cells = above.cells.map((cell) => {
    const own = pairs.filter(({ top }) => top === cell);
    if (own.length === 0) return cell;
    const rest = own.map((pair) => pair.below.text).join("");
    const isJoined = cell.text !== "" && rest !== "";
    const joined: CellRemark[] = isJoined ? [{ kind: "page-end", text: cell.text + rest }] : [];
    return {
      ...cell,
      text: cell.text + rest,
      rowSpan: cell.rowSpan + Math.max(...own.map((pair) => pair.below.rowSpan)) - 1,
      remarks: [...cell.remarks, ...own.flatMap((pair) => pair.below.remarks), ...joined],
    };
  });
  const left = pairs.map((pair) => pair.below);
  return append({ ...above, cells }, below, above.rows - 1, left);
}

/** Blank cells below the end of the page belong to the ones above. */
function extend(above: PageTable, below: PageTable, pairs: readonly Pair[]): PageTable {
  const blank = pairs.filter(
    (pair) =>
      pair.below.text === "" &&
      pair.below.column === pair.top.column &&
      pair.below.columnSpan === pair.top.columnSpan,
  );
  const cells = above.cells.map((cell) => {
    const own = blank.find(({ top }) => top === cell);
    return own === undefined ? cell : { ...cell, rowSpan: cell.rowSpan + own.below.rowSpan };
  });
  return append(
    { ...above, cells },
    below,
    above.rows,
    blank.map((pair) => pair.below),
  );
}
