import { chinese } from "./zh-CN";
import { english } from "./en-US";
import type { Language } from "../language";
import type { Messages } from "./messages";

export { chinese, english };
export type { Messages } from "./messages";

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === "zh-CN" ? chinese : english;
}
