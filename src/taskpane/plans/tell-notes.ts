import type { BookNote, Messages, Plan } from "../../core";
import type { PlacedBookNote } from "../../sheets";
import { listRemarks } from "./list-remarks";
import type { PlanFileMistake } from "./plan-file-reading";

/** What has to be known of a plan that was read from a workbook, and does not stop it: how it was read, and what it says. */
export function tellNotes(
  notes: readonly PlacedBookNote[],
  plan: Plan,
  messages: Messages,
): readonly PlanFileMistake[] {
  const told = notes.flatMap(({ sheet, note }) =>
    FILLED_IN.has(note.code)
      ? []
      : [{ line: null, path: sheet, sentence: messages.bookNote(note) }],
  );
  return [...told, ...listRemarks(plan, messages)];
}

/** What is filled in for line after line, as the sheet says itself that it may be left blank. */
const FILLED_IN = new Set<BookNote["code"]>([
  ...(["id-made", "plan-id-made", "place-made", "whole-text", "kind-made"] as const),
  ...(["day-read", "source-made", "example-left-out", "choice-applied"] as const),
]);
