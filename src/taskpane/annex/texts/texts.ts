import type { DraftedBureau, DraftedTarget, DraftWords, Messages } from "../../../core";
import type { Advice } from "../../kit";
import type { AnnexProblem, AnnexQuestion, Done, Relation } from "../state";

/** The facts of a plan that stand above its table. */
export type HeadFact =
  | "title"
  | "documentNumber"
  | "issuer"
  | "issuedOn"
  | "validUntil"
  | "period"
  | "leadOffice"
  | "id";

/** Everything the step 计划 says besides the core's messages, in one language. */
export interface AnnexTexts {
  /** Doubts, and where something stands. */
  readonly draft: DraftWords;
  readonly start: {
    readonly inUse: string;
    readonly counts: (rows: number, targets: number, bureaus: number) => string;
    readonly title: string;
    readonly what: string;
    readonly paste: string;
    /** In the empty box. */
    readonly pasteHere: string;
    readonly drop: string;
    readonly chooseFiles: string;
    readonly selection: string;
    readonly selectionHint: string;
    readonly planFile: string;
    readonly planFileHint: string;
    readonly note: string;
    /** A review that was left; the source as the review's heading names it. */
    readonly left: (source: string, answers: number) => string;
    /** A review whose sheets were put into the workbook. */
    readonly aside: (source: string) => string;
    readonly leftOn: (day: string) => string;
    readonly goOn: string;
    readonly forget: string;
  };
  /** The sheets of a plan workbook. */
  readonly sheets: {
    readonly open: string;
    readonly file: (name: string) => string;
    readonly openHint: string;
    readonly fileHint: string;
    readonly again: string;
    readonly mistakes: (count: number) => string;
    readonly right: string;
    readonly revision: string;
    readonly other: string;
    /** The heading is empty where there is none. */
    readonly goTo: (address: string, heading: string) => string;
  };
  readonly review: {
    readonly title: (source: string) => string;
    readonly clipboard: string;
    readonly selection: (sheet: string) => string;
    readonly legend: string;
    readonly keys: string;
    readonly open: (count: number) => string;
    readonly settled: string;
    readonly all: (rows: number) => string;
    readonly next: string;
    /** The table is null where there is only one. */
    readonly row: (table: number | null, row: number, number: string | null) => string;
    readonly unread: string;
    readonly bureaus: (bureaus: readonly DraftedBureau[]) => string;
    readonly nobody: string;
    readonly noTarget: string;
    readonly figure: (target: DraftedTarget) => string;
    readonly deadline: (day: string | null, messages: Messages) => string;
    readonly document: string;
    readonly facts: Readonly<Record<HeadFact, string>>;
    readonly unsaid: (facts: readonly string[]) => string;
    readonly offers: (count: number) => string;
    readonly elsewhere: string;
    readonly told: (count: number) => string;
  };
  readonly doubt: {
    readonly open: string;
    readonly done: string;
    readonly note: string;
    readonly colon: string;
    /** A reading to choose, as a person reads it. */
    readonly choice: (choice: string) => string;
    readonly other: string;
    readonly day: string;
    /** What was typed is none. */
    readonly notBureau: string;
    readonly notUnit: string;
    readonly drop: string;
    readonly byItself: string;
    readonly inBook: string;
  };
  readonly relation: {
    readonly title: string;
    readonly choices: (plan: string) => Readonly<Record<Relation, { label: string; hint: string }>>;
    readonly waiting: string;
    readonly nothing: string;
    readonly summary: (counts: {
      readonly added: number;
      readonly removed: number;
      readonly changed: number;
      readonly handedOver: number;
    }) => string;
    readonly changes: Readonly<Record<"added" | "removed" | "changed", string>>;
    readonly blank: string;
    readonly more: (count: number) => string;
    readonly others: (count: number) => string;
  };
  readonly sign: {
    readonly title: string;
    readonly name: string;
    readonly hint: string;
    readonly missing: string;
  };
  readonly keep: {
    readonly save: string;
    readonly insert: string;
    readonly leave: string;
    readonly note: string;
  };
  readonly action: {
    readonly choose: string;
    readonly use: string;
    readonly toForms: string;
  };
  readonly status: {
    readonly nothing: string;
    readonly open: (count: number) => string;
    readonly unsigned: string;
    readonly ready: (targets: number) => string;
    readonly done: (done: Done) => string;
  };
  readonly question: (question: AnnexQuestion) => Advice;
  readonly leave: string;
  readonly problem: (problem: AnnexProblem, messages: Messages) => Advice;
}
