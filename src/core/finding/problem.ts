import type { PlanBookProblemFacts } from "./plan-book";

/** What a field of a file can hold. */
export type ValueType =
  "text" | "number" | "whole-number" | "yes-no" | "list" | "object" | "nothing";

/** What is said of a field that breaks a schema; `locales/` makes the sentence. Null where the code says it all. */
interface SchemaProblemFacts {
  /** The field is not there. */
  readonly "missing-field": Wanted;
  readonly "wrong-type": Wanted & { readonly found: ValueType };
  readonly "not-a-choice": { readonly choices: readonly string[] };
  readonly "unknown-fields": {
    readonly fields: readonly string[];
    /** The version of the format that knows them; null for none. */
    readonly since: number | null;
    /** The field that was probably meant; null where nobody can tell. */
    readonly near: string | null;
  };
  readonly "malformed-day": null;
  readonly "empty-text": null;
  readonly "too-few": { readonly minimum: number };
  readonly "too-many": { readonly maximum: number };
  readonly "too-small": { readonly minimum: number };
  /** It is none of several things it might be. */
  readonly "no-form": null;
}

/** What a field should be: of these types, or one of these words. */
interface Wanted {
  readonly types: readonly ValueType[];
  readonly choices: readonly string[];
}

/** Why a plan file cannot be used, by code: what is wrong with the field that the path leads to. */
interface PlanProblemFacts {
  // of a text or an id
  readonly "blank-ends": null;
  readonly "malformed-plan-id": null;
  readonly "malformed-target-id": null;
  readonly "malformed-checksum": null;
  readonly "malformed-period": null;
  // of a target
  readonly "none-for-qualitative": null;
  readonly "needed-for-numeric": null;
  readonly "unit-of-ranks": null;
  readonly "fraction-of-count": { readonly unit: string };
  readonly "rank-below-one": null;
  readonly "outside-bounds": null;
  readonly "not-additive": null;
  readonly "comparator-of-ranks": null;
  readonly "comparator-of-caps": null;
  readonly "upper-of-ranges": null;
  readonly "upper-not-above": null;
  readonly "bounds-reversed": null;
  readonly "unit-of-rates": null;
  readonly "only-for-rates": null;
  readonly "only-for-about": null;
  readonly "milestone-twice": { readonly period: string };
  readonly "milestone-too-late": { readonly period: string };
  readonly "shares-need-sum": null;
  readonly "share-twice": { readonly bureau: string };
  readonly "share-of-stranger": { readonly bureau: string };
  // between the parts of a plan
  readonly "period-reversed": null;
  readonly "valid-before-issued": null;
  readonly "repeated-source": null;
  readonly "repeated-bureau": null;
  readonly "repeated-row": { readonly number: number | string };
  readonly "repeated-column": { readonly header: string };
  readonly "unknown-column": { readonly header: string };
  readonly "repeated-group": { readonly group: string };
  readonly "repeated-unit": { readonly unit: string };
  /** A name, short name or group that means two things. */
  readonly "name-taken": { readonly name: string };
  readonly "unlisted-bureau": { readonly bureau: string };
  readonly "repeated-in-cell": { readonly bureau: string };
  readonly "repeated-target": { readonly target: string };
  readonly "foreign-fragment": null;
  readonly "deadline-before-plan": null;
  readonly "unknown-source": { readonly document: string };
  readonly "idle-bureau": { readonly bureau: string };
  readonly "unknown-target": { readonly target: string };
  readonly "target-named-twice": null;
  /** Each with its unit: `2.1 家`. */
  readonly "units-differ": { readonly targets: readonly string[] };
  readonly "not-an-increase": { readonly target: string };
  readonly "not-a-level": { readonly target: string };
  // of the plan that a workbook names
  readonly "unknown-built-in": { readonly plan: string };
  readonly "another-plan": { readonly found: string; readonly wanted: string };
}

/** Why decisions cannot be used, by code; a target the plan has not is `unknown-target`, as in a plan. */
interface DecisionProblemFacts {
  readonly "not-a-list": {
    /** The key under which a list stands: `decisions` of `{"decisions": […]}`. */
    readonly under: string | null;
    /** One decision, without the brackets of a list. */
    readonly isSingle: boolean;
  };
  readonly "decided-twice": {
    readonly about: "target" | "line" | "verdict" | "supersedes" | "file";
    /** The target's id, or a file as it is named. */
    readonly name: string;
    /** Where the other one stands that says something else. */
    readonly other: string;
  };
  // of a workbook in which a person decides
  readonly "choice-needed": null;
  readonly "not-offered": { readonly typed: string; readonly choices: readonly string[] };
  readonly "value-needed": { readonly choice: string };
  readonly "value-unwanted": { readonly choice: string };
  /** What its choices make stands no more in the line. */
  readonly "question-lost": null;
  readonly "supersedes-itself": { readonly file: string };
  readonly "not-answering": { readonly bureau: string; readonly target: string };
}

/** Why a division among districts cannot be used, by code; the rest is said as of a plan. */
interface DivisionProblemFacts {
  readonly "divided-twice": { readonly target: string };
  /** Words, ranks and ranges neither add up nor have an average. */
  readonly "each-only": { readonly why: "words" | "rank" | "range" };
  readonly "share-needed": null;
  readonly "range-kept": null;
  readonly "weight-needed": null;
  readonly "only-for-weighted": null;
  // of a workbook
  readonly "no-districts-column": null;
  /** No header of a column names a target of the plan. */
  readonly "no-measure": { readonly headers: readonly string[] };
  /** A target that was asked for, and no column or share has it. */
  readonly "not-divided": { readonly target: string };
  /** A header says two targets, or none that the plan knows. */
  readonly "unknown-measure": { readonly header: string };
  readonly "measure-twice": { readonly header: string };
  /** Cells made one over several districts. */
  readonly "merged-share": null;
  readonly "unit-of-other-kind": { readonly unit: string; readonly wanted: string };
  /** What the workbook itself says is the sum of its figures. */
  readonly "printed-total-differs": { readonly printed: string; readonly sum: string };
}

export interface ProblemFacts
  extends
    SchemaProblemFacts,
    PlanProblemFacts,
    PlanBookProblemFacts,
    DecisionProblemFacts,
    DivisionProblemFacts {}

export type ProblemCode = keyof ProblemFacts;
export type SchemaProblemCode = keyof SchemaProblemFacts;
export type PlanProblemCode = keyof PlanProblemFacts;
export type PlanBookProblemCode = keyof PlanBookProblemFacts;
export type DecisionProblemCode = keyof DecisionProblemFacts;
export type DivisionProblemCode = keyof DivisionProblemFacts;

/** What is wrong with a plan or with decisions that came in: a code, and what the sentence tells beside it. */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  readonly [Each in Code]: { readonly code: Each } & (ProblemFacts[Each] extends null
    ? unknown
    : ProblemFacts[Each]);
}[Code];

/** The same with the path of the field: `rows[2].cells[0].targets[1].unit`; empty for the whole of it. */
export type PlacedProblem = ShownProblem & { readonly path: string };

/** A problem with what stands in the field, and what might stand there; both as the file writes them, null where that says nothing. */
export type ShownProblem = Problem & {
  readonly received?: string | null;
  readonly example?: string | null;
};
