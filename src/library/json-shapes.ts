/** What is said of one target in one period (判定): reached, missed, waiting to be verified (待核实), … */
export type Verdict =
  | "met"
  | "not-met"
  | "reached-early"
  | "in-progress"
  | "unverified"
  | "no-data"
  | "needs-person"
  | "cannot-judge"
  | "no-deadline"
  | "invalid";

/** How bad a finding is: an error is sent back, a warning is looked at, an info is told. */
export type Severity = "error" | "warning" | "info";

/** What the values of several bureaus make together: one value all agree on, their sum, or the lead's. */
export type JointRule = "agree" | "sum" | "lead";

/** Something to be told about a value, a form, a file or a collection. Absent facts are null. */
export interface Finding {
  /** `unit-mismatch`, `shown-differs`, …; new ones may be added. */
  readonly code: string;
  readonly severity: Severity;
  /** The target's id, `3.1`. */
  readonly target: string | null;
  readonly bureau: string | null;
  /** The file's path, as it was given. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** `G7` */
  readonly cell: string | null;
  readonly received: string | null;
  readonly expected: string | null;
  /** A sentence for people, in the language that was asked for. */
  readonly message: string;
}

/** One line of a form, blank ones included. */
export interface Entry {
  /** The target's id. */
  readonly target: string;
  /** The cell's text as a person sees it; null when blank. */
  readonly typed: string | null;
  /** In `unit`; null where there is none that can be used. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly verdict: Verdict;
  /** A ratio: 1.04 is 104 %; null where it says nothing. */
  readonly completion: number | null;
  readonly reason: string | null;
  readonly measures: string | null;
  readonly evidence: string | null;
}

/** What came of one form. A file that was looked at always has one, whatever is wrong with it. */
export interface FileReport {
  /** As given; of one of several forms in a file `文件.xlsx › 市科技局`, of a file in a zip archive or a mail `来信.zip › 文件.xlsx`. */
  readonly path: string;
  /** An attachment is no form, and came beside one. */
  readonly status: "accepted" | "rejected" | "attachment";
  /** The plan's id. */
  readonly plan: string | null;
  readonly bureau: string | null;
  /** `2021`, `2021H1`, `2021Q3`, `2021-09` */
  readonly period: string | null;
  readonly formId: string | null;
  /** The short code that proves what was filed (回执); null for a rejected file. */
  readonly receipt: string | null;
  /** Who sent the mail that it came with; left out where it came with none. */
  readonly sender?: string;
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/** A file of a collection, with what became of it. */
export interface CollectedFile extends FileReport {
  readonly outcome:
    | "merged"
    | "identical"
    | "superseded"
    | "rejected"
    | "unconfirmed"
    | "attachment"
    /** A decision set it aside. */
    | "ignored";
  /** The file that it equals, or that supersedes it. */
  readonly other: string | null;
  readonly sha256: string | null;
  /** When it says it was last saved, an instant in UTC. */
  readonly savedAt: string | null;
}

/** How one bureau stands. `targets` and what follows it are counts. */
export interface BureauStanding {
  readonly bureau: string;
  /** `partial` and `blank`: a form came in which lines, or all of them, are not filled in yet. */
  readonly status:
    "returned" | "partial" | "blank" | "awaited" | "overdue" | "rejected" | "helping";
  /** How many lines are due, and whether none of them is owed any more. */
  readonly asked: number;
  readonly complete: boolean;
  /** Ids of the targets that it owes still: blank, not usable, or to be verified. */
  readonly owed: readonly string[];
  /** The id of the form it is to return now. */
  readonly form: string;
  readonly due: string | null;
  readonly targets: number;
  readonly reported: number;
  readonly met: number;
  readonly notMet: number;
  readonly unverified: number;
  readonly conflicts: number;
}

/** What one file says of one target. */
export interface ReportedValue {
  readonly bureau: string;
  readonly value: number | null;
  readonly typed: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** How one target stands. */
export interface TargetStanding {
  /** Its id. */
  readonly target: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly verdict: Verdict;
  /** A ratio. */
  readonly completion: number | null;
  /** Completion against what was due by now: 1.04 is a little ahead. */
  readonly pace: number | null;
  /** The completion that was due by the end of the period, and how far ahead of it the target is: as `report --json` has them. */
  readonly due: number | null;
  readonly ahead: number | null;
  readonly rule: JointRule;
  readonly reported: readonly ReportedValue[];
  /** The bureaus that owe a value. */
  readonly awaited: readonly string[];
  readonly conflict: {
    /** Whether somebody has to decide yet. */
    readonly open: boolean;
    readonly sides: readonly ReportedValue[];
  } | null;
  /** As the decisions file says it. */
  readonly decision: Readonly<Record<string, unknown>> | null;
  /** What was decided of single bureaus' lines, and what a person judged; empty where nothing was. */
  readonly decisions: readonly Readonly<Record<string, unknown>>[];
}

/** Counts of a collection's targets. */
export interface CollectionSummary {
  readonly targets: number;
  readonly reported: number;
  readonly met: number;
  readonly notMet: number;
  readonly reachedEarly: number;
  readonly inProgress: number;
  readonly unverified: number;
  readonly needsPerson: number;
  readonly conflicts: number;
  readonly invalid: number;
  /** Bureaus of which a form came that is not filled in as a whole: blank ones too. */
  readonly partial: number;
  /** Findings by severity. */
  readonly errors: number;
  readonly warnings: number;
}

/** What came of a collection: as `collect --json` prints it. `writeConsolidated` makes its workbook. */
export interface Collection {
  /** The plan's id. */
  readonly plan: string;
  readonly period: string;
  /** The day that stood for today. */
  readonly asOf: string;
  /** By path. */
  readonly files: readonly CollectedFile[];
  /** In the plan's order. */
  readonly bureaus: readonly BureauStanding[];
  /** In the plan's order. */
  readonly targets: readonly TargetStanding[];
  /** Of all files and of the collection as a whole. */
  readonly findings: readonly Finding[];
  readonly summary: CollectionSummary;
}
