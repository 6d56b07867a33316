import { isOverdue } from "../../core";
import type { BureauStatus, OwedLine } from "../../sheets";
import type { FileStanding } from "./file-standing";

/** What a bureau's standing follows from. */
export interface StandingFacts {
  /** All that is its. */
  readonly files: readonly FileStanding[];
  /** Of its lines that are due. */
  readonly owed: readonly OwedLine[];
  /** How many lines it is asked for. */
  readonly asked: number;
  /** By when; null where nothing is due. */
  readonly due: string | null;
  readonly asOf: string;
}

/**
 * How a bureau stands. What came decides, whatever the day: 已报 when every line is filled, 空表 when nothing is filled in at all, else
 * 部分报送; where nothing that came counts, 退件, 逾期 or 未报. Who is asked for nothing owes nothing, and has reported nothing. A file that waits for a person is no reason to call its bureau late.
 *
 * @example standBureau({ files: [merged], owed: twentyTwo, asked: 23, … }) // => "partial"
 */
export function standBureau({ files, owed, asked, due, asOf }: StandingFacts): BureauStatus {
  if (asked === 0) return "helping";
  const outcomes = new Set(files.map(({ outcome }) => outcome));
  if (outcomes.has("merged")) {
    if (owed.length === 0) return "returned";
    return owed.length === asked && owed.every(({ why }) => why === "blank") ? "blank" : "partial";
  }
  if (outcomes.has("unconfirmed")) return "awaited";
  if (outcomes.has("rejected") || outcomes.has("attachment")) return "rejected";
  return isOverdue(due, asOf) ? "overdue" : "awaited";
}
