import { finding } from "../../core";
import type { ReturnedFile } from "../returned";
import type { Collection } from "./collection";

/** A period that was closed (定稿): what came until then is in, whatever comes later is told and waits for a decision. */
export interface Closing {
  /** The day on which it was closed. */
  readonly on: string;
  /** Fingerprints of all that had come. */
  readonly files: readonly string[];
}

/** Closes a period with what was collected of it. */
export function closeWith({ asOf, files }: Collection): Closing {
  const seen = new Set(files.flatMap(({ file: { sha256 } }) => sha256 ?? []));
  return { on: asOf, files: [...seen].sort() };
}

/**
 * Files that came back, of which those that came after the closing wait for a person (`after-closing`). What says the same as a file that
 * is in counts once, as ever.
 */
export function holdLate(
  files: readonly ReturnedFile[],
  closing: Closing | null,
): readonly ReturnedFile[] {
  if (closing === null) return files;
  const known = new Set(closing.files);
  return files.map((file) => {
    const { report, sha256 } = file;
    if (report.status !== "accepted" || (sha256 !== null && known.has(sha256))) return file;
    const { path, bureau } = report;
    const late = finding("after-closing", { file: path, bureau, expected: closing.on });
    return { ...file, report: { ...report, findings: [late, ...report.findings] } };
  });
}
