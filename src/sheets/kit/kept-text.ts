/** Keeps a text, or the lack of one. */
export type TextKeeper = <Text extends string | null>(text: Text) => Text | string;

/**
 * Copies what is kept of a file, each text once. A text that was cut from a part of a file holds on to the whole part: engines share
 * the characters of a slice with what it was cut from. Ten thousand forms of which a few words are kept then stand in memory whole.
 *
 * @example const keep = textKeeper(); keep(xml.slice(12, 40)) // => the same characters, in a text of their own
 */
export function textKeeper(): TextKeeper {
  const kept = new Map<string, string>();
  return (text) => {
    if (text === null) return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    const copy = copyText(text);
    kept.set(copy, copy);
    return copy;
  };
}

/** Writing a text out and reading it in is the one copy that no engine takes a short cut for. */
function copyText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
