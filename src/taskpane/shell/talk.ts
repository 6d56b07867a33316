import type { Store } from "./store";

/** Something that went wrong, told at the foot of the pane. */
export interface Notice<Problem> {
  readonly problem: Problem;
  /** Does the same thing again; null where that would not help. */
  readonly retry: (() => void) | null;
}

/** What the pane says to a person, and what it waits for an answer to. */
export interface Talking<Problem, Question> {
  readonly notice: Notice<Problem> | null;
  /** Something only a person can decide; the pane waits. */
  readonly question: Question | null;
}

/**
 * Tells and asks. Nobody who does reads what others told or asked, so a step needs to know its own problems and questions only.
 *
 * @example report(context, { kind: "no-table" })
 */
export interface Talk<Problem, Question> {
  readonly notify: (notice: Notice<Problem> | null) => void;
  readonly ask: (question: Question | null) => void;
  /** Whether a question waits for its answer. */
  readonly isAsking: () => boolean;
}

export function createTalk<Problem, Question>(
  store: Store<Talking<Problem, Question>>,
): Talk<Problem, Question> {
  return {
    notify: (notice) => {
      store.update({ notice });
    },
    ask: (question) => {
      store.update({ question });
    },
    isAsking: () => store.state.question !== null,
  };
}

/** Tells a problem. */
export function report<Problem>(
  { talk }: { readonly talk: Pick<Talk<Problem, never>, "notify"> },
  problem: NoInfer<Problem>,
  retry: (() => void) | null = null,
): void {
  talk.notify({ problem, retry });
}
