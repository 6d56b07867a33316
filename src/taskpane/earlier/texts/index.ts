import type { Language } from "../../../core";
import { englishEarlier } from "./en-US";
import type { EarlierTexts } from "./texts";
import { chineseEarlier } from "./zh-CN";

export type { EarlierTexts } from "./texts";

const TEXTS: Readonly<Record<Language, EarlierTexts>> = {
  "zh-CN": chineseEarlier,
  "en-US": englishEarlier,
};

/** What is said of 上期值 in a language. */
export function earlierTexts(language: Language): EarlierTexts {
  return TEXTS[language];
}
