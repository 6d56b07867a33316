/** Fonts that have pictures, or Greek letters, in the places of ordinary ones. Chinese characters are shown in another font there. */
const PICTURES =
  /^(?:wingdings(?: [23])?|webdings|marlett|(?:itc )?zapf ?dingbats|monotype sorts|mt extra|ms outlook|bookshelf symbol [1-7])$/i;
const GREEK = /^symbol$/i;

/** Whether a font is one of them. */
export function isSymbolFont(name: string): boolean {
  return PICTURES.test(name) || GREEK.test(name);
}

/**
 * Whether a text that is written in a font of symbols shows something else: any letter or figure of Wingdings, letters of Symbol, whose
 * figures are ordinary ones.
 *
 * @example showsOtherwise("6100", "Symbol") // => false
 */
export function showsOtherwise(text: string, font: string): boolean {
  return GREEK.test(font) ? /[A-Za-z]/.test(text) : /[!-~]/.test(text);
}
