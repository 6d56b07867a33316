/** What a finding shows of a text that came; a longer one is no figure, and nobody reads it in a list. */
const LONGEST_SHOWN = 100;
const KEPT = 20;

/**
 * A text as findings show it: whole, or its first characters and how many there are in all.
 *
 * @example shorten("9".repeat(1000)) // => "99999999999999999999…[1000]"
 */
export function shorten(text: string, longest = LONGEST_SHOWN): string {
  if (text.length <= longest) return text;
  return `${Array.from(text.slice(0, KEPT + 1))
    .slice(0, KEPT)
    .join("")}…[${String(text.length)}]`;
}
