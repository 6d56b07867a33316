import type { CheckState } from "../check";
import type { Context, ShellState } from "../shell";

/** What the standing is taken from: what came back, or the table that was checked. */
export type ProgressSource = "collection" | "table";

/**
 * Which targets are shown. By light where there is a pace; `missed`, whatever its light; `unpaced`: what counts and cannot be reckoned by
 * the calendar; `held`: something was reported and does not count; `blank`: nothing was; `part`: a bureau's share, or what it helps with.
 */
export type ProgressGroup =
  "missed" | "red" | "yellow" | "green" | "unpaced" | "held" | "blank" | "part";
export type ProgressFilter = ProgressGroup | "all";

/** The step 进度: what is shown of how the plan stands. */
export interface ProgressState {
  /** Null until a person has chosen between two. */
  readonly source: ProgressSource | null;
  /** Whose lines are shown; null for those of all together. */
  readonly bureau: string | null;
  readonly filter: ProgressFilter;
}

/** The workbook has no line to go to: the summary of this period is not in it. */
export interface ProgressProblem {
  readonly kind: "no-line";
}

export const ALL_SHOWN: ProgressState = { source: null, bureau: null, filter: "all" };

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
