import type { SummaryProblem } from "../../exchange";

/** What `summary` says, in one language. */
export interface SummaryTexts {
  readonly options: {
    readonly from: string;
    readonly bureau: string;
    readonly out: string;
    readonly plan: string;
    readonly period: string;
  };
  readonly columns: readonly [string, string, string, string];
  /** `open` counts the summaries in which something stands that does not count yet. */
  summary(count: number, folder: string, open: number): string;
  readonly errors: {
    /** A file that is no workbook at all. */
    unreadable(path: string, reason: string): string;
    badFrom(path: string, problem: SummaryProblem): string;
    unknownBureau(path: string, names: readonly string[], known: readonly string[]): string;
  };
}
