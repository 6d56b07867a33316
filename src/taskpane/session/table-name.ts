import { PUBLISHED_SHEET, TRACKING_SHEET } from "../../sheets";
import type { TableKind } from "../state";

/** What to do where a sheet of the table's name is there already. */
export type WhenExists = "ask" | "replace" | "keep-both";

/** The name a table goes by. */
export function sheetNameOf(kind: TableKind): string {
  return kind === "tracking" ? TRACKING_SHEET : PUBLISHED_SHEET;
}
