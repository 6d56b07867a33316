import type { Advice } from "../../kit";
import type { Fix } from "../fixes";
import type { CheckProblem } from "../state";

/** Everything the step 校验 says besides findings, in one language. */
export interface CheckTexts {
  readonly filters: string;
  readonly all: string;
  readonly results: string;
  readonly table: string;
  readonly live: string;
  readonly action: string;
  readonly again: string;
  readonly fileAction: string;
  readonly goTo: (cell: string, name: string) => string;
  readonly blanks: (count: number) => string;
  readonly blanksAdvice: string;
  readonly accepted: (
    bureau: string | null,
    period: string | null,
    receipt: string | null,
  ) => string;
  readonly rejected: string;
  readonly none: string;
  readonly noneOfThese: string;
  readonly before: string;
  /** The table is of another period, or of another plan, than is chosen; the plan is null where it is the same. */
  readonly otherOccasion: (plan: string | null, period: string) => string;
  readonly followTable: (plan: string | null, period: string) => string;
  readonly search: string;
  readonly bureau: string;
  readonly allBureaus: string;
  readonly previous: string;
  readonly next: string;
  readonly noneSought: string;
  readonly fix: Readonly<Record<Fix["kind"], (figure: string) => string>>;
  readonly notMarked: string;
  /** The workbook computes its formulas only when a person asks for it. */
  readonly manual: string;
  readonly marksClearUndo: string;
  readonly beforeTable: string;
  readonly beforeFiles: string;
  readonly toInsert: string;
  readonly findTable: string;
  readonly notYet: string;
  readonly done: (targets: number, filled: number, clean: number) => string;
  readonly filesDone: (files: number, rejected: number) => string;
  readonly problem: (problem: CheckProblem) => Advice;
}
