import type { DivisionRule, DivisionStanding } from "../../core";
import type { ParentFormProblem } from "../../exchange";

/** What `split` and `collect --up` say, in one language. */
export interface SplitTexts {
  readonly options: {
    readonly target: string;
    readonly rule: string;
    readonly by: string;
    readonly district: string;
    readonly shares: string;
    readonly share: string;
    readonly id: string;
    readonly template: string;
    readonly out: string;
    readonly up: string;
    readonly upOut: string;
    readonly division: string;
  };
  readonly columns: readonly [string, string, string, string, string, string];
  readonly rules: Readonly<Record<DivisionRule, string>>;
  readonly standings: Readonly<Record<DivisionStanding, string>>;
  templateDone(path: string, targets: number): string;
  done(path: string, division: string, targets: number, districts: number): string;
  next(path: string): string;
  readonly errors: {
    readonly noShares: string;
    badShare(word: string): string;
    oneTarget(): string;
    invalidShares(path: string, problems: readonly { path: string; problem: string }[]): string;
    invalidDivision(path: string, problems: readonly { path: string; problem: string }[]): string;
    badWorkbook(path: string, reason: string): string;
    sharesOfOtherPlan(path: string, found: string, wanted: string): string;
    /** The plan of the ledger is none that was divided: there is nothing to go up to. */
    noDivision(path: string): string;
    divisionOfOtherPlan(path: string, found: string, wanted: string): string;
    badParentForm(path: string, problem: ParentFormProblem): string;
    cannotFill(path: string): string;
  };
  readonly up: {
    filled(target: string, value: string, parts: number): string;
    summary(filled: number, all: number, path: string | null): string;
    next(path: string): string;
    planChanged(): string;
  };
}
