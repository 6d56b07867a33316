import type { ProgressGroup, ReportWords } from "../../../exchange";
import type { Advice } from "../../kit";
import type { MadeSheet, ProgressProblem, ProgressSource } from "../state";

/** Everything the step 进度 says, in one language. */
export interface ProgressTexts {
  /** What the report says of pace, and of what is missing: in the pane it is the same. */
  readonly report: ReportWords;
  readonly empty: { readonly what: string; readonly next: string };
  readonly source: string;
  readonly sources: Readonly<Record<ProgressSource, string>>;
  /** What the figures are of. */
  readonly of: (source: ProgressSource, period: string) => string;
  readonly groups: string;
  /** A chip, and a bureau's part of it: the light's colour with its word. */
  readonly group: (group: ProgressGroup, count: number) => string;
  readonly all: (count: number) => string;
  readonly bureaus: string;
  readonly bureau: (targets: number) => string;
  readonly nothingToReckon: string;
  readonly lines: (bureau: string | null) => string;
  readonly toAll: string;
  readonly target: string;
  readonly value: string;
  readonly completion: string;
  readonly due: (share: string) => string;
  readonly takes: string;
  readonly by: (day: string) => string;
  readonly part: Readonly<Record<"share" | "help", string>>;
  readonly goTo: string;
  readonly goToLine: (name: string) => string;
  /** The button that makes a sheet of it, in the workbook or, without Excel, as one. */
  readonly sheet: Readonly<Record<"insert" | "save", string>>;
  readonly made: (made: MadeSheet) => string;
  /** Where targets started from, and how far behind lights reach. */
  readonly pacing: {
    readonly title: string;
    readonly hint: string;
    readonly choose: string;
    readonly taken: (count: number) => string;
    readonly leave: string;
    readonly green: string;
    readonly yellow: string;
    readonly usual: string;
  };
  readonly how: string;
  readonly action: Readonly<Record<"collect" | "check", string>>;
  readonly status: (lines: number, of: number) => string;
  readonly problem: (problem: ProgressProblem) => Advice;
}
