import type { PreviousPeriod } from "../../exchange";
import type { EarlierProblem } from "../files";
import type { Context, ShellState } from "../shell";

/** The consolidated workbook of an earlier period that a person chose. */
export interface EarlierWorkbook {
  readonly file: string;
  readonly previous: PreviousPeriod;
}

export interface EarlierState {
  /** What 上期值 is taken from, in forms and in the collection. */
  readonly earlier: EarlierWorkbook | null;
}

/** A file is not the summary of an earlier period. */
export interface EarlierFileProblem {
  readonly kind: "previous-file";
  readonly file: string;
  readonly why: EarlierProblem;
}

export type EarlierContext = Context<ShellState & EarlierState, EarlierFileProblem>;
