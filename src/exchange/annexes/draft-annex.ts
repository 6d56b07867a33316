import {
  type Draft,
  type DocumentBlock,
  draftDocument,
  draftLines,
  type Finding,
} from "../../core";
import { refuseText } from "./annex-limits";
import { readHtml } from "./html";
import { readPastedText } from "./pasted-text";

/** What an annex holds: paragraphs and tables, or text that is no table. */
export type AnnexContent =
  | { readonly kind: "blocks"; readonly blocks: readonly DocumentBlock[] }
  | { readonly kind: "lines"; readonly text: string };

/** An annex as it was read, or why it was not. */
export type AnnexResult =
  | { readonly outcome: "read"; readonly content: AnnexContent }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

/**
 * Reads text as an annex: a web page by its tags, pasted cells by their tabs, anything else line by line.
 *
 * @example readAnnexText("到2022年，培育品牌300个") // => { outcome: "read", content: { kind: "lines", … } }
 */
export function readAnnexText(text: string): AnnexResult {
  if (isHtml(text)) {
    const page = readHtml(text);
    return page.outcome === "rejected"
      ? page
      : { outcome: "read", content: { kind: "blocks", blocks: page.blocks } };
  }
  const refused = refuseText(text);
  if (refused) return { outcome: "rejected", findings: [refused] };
  const blocks = readPastedText(text);
  const isTable = blocks.some(({ kind }) => kind === "table");
  return {
    outcome: "read",
    content: isTable ? { kind: "blocks", blocks } : { kind: "lines", text },
  };
}

/** Drafts a plan from one annex, or from the parts that it came in, one after the other. */
export function draftAnnex(contents: readonly AnnexContent[]): Draft {
  const [first] = contents;
  if (contents.length === 1 && first?.kind === "lines") return draftLines(first.text);
  return draftDocument(
    contents.flatMap((content) =>
      content.kind === "blocks" ? content.blocks : readPastedText(content.text),
    ),
  );
}

function isHtml(text: string): boolean {
  const start = text.slice(0, 4096);
  return (
    /<(?:!doctype html|html|head|body|table|tr|td|div)[\s>]/i.test(start) ||
    (/<(?:p|span|meta)[\s>]/i.test(start) && text.includes("</"))
  );
}
