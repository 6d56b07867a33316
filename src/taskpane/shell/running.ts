import { SpreadsheetError } from "../../sheets";
import { NotLoaded, type Context } from "./context";
import { NotUndoable } from "../notebook";
import type { ShellProblem } from "./problem";
import type { Busy, ShellState } from "./state";
import type { Store } from "./store";
import type { Notice } from "./talk";

/**
 * Does one thing a person asked for: says so, and what went wrong. While one runs, another is not begun.
 *
 * @param retry does the same again; the thing itself where it is left out
 */
export async function run(
  context: Context,
  busy: Partial<Busy> & Pick<Busy, "task">,
  work: () => Promise<void>,
  retry?: (() => void) | null,
): Promise<void> {
  const { store, talk } = context;
  if (store.state.busy !== null) return;
  store.update({ busy: { done: 0, total: 0, item: null, canStop: false, ...busy } });
  talk.notify(null);
  let notice: Notice<ShellProblem> | null = null;
  try {
    await work();
  } catch (error) {
    const again = () => void run(context, busy, work, retry);
    notice = { problem: problemOf(error), retry: retry === undefined ? again : retry };
  }
  if (notice !== null) talk.notify(notice);
  store.update({ busy: null });
}

/** Does something as soon as nothing else runs. */
export function whenIdle(
  store: Pick<Store<ShellState>, "state" | "subscribe">,
  work: () => void,
): void {
  if (store.state.busy === null) {
    work();
    return;
  }
  const end = store.subscribe(() => {
    if (store.state.busy !== null) return;
    end();
    work();
  });
}

/** One call to the spreadsheet after the other: a live check never runs into an insertion. */
export function inTurn<Result>(
  { workbook }: Context,
  work: () => Promise<Result>,
): Promise<Result> {
  const result = workbook.turn.then(work);
  workbook.turn = result.catch(() => undefined);
  return result;
}

/** What went wrong, as the pane tells it. */
export function problemOf(error: unknown): ShellProblem {
  if (error instanceof SpreadsheetError) {
    return { kind: "spreadsheet", code: error.code, sheet: error.sheet };
  }
  if (error instanceof NotUndoable) {
    return { kind: "not-undoable", sheet: error.sheet, lost: error.lost };
  }
  if (error instanceof NotLoaded) return { kind: "not-loaded" };
  return { kind: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}
