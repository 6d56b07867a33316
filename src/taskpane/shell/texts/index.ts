import type { Language } from "../../../core";
import { englishTexts } from "./en-US";
import type { ShellTexts } from "./texts";
import { chineseTexts } from "./zh-CN";

export type { ShellTexts } from "./texts";

const TEXTS: Readonly<Record<Language, ShellTexts>> = {
  "zh-CN": chineseTexts,
  "en-US": englishTexts,
};

/** What the pane says around its steps, in a language. */
export function shellTexts(language: Language): ShellTexts {
  return TEXTS[language];
}
