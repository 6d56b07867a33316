import type { Language } from "../core";
import type { Respoken } from "./later-step";
import { report } from "./shell";
import type { PaneContext } from "./state";
import type { Words } from "./words";

/** Fetches the words of the language that was chosen whenever another one is spoken; until they are there, that one still is. */
export function keepSpoken(
  context: PaneContext,
  later: readonly Respoken[],
  load: (language: Language) => Promise<Words>,
): void {
  const { store } = context;
  let fetching: Language | null = null;
  const speak = async (language: Language): Promise<void> => {
    fetching = language;
    const coming = later.map((step) => step.fetchWords(language));
    const fetched = await Promise.all([load(language), ...coming]).catch(() => null);
    // another one may have been chosen meanwhile
    if (store.state.settings.language !== language) return;
    if (fetched === null) {
      report(context, { kind: "not-loaded" }, () => void speak(language));
      return;
    }
    const [said, ...own] = fetched;
    for (const speak of own) speak();
    store.update({ said, messages: said.messages });
  };
  store.subscribe(() => {
    const { settings, said } = store.state;
    const { language } = settings;
    if (language === said.language) fetching = null;
    else if (language !== fetching) void speak(language);
  });
}
