import { localDay } from "../../core";
import type { WorkbookFiles } from "../files";
import type { ShellProblem } from "./problem";
import type { ShellState } from "./state";
import type { Store } from "./store";
import type { Talk } from "./talk";
import type { Host, World } from "./world";

/**
 * What every action works with. A step's context names the state, the problems and the questions that the step has beside the
 * shell's; the pane's own context has those of all steps, and so goes for each of them.
 */
export interface Context<State extends ShellState = ShellState, Problem = never, Question = never> {
  readonly world: World;
  readonly store: Store<State>;
  readonly talk: Talk<Problem | ShellProblem, Question>;
  readonly workbook: OpenWorkbook;
}

/** What is known of the workbook as long as the pane is open. */
export interface OpenWorkbook {
  /** Null until it is known whether Excel is there. */
  host: Host | null;
  /** Ends when the last call to the spreadsheet has. */
  turn: Promise<unknown>;
  /** The sheets as the workbook was opened; good for the first insertion. */
  listed: readonly string[] | null;
  /** Whether the workbook has a notebook of ours. */
  notebook: "absent" | "present" | "unreadable";
}

/** A part of the program could not be fetched. */
export class NotLoaded extends Error {
  override readonly name = "NotLoaded";
}

export function createContext<State extends ShellState, Problem, Question>(
  world: World,
  store: Store<State>,
  talk: Talk<Problem | ShellProblem, Question>,
): Context<State, Problem, Question> {
  const workbook: OpenWorkbook = {
    host: null,
    turn: Promise.resolve(),
    listed: null,
    notebook: "absent",
  };
  return { world, store, talk, workbook };
}

export function today({ world }: Context): string {
  return localDay(world.now());
}

/** @throws before the pane has found out where it is. */
export function hostOf({ workbook }: Context): Host {
  if (workbook.host === null) throw new Error("not connected yet");
  return workbook.host;
}

/** What makes and reads files. */
export async function load({ world }: Context): Promise<WorkbookFiles> {
  return fetchPart("xlsx", world.load);
}

/**
 * Fetches a part of the program.
 *
 * @throws NotLoaded
 */
export async function fetchPart<Part>(name: string, part: () => Promise<Part>): Promise<Part> {
  try {
    return await part();
  } catch (error) {
    throw new NotLoaded(name, { cause: error });
  }
}
