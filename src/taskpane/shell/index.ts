/** What is around the steps: the store, the world outside, what is told and asked, the header and the frame. */
export {
  createContext,
  fetchPart,
  hostOf,
  load,
  today,
  type Context,
  type OpenWorkbook,
} from "./context";
export { exchangeUndoably, type Exchange } from "./exchanging";
export { frameView, PRIMARY, type StepParts } from "./frame";
export { headerView, PLAN_FILE, type HeaderActions } from "./header";
export { keep, remember, type NotKept } from "./keeping";
export { createLiveCheck } from "./live-check";
export type { Memory } from "./memory";
export type { NoticeActions } from "./notice";
export type { ShellProblem } from "./problem";
export type { AskedQuestion, QuestionActions } from "./question";
export { inTurn, problemOf, run, whenIdle } from "./running";
export { initialShell, type ShellState } from "./state";
export { STEPS, type Navigation, type Step } from "./steps";
export { createStore, type Store } from "./store";
export { createTalk, report, type Talking } from "./talk";
export { chineseTexts, englishTexts, type ShellTexts } from "./texts";
export { offerUndo, undo, type UndoActions } from "./undo";
export type { Revert, UndoStep, Written } from "./written";
export type { StepView } from "./view";
export { openShelfInTime } from "./open-shelf";
export { type Host, type TableTools, type Timers, type World } from "./world";
