import { wholeMeasure } from "../clauses";
import type { DocumentCell, DocumentTable } from "../document";
import type { Column } from "./headings";
import type { Grid } from "./find-head";
import { readResponsibility } from "./responsibilities";

/**
 * Pasted text leaves out cells that go on from the row above, so that what is left stands too far to the left. Rows with too few
 * cells are told by what stands in the cells.
 *
 * @returns the cell at each column, for the rows that are not what they seem
 */
export function alignRows(
  table: DocumentTable,
  grid: Grid,
  columns: readonly Column[],
  start: number,
): ReadonlyMap<number, readonly (DocumentCell | undefined)[]> {
  const aligned = new Map<number, readonly (DocumentCell | undefined)[]>();
  if (table.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)) return aligned;
  let above: readonly (DocumentCell | undefined)[] = [];
  for (const [place, line] of grid.slice(start).entries()) {
    const own = line.filter((cell) => cell !== undefined);
    if (own.length > 1 && own.length < columns.length && above.length > 0) {
      const placed = fit(own, columns);
      const full = columns.map(({ place: column, role }) => {
        const cell = placed.get(column);
        return cell ?? (isCarried(role) ? above[column] : undefined);
      });
      aligned.set(start + place, full);
      above = full;
    } else above = line;
  }
  return aligned;
}

const isCarried = (role: Column["role"]): boolean =>
  !["note", "extra", "weight", "target", "base", "cumulative"].includes(role);

/** The places of cells, in their order, that fit best what the columns hold. */
function fit(
  cells: readonly DocumentCell[],
  columns: readonly Column[],
): ReadonlyMap<number, DocumentCell> {
  interface Way {
    readonly score: number;
    readonly places: readonly number[];
  }
  // the best way to place the first cells in the first columns
  let best: (Way | null)[] = [{ score: 0, places: [] }, ...cells.map(() => null)];
  for (const column of columns) {
    const next = [...best];
    for (const [count, cell] of cells.entries()) {
      const way = best[count];
      if (way === null || way === undefined) continue;
      const score = way.score + fitness(cell.text.trim(), column);
      const known = next[count + 1];
      if (known === null || known === undefined || score > known.score) {
        next[count + 1] = { score, places: [...way.places, column.place] };
      }
    }
    best = next;
  }
  const places = best[cells.length]?.places ?? [];
  return new Map(
    places
      .map((place, index) => [place, cells[index]] as const)
      .flatMap(([place, cell]) => (cell === undefined ? [] : [[place, cell] as const])),
  );
}

/** How well a text fits a column. */
function fitness(text: string, { role }: Column): number {
  const isNumber = /^(?:\d{1,3}|[（(]?[一二三四五六七八九十]+[）)]?)[.、]?$/.test(text);
  const { bureaus, unsure } = readResponsibility(text);
  const isBureaus =
    bureaus.length > 0 && unsure.length === 0 && !/^\D*\d.*[%个家项]|。/m.test(text);
  const isClause = /\d|[。；，]/.test(text) && !isNumber;
  switch (role) {
    case "number":
      return isNumber ? 4 : -4;
    case "bureaus":
    case "lead":
    case "cooperating":
      return isBureaus ? 3 : -3;
    case "indicator":
      return (
        (isClause ? 3 : 0) -
        (isNumber ? 4 : 0) -
        (isBureaus ? 2 : 0) +
        Math.min(1, text.length / 40)
      );
    case "goal":
      return (isClause ? 0 : 1.5) - (isNumber ? 4 : 0) - (isBureaus ? 2 : 0);
    case "category":
      return (isClause ? -1 : 1.2) - (isNumber ? 4 : 0) - (isBureaus ? 2 : 0);
    case "deadline":
      return /年|月|季度|长期|持续|全年/.test(text) && text.length < 16 ? 3 : -2;
    case "unit":
      return wholeMeasure(text) !== null ? 2 : -1;
    case "target":
    case "base":
    case "cumulative":
      return /^[^\u4e00-\u9fff]*\d/.test(text) && text.length < 12 ? 2 : -1;
    case "leader":
    case "attribute":
    case "weight":
    case "note":
    case "extra":
      return 0;
  }
}
