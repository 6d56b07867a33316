import type { BaselineProblem, OfficeProblem } from "../../exchange";

/** What `report`, `documents` and `--baselines` say, in one language. */
export interface PaperTexts {
  readonly options: {
    readonly from: string;
    readonly reportOut: string;
    readonly documentsOut: string;
    readonly plan: string;
    readonly previous: string;
    readonly lights: string;
    readonly settings: string;
    readonly near: string;
    readonly by: string;
  };
  readonly columns: readonly [string, string];
  reported(path: string, targets: number, behind: number): string;
  summary(papers: number, folder: string): string;
  /** Nobody owes anything, or has anything to see to. */
  readonly noReminder: string;
  /** Bureaus whose file waits for a person. */
  readonly waiting: (bureaus: readonly string[]) => string;
  readonly noSupervision: string;
  readonly next: string;
  /** Drafts of an earlier run that this one did not write. */
  leftBehind(paths: readonly string[]): string;
  readonly errors: {
    noConsolidated(path: string): string;
    otherPlan(path: string, found: string, wanted: string): string;
    otherVersion(path: string): string;
    needsPlan(path: string, plan: string): string;
    badEnding(path: string): string;
    badLights(word: string): string;
    badNear(word: string): string;
    badBaselines(path: string, problems: readonly string[]): string;
    noBaselinesTable(path: string): string;
    twoBaselines(target: string, one: string, other: string): string;
    twoOfPeriod(period: string): string;
    badSettings(path: string, problems: readonly OfficeProblem[]): string;
  };
  /** `finding` is what is wrong with a value, in words. */
  baseline(problem: BaselineProblem, finding: string): string;
}
