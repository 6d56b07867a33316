import type { Language } from "../../core";
import { englishTexts } from "./en-US";
import type { PaneTexts } from "./texts";
import { chineseTexts } from "./zh-CN";

export type { Advice, Choice, OwnProblem, PaneTexts } from "./texts";

/** What the pane says in a language. */
export function textsFor(language: Language): PaneTexts {
  return language === "zh-CN" ? chineseTexts : englishTexts;
}
