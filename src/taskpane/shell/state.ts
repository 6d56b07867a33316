import type { Messages, Plan } from "../../core";
import type { Settings } from "../notebook";
import type { Step } from "./steps";
import type { UndoStep } from "./written";

/** What the pane is doing, and how far it is. */
export interface Busy {
  readonly task:
    "opening" | "inserting" | "checking" | "making" | "saving" | "reading" | "undoing" | "fixing";
  readonly done: number;
  /** 0 where it cannot be known. */
  readonly total: number;
  /** What is worked on: a bureau, a file. */
  readonly item: string | null;
  readonly canStop: boolean;
}

/** What every step knows. */
export interface ShellState {
  /** Null until it is known whether Excel is there. */
  readonly host: "excel" | "files" | null;
  /** Whether what Excel could undo before a write of ours it can undo after it. */
  readonly keepsUndo: boolean;
  readonly step: Step;
  /** The plan that the pane starts with, and those that were fetched or opened since. */
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  /** What is said of plans and findings, in the language that is spoken: the one of the settings, as soon as it has been fetched. */
  readonly messages: Messages;
  readonly busy: Busy | null;
  /** The last thing that the pane wrote; null where there is none that can be taken back. */
  readonly undoable: UndoStep | null;
  /** The element that takes the focus with this state; each object does so once. */
  readonly focus: { readonly id: string } | null;
}

/** The shell before anything is known of the workbook. */
export function initialShell(settings: Settings, messages: Messages): ShellState {
  return {
    host: null,
    keepsUndo: true,
    step: "insert",
    plans: [settings.plan],
    settings,
    messages,
    undoable: null,
    busy: { task: "opening", done: 0, total: 0, item: null, canStop: false },
    focus: null,
  };
}
