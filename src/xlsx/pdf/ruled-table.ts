import type { Rule } from "./page";

/** A cell between the lines of a table, with all the places it covers; from 0. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table that lines are drawn for. */
export interface RuledTable {
  /** Where its columns begin, and the last one ends. */
  readonly xs: readonly number[];
  /** The same of its rows. */
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** A line by where it stands, and how far it goes. */
interface Line {
  readonly at: number;
  from: number;
  to: number;
}

/** Lines that are nearer to each other are one, in points: a double line, dashes, a corner that does not quite close. */
const NEAR = 3;
/** More places than any annex has. */
const MOST_PLACES = 200_000;

/**
 * The tables that the lines of a page make, cells that no line parts merged. A frame around the page and a line below words make none.
 *
 * @example findRuledTables(rules)[0]?.xs // => [57, 87, 134, 211, 449, 567]
 */
export function findRuledTables(rules: readonly Rule[]): RuledTable[] {
  const level = joinLines(
    rules.flatMap(({ left, right, top, bottom }) =>
      right - left >= bottom - top ? [{ at: (top + bottom) / 2, from: left, to: right }] : [],
    ),
  );
  const upright = joinLines(
    rules.flatMap(({ left, right, top, bottom }) =>
      bottom - top > right - left ? [{ at: (left + right) / 2, from: top, to: bottom }] : [],
    ),
  );
  return groupLines(level, upright)
    .map((group) => tableOf(group))
    .filter((table) => table !== null);
}

/** Lines at the same height that touch are one. */
function joinLines(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((one, other) => one.at - other.at || one.from - other.from);
  const joined: Line[] = [];
  let near: Line[] = [];
  let begins = Number.NEGATIVE_INFINITY;
  for (const line of sorted) {
    if (line.at - begins > NEAR) {
      begins = line.at;
      near = [];
    }
    const touched = near.find(({ from, to }) => line.from <= to + NEAR && line.to >= from - NEAR);
    if (touched === undefined) {
      const own = { ...line, at: begins };
      near.push(own);
      joined.push(own);
    } else {
      touched.from = Math.min(touched.from, line.from);
      touched.to = Math.max(touched.to, line.to);
    }
  }
  return joined;
}

interface Group {
  readonly level: Line[];
  readonly upright: Line[];
}

const meets = (level: Line, upright: Line): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

/** Lines that meet, directly or by way of others. */
function groupLines(level: readonly Line[], upright: readonly Line[]): Group[] {
  const groups: Group[] = [];
  const left = { level: new Set(level), upright: new Set(upright) };
  for (const first of level) {
    if (!left.level.delete(first)) continue;
    const group: Group = { level: [first], upright: [] };
    for (let [l, u] = [0, 0]; l < group.level.length || u < group.upright.length;) {
      const line = group.level[l];
      const other = group.upright[u];
      if (line !== undefined) {
        l += 1;
        for (const each of left.upright) {
          if (meets(line, each) && left.upright.delete(each)) group.upright.push(each);
        }
      } else if (other !== undefined) {
        u += 1;
        for (const each of left.level) {
          if (meets(each, other) && left.level.delete(each)) group.level.push(each);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function tableOf({ level, upright }: Group): RuledTable | null {
  if (level.length < 2 || upright.length === 0) return null;
  const xs = placesOf([
    ...upright.map(({ at }) => at),
    ...level.flatMap(({ from, to }) => [from, to]),
  ]);
  const ys = placesOf([
    ...level.map(({ at }) => at),
    ...upright.flatMap(({ from, to }) => [from, to]),
  ]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_PLACES || columns * rows < 2) return null;
  const cells = mergePlaces(xs, ys, { level, upright });
  return cells.length < 2 ? null : { xs, ys, cells };
}

function placesOf(all: readonly number[]): number[] {
  const places: number[] = [];
  for (const each of [...all].sort((one, other) => one - other)) {
    if (each - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR * 1.5) places.push(each);
  }
  return places;
}

/** Places that no line parts are one cell; what is no rectangle falls apart into its rows. */
function mergePlaces(xs: readonly number[], ys: readonly number[], group: Group): RuledCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const middle = (places: readonly number[], at: number): number =>
    ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const isParted = (lines: readonly Line[], at: number, across: number): boolean =>
    lines.some(
      (line) => Math.abs(line.at - at) <= NEAR * 1.5 && line.from <= across && line.to >= across,
    );
  const isTaken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const opensRight = (row: number, column: number): boolean =>
    column + 1 < columns && !isParted(group.upright, xs[column + 1] ?? 0, middle(ys, row));
  const opensDown = (row: number, column: number): boolean =>
    row + 1 < rows && !isParted(group.level, ys[row + 1] ?? 0, middle(xs, column));
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isTaken[row]?.[column] !== false) continue;
      let [right, down] = [column, row];
      while (opensRight(row, right) && isTaken[row]?.[right + 1] === false) right += 1;
      const isOpen = (below: number): boolean => {
        for (let each = column; each <= right; each += 1) {
          if (!opensDown(below, each) || isTaken[below + 1]?.[each] !== false) return false;
        }
        return true;
      };
      while (isOpen(down)) down += 1;
      for (let each = row; each <= down; each += 1) isTaken[each]?.fill(true, column, right + 1);
      cells.push({ row, column, rowSpan: down - row + 1, columnSpan: right - column + 1 });
    }
  }
  return cells;
}
