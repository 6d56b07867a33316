import { type Finding, isShare, type Plan, type ReportingPeriod, type Verdict } from "../../core";
import type { Ledger, LedgerForm, PreviousPeriod } from "../distribute";
import type { BureauLine } from "./bureau-line";
import type { FileStanding } from "./file-standing";
import type { TargetStanding } from "./settle-target";

/** How one bureau stands: every bureau that was sent a form has one. */
export interface BureauStanding {
  readonly bureau: string;
  /** The form it is to return now. */
  readonly form: LedgerForm;
  readonly due: string | null;
  readonly status: "returned" | "awaited" | "overdue" | "rejected";
  /** Every file that is its, whatever became of it; by path. */
  readonly files: readonly FileStanding[];
  /** One for every target it answers for. */
  readonly lines: readonly BureauLine[];
  /** Of the targets it reported, how they stand. */
  readonly counts: Counts;
}

/** How many targets stand how. */
export interface Counts {
  readonly targets: number;
  /** With a usable value or words, conflicting ones included. */
  readonly reported: number;
  /** With something that cannot be used. */
  readonly invalid: number;
  readonly conflicts: number;
  /** Of the reported ones without an open conflict. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

/** What came of a whole collection. */
export interface Collection {
  /** With the joint rules of this collection. */
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
  readonly counts: Counts;
}

/** Whether a target waits for somebody to decide. */
export function isOpenConflict({ conflict, decision }: TargetStanding): boolean {
  return conflict !== null && decision === null;
}

/** Whether a bureau takes part in a target's conflict; its share of a sum contradicts nobody else's. */
export function isOpposed({ state, target }: BureauLine): boolean {
  return state === "contradicting" || (state === "value" && !isShare(target));
}
