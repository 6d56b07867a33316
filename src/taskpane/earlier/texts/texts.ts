import type { Advice } from "../../kit";
import type { EarlierFileProblem } from "../state";

/** What is said of the consolidated workbook of an earlier period, in one language. */
export interface EarlierTexts {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly from: (period: string, file: string) => string;
  readonly leave: string;
  readonly problem: (problem: EarlierFileProblem) => Advice;
}
