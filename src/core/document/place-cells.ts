import type { CellRemark, DocumentCell, DocumentTable } from "./document";

/** A cell as a document writes it: in its row, with its spans. */
export interface WrittenCell {
  readonly text: string;
  readonly columnSpan: number;
  /** How many rows; 0 for all that are left (HTML). */
  readonly rowSpan: number;
  /** Goes on with the cell above (Word): has no text of its own. */
  readonly continues: boolean;
  readonly remarks: readonly CellRemark[];
}

export interface WrittenRow {
  /** Columns left out before the first cell. */
  readonly skipped: number;
  readonly cells: readonly WrittenCell[];
}

/** Columns of one table; Word itself stops at 63. A table that has more counts one more, and is none that anybody reads. */
export const MAXIMUM_COLUMNS = 256;

type Growing = { -readonly [Key in keyof DocumentCell]: DocumentCell[Key] };

/**
 * Gives every cell its place: a span pushes what comes after it to the right, in its own row and in those below. Spans that do not
 * fit each other never lose a cell.
 *
 * @example two rows, the first cell over both: the second row begins in column 1
 */
export function placeCells(rows: readonly WrittenRow[], headRows = 0): DocumentTable {
  const cells: Growing[] = [];
  /** The cell at each place of the rows so far and of those that spans reach into. */
  const places: (Growing | undefined)[][] = [];
  let isCut = false;
  for (const [row, { skipped, cells: written }] of rows.entries()) {
    const line = (places[row] ??= []);
    let column = skipped;
    for (const cell of written) {
      const above = cell.continues ? places[row - 1]?.[column] : undefined;
      if (!cell.continues) while (line[column] !== undefined) column += 1;
      const columnSpan = Math.max(1, Math.min(cell.columnSpan, MAXIMUM_COLUMNS - column));
      if (column >= MAXIMUM_COLUMNS) {
        isCut = true;
        break;
      }
      if (above?.column === column) {
        above.rowSpan = row - above.row + 1;
        above.remarks = [...above.remarks, ...cell.remarks];
        for (let next = 0; next < columnSpan; next += 1) line[column + next] = above;
      } else {
        const rowSpan =
          cell.rowSpan === 0 ? rows.length - row : Math.min(cell.rowSpan, rows.length - row);
        const irregular: CellRemark[] = cell.continues
          ? [{ kind: "irregular-merge", text: "" }]
          : [];
        const placed: Growing = {
          ...{ row, column, columnSpan, text: cell.text, rowSpan: Math.max(1, rowSpan) },
          remarks: [...cell.remarks, ...irregular],
        };
        cells.push(placed);
        fill(places, placed);
      }
      column += columnSpan;
    }
  }
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { rows: rows.length, columns: columns + (isCut ? 1 : 0), cells, headRows };
}

function fill(places: (Growing | undefined)[][], cell: Growing): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    const line = (places[row] ??= []);
    for (let next = 0; next < cell.columnSpan; next += 1) line[cell.column + next] ??= cell;
  }
}

/**
 * The table as rows of cells, each cell at every place it covers; undefined where a row has none.
 *
 * @example gridOf(table)[1]?.[0]?.text // => the text of a cell merged over rows 0 and 1
 */
export function gridOf({ rows, columns, cells }: DocumentTable): (DocumentCell | undefined)[][] {
  const grid = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): DocumentCell | undefined => undefined),
  );
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row += 1) {
      const line = grid[row];
      if (line === undefined) continue;
      for (let next = 0; next < cell.columnSpan; next += 1) line[cell.column + next] ??= cell;
    }
  }
  return grid;
}
