import { english } from "./en-US";
import type { Language } from "./language";
import type { Messages } from "./messages";
import { chinese } from "./zh-CN";

const LISTS: Readonly<Record<Language, Messages>> = { "zh-CN": chinese, "en-US": english };

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return LISTS[language];
}
