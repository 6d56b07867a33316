import type { Value } from "../formula";
import { gridOf } from "../grid";
import { HostObject, invalidArgument, isRecord } from "../wire";
import type { Content, Place } from "../workbook";
import { integer } from "./arguments";

export class RangeSortObject extends HostObject {
  readonly typeName = "RangeSort";

  constructor(private readonly place: Place) {
    super();
  }

  Apply(fields: unknown, _matchCase?: unknown, hasHeaders?: unknown): void {
    sortRows(this.place, fields, hasHeaders === true);
  }
}

interface Key {
  readonly column: number;
  readonly isAscending: boolean;
}

/** Sorts the lines of an area as SortField says; formats stay where they are. */
export function sortRows(place: Place, fields: unknown, hasHeaders: boolean): void {
  const { sheet } = place;
  sheet.guard(place.area, "content");
  const header = hasHeaders ? 1 : 0;
  const area = { ...place.area, row: place.area.row + header, rows: place.area.rows - header };
  if (!Array.isArray(fields) || area.rows < 1) throw invalidArgument();
  const keys: Key[] = fields.map((field: unknown) => {
    if (!isRecord(field)) throw invalidArgument();
    return { column: integer(field.key), isAscending: field.ascending !== false };
  });
  const lines = gridOf(area, (cell) => sheet.content(cell)).map((contents, index) => ({
    contents,
    values: keys.map(({ column }) =>
      sheet.value({ row: area.row + index, column: area.column + column }),
    ),
  }));
  const sorted = lines.toSorted((one, other) => compareLines(keys, one.values, other.values));
  for (const [index, { contents }] of sorted.entries()) putLine(place, area.row + index, contents);
  sheet.workbook.touched({ sheet, area }, "RangeEdited");
}

function putLine(
  { sheet, area }: Place,
  row: number,
  contents: readonly (Content | undefined)[],
): void {
  for (const [index, content] of contents.entries()) {
    const cell = { row, column: area.column + index };
    if (content) sheet.put(cell, content);
    else sheet.empty(cell);
  }
}

function compareLines(
  keys: readonly Key[],
  one: readonly Value[],
  other: readonly Value[],
): number {
  for (const [index, { isAscending }] of keys.entries()) {
    const [low = "", high = ""] = [one[index], other[index]];
    // blanks come last in either direction
    if (low === "" || high === "") {
      if (low !== high) return low === "" ? 1 : -1;
      continue;
    }
    const order = compareValues(low, high);
    if (order !== 0) return isAscending ? order : -order;
  }
  return 0;
}

const rank = (value: Value): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function compareValues(one: Value, other: Value): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return typeof one === "string"
    ? one.localeCompare(String(other), "en", { sensitivity: "base" })
    : Number(one) - Number(other);
}
