import type { Entry } from "../core";
import { withoutBlanks } from "../sheets";
import { fingerprint } from "./plan-hash";

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
  return shortCode(fingerprint(JSON.stringify([formId, listTyped(entries)])));
}

/** What a bureau typed, as one text: two files that say the same have the same, whatever program saved them. */
export function contentOf(entries: readonly Entry[]): string {
  const values = entries.map(({ target, value }) => [target, value?.toFixed() ?? ""]);
  return JSON.stringify([listTyped(entries), values.sort(byTarget)]);
}

function listTyped(entries: readonly Entry[]): string[][] {
  return entries
    .map(({ target, typed, reason, measures, evidence }) => [
      target,
      ...[typed, reason, measures, evidence].map((text) => withoutBlanks(text ?? "")),
    ])
    .sort(byTarget);
}

const byTarget = ([one = ""]: string[], [other = ""]: string[]): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Crockford's base 32: no I, L, O or U, which are misread on paper. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Forty bits: among ten thousand forms two alike are as good as impossible. */
function shortCode(hexadecimal: string): string {
  let bits = BigInt(`0x${hexadecimal.slice(0, 10)}`);
  let code = "";
  for (let at = 0; at < 8; at += 1) {
    code = LETTERS.charAt(Number(bits % 32n)) + code;
    bits /= 32n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
