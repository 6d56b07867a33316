import type { SpreadsheetRefusal } from "../../../sheets";
import type { FindingGroup } from "../finding-groups";
import type { Advice } from "../sentences";

/** What several steps say, in one language. */
export interface KitTexts {
  /** Where the spreadsheet refuses: what happened, what to do now. */
  readonly refusals: Readonly<Record<SpreadsheetRefusal, (sheet: string | null) => Advice>>;
  /** How many findings of a kind there are. */
  readonly counts: Readonly<Record<FindingGroup, (count: number) => string>>;
  /** Opens the making of summaries of single bureaus. */
  readonly bureauSummaries: string;
}
