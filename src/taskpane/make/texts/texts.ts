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
  readonly unsentOnly: (count: number) => string;
  readonly search: string;
  /** None of the bureaus has a name with these words in it. */
  readonly notFound: string;
  /** How many of those that are ticked are not in the list. */
  readonly alsoTicked: (count: number) => string;
  readonly delivery: string;
  /** Why only one way is offered. */
  readonly cannotSave: string;
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
  readonly allSent: string;
  readonly saveAgain: string;
  readonly packHint: string;
  readonly opened: (forms: number) => string;
  readonly zipped: (forms: number) => string;
  readonly ready: (forms: number, saved: number) => string;
  readonly stoppedAfter: (forms: number) => string;
  readonly question: {
    readonly otherLedger: (period: string, forms: number, wanted: string) => Advice;
    readonly putAway: string;
    readonly alreadySent: (bureaus: readonly string[]) => Advice;
    readonly onlyUnsent: (forms: number) => string;
    readonly sendAgain: (forms: number, fresh: number) => string;
  };
  readonly problem: (problem: MakeProblem) => Advice;
}
