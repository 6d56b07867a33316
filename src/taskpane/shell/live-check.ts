import type { Timers } from "./world";

/** How long a person must pause before the table is checked, in milliseconds. */
export const PAUSE = 400;
/** How long to wait where a cell is still being edited. */
const EDITING_PAUSE = 2_000;

/**
 * Checks once after a burst of changes: the clock starts anew with every change, and while a check runs at most one more
 * waits.
 *
 * @param check resolves to `later` when the spreadsheet was not ready, such as while a cell is being edited
 * @returns what is to be called after every change
 */
export function createLiveCheck(
  timers: Timers,
  check: () => Promise<"done" | "later">,
): () => void {
  let takeBack: (() => void) | null = null;
  let isRunning = false;
  let isDirty = false;
  const wasChanged = () => isDirty;

  const wait = (milliseconds: number) => {
    takeBack?.();
    takeBack = timers.after(milliseconds, () => {
      takeBack = null;
      void run();
    });
  };
  const run = async () => {
    isRunning = true;
    isDirty = false;
    let outcome: "done" | "later";
    try {
      outcome = await check();
    } finally {
      isRunning = false;
    }
    if (wasChanged()) wait(PAUSE);
    else if (outcome === "later") wait(EDITING_PAUSE);
  };

  return () => {
    if (isRunning) isDirty = true;
    else wait(PAUSE);
  };
}
