import type { CellContent } from "../../core";
import { ENTRY_FIELDS } from "../line";

/** How much of what is typed in a line stands behind its marks. */
export const TYPED_LENGTH = 60;

/**
 * What is typed in a line, in short: how long it is and how it begins, as a formula of the sheet can tell it too.
 *
 * @param contentOf what stands under an entry header
 * @example typedMark(() => ({ kind: "text", text: "约480" })) // => "|19|约480/约480/约480/约480|"
 */
export function typedMark(
  contentOf: (field: (typeof ENTRY_FIELDS)[number]) => CellContent | undefined,
): string {
  const typed = ENTRY_FIELDS.map((field) => joined(contentOf(field))).join("/");
  // half a character cannot be written; the colour of such a line does not show
  const begins = typed.slice(0, TYPED_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
  return `|${typed.length}|${begins}|`;
}

/** A value as `&` makes a text of it. */
function joined(content: CellContent | undefined): string {
  switch (content?.kind) {
    case "number":
      return String(Number(content.value.toPrecision(15))).toUpperCase();
    case "text":
    case "date":
      return content.text;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.error;
    case "blank":
    case undefined:
      return "";
  }
}
