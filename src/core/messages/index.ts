import { chinese } from "./zh-CN";
import { english } from "./en-US";
import type { Language, Messages } from "./messages";

export { chinese, english };
export { LANGUAGES, type Language, type Messages } from "./messages";

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === "zh-CN" ? chinese : english;
}
