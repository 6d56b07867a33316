import type { EntryChange } from "../../../core";
import type { Outcome } from "../../../exchange";
import type { BureauStatus as Standing } from "../../../sheets";
import type { Advice } from "../../kit";
import type { Asks } from "../session/card";
import type {
  BureauFilter,
  CollectProblem,
  Loss,
  Made,
  RefusalReason,
  TakeoverQuestion,
} from "../state";

/** How a bureau stands; a file that waits for a person is said apart. */
export type BureauStatus = Standing | "unconfirmed";

/** Everything the step 回收 says besides findings, in one language. */
export interface CollectTexts {
  readonly intake: {
    readonly drop: string;
    readonly dropMore: string;
    readonly chooseFiles: string;
    readonly chooseFolder: string;
    readonly clear: string;
    readonly note: string;
  };
  readonly noLedger: {
    readonly title: string;
    readonly what: (period: string) => string;
    /** The ledger that is there is of another period. */
    readonly other: (found: string, wanted: string) => string;
    readonly toMake: string;
    readonly open: string;
    /** Files that wait for it. */
    readonly waiting: (files: number) => string;
  };
  /** What is remembered of the last time. */
  readonly recall: {
    readonly offer: (files: number, bureaus: number) => string;
    readonly on: (day: string) => string;
    readonly inWorkbook: string;
    /** `kept`: files whose bytes are there too. */
    readonly inBrowser: (kept: number, files: number) => string;
    /** They were judged by another version of the plan. */
    readonly otherPlan: string;
    readonly goOn: string;
    readonly startOver: string;
    readonly missing: (files: number) => string;
    readonly again: string;
    readonly notHere: string;
    readonly rest: (files: number) => string;
    readonly nameless: (files: number) => string;
    readonly standings: (bureaus: number) => string;
    readonly without: string;
  };
  readonly bureaus: {
    readonly title: string;
    readonly statuses: Readonly<Record<BureauStatus, string>>;
    readonly reported: (reported: number, targets: number) => string;
    /** What it owes still, by id; cut where it is long. */
    readonly owed: (targets: readonly string[]) => string;
    readonly files: (count: number) => string;
    readonly due: (day: string) => string;
    readonly noFiles: string;
    readonly nobody: string;
    /** The chips, as a group. */
    readonly filters: string;
    /** A chip: how many bureaus are in its group; of those that owe a form, how many are late. */
    readonly group: (group: BureauFilter, count: number, overdue: number) => string;
    readonly waits: string;
    readonly search: string;
    readonly notFound: string;
    readonly showMore: (next: number, more: number) => string;
    readonly chase: string;
    readonly chased: (bureaus: number) => string;
    /** It has to be copied by hand. */
    readonly chasedByHand: string;
    readonly leaveChased: string;
  };
  readonly files: {
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly identical: (other: string) => string;
    readonly superseded: (other: string, signature: string | null) => string;
    readonly confirmed: (signature: string) => string;
    readonly ignored: (signature: string) => string;
    readonly receipt: (code: string) => string;
    readonly savedAt: (time: string) => string;
    readonly errors: (count: number) => string;
    readonly mark: string;
    readonly markNamed: (file: string) => string;
    readonly remove: string;
    readonly removeNamed: (file: string) => string;
    readonly renewed: (paths: readonly string[]) => string;
    readonly stopped: (read: number, of: number) => string;
  };
  readonly cards: {
    /** While what decides is being fetched. */
    readonly fetching: string;
    /** Of cards that wait for a decision; or some could be decided, or all are. */
    readonly title: (waiting: number, hasOpen: boolean) => string;
    readonly conflict: string;
    /** Why a value is in question where nothing stands against it, and which one counts. */
    readonly asks: Readonly<Record<Exclude<Asks, "conflict">, string>>;
    /** Whose share of a sum is in question. */
    readonly line: (bureau: string) => string;
    readonly lineValue: (bureau: string, value: string) => string;
    /** The shares are shares, and this is what they make. */
    readonly sum: (value: string) => string;
    /** Of cards on which a person judges; none are open, or so many. */
    readonly verdictsTitle: (open: number) => string;
    readonly judge: string;
    readonly verdicts: Readonly<Record<"met" | "not-met", string>>;
    readonly noEvidence: string;
    /** Of cards that bureaus are first of all asked to correct. */
    readonly restTitle: (cards: number) => string;
    /** Cards that are not drawn yet. */
    readonly restMore: (cards: number) => string;
    /** A file does not count. */
    readonly ignore: string;
    /** One bureau's files say different things. */
    readonly contradiction: (bureau: string) => string;
    readonly other: string;
    readonly otherValue: (unit: string) => string;
    readonly versions: (bureau: string) => string;
    readonly versionsAdvice: string;
    readonly which: string;
    readonly merge: string;
    readonly mergeHint: string;
    readonly only: (file: string) => string;
    readonly onlyHint: string;
    readonly earlier: string;
    readonly later: string;
    /** Where nobody knows which one was saved first. */
    readonly one: string;
    readonly another: string;
    readonly changes: (count: number) => string;
    readonly fields: Readonly<Record<EntryChange["field"], string>>;
    readonly blank: string;
    readonly more: (count: number) => string;
    readonly owner: (bureau: string) => string;
    readonly confirm: (bureau: string) => string;
    readonly reason: string;
    readonly by: string;
    readonly decide: string;
    readonly taken: (what: string) => string;
    readonly bureausValue: (bureau: string) => string;
    readonly filesValue: (file: string) => string;
    readonly supersedes: (file: string, other: string) => string;
    readonly revoke: string;
    readonly revokeNamed: (what: string) => string;
    readonly unused: string;
    readonly unknown: (count: number) => string;
    readonly refusal: (why: RefusalReason) => string;
  };
  readonly findings: {
    readonly title: string;
    readonly more: (count: number) => string;
    readonly all: string;
    readonly none: string;
  };
  /** The table in which the office follows its targets. */
  readonly ownTable: {
    readonly title: string;
    readonly note: string;
    readonly take: string;
  };
  readonly keep: {
    readonly title: string;
    readonly decisions: (count: number) => string;
    readonly ledger: string;
    /** A workbook with all that is open, to be filled in. */
    readonly questions: string;
    readonly openDecisions: string;
    readonly note: string;
    readonly fileNote: string;
    /** Without Excel, where the browser keeps nothing. */
    readonly noShelf: string;
    /** The workbook has not taken what was changed. */
    readonly unkept: string;
  };
  readonly action: {
    readonly choose: string;
    readonly openLedger: string;
    readonly insert: string;
    readonly save: string;
    readonly stop: string;
    readonly stopping: string;
  };
  readonly status: {
    readonly nothing: string;
    readonly noLedger: string;
    /** `partial`: bureaus of which something came, and not all. */
    readonly standing: (counts: {
      readonly returned: number;
      readonly partial: number;
      readonly bureaus: number;
      readonly open: number;
    }) => string;
    readonly inserted: (sheet: string, sheets: number) => string;
    readonly saved: (file: string) => string;
    readonly taken: (made: Made & { readonly kind: "taken" }) => string;
  };
  readonly question: {
    readonly insert: (facts: {
      readonly replaced: readonly string[];
      readonly renamed: readonly { readonly usual: string; readonly name: string }[];
      /** The other period's words. */
      readonly otherPeriod: string | null;
    }) => Advice;
    readonly replace: string;
    readonly rename: string;
    readonly otherWorkbook: Advice;
    readonly takeOver: (question: TakeoverQuestion) => Advice;
    readonly takeFresh: string;
    readonly takeAll: string;
    readonly clear: (files: number) => Advice;
    readonly clearAnswer: string;
    readonly smaller: (loss: Loss) => Advice;
    readonly smallerAnswer: string;
    readonly startOver: (loss: Loss) => Advice;
    readonly startOverAnswer: string;
    readonly replaceLedger: (found: string, forms: number) => Advice;
    readonly putAway: string;
  };
  readonly problem: (problem: CollectProblem) => Advice;
}
