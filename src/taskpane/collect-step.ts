import type { Language } from "../core";
import type { CollectPart, CollectStep, CollectTexts } from "./collect";
import { report } from "./shell";
import type { PaneContext } from "./state";

/** The step 回收, which is fetched when it is first opened. */
export interface CollectLater {
  readonly load: () => Promise<CollectPart>;
  readonly loadTexts: (language: Language) => Promise<CollectTexts>;
  /** Null until it has been fetched. */
  step: CollectStep | null;
}

/** Fetches the step 回收 and its words, unless it is there. */
export async function fetchCollect(context: PaneContext, later: CollectLater): Promise<void> {
  if (later.step !== null) return;
  const coming = [later.load(), textsNow(context, later)] as const;
  const fetched = await Promise.all(coming).catch(() => null);
  if (fetched === null) {
    report(context, { kind: "not-loaded" }, () => void fetchCollect(context, later));
    return;
  }
  const [part, texts] = fetched;
  later.step ??= { part, actions: part.create(context), texts };
}

/** The step's words in the language that is chosen when they arrive. */
async function textsNow(context: PaneContext, later: CollectLater): Promise<CollectTexts> {
  const { language } = context.store.state.settings;
  const texts = await later.loadTexts(language);
  return context.store.state.settings.language === language ? texts : textsNow(context, later);
}
