import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { type Entry, TYPED_WORDS } from "../../core";
import { withoutBlanks } from "../../sheets";

/**
 * The receipt (回执) of an accepted form: a short code over the form's id and what the bureau typed, by target. Saving the form
 * again in another program, sorting or hiding its lines keeps it; another value, reason or form gives another code. Whoever has
 * the file can work it out again, so it proves what was filed without a server.
 *
 * @returns null where the form has lost its id
 * @example receiptOf("0f3a…", entries) // => "7F3K-9Q2M"
 */
export function receiptOf(formId: string | null, entries: readonly Entry[]): string | null {
  if (formId === null) return null;
  return shortCode(sha256(utf8ToBytes(JSON.stringify([formId, listTyped(entries)]))));
}

/** What a bureau typed, as one text: two files that say the same have the same, whatever program saved them. */
export function contentOf(entries: readonly Entry[]): string {
  const values = entries.map(({ target, value }) => [target, value?.toFixed() ?? ""]);
  return JSON.stringify([listTyped(entries), values.sort(byTarget)]);
}

function listTyped(entries: readonly Entry[]): string[][] {
  return entries
    .map((entry) => [
      entry.target,
      ...TYPED_WORDS.map((field) => withoutBlanks(entry[field] ?? "")),
    ])
    .sort(byTarget);
}

const byTarget = ([one = ""]: string[], [other = ""]: string[]): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Crockford's base 32: no I, L, O or U, which are misread on paper. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Forty bits: among ten thousand forms two alike are as good as impossible. */
function shortCode([one = 0, two = 0, three = 0, four = 0, five = 0]: Uint8Array): string {
  const high = (one << 12) | (two << 4) | (three >> 4);
  const low = ((three & 15) << 16) | (four << 8) | five;
  return `${fourLetters(high)}-${fourLetters(low)}`;
}

/** Twenty bits. */
function fourLetters(bits: number): string {
  return [15, 10, 5, 0].map((shift) => LETTERS.charAt((bits >> shift) & 31)).join("");
}
