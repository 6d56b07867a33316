import type { Draft, DraftDoubt, DraftedRow } from "./draft";
import { NO_BUREAU } from "./draft-cell";

/** The doubt that no bureau is named anywhere. */
const NOWHERE = "document bureaus-nowhere";

/**
 * The doubts of a document in which no bureau is named anywhere say so once, not once for each of its targets.
 *
 * @example an annex of 34 targets without a column of bureaus has one doubt, which one choice settles
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
  return [...doubts.filter((doubt) => !missing.includes(doubt)), once];
}

/** Once every cell has its bureaus there is nothing left to ask. */
export function settleNowhere(draft: Draft): Draft {
  const isOpen = draft.rows.some(({ cells }) =>
    cells.some(({ bureaus, targets }) => bureaus.value.length === 0 && targets.length > 0),
  );
  return isOpen ? draft : { ...draft, doubts: draft.doubts.filter(({ id }) => id !== NOWHERE) };
}
