import type { JointRule } from "./json-shapes";
import type { LanguageOption } from "./language";
import type { Ledger } from "./ledger-shape";
import type { Plan } from "./plan-shape";

/** A file that came back: named by its path, or by its name as the forms of `distribute` are. */
export type ReturnedFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly bytes: Uint8Array };

/** Who decided, when, and why. */
interface Signed {
  readonly reason: string;
  readonly by: string;
  /** A day. */
  readonly on: string;
}

/** One decision of the lead office, as a decisions file (裁定) holds it. Files are named by path, by name, or by fingerprint. */
export type Decision = Signed &
  (
    | { readonly target: string; readonly value: number | string }
    | { readonly target: string; readonly bureau: string }
    /** The line of one bureau where several answer. */
    | { readonly target: string; readonly bureau: string; readonly value: number | string }
    /** What a person judges: words, 左右. */
    | { readonly target: string; readonly verdict: "met" | "not-met" }
    | { readonly target: string; readonly file: string }
    | { readonly file: string; readonly supersedes: string }
    | { readonly file: string; readonly confirms: true | string }
    | { readonly file: string; readonly ignore: true }
  );

/** What a collection follows from. */
export interface CollectOptions extends LanguageOption {
  readonly plan: Plan;
  /** As `distribute` gave it. It says the period. */
  readonly ledger: Ledger;
  /** What came back, in any order; asked for one by one, so that they may come from a disk or a network in turn. */
  readonly files: Iterable<ReturnedFile> | AsyncIterable<ReturnedFile>;
  readonly decisions?: readonly Decision[] | undefined;
  /** Consolidated workbooks of earlier periods; the latest gives 上期值 and is compared. */
  readonly previous?: Uint8Array | readonly Uint8Array[] | undefined;
  /** By target id: joint rules to hold the forms against; what the forms ask counts, a difference is told. */
  readonly joint?: Readonly<Record<string, JointRule>> | undefined;
  /** The day that stands for today, for what is overdue; left out: today, the only look at a clock. */
  readonly asOf?: string | undefined;
}

/** How the consolidated workbook shows the bureaus' lines. */
export interface ConsolidatedOptions {
  /** `all` gives each bureau a sheet, `list` makes one list of all; left out: sheets up to 60 bureaus. */
  readonly sheets?: "all" | "list" | undefined;
}
