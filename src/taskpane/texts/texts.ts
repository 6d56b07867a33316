import type { Language } from "../../core";
import type {
  Busy,
  Delivery,
  FindingFilter,
  MadeForm,
  Problem,
  Question,
  Step,
  TableKind,
} from "../state";

/** What happened, and what to do now. */
export interface Advice {
  readonly what: string;
  readonly next: string;
}

/** A problem that is told here; the step 回收 tells its own. */
export type OwnProblem = Exclude<Problem, { readonly kind: "collect" }>;

/** A label with a line that explains it. */
export interface Choice {
  readonly label: string;
  readonly hint: string;
}

/** Everything the pane says besides the findings, in one language. */
export interface PaneTexts {
  readonly language: Language;
  /** The program's name. */
  readonly name: string;
  readonly header: {
    readonly plan: string;
    readonly period: string;
    readonly year: (year: number) => string;
    readonly openPlanFile: string;
    readonly steps: string;
    /** The other language's name in that language, and what the button does. */
    readonly otherLanguage: string;
    readonly switchLanguage: string;
    readonly withoutExcel: string;
  };
  /** Tab captions; an apostrophe would break Fluent's tab. */
  readonly steps: Readonly<Record<Step, string>>;
  readonly welcome: {
    readonly title: string;
    readonly steps: readonly string[];
    /** The same without Excel. */
    readonly fileSteps: readonly string[];
    readonly close: string;
  };
  readonly insert: {
    readonly plan: string;
    readonly documentNumber: string;
    readonly issued: string;
    readonly issuedBy: (issuer: string | null, day: string | null) => string;
    readonly content: string;
    readonly counts: (rows: number, targets: number, bureaus: number) => string;
    readonly what: string;
    readonly kinds: Readonly<Record<TableKind, Choice>>;
    readonly preview: string;
    readonly number: string;
    readonly goal: string;
    readonly bureaus: string;
    readonly target: string;
    readonly threshold: string;
    readonly more: (rest: number) => string;
    readonly note: (sheet: string) => string;
    readonly fileNote: (sheet: string) => string;
    readonly action: string;
    readonly fileAction: string;
    readonly notYet: string;
    readonly done: (sheet: string) => string;
    readonly fileDone: (sheet: string) => string;
  };
  readonly check: {
    readonly filters: string;
    readonly counts: Readonly<Record<Exclude<FindingFilter, "all">, (count: number) => string>>;
    readonly all: string;
    readonly results: string;
    readonly table: string;
    readonly live: string;
    readonly action: string;
    readonly again: string;
    readonly fileAction: string;
    readonly goTo: (cell: string, name: string) => string;
    readonly blanks: (count: number) => string;
    readonly blanksAdvice: string;
    readonly accepted: (
      bureau: string | null,
      period: string | null,
      receipt: string | null,
    ) => string;
    readonly rejected: string;
    readonly none: string;
    readonly noneOfThese: string;
    readonly before: string;
    readonly beforeTable: string;
    readonly beforeFiles: string;
    readonly toInsert: string;
    readonly notYet: string;
    readonly done: (targets: number, filled: number, clean: number) => string;
    readonly filesDone: (files: number, rejected: number) => string;
  };
  readonly make: {
    readonly due: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly bureaus: string;
    readonly all: string;
    readonly targets: (count: number) => string;
    readonly sent: (day: string) => string;
    readonly resend: string;
    readonly delivery: string;
    readonly deliveries: Readonly<Record<Delivery, Choice>>;
    readonly ledger: string;
    readonly openLedger: string;
    readonly ledgerHolds: (forms: number, period: string) => string;
    readonly saveLedger: string;
    readonly result: string;
    readonly save: string;
    /** What became of a form. */
    readonly standings: Readonly<Record<MadeForm["standing"], string>>;
    readonly saveNamed: (file: string) => string;
    readonly action: (forms: number) => string;
    readonly stop: string;
    readonly stopping: string;
    readonly notYet: (targets: number) => string;
    readonly nobody: string;
    readonly opened: (forms: number) => string;
    readonly zipped: (forms: number) => string;
    readonly ready: (forms: number, saved: number) => string;
    readonly stoppedAfter: (forms: number) => string;
  };
  /** The consolidated workbook of an earlier period, in 生成 and 回收. */
  readonly earlier: {
    readonly title: string;
    readonly hint: string;
    readonly choose: string;
    readonly from: (period: string, file: string) => string;
    readonly leave: string;
  };
  /** While the step 回收 is being fetched. */
  readonly fetching: string;
  readonly question: {
    readonly exists: (question: Question & { readonly kind: "sheet-exists" }) => Advice;
    readonly replace: string;
    readonly keepBoth: string;
    readonly cancel: string;
    readonly otherLedger: (period: string, forms: number, wanted: string) => Advice;
    readonly putAway: string;
  };
  readonly notice: {
    readonly problem: (problem: OwnProblem) => Advice;
    readonly retry: string;
    readonly close: string;
  };
  readonly busy: (busy: Busy) => string;
}
