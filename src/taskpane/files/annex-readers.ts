import type { AnnexReaders } from "../../exchange";
import { readDocument, readWorkbook } from "../../xlsx";
import { inflate } from "./inflate";

/** Opens the files that an annex comes in. Fetched with what reads annexes; checking and collecting do without. */
export const annexReaders: AnnexReaders = {
  document: (bytes) => readDocument(bytes, inflate),
  workbook: (bytes) => readWorkbook(bytes, inflate),
};
