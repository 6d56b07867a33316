/** Annexes that come as a web page, from the clipboard or as text. */
export { decodeText } from "./decode-text";
export { type AnnexContent, type AnnexResult, draftAnnex, readAnnexText } from "./draft-annex";
export { readHtml, type HtmlResult } from "./html";
export { type AnnexReaders, readAnnex } from "./read-annex";
export { readPastedText } from "./pasted-text";
export { workbookBlocks } from "./workbook";
