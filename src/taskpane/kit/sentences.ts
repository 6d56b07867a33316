import type { Language } from "../../core";
import { PUNCTUATION } from "./punctuation";

/** What happened, and what to do now. */
export interface Advice {
  readonly what: string;
  readonly next: string;
  /** One by one, what is wrong; left out where one sentence says it all. */
  readonly list?: readonly string[];
}

/**
 * A finding's words as what is wrong and what to do: the last sentence, where there is more than one. Each ends in a full
 * stop.
 *
 * @example splitAdvice("“480家左右”不是数字。请填数字，如 480", "zh-CN")
 * // => { what: "“480家左右”不是数字。", next: "请填数字，如 480。" }
 */
export function splitAdvice(message: string, language: Language): Advice {
  const { stop, gap, boundary } = PUNCTUATION[language];
  const whole = /[。.]$/.test(message) ? message : message + stop;
  const parts = whole.split(boundary);
  const next = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  const what = parts.length > 1 ? parts.slice(0, -1) : parts;
  return { what: what.join(gap), next };
}

/** Sentences one after the other; empty ones leave no gap. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.filter((each) => each !== "").join(PUNCTUATION[language].gap);
}
