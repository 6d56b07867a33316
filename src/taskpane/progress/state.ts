import type { BaselineProblem, ProgressBasis, ProgressGroup } from "../../exchange";
import type { CheckState } from "../check";
import type { Context, ShellState } from "../shell";

/** What the standing is taken from: what came back, or the table that was checked. */
export type ProgressSource = ProgressBasis;

/** Which targets are shown. */
export type ProgressFilter = ProgressGroup | "all";

/** The step 进度: what is shown of how the plan stands. */
export interface ProgressState {
  /** Null until a person has chosen between two. */
  readonly source: ProgressSource | null;
  /** Whose lines are shown; null for those of all together. */
  readonly bureau: string | null;
  readonly filter: ProgressFilter;
  /** The sheet that was made of it last. */
  readonly made: MadeSheet | null;
}

/** A sheet with the standing and its charts. */
export interface MadeSheet {
  readonly sheet: string;
  /** `renewed`: in the place of one of the same plan and period; `saved`: as a workbook of its own, without Excel. */
  readonly how: "inserted" | "renewed" | "saved";
  /** A sheet of the usual name that holds something else, and was left as it is. */
  readonly beside: string | null;
  /** Whether this Excel could not draw the charts. */
  readonly isWithoutCharts: boolean;
}

/** What can go wrong here. `no-line`: the summary of this period is not in the workbook. */
export type ProgressProblem =
  | { readonly kind: "no-line" }
  /** The limits of lights are not in order. */
  | { readonly kind: "bad-lights" }
  /** A list of baselines with mistakes; none where it is no list. `why` says why a figure cannot be read. */
  | {
      readonly kind: "bad-baselines";
      readonly file: string;
      readonly problems: readonly { readonly problem: BaselineProblem; readonly why: string }[];
    };

export const ALL_SHOWN: ProgressState = {
  ...{ source: null, bureau: null, filter: "all", made: null },
};

/** The step's place in the pane's state; null until the part of the program that does it has been fetched. */
export interface ProgressSlot {
  readonly progress: ProgressState | null;
}

/** A problem of this step as the pane keeps it; the step tells it. */
export interface ProgressTold {
  readonly kind: "progress";
  readonly problem: ProgressProblem;
}

export type ProgressContext = Context<ShellState & CheckState & ProgressSlot, ProgressTold>;
