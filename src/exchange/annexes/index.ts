/** Annexes that come as a web page, from the clipboard or as text. */
export { readHtml, type HtmlResult } from "./html";
export { readPastedText } from "./pasted-text";
