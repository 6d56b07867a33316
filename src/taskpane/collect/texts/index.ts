import type { Language } from "../../../core";
import { englishCollect } from "./en-US";
import type { CollectTexts } from "./texts";
import { chineseCollect } from "./zh-CN";

export type { CollectTexts } from "./texts";

const TEXTS: Readonly<Record<Language, CollectTexts>> = {
  "zh-CN": chineseCollect,
  "en-US": englishCollect,
};

/** What the step 回收 says in a language. */
export function collectTexts(language: Language): CollectTexts {
  return TEXTS[language];
}
