/** Whether a text says the same: blanks, line breaks and what cannot be seen are ignored. */
export function isSameWording(received: string, expected: string): boolean {
  return withoutBlanks(received) === withoutBlanks(expected);
}

/** A text without blanks, line breaks and invisible characters. */
export function withoutBlanks(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, "") : text;
}

// Most texts have none, and every text of every returned form is asked.
const BLANK = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
const BLANKS = new RegExp(`${BLANK.source}+`, "g");
