import type { JointRule } from "./json-shapes";

/** One thing that bureaus report. Figures are in `unit`. */
export interface PlanTarget {
  /** `17.2`: row, then place in the row. */
  readonly id: string;
  /** The number of its row in the annex. */
  readonly row: number;
  readonly name: string;
  /** `level`, `increase`, `growth`, `rank`, …; `qualitative` where words are reported and a person judges. */
  readonly kind: string;
  /** `>=`, `>`, `<=`, …; null for a qualitative target. */
  readonly comparator: string | null;
  readonly threshold: number | null;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** As the plan writes it: `亿元`, `%`, `个`. */
  readonly unit: string | null;
  /** The last day by which the target must be reached; null where the document names none. */
  readonly deadline: string | null;
  /** The words of the annex it was read from. */
  readonly fragment: string;
  /** Who answers for it; the role is null where the document names none. */
  readonly bureaus: readonly {
    readonly name: string;
    readonly role: "lead" | "cooperating" | null;
  }[];
  /** What several bureaus' values make together. */
  readonly jointRule: JointRule;
}

/** A plan: a policy document with its annex of targets. Made by `loadPlan`, never changed. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly documentNumber: string | null;
  /** The office the bureaus report to. */
  readonly leadOffice: string;
  /** First and last year. */
  readonly period: { readonly from: number; readonly to: number };
  /** Every responsible bureau, in the order in which the annex names them first. */
  readonly bureaus: readonly string[];
  /** In the order of the annex. */
  readonly targets: readonly PlanTarget[];
  /** SHA-256 of the plan file's canonical JSON, in hexadecimal. */
  readonly hash: string;
  /** The plan file, as parsed JSON. */
  readonly file: unknown;
}
