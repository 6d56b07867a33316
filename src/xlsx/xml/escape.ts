import { LONGEST_CELL_TEXT } from "../../sheets";

/**
 * Text as a part of an Open XML workbook may hold it: what XML 1.0 cannot carry (control characters, lone surrogates,
 * U+FFFE, U+FFFF) and the carriage return, which an XML parser would turn into a line feed, become `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring); a text that already reads like such an escape has its first underscore
 * escaped, so that it comes back as it was.
 * @example escapeText("a\u0007b_x0041_") // => "a_x0007_b_x005F_x0041_"
 */
export function escapeText(text: string): string {
  if (SAFE.test(text) && !text.includes("_x")) return text;
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
}

/**
 * {@link escapeText} for a cell: text past Excel's limit ends in an ellipsis there, as a longer one makes Excel call
 * the file damaged.
 */
export function escapeCellText(text: string): string {
  if (text.length <= LONGEST_CELL_TEXT) return escapeText(text);
  let end = LONGEST_CELL_TEXT - 1;
  if (isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
  return escapeText(`${text.slice(0, end)}…`);
}

// Tab and line feed are legal, and so are U+0080 to U+009F; U+007F is too, but exceljs drops it.
const UNSAFE =
  /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n\u0080-\u009f])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu;

// What nearly every text is made of, told at a glance.
const SAFE = /^[\t\n -~\u00a0-\ud7ff\ue000-\ufffd]*$/;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
