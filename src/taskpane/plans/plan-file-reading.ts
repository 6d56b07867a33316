import type { Plan } from "../../core";

/** One mistake of a plan file, where a person finds it. */
export interface PlanFileMistake {
  /** Of the file, from 1; null where the mistake has no line. */
  readonly line: number | null;
  /** `rows[2].cells[0].targets[1].unit`, or `指标!F12 比较` in a workbook; empty for the whole. */
  readonly path: string;
  /** What came, what is expected, an example; null where the file cannot be read on from that line. */
  readonly sentence: string | null;
}

/**
 * The plan of a file with what has to be known of it and does not stop it, or every mistake in it; none where the file is no plan
 * at all.
 */
export type PlanFileReading =
  | { readonly plan: Plan; readonly remarks: readonly PlanFileMistake[] }
  | { readonly mistakes: readonly PlanFileMistake[] };
