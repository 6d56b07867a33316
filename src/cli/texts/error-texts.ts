import type { JointRule } from "../../core";
import type { JointProblem, PartialProblem, PreviousProblem } from "../../exchange";
import type { FileTrouble } from "../json-file";

/** Files that have to be JSON. */
export type JsonFileKind =
  | "plan"
  | "ledger"
  | "decisions"
  | "part"
  | "choices"
  | "division"
  | "settings"
  | "record"
  | "baselines"
  | "office";

/** What is said of a command line, or of a file named in it, that cannot be followed, in one language. */
export interface ErrorTexts {
  readonly label: string;
  readonly seeHelp: string;
  unknownOption(option: string): string;
  unknownCommand(command: string): string;
  /** Behind a wrong word: the right ones that it is nearest to. */
  didYouMean(words: readonly string[]): string;
  /** Behind an option that another command has. */
  optionOf(option: string, commands: readonly string[]): string;
  /** An option of the command that stands before its name. */
  optionBeforeCommand(option: string, command: string): string;
  optionTwice(option: string): string;
  missingArgument(name: string): string;
  missingOption(name: string): string;
  optionNeedsValue(option: string): string;
  excessArguments(): string;
  badChoice(option: string, value: string, choices: readonly string[]): string;
  badPeriod(value: string): string;
  periodBeforePlan(period: string, year: number): string;
  readonly untilNeedsMark: string;
  badDay(option: string, value: string): string;
  unknownPlan(value: string, builtIn: readonly string[]): string;
  /** What kind of file it should be, and why it cannot be read. */
  unreadable(kind: JsonFileKind, path: string, trouble: FileTrouble): string;
  unreadablePlan(path: string, reasons: readonly string[]): string;
  /** An annex, which is read as a plan first. */
  planIsAnnex(path: string): string;
  /** Neither .xlsx nor .json. */
  planKind(path: string): string;
  /** A plan that a workbook cannot hold. */
  planNotKept(path: string): string;
  invalidPlan(path: string, problems: readonly { path: string; problem: string }[]): string;
  severalBureaus(name: string, fitting: readonly string[]): string;
  unknownBureau(names: readonly string[], known: readonly string[]): string;
  missingPath(path: string): string;
  /** Forms may not have gone out yet, or it is lost. */
  missingLedger(path: string): string;
  noPrintedReader(folder: string): string;
  /** Of a path with `*`. */
  nothingFits(path: string): string;
  outputExists(paths: readonly string[]): string;
  notXlsx(path: string): string;
  unwritable(path: string, reason: string): string;
  /** @param place the first entry that is not as it should be */
  noLedger(path: string, place: string): string;
  /** A reason: a form id stands in the ledger twice. */
  formTwice(path: string, formId: string): string;
  ledgerOfOtherPlan(path: string, found: string, wanted: string): string;
  ledgerOfOtherPeriod(path: string, found: string, wanted: string): string;
  badReceipt(value: string): string;
  readonly receiptAndMark: string;
  outputIsInput(path: string): string;
  outIsInput(path: string): string;
  badShard(word: string): string;
  /** `/8` outside of a Job that says which part this is. */
  noShardIndex(word: string, variable: string): string;
  notJson(path: string): string;
  together(one: string, other: string): string;
  badPart(path: string, problem: PartialProblem): string;
  badPrevious(path: string, reason: string): string;
  wrongPrevious(path: string, problem: PreviousProblem, period: string): string;
  importOutNotJson(path: string): string;
  invalidChoices(path: string, problems: readonly { path: string; problem: string }[]): string;
  noQuestions(path: string): string;
  invalidDecisions(path: string, problems: readonly { path: string; problem: string }[]): string;
  badJoint(word: string, problem: JointProblem): string;
  twoJointRules(target: string, one: JointRule, other: JointRule): string;
  bug(detail: string): string;
}
