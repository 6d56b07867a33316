import type { Step } from "./shell";

/** Action ids of the ribbon's buttons, as the manifest names them, with the step each opens. */
export const COMMANDS = {
  openInsert: "insert",
  openCheck: "check",
  openMake: "make",
  openCollect: "collect",
} as const satisfies Readonly<Record<string, Step>>;

/** What a ribbon needs: a place to listen, the pane brought into view, a step to go to. */
export interface Ribbon {
  readonly onCommand: (id: string, run: () => void) => void;
  readonly showPane: () => Promise<void>;
  readonly goTo: (step: Step) => void;
  /** Does what the button of that step says, besides opening it: 校验 checks. */
  readonly act: (step: Step) => void;
}

/** Lets every ribbon button show the pane at its step, and do what it says. */
export function listenToRibbon({ onCommand, showPane, goTo, act }: Ribbon): void {
  for (const [id, step] of Object.entries(COMMANDS)) {
    onCommand(id, () => {
      goTo(step);
      act(step);
      // an Excel that cannot show the pane leaves that to the person
      showPane().catch(() => undefined);
    });
  }
}
