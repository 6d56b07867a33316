import {
  listMissing,
  type ListedNow,
  type RememberedCollection,
  type RememberedFile,
} from "../../../exchange";
import type { ListedFile } from "../state";

/** Files of the list as they are told apart from those of the last time. */
export function listedNow(files: readonly ListedFile[]): readonly ListedNow[] {
  return files.map(({ returned: { report, sha256 } }) => {
    const { path, bureau } = report;
    return { path, sha256, bureau };
  });
}

/** Works out what had come and is not at hand. */
export type Missing = (
  memory: RememberedCollection | null,
  files: readonly ListedFile[],
) => readonly RememberedFile[];

/** What had come and is not at hand, worked out once for what is remembered and listed. */
export function createMissing(): Missing {
  let last: { readonly input: readonly unknown[]; readonly result: readonly RememberedFile[] } = {
    input: [],
    result: [],
  };
  return (memory, files) => {
    if (last.input[0] === memory && last.input[1] === files) return last.result;
    last = { input: [memory, files], result: listMissing(memory, listedNow(files)) };
    return last.result;
  };
}
