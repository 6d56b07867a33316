import type { Finding } from "../../core";
import type { FileReport } from "../../exchange";
import type { SpreadsheetRefusal } from "../../sheets";
import type { FindingFilter } from "../kit";
import type { TableFacts } from "../notebook";
import type { Context, ShellState } from "../shell";
import type { Fix } from "./fixes";

/** The step 校验. */
export interface CheckState {
  /** Names of sheets that may be tracking tables; the last one is the newest. */
  readonly tables: readonly string[];
  /** The table that is checked. */
  readonly table: string | null;
  /** Which plan and period that table is of, as it says itself; null until it was looked at. */
  readonly facts: TableFacts | null;
  /** The last check: one report of the table, or one of each file. */
  readonly reports: readonly FileReport[] | null;
  /** What one press can put right of them. */
  readonly fixes: ReadonlyMap<Finding, readonly Fix[]>;
  /** Words that a card has to have; empty for all. */
  readonly search: string;
  /** Whose targets are shown; null for all. */
  readonly bureau: string | null;
  /** The card that was gone to last, by its key. */
  readonly current: string | null;
  /** Whether the marks in the table are those of the last check. */
  readonly isMarked: boolean;
  /** Whether the workbook computes its formulas only when a person asks for it. */
  readonly isManual: boolean;
  readonly filter: FindingFilter;
  /** Whether the table is checked while a person types. */
  readonly checksLive: boolean;
}

export type CheckProblem =
  /** The findings stand, but could not be written beside the values. */
  | {
      readonly kind: "not-marked";
      readonly code: SpreadsheetRefusal;
      readonly sheet: string | null;
    }
  /** Somebody has changed the cell since it was checked. */
  | { readonly kind: "changed-since"; readonly cell: string }
  | { readonly kind: "no-table" }
  /** The plan that the table names is neither built in nor in the workbook. */
  | { readonly kind: "unknown-plan"; readonly id: string };

export type CheckContext = Context<ShellState & CheckState, CheckProblem>;

export const NOT_CHECKED: CheckState = {
  tables: [],
  table: null,
  facts: null,
  reports: null,
  fixes: new Map(),
  search: "",
  bureau: null,
  current: null,
  isMarked: true,
  isManual: false,
  filter: "all",
  checksLive: true,
};
