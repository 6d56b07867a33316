/** One form that went out. */
export interface LedgerForm {
  readonly formId: string;
  readonly bureau: string;
  /** The form's file name. */
  readonly file: string;
  /** Of the file as it was made, in hexadecimal; null where a ledger was made again of forms that came back. */
  readonly sha256: string | null;
  /** How many targets the form asks a value of. */
  readonly targets: number;
  /** A day. */
  readonly createdAt: string;
  /** What the form itself says, where the ledger as a whole has moved on since. */
  readonly due?: string | null | undefined;
  readonly planHash?: string | undefined;
  /** By target id: what the form asks for of those that its bureau shares. */
  readonly joint?: Readonly<Record<string, string>> | undefined;
  /** Targets that it leaves out for this period; left out where there are none. */
  readonly skip?: readonly string[] | undefined;
  /** A form made again keeps the earlier one, whose return is still read. */
  readonly state: "current" | "replaced";
}

/** The ledger (发放台账): which forms of one plan and period went out, as `ledger.json` holds it. */
export interface Ledger {
  readonly format: "zerenbiao-ledger";
  readonly formatVersion: 1;
  /** The plan's id. */
  readonly plan: string;
  readonly planHash: string;
  readonly period: string;
  readonly due: string | null;
  readonly forms: readonly LedgerForm[];
}
