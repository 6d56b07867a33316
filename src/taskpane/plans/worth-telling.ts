import type { BookNote } from "../../core";
import type { PlacedBookNote } from "../../sheets";

/** What has to be known of how a plan was read from a workbook. */
export function worthTelling(notes: readonly PlacedBookNote[]): readonly PlacedBookNote[] {
  return notes.filter(({ note }) => !FILLED_IN.has(note.code));
}

/** What is filled in for line after line, as the sheet says itself that it may be left blank. */
const FILLED_IN = new Set<BookNote["code"]>([
  ...(["id-made", "plan-id-made", "place-made", "whole-text", "kind-made"] as const),
  ...(["day-read", "source-made", "example-left-out", "choice-applied"] as const),
]);
