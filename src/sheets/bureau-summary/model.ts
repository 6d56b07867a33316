import type { EntryText, ReportingPeriod, Verdict } from "../../core";
import type { NOUN_OF_FIGURES, NOUN_OF_TASKS } from "./nouns";

/** What one bureau's summary says, before anything is laid out: nothing of it is worked out again from a plan. */
export interface BureauSummary extends Readonly<SummaryOccasion> {
  readonly bureau: string;
  /** 报送情况 and 报送截止, in words; null where nobody knows, as of a table that the office keeps itself. */
  readonly status: string | null;
  readonly due: string | null;
  /** How many lines stand how, 应报 and 已报 first; what is 0 may be left out. */
  readonly counts: readonly SummaryCount[];
  readonly lines: readonly SummaryLine[];
}

/** What all summaries of a workbook have in common. */
export interface SummaryOccasion {
  readonly plan: string;
  readonly planTitle: string;
  readonly documentNumber: string | null;
  /** What the lines are called together. */
  readonly noun: typeof NOUN_OF_FIGURES | typeof NOUN_OF_TASKS;
  readonly period: ReportingPeriod;
  /** The day as of which the figures stand. */
  readonly asOf: string;
}

export interface SummaryCount {
  readonly words: string;
  readonly count: number;
}

/** One target as it stands for the bureau; texts are empty where nobody wrote any. */
export interface SummaryLine extends Readonly<Record<EntryText, string>> {
  readonly id: string;
  readonly indicator: string;
  /** By when, where the document says it in its own words. */
  readonly schedule: string;
  /** The target in words, 超过 6000, and its unit. */
  readonly wanted: string;
  readonly unit: string;
  readonly previous: SummaryFigure | null;
  /** What the bureau itself reported; left out where the workbook holds the office's figures alone. */
  readonly own?: SummaryReport | null;
  /** What came of all bureaus together. */
  readonly value: SummaryReport | null;
  /** A ratio; null where there is none, and of what does not count. */
  readonly completion: number | null;
  /** Null for words that are no verdict: 汇总后判定, 配合事项. */
  readonly verdict: Verdict | null;
  readonly verdictWords: string;
  /** What is wrong with it, a sentence each. */
  readonly findings: readonly string[];
}

/** A figure as its cell stores it, or words. */
export type SummaryFigure =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly numberFormat: string;
      /** As it is shown, for where it stands in words. */
      readonly shown: string;
    }
  | { readonly kind: "words"; readonly words: string };

/** A figure that was reported, and why it does not count. */
export interface SummaryReport {
  readonly figure: SummaryFigure;
  /** Null where it counts. */
  readonly held: HeldWhy | null;
}

/**
 * It waits to be verified, cannot be used, or nothing is decided yet: a conflict, a sum that lacks a share. `replaced`: a figure was
 * taken in its place, and nobody waits for anything.
 */
export type HeldWhy = "suspect" | "refused" | "undecided" | "replaced";

/** Verdicts beside which no figure counts. */
const HELD_VERDICTS: Readonly<Partial<Record<Verdict, HeldWhy>>> = {
  unverified: "suspect",
  invalid: "refused",
  "cannot-judge": "undecided",
};

/** Why a figure beside this verdict does not count; null where it does. */
export function heldBy(verdict: Verdict | null): HeldWhy | null {
  return verdict === null ? null : (HELD_VERDICTS[verdict] ?? null);
}

/** Ids of the lines in which something stands that does not count yet. */
export function listHeld({ lines }: Pick<BureauSummary, "lines">): readonly string[] {
  const isOpen = (report: SummaryReport | null | undefined): boolean =>
    report !== null && report !== undefined && report.held !== null && report.held !== "replaced";
  return lines.flatMap(({ id, own, value }) => (isOpen(own) || isOpen(value) ? [id] : []));
}
