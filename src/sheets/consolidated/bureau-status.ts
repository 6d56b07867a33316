import { type ListCell, type Tint, VERDICT_TINTS } from "../kit";
import type { BureauPart } from "./book";

/** The words of how a bureau stands. */
export const STATUS_WORDS: Readonly<Record<BureauPart["status"], string>> = {
  returned: "已报",
  awaited: "未报",
  overdue: "逾期未报",
  rejected: "退件",
};

const STATUS_TINTS: Readonly<Record<BureauPart["status"], Tint>> = {
  returned: VERDICT_TINTS.met,
  awaited: VERDICT_TINTS["no-data"],
  overdue: VERDICT_TINTS["not-met"],
  rejected: VERDICT_TINTS["not-met"],
};

export function statusCell(status: BureauPart["status"]): ListCell {
  return { value: STATUS_WORDS[status], tint: STATUS_TINTS[status] };
}
