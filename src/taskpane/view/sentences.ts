import type { Language } from "../../core";
import type { Advice } from "../texts";

/**
 * A finding's words as what is wrong and what to do: the last sentence, where there is more than one. Each ends in a full
 * stop.
 *
 * @example splitAdvice("“480家左右”不是数字。请填数字，如 480", "zh-CN")
 * // => { what: "“480家左右”不是数字。", next: "请填数字，如 480。" }
 */
export function splitAdvice(message: string, language: Language): Advice {
  const stop = language === "zh-CN" ? "。" : ".";
  const whole = /[。.]$/.test(message) ? message : message + stop;
  const parts =
    language === "zh-CN" ? whole.split(/(?<=。)/) : whole.split(/(?<=[^\s.][.]) (?=[A-Z])/);
  const next = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  const what = parts.length > 1 ? parts.slice(0, -1) : parts;
  return { what: what.join(language === "zh-CN" ? "" : " "), next };
}
