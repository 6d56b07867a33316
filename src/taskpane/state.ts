import type { AnnexAsked, AnnexSlot, AnnexTold } from "./annex";
import { NOT_CHECKED, type CheckProblem, type CheckState } from "./check";
import type { CollectAsked, CollectSlot, CollectTold } from "./collect";
import type { EarlierFileProblem, EarlierState } from "./earlier";
import { NOT_INSERTED, type InsertQuestion, type InsertState } from "./insert";
import { nothingMade, type MakeProblem, type MakeQuestion, type MakeState } from "./make";
import type { Settings } from "./notebook";
import type { ProgressSlot, ProgressTold } from "./progress";
import type { SummariesAsked, SummariesSlot, SummariesTold } from "./summaries";
import type { Words } from "./words";
import {
  initialShell,
  type Context,
  type ShellProblem,
  type ShellState,
  type Talking,
} from "./shell";

/** What can go wrong, as data; whose problem it is tells it. */
export type Problem =
  | ShellProblem
  | CheckProblem
  | MakeProblem
  | EarlierFileProblem
  | CollectTold
  | AnnexTold
  | ProgressTold
  | SummariesTold;

/** Something only a person can decide; whose question it is asks it. */
export type Question = InsertQuestion | MakeQuestion | CollectAsked | AnnexAsked | SummariesAsked;

/** The state of all steps. */
export interface PaneState
  extends
    ShellState,
    InsertState,
    CheckState,
    MakeState,
    EarlierState,
    CollectSlot,
    AnnexSlot,
    ProgressSlot,
    SummariesSlot,
    Talking<Problem, Question> {
  /** What the pane says besides, in the same language. */
  readonly said: Words;
}

/** The context of all steps; a step is given it as its own. */
export type PaneContext = Context<PaneState, Problem, Question>;

/** Whether closing the pane would lose something; a workbook that is open asks by itself. */
export function isUnsaved({
  host,
  collect,
  annex,
}: Pick<PaneState, "host" | "collect" | "annex">): boolean {
  return host === "files" && (collect?.isUnkept === true || annex?.isUnkept === true);
}

export function initialState(settings: Settings, said: Words): PaneState {
  return {
    ...initialShell(settings, said.messages),
    ...NOT_INSERTED,
    ...NOT_CHECKED,
    ...nothingMade(settings),
    earlier: null,
    said,
    collect: null,
    annex: null,
    progress: null,
    summaries: null,
    notice: null,
    question: null,
  };
}
