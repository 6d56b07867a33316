import type { JointRule } from "./json-shapes";
import type { LanguageOption } from "./language";
import type { Ledger } from "./ledger-shape";

/** What forms are made for, and by. */
export interface DistributeOptions extends LanguageOption {
  /** `2021` (year), `2021H1` (half), `2021Q3` (quarter) or `2021-09` (month). */
  readonly period: string;
  /** The day by which forms are due, `2022-01-15`; left out: what `ledger` says, else none. */
  readonly due?: string | undefined;
  /** Whom to call, as printed on the form. */
  readonly contact?: string | undefined;
  /** Only for these bureaus of the plan; left out: all. */
  readonly bureaus?: readonly string[] | undefined;
  /** By target id: which figure forms ask for of a target of several bureaus. */
  readonly joint?: Readonly<Record<string, JointRule>> | undefined;
  /** The consolidated workbook of an earlier period, for the column 上期值; of several the latest is taken. */
  readonly previous?: Uint8Array | readonly Uint8Array[] | undefined;
  /** The ledger so far, which the new one extends; left out: there is none yet. */
  readonly ledger?: Ledger | undefined;
  /** The day that stands in the forms, `2022-01-05`; left out: today, the only look at a clock. */
  readonly asOf?: string | undefined;
  /** Gives a form its id, 32 hexadecimal digits; left out: random. Equal ids and options give equal bytes. */
  readonly newId?: ((bureau: string) => string) | undefined;
}

/** One finished form. */
export interface Form {
  readonly bureau: string;
  /** A file name for it, `市商务局-2021.xlsx`: safe on every system, no two of a plan alike. */
  readonly name: string;
  /** The .xlsx file. */
  readonly bytes: Uint8Array;
  readonly formId: string;
  /** How many targets it asks a value of. */
  readonly targets: number;
  /** Of `bytes`, in hexadecimal. */
  readonly sha256: string;
}

/** Something to know about forms that are out already. */
export interface DistributeNote {
  readonly code: "due-changed" | "plan-changed" | "joint-differs";
  /** The target's id; null for what concerns all. */
  readonly target: string | null;
  /** Whose forms; empty for what concerns all. */
  readonly bureaus: readonly string[];
  /** A sentence for people. */
  readonly message: string;
}

/** Forms that went out. */
export interface Distribution {
  /** The plan's id. */
  readonly plan: string;
  readonly period: string;
  readonly due: string | null;
  /** In the plan's order of bureaus. */
  readonly forms: readonly Form[];
  /** The ledger with these forms in it. Write it beside them: without it nothing can be collected. */
  readonly ledger: Ledger;
  readonly notes: readonly DistributeNote[];
}

/** Forms that are made one after the other, each when it is asked for. */
export interface FormsInTurn extends AsyncIterable<Form> {
  /** How many there will be. */
  readonly count: number;
  readonly notes: readonly DistributeNote[];
  /** The ledger with every form in it that was made so far; after the loop, all. */
  ledger(): Ledger;
}
