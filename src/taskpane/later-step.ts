import type { Language } from "../core";
import { report } from "./shell";
import type { PaneContext } from "./state";

/** A step once it is there. */
export interface FetchedStep<Part, Actions, Texts> {
  readonly part: Part;
  readonly actions: Actions;
  /** What it says, in the language that is spoken. */
  texts: Texts;
}

/** A step that is fetched when it is first opened. */
export interface LaterStep<Part, Actions, Texts> {
  readonly load: () => Promise<Part>;
  readonly loadTexts: (language: Language) => Promise<Texts>;
  /** Sets the step up in the pane's state. */
  readonly create: (part: Part) => Actions;
  /** Null until it has been fetched. */
  step: FetchedStep<Part, Actions, Texts> | null;
}

/** Fetches a step and its words, unless it is there. */
export async function fetchStep<Part, Actions, Texts>(
  context: PaneContext,
  later: LaterStep<Part, Actions, Texts>,
): Promise<void> {
  if (later.step !== null) return;
  const coming = [later.load(), textsNow(context, later)] as const;
  const fetched = await Promise.all(coming).catch(() => null);
  if (fetched === null) {
    report(context, { kind: "not-loaded" }, () => void fetchStep(context, later));
    return;
  }
  const [part, texts] = fetched;
  later.step ??= { part, actions: later.create(part), texts };
}

/** The step's words in the language that is chosen when they arrive. */
async function textsNow<Part, Actions, Texts>(
  context: PaneContext,
  later: LaterStep<Part, Actions, Texts>,
): Promise<Texts> {
  const { language } = context.store.state.settings;
  const texts = await later.loadTexts(language);
  return context.store.state.settings.language === language ? texts : textsNow(context, later);
}

/** Fetches a step's words in another language. */
export interface Respoken {
  /** @returns what lets the step say them; nothing happens for a step that is not there. */
  readonly fetchWords: (language: Language) => Promise<() => void>;
}

export function respoken<Part, Actions, Texts>(later: LaterStep<Part, Actions, Texts>): Respoken {
  return {
    async fetchWords(language) {
      if (later.step === null) return () => undefined;
      const texts = await later.loadTexts(language);
      return () => {
        if (later.step !== null) later.step.texts = texts;
      };
    },
  };
}
