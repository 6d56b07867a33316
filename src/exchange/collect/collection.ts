import { type Finding, isCounted, isShare, type Plan, type ReportingPeriod } from "../../core";
import type { BureauLine, BureauPart, StandingCounts } from "../../sheets";
import type { Ledger, LedgerForm, PreviousPeriod } from "../distribute";
import type { FileStanding } from "./file-standing";
import type { TargetStanding } from "./settle-target";

/** How one bureau stands: every bureau that was sent a form has one. */
export interface BureauStanding extends BureauPart {
  /** The form it is to return now. */
  readonly form: LedgerForm;
  /** Every file that is its, whatever became of it; by path. */
  readonly files: readonly FileStanding[];
}

/** What came of a whole collection. */
export interface Collection {
  /** With the joint rules that its forms carry. */
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly asOf: string;
  readonly ledger: Ledger;
  readonly previous: PreviousPeriod | null;
  /** By path. */
  readonly files: readonly FileStanding[];
  /** In the plan's order. */
  readonly bureaus: readonly BureauStanding[];
  /** One for every target, in the plan's order. */
  readonly targets: readonly TargetStanding[];
  /** Of all files and of the collection as a whole. */
  readonly findings: readonly Finding[];
  readonly counts: StandingCounts;
}

/** Whether a target waits for somebody to decide. */
export function isOpenConflict({ conflict, decision }: TargetStanding): boolean {
  return conflict !== null && decision === null;
}

/**
 * Whether a bureau takes part in a target's conflict; its share of a sum contradicts nobody else's, and where the lead's value counts
 * the others stand beside.
 */
export function isOpposed({ state, target, bureau }: BureauLine): boolean {
  if (!isCounted(target, bureau)) return false;
  const hasValue = state === "value" || state === "suspect";
  return state === "contradicting" || (hasValue && !isShare(target));
}
