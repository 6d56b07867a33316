import type { Less, Outcome } from "../../exchange";
import type { SettingName } from "../settings";

/** What is said of a period's folder: what it remembers, what changed since the last summary, in one language. */
export interface PeriodTexts {
  readonly options: {
    readonly initLedger: string;
    readonly initPrevious: string;
    readonly close: string;
    readonly reopen: string;
    readonly distributeLedger: string;
    readonly forms: string;
  };
  readonly columns: readonly [setting: string, value: string];
  /** What each setting is. */
  readonly settings: Readonly<Record<SettingName, string>>;
  /** A note: values that nobody typed, and where they come from. */
  recalled(file: string, values: readonly string[]): string;
  initDone(path: string): string;
  initChanged(path: string, names: readonly string[]): string;
  initShown(path: string): string;
  readonly initSame: string;
  initNext(returns: string): string;
  badSettings(path: string, problems: readonly { path: string; problem: string }[]): string;
  badRecord(path: string): string;
  /** The ledger that is there is of something else. */
  otherPeriod(ledger: string, found: string, wanted: string): string;
  /** An option that only the summary of a period's folder takes. */
  onlyInFolder(option: string, summary: string | null): string;
  /** Somebody changed the summary since it was written. */
  summaryChanged(path: string): string;
  collectedMeanwhile(record: string): string;
  less(less: Less): string;
  askLess(told: string): string;
  lessWithout(told: string): string;
  readonly lessRefused: string;
  unchanged(since: string): string;
  since(day: string): string;
  closed(day: string): string;
  /** Nothing was there. */
  readonly none: string;
  come(paths: readonly string[]): string;
  rewritten(paths: readonly string[]): string;
  gone(paths: readonly string[]): string;
  outcome(path: string, before: Outcome, after: Outcome): string;
  bureau(bureau: string, before: string, after: string): string;
  value(target: string, before: string, after: string): string;
  opened(target: string): string;
  settled(target: string, isDecided: boolean): string;
  more(count: number): string;
  /** A file in a folder of decisions that holds none. */
  notDecisions(path: string): string;
  /** In a folder of decisions nothing is open. */
  readonly nothingOpen: string;
  decided(path: string, open: number): string;
}
