import type { CollectedOccasion, Collection, OfficeTable } from "../../exchange";
import { report, today } from "../shell";
import type { Shelf, ShelvedFile } from "../notebook";
import type { Collecting } from "./session/collecting";
import type { Missing } from "./session/listed-now";
import { NO_RETURNS, type CollectContext, type CollectProblem, type CollectState } from "./state";

/** The table in which the office follows its targets. */
export interface OwnTable {
  /** The sheet it stands on; null where the workbook has none. */
  readonly name: () => string | null;
  /** Called after cells of it were set. */
  readonly written: (sheet: string) => Promise<void>;
}

/** What the parts of this step share. */
export interface CollectBench {
  readonly context: CollectContext;
  readonly collecting: Collecting;
  /** Whether a person wants the reading to stop. */
  isStopped: boolean;
  /** What the files of the list were judged for; kept by those who read them. */
  readFor: CollectedOccasion | null;
  /** Reading for this failed; it is tried again when a person asks. */
  failedFor: CollectedOccasion | null;
  readonly missing: Missing;
  /** Where this browser keeps collections; null in Excel, and where it keeps nothing. */
  shelf: Shelf | null;
  /** Files that it keeps for this plan and period. */
  shelved: readonly ShelvedFile[];
  /** Ends when what it keeps for this plan and period is known; never fails. */
  recalling: Promise<void>;
  /** Fetches what draws the cards of what there is to decide. */
  readonly fetchCards: () => Promise<void>;
  readonly ownTable: OwnTable;
  /** What stands in it; null where there is none, or none of this plan and period. */
  office: OfficeTable | null;
  /** What a person agreed to lose, as text. */
  agreedLoss: string | null;
}

export function stateOf({ context }: CollectBench): CollectState {
  return context.store.state.collect ?? NO_RETURNS;
}

export function update(bench: CollectBench, patch: Partial<CollectState>): void {
  bench.context.store.update({ collect: { ...stateOf(bench), ...patch } });
}

/** What files are judged for now. */
export function occasionOf({ collecting, context }: CollectBench): CollectedOccasion {
  return collecting.occasion(context.store.state.settings);
}

/** What there is now: null without a ledger of this plan and period, or while files have to be read again. */
export function collectionOf(bench: CollectBench): Collection | null {
  const { context, collecting, readFor } = bench;
  const { settings, earlier } = context.store.state;
  const { files } = stateOf(bench);
  if (files.length > 0 && readFor !== occasionOf(bench)) return null;
  const more = { previous: earlier?.previous ?? null, asOf: today(context), office: bench.office };
  return collecting.collection(settings, files, more);
}

/** Tells a problem of this step. */
export function tell(
  { context }: CollectBench,
  problem: CollectProblem,
  retry: (() => void) | null = null,
): void {
  report(context, { kind: "collect", problem }, retry);
}
