import { finding, type Finding } from "../core";
import { fingerprint } from "../exchange";
import type { WorkbookGrid } from "../sheets";
import { MAXIMUM_PACKED_BYTES, readWorkbook, refuseSize } from "../xlsx";
import { inflate } from "./compression";
import { codeOf, kindOfPath, readCapped } from "./files";

/** A file that was looked at; whatever is wrong with it, it is told. */
export type OpenedFile =
  | {
      readonly outcome: "read";
      readonly workbook: WorkbookGrid;
      readonly findings: readonly Finding[];
      readonly bytes: Uint8Array;
      readonly sha256: string;
    }
  | {
      readonly outcome: "rejected";
      readonly findings: readonly Finding[];
      /** Null where its bytes could not be read, or are too many. */
      readonly sha256: string | null;
    };

/** Opens one file under the limits of the reader. Never throws for a file that exists. */
export async function openFile(path: string): Promise<OpenedFile> {
  let content;
  try {
    if ((await kindOfPath(path)) === "other") throw new TypeError("not a regular file");
    content = await readCapped(path, MAXIMUM_PACKED_BYTES);
  } catch (error) {
    const received = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    return { outcome: "rejected", findings: [finding("damaged", { received })], sha256: null };
  }
  if ("size" in content) {
    return { outcome: "rejected", findings: [refuseSize(content.size)], sha256: null };
  }
  const { bytes } = content;
  const sha256 = fingerprint(bytes);
  const result = readWorkbook(bytes, inflate);
  return result.outcome === "rejected" ? { ...result, sha256 } : { ...result, bytes, sha256 };
}
