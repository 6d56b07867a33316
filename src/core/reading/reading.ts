import type { Finding } from "../finding";
import type { Target } from "../target";
import type { Big } from "../unit";
import type { ReportedCell } from "./cell";

/** Reads a cell whose looks say nothing. */
export type ReadPlain = (cell: ReportedCell, target: Target) => Reading;

/** What one cell says for one target. */
export interface Reading {
  /**
   * `value`: a usable number; `text`: a qualitative target's words; `missing`: nothing reported; `not-due`: words that nothing is due;
   * `refused`: an error finding says why.
   */
  readonly state: "value" | "text" | "missing" | "not-due" | "refused";
  /** The cell's text as a person sees it, always kept. */
  readonly typed: string;
  /** In the target's unit; null unless the state is `value`. */
  readonly value: Big | null;
  readonly findings: readonly Finding[];
}
