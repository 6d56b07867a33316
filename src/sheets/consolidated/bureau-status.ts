import { type ListCell, type Tint, VERDICT_TINTS } from "../kit";

/**
 * How a bureau stands with what it owes. `returned`: every line that is asked of it is filled. `partial`: some are. `blank`: its form
 * came with nothing in it. Where no form of it counts: `rejected` what came, `overdue`, or `awaited` still. `helping`: it answers for
 * nothing and owes nothing, whatever came of it; it is neither chased nor counted as 已报.
 */
export const BUREAU_STATUSES = [
  "returned",
  "partial",
  "blank",
  "awaited",
  "overdue",
  "rejected",
  "helping",
] as const;
export type BureauStatus = (typeof BUREAU_STATUSES)[number];

/** Whether something of the bureau came that counts, be it blank. */
export function hasReported(status: BureauStatus): boolean {
  return status === "returned" || status === "partial" || status === "blank";
}

/** How many lines a bureau has filled: with a usable value, with words where words are asked, or with words that nothing is due. */
export function filledOf({
  reported,
  notDue,
}: {
  readonly reported: number;
  readonly notDue: number;
}): number {
  return reported + notDue;
}

/** The words of how a bureau stands. */
export const STATUS_WORDS: Readonly<Record<BureauStatus, string>> = {
  returned: "已报",
  partial: "部分报送",
  blank: "空表",
  awaited: "未报",
  overdue: "逾期未报",
  rejected: "退件",
  helping: "只配合",
};

/**
 * The standing that words name: 部分报送 and 部分报送 3/6 are one.
 *
 * @returns null for words of which the program knows none
 */
export function statusOfWords(words: string): BureauStatus | null {
  const fitting = BUREAU_STATUSES.filter((status) => words.startsWith(STATUS_WORDS[status]));
  const [first] = fitting.toSorted(
    (one, other) => STATUS_WORDS[other].length - STATUS_WORDS[one].length,
  );
  return first ?? null;
}

export const STATUS_TINTS: Readonly<Record<BureauStatus, Tint>> = {
  returned: VERDICT_TINTS.met,
  partial: VERDICT_TINTS["in-progress"],
  blank: VERDICT_TINTS["in-progress"],
  awaited: VERDICT_TINTS["no-data"],
  overdue: VERDICT_TINTS["not-met"],
  rejected: VERDICT_TINTS["not-met"],
  helping: VERDICT_TINTS["no-deadline"],
};

export function statusCell(status: BureauStatus): ListCell {
  return { value: STATUS_WORDS[status], tint: STATUS_TINTS[status] };
}

/** What a bureau still owes, in a few words: all of it, or which lines and what is wrong with them. */
export function sayOwed(
  owed: readonly { readonly target: string; readonly why: OwedWhy }[],
  asked: number,
): string {
  if (owed.length === 0) return "";
  if (owed.length === asked && owed.every(({ why }) => why === "blank")) return `全部 ${asked} 项`;
  return owed.map(({ target, why }) => `${target}${OWED_WORDS[why]}`).join("、");
}

/** Why a line is owed: nobody filled it in, what stands there cannot be used, or waits to be verified. */
export type OwedWhy = "blank" | "refused" | "suspect";

export const OWED_WORDS: Readonly<Record<OwedWhy, string>> = {
  blank: "",
  refused: "（填写有误）",
  suspect: "（待核实）",
};
