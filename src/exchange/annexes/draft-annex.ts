import {
  type Draft,
  type DocumentBlock,
  draftDocument,
  draftLines,
  type Finding,
} from "../../core";
import { readHtml } from "./html";
import { readPastedText } from "./pasted-text";

/** Text that may be an annex: a web page, or what somebody pasted or typed. */
export type AnnexResult =
  | { readonly outcome: "read"; readonly draft: Draft }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

/**
 * Drafts a plan from text: a web page by its tags, pasted cells by their tabs, anything else line by line.
 *
 * @example draftText("到2022年，培育品牌300个") // => { outcome: "read", draft: … }
 */
export function draftText(text: string): AnnexResult {
  if (isHtml(text)) {
    const page = readHtml(text);
    return page.outcome === "rejected" ? page : draftBlocks(page.blocks);
  }
  const blocks = readPastedText(text);
  return blocks.some(({ kind }) => kind === "table")
    ? draftBlocks(blocks)
    : { outcome: "read", draft: draftLines(text) };
}

export function draftBlocks(blocks: readonly DocumentBlock[]): {
  readonly outcome: "read";
  readonly draft: Draft;
} {
  return { outcome: "read", draft: draftDocument(blocks) };
}

function isHtml(text: string): boolean {
  const start = text.slice(0, 4096);
  return (
    /<(?:!doctype html|html|head|body|table|tr|td|div)[\s>]/i.test(start) ||
    (/<(?:p|span|meta)[\s>]/i.test(start) && text.includes("</"))
  );
}
