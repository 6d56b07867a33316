import type { Context } from "./context";
import { run } from "./running";
import type { Revert, Written } from "./written";

export interface UndoActions {
  /** Takes the last thing that the pane wrote back, or does it again. */
  undo(): Promise<void>;
}

/** Keeps what takes back the thing that was just written, in the place of what was written before. */
export function offerUndo({ store }: Context, written: Written, revert: Revert): void {
  store.update({ undoable: { written, isUndone: false, revert } });
}

/** Takes the last thing that was written back, or does it again; where that breaks off it can be tried again. */
export function undo(context: Context): Promise<void> {
  const { store } = context;
  return run(context, { task: "undoing" }, async () => {
    const step = store.state.undoable;
    if (step === null) return;
    const revert = await step.revert();
    store.update({ undoable: { ...step, isUndone: !step.isUndone, revert } });
  });
}
