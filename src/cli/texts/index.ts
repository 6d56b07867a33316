import type { Language } from "../../core";
import { englishTexts } from "./en-US";
import { chineseTexts } from "./zh-CN";
import type { Texts } from "./texts";

export type { PlanCounts } from "./plan-texts";
export type { Texts, Unmarked } from "./texts";

/** The command line's own words in a language. */
export function textsFor(language: Language): Texts {
  return TEXTS[language];
}

const TEXTS: Readonly<Record<Language, Texts>> = { "zh-CN": chineseTexts, "en-US": englishTexts };
