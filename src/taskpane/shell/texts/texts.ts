import type { Language } from "../../../core";
import type { Advice } from "../../kit";
import type { ShellProblem } from "../problem";
import type { Busy } from "../state";
import type { Step } from "../steps";
import type { Written } from "../written";

/** Everything the pane says around its steps, in one language. */
export interface ShellTexts {
  readonly language: Language;
  /** The program's name. */
  readonly name: string;
  readonly header: {
    readonly plan: string;
    readonly period: string;
    readonly year: (year: number) => string;
    readonly openPlanFile: string;
    readonly steps: string;
    /** The other language's name in that language, and what the button does. */
    readonly otherLanguage: string;
    readonly switchLanguage: string;
    readonly withoutExcel: string;
  };
  /** Tab captions; an apostrophe would break Fluent's tab. */
  readonly steps: Readonly<Record<Step, string>>;
  /** While a step is being fetched. */
  readonly fetching: string;
  readonly question: {
    readonly cancel: string;
  };
  readonly notice: {
    readonly problem: (problem: ShellProblem) => Advice;
    readonly retry: string;
    readonly close: string;
  };
  readonly undo: {
    readonly written: (written: Written, isUndone: boolean) => string;
    readonly undo: string;
    readonly redo: string;
  };
  readonly busy: (busy: Busy) => string;
}
