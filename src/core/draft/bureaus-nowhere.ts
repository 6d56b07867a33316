import type { Draft, DraftDoubt, DraftedRow } from "./draft";
import { NO_BUREAU } from "./draft-cell";

/** The doubt that no bureau is named anywhere. */
const NOWHERE = "document bureaus-nowhere";

/**
 * The doubts of a document in which no bureau is named anywhere ask for them once, not once for each of its targets; those of the
 * targets stay to be told, and can be settled by themselves.
 *
 * @example an annex of 34 targets without a column of bureaus has one open doubt, which one choice settles
 */
export function askBureausOnce(
  rows: readonly DraftedRow[],
  doubts: readonly DraftDoubt[],
): readonly DraftDoubt[] {
  const isNamed = rows.some(({ cells }) => cells.some(({ bureaus }) => bureaus.value.length > 0));
  const missing = doubts.filter(({ code }) => code === "bureau-missing");
  if (isNamed || missing.length < 2) return doubts;
  const once: DraftDoubt = {
    ...{ id: NOWHERE, code: "bureaus-nowhere", severity: "warning", place: null },
    ...{ received: String(missing.length), choices: [NO_BUREAU], target: null },
  };
  const told = doubts.map((doubt) =>
    missing.includes(doubt) ? { ...doubt, severity: "info" as const } : doubt,
  );
  return [...told, once];
}

/** Once each cell has its bureaus, or is said to have none, there is nothing left to ask. */
export function settleNowhere(draft: Draft): Draft {
  const isOpen = draft.doubts.some(({ code }) => code === "bureau-missing");
  return isOpen ? draft : { ...draft, doubts: draft.doubts.filter(({ id }) => id !== NOWHERE) };
}
