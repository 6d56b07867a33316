import {
  AS_READ,
  type Choice,
  chosenField,
  type DraftDoubt,
  type DraftDoubtCode,
  isOpen,
  NO_TARGET,
} from "../../../core";
import type { Review } from "../state";

/** A doubt as a person is asked about it. */
export interface AskedDoubt {
  readonly doubt: DraftDoubt;
  /** Whether it has to be settled; else it is only told. */
  readonly asks: boolean;
  /** Whether it still has to be. */
  readonly isOpen: boolean;
  /** What was chosen; null where nothing was. */
  readonly chosen: Choice | null;
  /** What may be chosen with one key; empty where a choice would change nothing. */
  readonly choices: readonly string[];
  /** Whether words of one's own settle it as well. */
  readonly takesWords: boolean;
  /** Whether its target may be left out. */
  readonly canDrop: boolean;
}

/** What words of one's own settle. */
const TAKES_WORDS: ReadonlySet<DraftDoubtCode> = new Set([
  "unit-missing",
  "name-missing",
  "bureau-missing",
  "bureaus-nowhere",
  "title-missing",
  "several-numbers",
]);
/** What is a day. */
const TAKES_DAY: ReadonlySet<DraftDoubtCode> = new Set([
  "deadline-missing",
  "deadline-unsure",
  "deadline-behind",
]);
/** What nobody can settle here: the document or the plan's rules have to be looked at. */
const TOLD_ONLY: ReadonlySet<DraftDoubtCode> = new Set(["plan-problem", "nothing-found"]);

/** Whether words of one's own that settle a doubt are a day. */
export const takesDay = ({ code }: DraftDoubt): boolean => TAKES_DAY.has(code);

/** A doubt with what may be done about it, and what was. */
export function askDoubt({ finished, answers }: Review, doubt: DraftDoubt): AskedDoubt {
  const { id, code, target } = doubt;
  const asks = isOpen(doubt);
  return {
    ...{ doubt, asks },
    isOpen: asks && finished.draft.doubts.some((each) => each.id === id),
    chosen: answers.find((answer) => answer.doubt === id)?.choice ?? null,
    choices: listChoices(doubt, asks),
    takesWords: TAKES_WORDS.has(code) || (TAKES_DAY.has(code) && asks),
    canDrop: asks && target !== null && code !== "indicator-missing",
  };
}

/** A choice that would change nothing is not offered as if it did: what was read is confirmed, or corrected elsewhere. */
function listChoices(doubt: DraftDoubt, asks: boolean): readonly string[] {
  const { code, choices } = doubt;
  if (TOLD_ONLY.has(code) || code === "title-missing") return [];
  if (chosenField(doubt) !== null) {
    const real = choices.filter((each) => each !== AS_READ);
    const isDay = (each: string) => /^\d{4}-\d\d-\d\d$/.test(each);
    const offered = TAKES_DAY.has(code) ? real.filter(isDay) : real;
    const keeps = asks && code !== "name-missing" && choices.includes(AS_READ) ? [AS_READ] : [];
    const confirms = TAKES_DAY.has(code) && asks ? [AS_READ] : keeps;
    return [...offered, ...confirms];
  }
  if (!asks) return [];
  return choices.includes(NO_TARGET) ? [NO_TARGET] : [AS_READ];
}
