import type {
  Big,
  Entry,
  EntryText,
  Finding,
  Plan,
  ReportingPeriod,
  Signature,
  Target,
  Verdict,
} from "../../core";
import type { BureauStatus, OwedWhy } from "./bureau-status";
import type { ConsolidatedNames } from "./names";

/** What a consolidated workbook says, before anything is laid out. */
export interface ConsolidatedBook {
  /** What its sheets are called. */
  readonly names: ConsolidatedNames;
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The day as of which it was made; no clock is read. */
  readonly asOf: string;
  readonly counts: StandingCounts;
  /** Every bureau that was sent a form, in the plan's order. */
  readonly bureaus: readonly BureauPart[];
  /** Every target, in the plan's order. */
  readonly lines: readonly TargetLine[];
  readonly findings: readonly Finding[];
  /** Every form that was sent and every file that came; a file stands in one line only. */
  readonly filings: readonly Filing[];
}

/** How many targets stand how. */
export interface StandingCounts {
  readonly targets: number;
  /** With a usable value or words, conflicting ones included; what waits to be verified is not among them. */
  readonly reported: number;
  /** With something that cannot be used. */
  readonly invalid: number;
  /** With words that nothing is due in the period. */
  readonly notDue: number;
  /** With nothing at all. */
  readonly blank: number;
  readonly conflicts: number;
  /** Of the reported ones without an open conflict, and of those that wait to be verified. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

/** A line that a bureau owes, and why. */
export interface OwedLine {
  /** Id. */
  readonly target: string;
  readonly why: OwedWhy;
}

/** How one bureau stands. */
export interface BureauPart {
  readonly bureau: string;
  /** Other names that its forms went out under; left out where there are none. */
  readonly sentAs?: readonly string[];
  /** A day, or null. */
  readonly due: string | null;
  readonly status: BureauStatus;
  /** What it still owes: what nobody filled in, and what cannot be used or waits to be verified; in the plan's order. */
  readonly owed: readonly OwedLine[];
  /** Of its merged files. */
  readonly receipts: readonly string[];
  /** Of the targets it reported, how they stand. */
  readonly counts: StandingCounts;
  /** One for every target it answers for. */
  readonly lines: readonly BureauLine[];
  /** 上期值 by target id: figures in the target's unit, words where there are only words. */
  readonly previous: ReadonlyMap<string, number | string>;
}

/** What one bureau reports for one target, its files taken together; texts are null where nobody wrote any. */
export interface BureauLine extends Readonly<Record<EntryText, string | null>> {
  readonly bureau: string;
  readonly target: Target;
  /**
   * `blank`: nothing reported. `not-due`: words that nothing is due in the period. `value`, `text` (a qualitative target's words), `refused`: what was typed cannot be used.
   * `suspect`: a value 100 times off, for which the bureau does not vouch in words. `contradicting`: two of its files say different
   * things.
   */
  readonly state: "blank" | "not-due" | "value" | "suspect" | "text" | "refused" | "contradicting";
  /** In the target's unit; null unless the state is `value` or `suspect`. */
  readonly value: Big | null;
  /** What was typed as a value, file by file; blank lines are none. */
  readonly contributions: readonly Contribution[];
  /** The same of all files, each text once; null when blank. */
  readonly typed: string | null;
}

/** What one file says for one target. */
export interface Contribution {
  readonly bureau: string;
  readonly file: string;
  readonly entry: Entry;
  /** It says that nothing is due: 本期不统计. */
  readonly isNotDue?: true;
}

export interface TargetLine {
  readonly target: Target;
  /** Of the period before, in the target's unit. */
  readonly previous: number | string | null;
  readonly value: Big | null;
  readonly verdict: Verdict;
  readonly completion: Big | null;
  /** Who reported what, and where it stands. */
  readonly reports: readonly Contribution[];
  readonly awaited: readonly string[];
  readonly conflict: "open" | "decided" | null;
  /** Whose value was taken and why, who decided and when; null where nothing was decided. */
  readonly decision: { readonly taken: TakenValue; readonly signature: Signature } | null;
  /** What was decided of single bureaus' lines. */
  readonly lineDecisions: readonly {
    readonly bureau: string;
    readonly value: number | string;
    readonly signature: Signature;
  }[];
  /** What a person says that came of it, and who; null where nobody had to, or has. */
  readonly judgement: Signature | null;
  /** Bureaus whose share a sum lacks. */
  readonly lacking: readonly string[];
}

/** What a decision took: a value, the value of a bureau, or what stands in one of its files. */
export type TakenValue =
  | { readonly kind: "value"; readonly value: number | string }
  | { readonly kind: "bureau"; readonly bureau: string }
  | { readonly kind: "file"; readonly file: string };

/** What became of a form that was sent, or of a file that came. */
export type FilingStatus =
  | "merged"
  | "identical"
  | "superseded"
  | "rejected"
  | "unconfirmed"
  | "ignored"
  | "attachment"
  | "awaited"
  | "overdue"
  /** A newer form took its place and nobody returned it. */
  | "replaced";

export interface Filing {
  readonly status: FilingStatus;
  /** Of a file that counts: whether its bureau has filled in all, some or none of what it is asked; null for any other. */
  readonly standing: BureauStatus | null;
  readonly bureau: string | null;
  readonly formId: string | null;
  /** How many targets the form asks for. */
  readonly targets: number | null;
  readonly due: string | null;
  readonly file: string | null;
  readonly filledInBy: string | null;
  readonly phone: string | null;
  /** As the bureau typed it. */
  readonly filledInOn: string | null;
  /** When the file says it was saved, an instant in UTC. */
  readonly savedAt: string | null;
  readonly receipt: string | null;
  readonly sha256: string | null;
  /** Why; null where the status says all. */
  readonly note: FilingNote | null;
}

/** Why a file was not taken as it is, or why nobody asks for a form any more. */
export type FilingNote =
  /** The bureau returned a form that this one had replaced. */
  | { readonly kind: "earlier-form" }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "identical"; readonly other: string }
  /** Without a decision where the file says the same as one that was superseded. */
  | { readonly kind: "superseded"; readonly other: string; readonly decision: Signature | null }
  /** A person said whose it is, or that it counts. */
  | { readonly kind: "confirmed"; readonly decision: Signature }
  /** A person set it aside. */
  | { readonly kind: "ignored"; readonly decision: Signature };
