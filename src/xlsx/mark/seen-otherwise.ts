import type { MarkedCopy, PlaceSpec } from "../../sheets";
import type { Inflate } from "../archive";
import { readWorkbook } from "../read";

/** A workbook before and after it was marked. */
export interface MarkedBytes {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * The cells of a sheet that a person sees otherwise once they have the colours of a mark: white figures on white are told, and red ones
 * on pink would count. Both workbooks are read and compared, because colours come from fonts, pieces of a text, number formats and
 * conditional formats alike.
 */
export function placesSeenOtherwise(
  copy: MarkedCopy,
  { before, after }: MarkedBytes,
  inflate: Inflate,
): readonly PlaceSpec[] {
  const places = [...copy.marks, ...copy.unmarked];
  if (places.length === 0) return [];
  const [old, made] = [before, after].map((bytes) => looksOf(bytes, copy.sheet, inflate));
  return places.filter((place) => old?.get(keyOf(place)) !== made?.get(keyOf(place)));
}

/** A copy in which these cells keep the colours they have. */
export function withoutPlaces(copy: MarkedCopy, places: readonly PlaceSpec[]): MarkedCopy {
  const kept = new Set(places.map(keyOf));
  const isOther = (place: PlaceSpec): boolean => !kept.has(keyOf(place));
  return { ...copy, marks: copy.marks.filter(isOther), unmarked: copy.unmarked.filter(isOther) };
}

/** What is unusual in the looks of a sheet's cells, as text, by their places; nothing of a workbook that cannot be read. */
function looksOf(
  workbook: Uint8Array,
  sheet: string,
  inflate: Inflate,
): ReadonlyMap<string, string> {
  const result = readWorkbook(workbook, inflate, { wants: (name) => name === sheet });
  if (result.outcome === "rejected") return new Map();
  const cells = result.workbook.sheets.flatMap((each) => each.cells);
  return new Map(
    cells.flatMap((cell) =>
      cell.looks === undefined ? [] : [[keyOf(cell), JSON.stringify(cell.looks)] as const],
    ),
  );
}

const keyOf = ({ row, column }: PlaceSpec): string => `${row}:${column}`;
