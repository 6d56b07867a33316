import type { BureauNaming, JointRule } from "../../core";
import type { BureauStanding, ReceiptVersion } from "../../exchange";
import type { MarkObstacle } from "../../xlsx";
import type { ErrorTexts } from "./error-texts";
import type { OutputTexts } from "./output-texts";
import type { PaperTexts } from "./paper-texts";
import type { PlanTexts } from "./plan-texts";
import type { MailTexts } from "./mail-texts";
import type { PeriodTexts } from "./period-texts";
import type { RebuildTexts } from "./rebuild-texts";
import type { SplitTexts } from "./split-texts";
import type { SummaryTexts } from "./summary-texts";

/** Why a file has no marked copy: it is no workbook, it is no form, or it cannot be edited. */
export type Unmarked = "unreadable" | "no-entry-sheet" | "nothing-to-mend" | MarkObstacle;

/** Everything the command line says beside findings, in one language. */
export interface Texts {
  readonly program: string;
  readonly epilogue: string;
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
  };
  readonly commands: {
    readonly init: string;
    readonly plans: string;
    readonly table: string;
    readonly distribute: string;
    readonly check: string;
    readonly collect: string;
    readonly decide: string;
    readonly import: string;
    readonly split: string;
    readonly report: string;
    readonly documents: string;
    readonly summary: string;
    readonly mail: string;
    readonly demo: string;
    readonly completion: string;
    readonly plan: string;
    readonly "plan convert": string;
    readonly "plan template": string;
    readonly "plan check": string;
    readonly "plan diff": string;
    readonly ledger: string;
    readonly "ledger rebuild": string;
    readonly help: string;
  };
  readonly options: {
    readonly plan: string;
    readonly json: string;
    readonly lang: string;
    readonly asOf: string;
    readonly force: string;
    readonly help: string;
    readonly version: string;
    readonly tableOut: string;
    readonly period: string;
    readonly due: string;
    readonly contact: string;
    readonly bureau: string;
    readonly previous: string;
    readonly idSeed: string;
    readonly formsOut: string;
    readonly files: string;
    readonly mark: string;
    readonly until: string;
    readonly receipt: string;
    readonly demoOut: string;
    readonly demoAnnex: string;
    readonly returns: string;
    readonly ledger: string;
    readonly collectOut: string;
    readonly joint: string;
    readonly jointToCheck: string;
    readonly decisions: string;
    readonly decideOut: string;
    readonly skip: string;
    readonly previousToCompare: string;
    readonly baselines: string;
    readonly planOfLedger: string;
    readonly sheets: string;
    readonly shell: string;
    readonly shard: string;
    readonly shardForms: string;
    readonly merge: string;
    readonly mergeLedgers: string;
    readonly annex: string;
    readonly importOut: string;
    readonly draft: string;
    readonly choices: string;
    readonly sheet: string;
    readonly planSource: string;
    readonly planTarget: string;
    readonly planOut: string;
    readonly planTemplateOut: string;
    readonly earlierPlan: string;
    readonly laterPlan: string;
  };
  readonly notes: {
    readonly nothingWritten: string;
    dueChanged(earlier: string, now: string): string;
    /** A name that is not the bureau's present one. */
    bureauMeant(name: string, naming: BureauNaming): string;
    /** A link to a folder whose files are read anyway. */
    readAlready(link: string): string;
    readonly planChanged: string;
    /** The plan as sent is not there to be compared with. */
    readonly sentPlanLost: string;
    /** The copy beside the ledger is not what was sent. */
    sentPlanDamaged(path: string): string;
    /** Whose forms that stay out ask otherwise than the plan does now. */
    outdatedForms(bureaus: readonly string[]): string;
    /** What a plan workbook left to the program. */
    planRead(path: string, notes: number): string;
    jointDiffers(target: string, rule: JointRule, bureaus: readonly string[]): string;
    readonly checking: string;
    /** A consolidated workbook too large to be named as `--previous`; told before it is written. */
    notReadBack(path: string): string;
    readonly collecting: string;
    readonly making: string;
    /** Beside a progress bar: how many a second, and how many seconds are left. */
    pace(perSecond: number, secondsLeft: number): string;
  };
  readonly errors: ErrorTexts;
  readonly output: OutputTexts;
  /** How a completion script is put to use; it stands on top of the script. */
  completion(use: string): string;
  readonly plans: {
    readonly columns: readonly [string, string, string, string, string];
    summary(count: number): string;
  };
  readonly plan: PlanTexts;
  readonly table: {
    done(path: string, rows: number, cells: number): string;
  };
  readonly distribute: {
    readonly columns: readonly [string, string, string, string];
    readonly noDue: string;
    summary(forms: number, targets: number, folder: string, ledger: string): string;
    next(due: string | null): string;
  };
  readonly check: {
    readonly rejected: string;
    formNumber(id: string): string;
    readonly attachment: string;
    sentBy(address: string): string;
    /** Files that a system or this program keeps for itself. */
    passed(count: number): string;
    readonly noFindings: string;
    receipt(code: string): string;
    receiptFits(code: string, version: ReceiptVersion): string;
    /** The file has another receipt of the same version. */
    receiptDiffers(code: string, own: string): string;
    readonly noReceipt: string;
    receiptSummary(code: string, files: number, isFound: boolean): string;
    fileSummary(counts: {
      readonly targets: number;
      readonly verdicts: readonly (readonly [word: string, count: number])[];
    }): string;
    findings(errors: number, warnings: number, infos: number): string;
    summary(files: number, rejected: number, errors: number, warnings: number): string;
    /** Repeated findings of one kind, told once: 7 lines still blank. */
    blanks(count: number, targets: readonly string[]): string;
    marked(path: string): string;
    /** Why there is no marked copy. */
    readonly unmarked: Readonly<Record<Unmarked, string>>;
  };
  readonly collect: {
    readonly columns: readonly [string, string, string, string, string, string, string, string];
    readonly statuses: Readonly<Record<BureauStanding["status"], string>>;
    part(index: number, count: number, files: number, path: string): string;
    /** How much was found, how much of it stands on the screen, and where the rest is. */
    findings(
      counts: { readonly errors: number; readonly warnings: number; readonly infos: number },
      shown: number,
      path: string,
    ): string;
    /** How all bureaus stand, and how many of them the table leaves out. */
    standings(
      counts: readonly (readonly [status: BureauStanding["status"], count: number])[],
      left: number,
    ): string;
    files(counts: {
      readonly files: number;
      readonly merged: number;
      readonly identical: number;
      readonly superseded: number;
      readonly rejected: number;
      readonly unconfirmed: number;
      readonly attachments: number;
    }): string;
    /** Errors that the screen does not name. */
    summary(
      counts: {
        readonly targets: number;
        readonly reported: number;
        readonly unverified: number;
        readonly invalid: number;
        readonly conflicts: number;
      },
      path: string,
    ): string;
  };
  readonly decide: {
    done(path: string, questions: number, open: number): string;
  };
  readonly import: {
    readonly columns: readonly [string, string, string, string, string];
    /** In place of a figure. */
    readonly words: string;
    table(table: number, rows: number, headers: readonly string[]): string;
    choices(choices: readonly string[]): string;
    more(count: number): string;
    offers(count: number): string;
    summary(counts: {
      readonly rows: number;
      readonly cells: number;
      readonly targets: number;
      readonly open: number;
    }): string;
    readonly ready: string;
    readonly next: string;
    /** Doubts are open, and stand in a workbook. */
    nextInBook(path: string): string;
    readonly rejected: string;
    wrote(path: string): string;
  };
  readonly rebuild: RebuildTexts;
  readonly split: SplitTexts;
  readonly papers: PaperTexts;
  readonly summary: SummaryTexts;
  readonly mail: MailTexts;
  readonly period: PeriodTexts;
  readonly demo: {
    intro(plan: string, period: string): string;
    distributed(forms: number, folder: string): string;
    filled(forms: number, folder: string): string;
    readonly checked: string;
    collected(decisions: string): string;
    papers(report: string, documents: string): string;
    outro(folder: string): string;
    annexIntro(title: string): string;
    annexRead(rows: number, targets: number, open: number, annex: string): string;
    annexChosen(doubt: string, chosen: string): string;
    annexPlan(plan: string, choices: string): string;
    annexForms(forms: number, folder: string): string;
    annexOutro(annex: string): string;
  };
}
