import { PUBLISHED_SHEET, TRACKING_SHEET } from "../../sheets";

/** Which table is inserted: the one values are typed into, or only the five published columns. */
export type TableKind = "tracking" | "published";

/** The name a table goes by. */
export function sheetNameOf(kind: TableKind): string {
  return kind === "tracking" ? TRACKING_SHEET : PUBLISHED_SHEET;
}
