import type { Finding } from "../../core";
import type { ReadResult } from "../../xlsx";

/** Reads a file from outside as a workbook. */
export interface WorkbookReader {
  read(bytes: Uint8Array): ReadResult;
  /** Why a file of this many bytes is not even read; null when it may be. */
  refuse(size: number): Finding | null;
}
