import type { Language } from "../target";
import { english } from "./en-US";
import type { Messages } from "./messages";
import { chinese } from "./zh-CN";

/** The messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === "zh-CN" ? chinese : english;
}
