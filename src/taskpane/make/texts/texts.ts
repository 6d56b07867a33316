import type { Advice, Choice } from "../../kit";
import type { Delivery, MadeForm, MakeProblem } from "../state";

/** Everything the step 生成 says, in one language. */
export interface MakeTexts {
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
  readonly question: {
    readonly otherLedger: (period: string, forms: number, wanted: string) => Advice;
    readonly putAway: string;
  };
  readonly problem: (problem: MakeProblem) => Advice;
}
