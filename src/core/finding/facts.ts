import type { FindingCode } from "./codes";
import type { DivisionDetails } from "./division-facts";
import type {
  Damage,
  ExceededLimit,
  UnusedReason,
  Signature,
  ConflictSide,
  EntryChange,
  AskedBy,
  FindingDoubt,
  NamedCells,
  PlanChange,
  UnreadReason,
} from "./fact-kinds";

interface Conversion {
  /** Units. */
  readonly from: string;
  readonly to: string;
  /** The figure in the target's unit. */
  readonly value: string;
}

/** What the sentence of a code tells beside what every finding has. A code that is not here has nothing more to tell. */
export interface FindingDetails extends DivisionDetails {
  readonly "missing-value": {
    /** 无 may mean zero or nothing: somebody has to say which. */
    readonly confirm: boolean;
    /** What words say of it: 尚未公布, 见附件. */
    readonly why?: "unpublished" | "elsewhere";
    /** Why nobody sees what stands there: its colour or size, a conditional format, or a picture that is shown instead. */
    readonly unseen?: "colour" | "size" | "condition" | "picture";
  };
  readonly "not-a-number": {
    /** The two things that the text may mean; null where it means none. */
    readonly readings: readonly [string, string] | null;
    /** How many characters came, where they are too many for anything that is asked. */
    readonly length?: number;
    /** There is no figure in it at all: 待定. */
    readonly isWords?: true;
  };
  readonly "unit-mismatch": {
    /** What stands behind the figure and is no unit that anybody knows: w, 见备注. */
    readonly unknown: string | null;
  };
  readonly "formula-error": { readonly why: "external" | "outside" | "empty" | "error" };
  readonly "unit-differs": Conversion & {
    /** ¥6100: the sign names the money, not its size. */
    readonly isSign?: boolean;
    /** The other unit stands in the header of the column, */
    readonly isHeading?: boolean;
    /** or below this header, where something else was printed. */
    readonly field?: string;
  };
  readonly "unit-converted": Conversion;
  readonly "read-as": {
    /** The figure in the target's unit. */
    readonly value: string;
    readonly unit: string;
    /** 三百五 is 350 as people say it; 012 has a 0, and 1305* a mark, that count for nothing; 下降3% is -3 where a rise is asked. */
    readonly why: "spoken" | "leading-zero" | "mark" | "direction";
    readonly mark?: string;
  };
  /** A figure with words in brackets beside it that leave it as it is: 97%（抽检）. */
  readonly "note-beside": {
    /** In the target's unit. */
    readonly value: string;
    readonly unit: string;
    readonly note: string;
    /** The year that the note names, where it is not the one that is reported: then the figure is another one. */
    readonly otherYear?: number;
  };
  /** The two percentages that a bare number may mean. */
  readonly "percent-ambiguous": { readonly asRatio: string; readonly asPercent: string };
  readonly "magnitude-suspect": {
    readonly value: string;
    readonly unit: string;
    readonly direction: "large" | "small";
    /** The figure that was probably meant, and the unit that was typed instead; null where nobody can tell. */
    readonly meant: string | null;
    readonly slip: string | null;
    /** The day, month or year that the figure may be instead: 2022-12-31, 2022-12, 2022. */
    readonly date: string | null;
    /** What is asked of all bureaus together, where a share is as much as that. */
    readonly whole: string | null;
    /** The bureau stands by the value in words of its own: then it is judged like any other. */
    readonly explained: boolean;
  };
  /** What kind of name a form gives its bureau, and the day of the change where the plan says one. */
  readonly "former-name": {
    readonly as:
      | "short"
      | "former"
      | "merged"
      /** The plan knows no such name, and all of its targets are that bureau's now: */
      | "presumed"
      /** or several bureaus' now, or nobody's. A person has to say whose the form is. */
      | "gone";
    readonly day: string | null;
  };
  /** What stands where words are owed, empty when blank; null where nothing is lacking. */
  readonly "reason-required": {
    readonly reason: string | null;
    readonly measures: string | null;
    /** Below a level that has to be kept, rather than a target that was missed. */
    readonly dips: boolean;
  };
  readonly "same-metric-differs": { readonly other: string };
  readonly "increase-inconsistent": {
    /** Where the baseline that it should give stands. */
    readonly basis: "plan" | "previous";
    /** A target's id. */
    readonly increase: string;
    readonly increaseValue: string;
    readonly totalValue: string;
  };
  readonly "formula-in-entry": {
    readonly formula: string;
    /** Another result every time the file is opened: chance, or the day. */
    readonly changes: boolean;
  };
  readonly "shown-differs": {
    /** The two readings of a cell, each with its unit: what it shows and what it stores. */
    readonly shown: string;
    readonly kept: string;
    /** It is a conditional format that shows it so, or may. */
    readonly isConditional?: true;
    /** Only the spreadsheet knows whether it does; or whether it hides the cell, or strikes it out. */
    readonly unsure?: "shown" | "unseen" | "struck";
    /** Why nobody can say what it shows: the code of a number format that is none, or a font of symbols. */
    readonly oddFormat?: string;
    readonly symbolFont?: string;
    /** The cell repeats what it holds as often as there is room. */
    readonly isRepeated?: true;
  };
  readonly "heading-unit": {
    /** As the header of the column says it, */
    readonly unit: string;
    /** or what stands below this header, where something else was printed. */
    readonly field?: string;
    /** The figure by that unit, and by the target's. */
    readonly readings: readonly [string, string];
  };
  /** What is stored and judged, with its unit. */
  readonly "previous-altered":
    | {
        /** Another figure stands there; nothing; a formula. */
        readonly by: "other" | "formula";
      }
    | ({ readonly by: "nothing" } & NamedCells);
  readonly "rounding-hides": { readonly kept: string };
  readonly "marked-text": {
    readonly mark: "struck" | "raised" | "lowered" | "unseen";
    /** The text with all that stands in the cell, and without what is marked; null where nobody can tell what is. */
    readonly readings: readonly [string, string] | null;
  };
  readonly "merged-cells": {
    /** The merged cells, `G22:G24`. */
    readonly range: string;
  };
  readonly "duplicate-target": NamedCells;
  readonly "duplicate-column": { readonly field: string };
  readonly "unknown-target": { readonly hasId: boolean };
  readonly "template-altered": {
    /** A header, or the sheet that was changed. */
    readonly field: string;
    /** Formulas gave way to what somebody typed: what came is their cells, each with what stands there now. */
    readonly isFormula?: true;
    /** The column is gone, or its header is: one that was printed, or one to fill in, of which nothing can be read. */
    readonly lost?: "printed" | "typed";
    /** The header that stands in its place while it stands in that one's, the columns below being where they were. */
    readonly swappedWith?: string;
  };
  readonly "hidden-rows": { readonly count: number };
  readonly "extra-content":
    | {
        /** A sheet, or a note in the margin of its printed pages. */
        readonly part: "sheet" | "page";
        readonly doubt?: FindingDoubt;
      }
    | ({
        /**
         * Outside the entry cells; struck out, wholly or in part of it nobody can tell; in the colour of its ground; under merged
         * cells; in the words that a line reports.
         */
        readonly part: "cells" | "struck" | "partly-struck" | "unseen" | "merged" | "report";
        readonly doubt?: FindingDoubt;
      } & NamedCells);
  /** Cells whose text is longer than a cell's can be; where something is to be filled in, the file is too large instead. */
  readonly "long-text": NamedCells & {
    /** Characters of the longest of them. */
    readonly longest: number;
  };
  readonly comment: {
    /** Whether the line's value is missing, and a figure stands here. */
    readonly hasOnlyFigure: boolean;
    readonly doubt?: FindingDoubt;
  };
  readonly picture:
    | { readonly kind: "picture"; readonly count: number }
    /** Its words are what came. */
    | { readonly kind: "text-box"; readonly doubt?: FindingDoubt };
  readonly "hidden-columns": {
    /** Hidden with all of its columns. */
    readonly isSheet: boolean;
    /** Entry cells that hold something. */
    readonly count: number;
  };
  readonly "shifted-column": {
    /** Where the values seem to stand: below their lines, or above them. */
    readonly direction: "down" | "up";
    /** How many lines off. */
    readonly lines: number;
    /** Lines that fit their neighbour's value, and lines with a value. */
    readonly fitting: number;
    readonly of: number;
  };
  /** The words above the two columns, and the cells below the first of them that speak like the other. */
  readonly "texts-exchanged": {
    readonly field: string;
    readonly swappedWith: string;
  } & NamedCells;
  readonly "not-read": { readonly why: UnreadReason };
  readonly encrypted: {
    /** A part of the archive; null where it is the whole file. */
    readonly part: string | null;
  };
  readonly "too-large": { readonly limit: ExceededLimit; readonly part: string | null };
  readonly damaged: { readonly problem: Damage; readonly part: string | null };
  readonly "unsafe-content": {
    readonly content: "macros" | "document-type";
    readonly part: string;
  };
  readonly "external-link": { readonly part: string | null };
  readonly "office-differs": { readonly bureaus: readonly string[] };
  readonly conflict: { readonly sides: readonly ConflictSide[] };
  readonly "joint-rule-differs": {
    /** What the forms ask; more than one where they do not ask alike. */
    readonly asked: readonly AskedBy[];
    /** What was wanted of the collection; null where only the forms differ. */
    readonly wanted: AskedBy["rule"] | null;
  };
  readonly "equal-shares": { readonly bureaus: readonly string[] };
  readonly "superseded-file": {
    readonly changes: readonly EntryChange[];
    /** Whose decision it was; null where nobody had to decide. */
    readonly decision: Signature | null;
  };
  /** Values of a file that another one of its bureau corrects. */
  readonly "value-corrected": { readonly changes: readonly EntryChange[] };
  readonly "bureau-incomplete": {
    /** How many of the lines that are asked are filled. */
    readonly filled: number;
    readonly asked: number;
    /** The others, by id, and what is wrong with each. */
    readonly owed: readonly {
      readonly target: string;
      readonly why: "blank" | "refused" | "suspect";
    }[];
    /** Whether the day by which it was due is over. */
    readonly isOverdue: boolean;
  };
  readonly "decision-unused": {
    readonly why: UnusedReason;
    /** How the forms of the file that was named are called: `a.xlsx › 市科技局`. */
    readonly forms?: readonly string[];
  };
  readonly "parts-differ": {
    /** The parts' ids. */
    readonly parts: readonly string[];
    /** Whether they make all of the total, or only some of it. */
    readonly complete: boolean;
    /** Whose figures these are: what the plan asks, or what was reported. */
    readonly of: "plan" | "values";
  };
  readonly "plan-changed": PlanChange;
  readonly "bureau-missing": {
    /** Null where the document names nobody at all. */
    readonly group: string | null;
    /** Ids. */
    readonly targets: readonly string[];
  };
  readonly "unit-unknown": {
    /** Ids. */
    readonly targets: readonly string[];
  };
  readonly "target-doubtful":
    /** `received` is what the plan has. `figure`: the words say another (`expected`); `fall`: they speak of a fall. */
    | { readonly what: "figure" | "fall" }
    /** The day lies outside the plan's years (`expected`), and no words name it. */
    | { readonly what: "deadline" }
    /** A hundredth of what is meant (`expected`), of a milestone or of the figure itself. */
    | { readonly what: "percent"; readonly period: string | null }
    /** More is asked on the way than at the end (`expected`). */
    | { readonly what: "milestone"; readonly period: string }
    /** A part of one thing: 12.5 家. */
    | { readonly what: "share"; readonly bureau: string }
    /** Another target of its cell (`expected`) has the same name (`received`), figure and unit. */
    | { readonly what: "twin" }
    /** Bureaus that have none where others do. */
    | { readonly what: "no-share" };
  readonly "shares-differ": {
    /** How many bureaus have one. */
    readonly shares: number;
    /** Whether the shares ask more than the whole (加码: under a cap less is more), or not enough for it. */
    readonly standing: "stricter" | "weaker" | "other";
  };
}

/** Codes whose findings carry details. */
export type DetailedCode = keyof FindingDetails & FindingCode;

/** The details of a code; null where there are none. */
export type DetailsOf<Code extends FindingCode> = Code extends DetailedCode
  ? FindingDetails[Code]
  : null;
