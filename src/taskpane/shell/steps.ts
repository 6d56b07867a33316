/** The steps of the pane, in the order of its tabs. */
export const STEPS = ["plan", "insert", "check", "make", "collect", "progress"] as const;
export type Step = (typeof STEPS)[number];

/** Going from one step to another. */
export interface Navigation {
  goTo(step: Step): void;
}
