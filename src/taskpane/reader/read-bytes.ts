import {
  type CollectedOccasion,
  readReturns,
  rejectFile,
  type ReturnedFile,
  unreadFile,
} from "../../exchange";
import type { WorkbookReader } from "../files";

/** A file from outside, as it lies there. */
export interface ReturnBytes {
  /** Where it stands in the list. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Reads and judges files for one occasion, one after the other. */
export interface ReturnReader {
  read(file: ReturnBytes): Promise<readonly ReturnedFile[]>;
  /** Lets go of what it works with. */
  close(): void;
}

/** Reads and judges one file, form by form; a file that is no workbook is reported. */
export function readBytes(
  { path, sha256, bytes }: ReturnBytes,
  occasion: CollectedOccasion,
  tools: Pick<WorkbookReader, "read">,
): readonly ReturnedFile[] {
  const result = tools.read(bytes);
  if (result.outcome === "rejected") return [unreadFile(rejectFile(path, result.findings), sha256)];
  const { workbook, findings } = result;
  return readReturns({ path, workbook, findings, sha256 }, occasion);
}
