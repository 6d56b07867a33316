import { OTHERS } from "./other-files";
import { PAGES, TEXTS } from "./page-files";
import { SHEETS } from "./sheet-files";
import { WORD_BODIES, WORD_PACKAGES } from "./word-files";

/** More than a hundred files that nobody should be able to harm an import with. */
export const HOSTILE_ANNEXES = [
  ...WORD_BODIES,
  ...WORD_PACKAGES,
  ...SHEETS,
  ...PAGES,
  ...TEXTS,
  ...OTHERS,
];
export type { AnnexFile } from "./annex-file";
