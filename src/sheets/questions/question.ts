import type { Finding, Plan, ReportingPeriod, Signature, Target } from "../../core";

/** One thing that can be chosen. */
export interface OfferedChoice {
  /** What stands in the list under 处理: 取 1, 采用, 达标. */
  readonly label: string;
  /** What it means, where the label alone does not say: 市商务局 480 家（a.xlsx 指标填报!G5）. */
  readonly meaning: string | null;
  /** The decision that it makes, as a decisions file has it; without who signed it, and without the value where one is typed. */
  readonly says: Readonly<Record<string, string | number | true>>;
  /** Whether a value has to be typed beside it. */
  readonly takesValue: boolean;
}

/** A question with what may be chosen, and what was. */
export interface AskedQuestion {
  readonly kind: "conflict" | "refused" | "suspect" | "metric" | "file" | "versions" | "verdict";
  readonly target: Target | null;
  readonly bureau: string | null;
  readonly file: string | null;
  /** What was found, in the order in which it is said; words of the bureaus where a person judges. */
  readonly findings: readonly Finding[];
  readonly words: string | null;
  readonly choices: readonly OfferedChoice[];
  /** Null while it is open. */
  readonly decided: {
    readonly label: string;
    readonly value: number | string | null;
    readonly signature: Signature;
  } | null;
}

/** What the workbook says. */
export interface QuestionsBook {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly asOf: string;
  readonly questions: readonly AskedQuestion[];
}
