import type { Paper } from "../../../sheets";
import type { Advice, Choice } from "../../kit";
import type { TableKind } from "../../notebook";
import type { SheetExists } from "../../tables";

/** Everything the step 插入 says, in one language. */
export interface InsertTexts {
  readonly welcome: {
    readonly title: string;
    readonly steps: readonly string[];
    /** The same without Excel. */
    readonly fileSteps: readonly string[];
    readonly close: string;
  };
  readonly plan: string;
  readonly documentNumber: string;
  readonly issued: string;
  readonly issuedBy: (issuer: string | null, day: string | null) => string;
  readonly content: string;
  readonly counts: (rows: number, targets: number, bureaus: number) => string;
  readonly what: string;
  readonly kinds: Readonly<Record<TableKind, Choice>>;
  readonly paper: string;
  readonly papers: Readonly<Record<Paper, { readonly label: string; readonly hint: string }>>;
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
  /** What is done with a table that was inserted, the step that follows, and making one more. */
  readonly afterwards: string;
  readonly next: string;
  readonly another: string;
  readonly fileDone: (sheet: string) => string;
  readonly question: {
    readonly exists: (question: SheetExists) => Advice;
    readonly replace: string;
    readonly keepBoth: string;
  };
}
