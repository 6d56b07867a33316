import type { Language } from "../../../core";
import { englishKit } from "./en-US";
import type { KitTexts } from "./texts";
import { chineseKit } from "./zh-CN";

const TEXTS: Readonly<Record<Language, KitTexts>> = { "zh-CN": chineseKit, "en-US": englishKit };

/** What several steps say, in a language. */
export function kitTexts(language: Language): KitTexts {
  return TEXTS[language];
}
