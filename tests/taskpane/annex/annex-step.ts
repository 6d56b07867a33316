import type { Bench } from "../fake-world";

/** The step 计划 of a pane in which it is fetched: what it does, and how it stands. */
export function annexStep({ actions, store }: Bench) {
  const step = actions.annex();
  if (step === null) throw new Error("the step is not there");
  const state = () => {
    const { annex } = store.state;
    if (annex === null) throw new Error("the step is not there");
    return annex;
  };
  return { own: step.actions, texts: step.texts, state };
}
