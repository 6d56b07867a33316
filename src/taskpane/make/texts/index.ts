import type { Language } from "../../../core";
import { englishMake } from "./en-US";
import type { MakeTexts } from "./texts";
import { chineseMake } from "./zh-CN";

export type { MakeTexts } from "./texts";

const TEXTS: Readonly<Record<Language, MakeTexts>> = { "zh-CN": chineseMake, "en-US": englishMake };

/** What the step 生成 says in a language. */
export function makeTexts(language: Language): MakeTexts {
  return TEXTS[language];
}
