import type { Language } from "../../../core";
import { englishCheck } from "./en-US";
import type { CheckTexts } from "./texts";
import { chineseCheck } from "./zh-CN";

export type { CheckTexts } from "./texts";

const TEXTS: Readonly<Record<Language, CheckTexts>> = {
  "zh-CN": chineseCheck,
  "en-US": englishCheck,
};

/** What the step 校验 says in a language. */
export function checkTexts(language: Language): CheckTexts {
  return TEXTS[language];
}
