import { encodeMarkup, escapeText } from "../xml";

/**
 * A text as the value of an attribute, which holds tabs and line feeds only as character references: as themselves they are read
 * as blanks.
 *
 * @example encodeAttribute("甲\n<乙>") // => "甲&#10;&lt;乙&gt;"
 */
export function encodeAttribute(text: string): string {
  return encodeMarkup(escapeText(text)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
