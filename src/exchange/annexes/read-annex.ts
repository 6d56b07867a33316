import { type DocumentBlock, type Finding } from "../../core";
import type { SheetGrid, WorkbookGrid } from "../../sheets";
import { decodeText } from "./decode-text";
import { type AnnexResult, readAnnexText } from "./draft-annex";
import { workbookBlocks } from "./workbook";

interface Rejected {
  readonly outcome: "rejected";
  readonly findings: readonly Finding[];
}

/** What opens the files that an annex comes in, under the limits of any file from outside. */
export interface AnnexReaders {
  /** Word's; it names every kind of file that is none of ours. */
  document(
    bytes: Uint8Array,
  ): { readonly outcome: "read"; readonly blocks: readonly DocumentBlock[] } | Rejected;
  workbook(
    bytes: Uint8Array,
  ): { readonly outcome: "read"; readonly workbook: WorkbookGrid } | Rejected;
}

/**
 * Reads an annex of any kind by what it holds, whatever it is called: .docx, .xlsx, a web page, text. What is none of these is
 * rejected by name.
 *
 * @param isWanted which sheets of a workbook are read
 * @example readAnnex(bytes, readers) // => { outcome: "read", content: { kind: "blocks", … } }
 */
export function readAnnex(
  bytes: Uint8Array,
  readers: AnnexReaders,
  isWanted: (sheet: SheetGrid) => boolean = () => true,
): AnnexResult {
  const document = readers.document(bytes);
  if (document.outcome === "read") {
    return { outcome: "read", content: { kind: "blocks", blocks: document.blocks } };
  }
  const [first] = document.findings;
  if (first?.code === "not-a-workbook" && first.received === ".xlsx") {
    const result = readers.workbook(bytes);
    if (result.outcome === "rejected") return result;
    const { workbook } = result;
    const blocks = workbookBlocks({ ...workbook, sheets: workbook.sheets.filter(isWanted) });
    return { outcome: "read", content: { kind: "blocks", blocks } };
  }
  const isText =
    first?.code === "not-a-workbook" ||
    (first?.code === "legacy-format" && first.received === "HTML");
  const text = isText && !isBinary(first.received) ? decodeText(bytes) : null;
  return text === null ? document : readAnnexText(text);
}

/** .pdf, .png, .doc: a kind that has a name of its own. */
function isBinary(received: string | null): boolean {
  return received !== null && /^(?:\.[a-z\d]{2,5}|ZIP)$/.test(received);
}
