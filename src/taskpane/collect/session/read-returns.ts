import { finding, fingerprint } from "../../../core";
import {
  type CollectedOccasion,
  readReturn,
  rejectFile,
  type ReturnedFile,
  unreadFile,
} from "../../../exchange";
import type { WorkbookFiles } from "../../files";
import type { ListedFile, PickedReturn } from "../state";

/** The list with one file more. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Whether other contents took the place of an earlier reading. */
  readonly isRenewed: boolean;
  readonly path: string;
}

/**
 * Reads and judges one file. Whatever is wrong with it, it is reported.
 *
 * @param path of the report, from the fingerprint of the contents; null where they could not be read
 */
export async function readOne(
  file: PickedReturn,
  occasion: CollectedOccasion,
  tools: WorkbookFiles,
  path: (sha256: string | null) => string,
): Promise<ReturnedFile> {
  const tooLarge = tools.refuse(file.size);
  if (tooLarge) return unreadFile(rejectFile(path(null), [tooLarge]));
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch (error) {
    // moved or changed since it was chosen
    const received = error instanceof Error ? error.message : String(error);
    const details = { problem: "unreadable", part: null } as const;
    return unreadFile(rejectFile(path(null), [finding("damaged", { received, details })]));
  }
  const sha256 = fingerprint(bytes);
  const result = tools.read(bytes);
  if (result.outcome === "rejected") {
    return unreadFile(rejectFile(path(sha256), result.findings), sha256);
  }
  const { workbook, findings } = result;
  return readReturn({ path: path(sha256), workbook, findings, sha256 }, occasion);
}

/** Reads a file into the list: the same path of a folder, or the same contents, replace the earlier reading. */
export async function addOne(
  files: readonly ListedFile[],
  file: PickedReturn,
  occasion: CollectedOccasion,
  tools: WorkbookFiles,
): Promise<Listing> {
  const returned = await readOne(file, occasion, tools, (sha256) => pathFor(files, file, sha256));
  const { path } = returned.report;
  const earlier = files.find((each) => each.returned.report.path === path);
  if (!earlier) return { files: [...files, { file, returned }], isRenewed: false, path };
  return {
    files: files.map((each) => (each === earlier ? { file, returned } : each)),
    isRenewed: earlier.returned.sha256 !== returned.sha256,
    path,
  };
}

/**
 * Where a file stands in the list. A file by itself is known by its name only: with other contents it is another file and gets a
 * number.
 */
function pathFor(files: readonly ListedFile[], file: PickedReturn, sha256: string | null): string {
  const taken = new Map(files.map((each) => [each.returned.report.path, each]));
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? file.path : `${file.path} (${count})`;
    const earlier = taken.get(path);
    if (earlier === undefined || (count === 1 && file.isInFolder && earlier.file.isInFolder)) {
      return path;
    }
    if (isSameFile(earlier, file, sha256)) return path;
  }
}

function isSameFile(
  { file, returned }: ListedFile,
  other: PickedReturn,
  sha256: string | null,
): boolean {
  return sha256 === null ? file.size === other.size : returned.sha256 === sha256;
}
