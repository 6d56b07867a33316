import { fingerprint, groupBy } from "../../../core";
import { rejectFile, type ReturnedFile, unreadFile } from "../../../exchange";
import type { WorkbookReader } from "../../files";
import { readPicked } from "../../kit";
import type { ReturnReader } from "../../reader";
import type { ListedFile, PickedReturn } from "../state";

/** What files are read with. */
export type ReadingTools = Pick<WorkbookReader, "refuseContainer"> & Pick<ReturnReader, "read">;

/** The list with one file more: a line for each form that it holds. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Whether other contents took the place of an earlier reading. */
  readonly isRenewed: boolean;
  readonly path: string;
}

/**
 * Reads and judges one file, form by form. Whatever is wrong with it, it is reported.
 *
 * @param path of the file, from the fingerprint of the contents; null where they could not be read
 */
export async function readOne(
  file: PickedReturn,
  tools: ReadingTools,
  path: (sha256: string | null) => string,
): Promise<{ readonly sha256: string | null; readonly returned: readonly ReturnedFile[] }> {
  const picked = await readPicked(file, (size) => tools.refuseContainer(size));
  if ("refused" in picked) {
    return { sha256: null, returned: [unreadFile(rejectFile(path(null), [picked.refused]))] };
  }
  const { bytes } = picked;
  const sha256 = fingerprint(bytes);
  return { sha256, returned: await tools.read({ path: path(sha256), sha256, bytes }) };
}

/** Reads a file into the list: the same path of a folder, or the same contents, replace the earlier reading. */
export async function addOne(
  files: readonly ListedFile[],
  file: PickedReturn,
  tools: ReadingTools,
): Promise<Listing> {
  let path = file.path;
  const { sha256, returned } = await readOne(file, tools, (its) => {
    path = pathFor(files, file, its);
    return path;
  });
  const listed = returned.map((each): ListedFile => ({ file, path, sha256, returned: each }));
  const at = files.findIndex((each) => each.path === path);
  if (at < 0) return { files: [...files, ...listed], isRenewed: false, path };
  const others = files.filter((each) => each.path !== path);
  return {
    files: [...others.slice(0, at), ...listed, ...others.slice(at)],
    isRenewed: files[at]?.sha256 !== sha256,
    path,
  };
}

/**
 * Reads the files of a list once more, for another occasion; what a person took off the list stays off.
 *
 * @param step called before each file
 */
export async function readAgain(
  files: readonly ListedFile[],
  tools: ReadingTools,
  step: (far: { done: number; total: number; item: string }) => Promise<void>,
): Promise<readonly ListedFile[]> {
  const byFile = [...groupBy(files, ({ path }) => path)];
  const read: ListedFile[] = [];
  for (const [done, [path, listed]] of byFile.entries()) {
    const [first] = listed;
    if (!first) continue;
    const { file } = first;
    await step({ done, total: byFile.length, item: file.name });
    const { sha256, returned } = await readOne(file, tools, () => path);
    const wanted = new Set(listed.map((each) => each.returned.report.path));
    const kept = returned.filter(({ report }) => wanted.has(report.path));
    // by another plan it may hold other forms
    const forms = kept.length > 0 ? kept : returned;
    read.push(...forms.map((each) => ({ file, path, sha256, returned: each })));
  }
  return read;
}

/**
 * Where a file stands in the list. A file by itself is known by its name only: with other contents it is another file and gets a
 * number.
 */
function pathFor(files: readonly ListedFile[], file: PickedReturn, sha256: string | null): string {
  const taken = new Map(files.map((each) => [each.path, each]));
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? file.path : `${file.path} (${count})`;
    const earlier = taken.get(path);
    if (earlier === undefined || (count === 1 && file.isInFolder && earlier.file.isInFolder)) {
      return path;
    }
    if (isSameFile(earlier, file, sha256)) return path;
  }
}

function isSameFile(listed: ListedFile, other: PickedReturn, sha256: string | null): boolean {
  return sha256 === null ? listed.file.size === other.size : listed.sha256 === sha256;
}
