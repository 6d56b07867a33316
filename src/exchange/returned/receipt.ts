import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { type Entry, ENTRY_TEXTS, TYPED_WORDS } from "../../core";
import { withoutBlanks } from "../../sheets";
import { heldIn } from "./held-value";

/**
 * Receipts are printed and kept for years, so a version, once out, is worked out the same way for ever. Version 1 was worked out
 * over what cells show and cannot tell 95.996 % from 96.004 %, both shown 96.00%; version 2 is worked out over what they hold.
 */
export type ReceiptVersion = 1 | 2;

/** A receipt as somebody reads it off a paper; its shape says its version. */
export interface TypedReceipt {
  readonly version: ReceiptVersion;
  readonly code: string;
}

/**
 * The receipt (回执) of an accepted form: a short code over the form's id and what the bureau filed, by target: values as they were
 * read, words as typed. Saving the form again in another program, sorting or hiding its lines keeps it; another value, reason or
 * form gives another code. Whoever has the file can work it out again, so it proves what was filed without a server.
 *
 * @returns null where the form has lost its id
 * @example receiptOf("0f3a…", entries) // => "2-7F3K-9Q2M"
 */
export function receiptOf(formId: string | null, entries: readonly Entry[]): string | null {
  return formId === null ? null : `2-${shortCode(["2", formId, listHeld(entries)])}`;
}

/**
 * The receipt that forms had before there were versions, for codes on paper. Two contents that look the same may share one.
 *
 * @example firstReceiptOf("0f3a…", entries) // => "7F3K-9Q2M"
 */
export function firstReceiptOf(formId: string | null, entries: readonly Entry[]): string | null {
  return formId === null ? null : shortCode([formId, listTyped(entries)]);
}

/**
 * Reads a receipt as people type it: small letters, an O for a zero, any dash or none.
 *
 * @returns null for what has the shape of no receipt
 * @example parseReceipt("2－7f3k 9q2m") // => { version: 2, code: "2-7F3K-9Q2M" }
 */
export function parseReceipt(typed: string): TypedReceipt | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/[\s\p{Pd}\u2212_]+/gu, "");
  const parts = /^(2?)([0-9A-HJKMNP-TV-Z]{4})([0-9A-HJKMNP-TV-Z]{4})$/.exec(letters);
  if (parts === null) return null;
  const [, version, first = "", second = ""] = parts;
  return version === ""
    ? { version: 1, code: `${first}-${second}` }
    : { version: 2, code: `2-${first}-${second}` };
}

/** What a bureau typed, as one text: two files that say the same have the same, whatever program saved them. */
export function contentOf(entries: readonly Entry[]): string {
  const values = entries.map((entry) => [entry.target, ...valueOf(entry)]);
  return JSON.stringify([listTyped(entries), values.sort(byTarget)]);
}

/** A value however it was written; where a number cannot be used, the number, of which the cell may show but a part. */
function valueOf(entry: Entry): readonly string[] {
  if (entry.value !== null) return [entry.value.toFixed()];
  return entry.content.kind === "number" ? heldIn(entry) : [];
}

function listHeld(entries: readonly Entry[]): string[][] {
  return entries
    .map((entry) => [
      entry.target,
      ...heldIn(entry),
      ...ENTRY_TEXTS.map((field) => withoutBlanks(entry[field] ?? "")),
    ])
    .sort(byTarget);
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

/** Forty bits of the digest of some content: among ten thousand forms two alike are as good as impossible. */
function shortCode(content: readonly (string | readonly string[][])[]): string {
  const digest = sha256(utf8ToBytes(JSON.stringify(content)));
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = digest;
  const high = (one << 12) | (two << 4) | (three >> 4);
  const low = ((three & 15) << 16) | (four << 8) | five;
  return `${fourLetters(high)}-${fourLetters(low)}`;
}

/** Twenty bits. */
function fourLetters(bits: number): string {
  return [15, 10, 5, 0].map((shift) => LETTERS.charAt((bits >> shift) & 31)).join("");
}
