import type { Finding } from "../../core";
import { MAXIMUM_PACKED_BYTES, readWorkbook, refuseSize, type ReadResult } from "../../xlsx";
import { inflate } from "./inflate";

/** Reads a file from outside as a workbook. */
export interface WorkbookReader {
  read(bytes: Uint8Array): ReadResult;
  /** Why a file of this many bytes is not even read; null when it may be. */
  refuse(size: number): Finding | null;
}

/** Reading alone, without all that makes files. */
export const workbookReader: WorkbookReader = {
  read: (bytes) => readWorkbook(bytes, inflate),
  refuse: (size) => (size > MAXIMUM_PACKED_BYTES ? refuseSize(size) : null),
};
