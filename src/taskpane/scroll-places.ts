/// <reference lib="dom" />
import type { Step } from "./shell";
import type { PaneState } from "./state";

/** Where each step was scrolled to: all of them scroll in one element. */
export interface ScrollPlaces {
  /**
   * Before a state is drawn: remembers where the one before was left.
   *
   * @returns what scrolls to where the new one was left, once it is drawn; its beginning where it is new
   */
  leave(before: Shown | null, after: Shown): () => void;
}

type Shown = Pick<PaneState, "step" | "summaries">;

export function createScrollPlaces(panel: () => HTMLElement | null): ScrollPlaces {
  const places = new Map<Step, number>();
  return {
    leave(before, after) {
      const isSame =
        before?.step === after.step && (before.summaries === null) === (after.summaries === null);
      if (before === null || isSame) return () => undefined;
      // summaries begin anew each time
      if (before.summaries === null) places.set(before.step, panel()?.scrollTop ?? 0);
      return () => {
        const place = after.summaries === null ? (places.get(after.step) ?? 0) : 0;
        panel()?.scrollTo({ top: place });
      };
    },
  };
}
