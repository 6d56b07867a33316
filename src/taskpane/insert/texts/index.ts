import type { Language } from "../../../core";
import { englishInsert } from "./en-US";
import type { InsertTexts } from "./texts";
import { chineseInsert } from "./zh-CN";

export type { InsertTexts } from "./texts";

const TEXTS: Readonly<Record<Language, InsertTexts>> = {
  "zh-CN": chineseInsert,
  "en-US": englishInsert,
};

/** What the step 插入 says in a language. */
export function insertTexts(language: Language): InsertTexts {
  return TEXTS[language];
}
