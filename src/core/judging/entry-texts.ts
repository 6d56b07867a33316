/**
 * What a bureau explains in words beside its value, in the order in which everything lists it: a receipt is worked out over the
 * texts in this order. Each has a column of its own on every sheet that is filled in.
 */
export const ENTRY_TEXTS = ["reason", "measures", "evidence"] as const;
export type EntryText = (typeof ENTRY_TEXTS)[number];

/** All that a bureau types into a line, as words: the value as it stands in its cell, and the texts. */
export const TYPED_WORDS = ["typed", ...ENTRY_TEXTS] as const;
export type TypedWords = (typeof TYPED_WORDS)[number];

/**
 * Makes one thing for each of a line's texts.
 *
 * @example eachText((text) => line[text].trim()) // => { reason: "…", measures: "…", evidence: "…" }
 */
export function eachText<Value>(
  make: (text: EntryText) => Value,
): Readonly<Record<EntryText, Value>> {
  const made = ENTRY_TEXTS.map((text) => [text, make(text)] as const);
  // every text is there
  return Object.fromEntries(made) as Record<EntryText, Value>;
}
