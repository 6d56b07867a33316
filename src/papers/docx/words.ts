import { blankText, type PaperRun, type PaperWords } from "../../sheets";
import { encodeMarkup } from "../../xlsx";

/** Runs of one paragraph; a line feed breaks the line. */
export function runsOf(words: PaperWords, properties = ""): string {
  const runs: readonly PaperRun[] = typeof words === "string" ? [words] : words;
  return runs
    .map((run) =>
      typeof run === "string"
        ? run === ""
          ? ""
          : `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${textOf(run)}</w:r>`
        : `<w:r><w:rPr>${BLANK}</w:rPr>${textOf(blankText(run))}</w:r>`,
    )
    .join("");
}

/** Seen in print without colour too: the brackets, and a dotted line below. */
const BLANK = '<w:u w:val="dotted"/><w:shd w:val="clear" w:color="auto" w:fill="FFFBE6"/>';

function textOf(text: string): string {
  return text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${encodeMarkup(withoutControls(line))}</w:t>`)
    .join("<w:br/>");
}

/** XML 1.0 cannot hold these. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "\ufffd");
}

/** @param extra of this paragraph alone, in the order of the schema: it comes behind the style */
export function paragraph(style: string, runs: string, extra = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${extra}</w:pPr>${runs}</w:p>`;
}
