import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder } from "../run";
import type { CorpusFile } from "./corpus-file";
import { FILES_BESIDES, RIGHT_FILES } from "./counted-files";
import type { SentForms } from "./forms";
import { COPIES, DRAFT_FILES, UNCONFIRMED_FILES } from "./other-files";
import { REFUSED_FILES } from "./refused-files";

/** Every file of the collected folder. */
export const CORPUS: readonly CorpusFile[] = [
  ...RIGHT_FILES,
  ...FILES_BESIDES,
  ...COPIES,
  ...DRAFT_FILES,
  ...UNCONFIRMED_FILES,
  ...REFUSED_FILES,
];

/** Names that are nobody's return: lock files of a program, what a Mac leaves, a ledger. */
export const PASSED_OVER = ["一 收到/~$市商务局-2022.xlsx", "一 收到/.DS_Store", "ledger.json"];

/** What this program made is nobody's return, either. */
const LAST_COLLECTION = "六 退件/上年汇总.xlsx";

/** A folder with all of it. */
export function writeCorpus(sent: SentForms): string {
  const folder = join(emptyFolder(), "收回 2022");
  const save = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const [path, , , make] of CORPUS) save(path, make(sent));
  for (const path of PASSED_OVER) save(path, "{}");
  save(LAST_COLLECTION, sent.lastCollection);
  return folder;
}
