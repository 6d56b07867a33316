import type { Language } from "../../core";

interface Punctuation {
  /** Ends a sentence. */
  readonly stop: string;
  /** After a word that says what follows. */
  readonly colon: string;
  /** Between two sentences. */
  readonly gap: string;
  /** Where one sentence ends and the next begins. */
  readonly boundary: RegExp;
}

/** How each language writes sentences one after the other. */
export const PUNCTUATION: Readonly<Record<Language, Punctuation>> = {
  "zh-CN": { stop: "。", colon: "：", gap: "", boundary: /(?<=。)/ },
  "en-US": { stop: ".", colon: ": ", gap: " ", boundary: /(?<=[^\s.][.]) (?=[A-Z])/ },
};
