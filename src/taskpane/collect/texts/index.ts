import type { Language } from "../../../core";
import { englishCollect } from "./en-US";
import type { CollectTexts } from "./texts";
import { chineseCollect } from "./zh-CN";

export type { CollectTexts } from "./texts";

/** What the step 回收 says in a language. */
export function collectTextsFor(language: Language): CollectTexts {
  return language === "zh-CN" ? chineseCollect : englishCollect;
}
