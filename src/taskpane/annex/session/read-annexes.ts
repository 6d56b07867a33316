import { fingerprint } from "../../../core";
import type { SelectedCells } from "../../../excel";
import {
  type AnnexContent,
  type AnnexReaders,
  type AnnexResult,
  readAnnex,
  readAnnexText,
} from "../../../exchange";
import { isPlanBook, type WorkbookGrid } from "../../../sheets";
import {
  isPdf,
  MAXIMUM_PACKED_BYTES,
  type PrintedReader,
  type PrintedResult,
  refuseSize,
} from "../../../xlsx";
import { annexReaders } from "../../files";
import { type PickedFile, readPicked } from "../../kit";
import { selectedBlocks } from "./selected-blocks";

/** What was on the clipboard, in the two ways that tables come in. */
export interface Pasted {
  /** Empty where there is none. */
  readonly html: string;
  readonly text: string;
}

/** The annexes that were read, a plan workbook, or the first file that could not be read. */
export type AnnexesRead =
  | { readonly contents: readonly AnnexContent[]; readonly sha256: string | null }
  /** One file alone that is a plan workbook, which is read as what it is. */
  | { readonly planBook: WorkbookGrid }
  | { readonly rejected: Extract<AnnexResult, { outcome: "rejected" }>; readonly name: string };

/** Reads files, the parts of one annex, each by what it holds; under the limits of any file from outside. */
export async function readFiles(
  files: readonly PickedFile[],
  readPrinted: PrintedReader,
): Promise<AnnexesRead> {
  const contents: AnnexContent[] = [];
  let sha256: string | null = null;
  for (const file of files) {
    const result = await readFile(file, readPrinted);
    if (result.outcome === "rejected") return { rejected: result, name: file.name };
    const { workbook } = result;
    if (files.length === 1 && workbook !== null && isPlanBook(workbook)) {
      return { planBook: workbook };
    }
    contents.push(result.content);
    sha256 = files.length === 1 ? result.sha256 : null;
  }
  return { contents, sha256 };
}

type FileRead =
  | (Extract<AnnexResult, { outcome: "read" }> & {
      readonly sha256: string;
      /** Null for what is none. */
      readonly workbook: WorkbookGrid | null;
    })
  | Extract<AnnexResult, { outcome: "rejected" }>;

async function readFile(file: PickedFile, readPrinted: PrintedReader): Promise<FileRead> {
  const picked = await readPicked(file, (size) =>
    size > MAXIMUM_PACKED_BYTES ? refuseSize(size, MAXIMUM_PACKED_BYTES) : null,
  );
  if ("refused" in picked) return { outcome: "rejected", findings: [picked.refused] };
  const { bytes } = picked;
  let workbook: WorkbookGrid | null = null;
  const readers: AnnexReaders = {
    document: (document) => annexReaders.document(document),
    workbook(book) {
      const read = annexReaders.workbook(book);
      if (read.outcome === "read") ({ workbook } = read);
      return read;
    },
  };
  const result = isPdf(bytes) ? contentOf(await readPrinted(bytes)) : readAnnex(bytes, readers);
  if (result.outcome === "rejected") return result;
  return { ...result, sha256: fingerprint(bytes), workbook };
}

const contentOf = (printed: PrintedResult): AnnexResult =>
  printed.outcome === "rejected"
    ? printed
    : { outcome: "read", content: { kind: "blocks", blocks: printed.blocks } };

/**
 * Reads what was pasted: a table as the page or the spreadsheet marked it up, anything else as text.
 *
 * @example readPasted({ html: "", text: "序号\t量化指标\n1\t培育300个" }) // => { outcome: "read", … }
 */
export function readPasted({ html, text }: Pasted): AnnexResult {
  const taken = /<table[\s>]/i.test(html) || text.trim() === "" ? html : text;
  if (taken.length > MAXIMUM_PACKED_BYTES) {
    return { outcome: "rejected", findings: [refuseSize(taken.length, MAXIMUM_PACKED_BYTES)] };
  }
  return readAnnexText(taken);
}

/** Reads the selected cells of the open workbook. */
export function readSelected(workbook: WorkbookGrid, selected: SelectedCells): AnnexContent {
  return { kind: "blocks", blocks: selectedBlocks(workbook, selected) };
}
