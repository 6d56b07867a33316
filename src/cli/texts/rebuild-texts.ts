import type { RebuiltOutcome, WhyNoForm } from "../../exchange";

/** Everything `ledger rebuild` says, in one language. */
export interface RebuildTexts {
  readonly options: {
    readonly forms: string;
    readonly out: string;
    readonly period: string;
    readonly current: string;
  };
  readonly columns: readonly [bureau: string, form: string, outcome: string, file: string];
  readonly outcomes: Readonly<Record<RebuiltOutcome, string>>;
  notJson(path: string): string;
  severalOccasions(
    found: readonly { readonly plan: string; readonly period: string; readonly forms: number }[],
  ): string;
  noForms(reasons: readonly string[]): string;
  noSuchForm(word: string): string;
  why(reason: Exclude<WhyNoForm, { readonly kind: "finding" }>): string;
  /** What to do about a form that was left out. */
  advice(outcome: RebuiltOutcome): string;
  missing(bureaus: readonly string[]): string;
  otherVersions(count: number): string;
  done(path: string, forms: number, replaced: number): string;
  /** Null for the ledger that the folder of a period knows. */
  next(path: string | null): string;
}
