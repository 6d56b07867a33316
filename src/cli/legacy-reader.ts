import { join } from "node:path";
import { isOldWorkbook, LEGACY_PATIENCE, type LegacyReader } from "../xlsx";
import { partIn } from "./part-folder";
import { askPart } from "./worker-part";

/** Where the part that reads old workbooks lies beside the built command line; the pane fetches the same one. */
const FOLDER = join(__dirname, "web/legacy");

/** Megabytes that reading an old workbook may take. */
const MEMORY = 192;

/**
 * Reads old workbooks with the part in a folder, in a thread of its own. Whatever goes wrong there, the file is one that is not read; so are all where
 * the program was copied without it.
 */
export const legacyReaderIn =
  (folder: string): LegacyReader =>
  async (bytes) => {
    const script = partIn(folder);
    if (script === null) return null;
    try {
      const answer = await askPart(script, bytes, {
        ...{ patience: LEGACY_PATIENCE, memory: MEMORY, isAnswer: isOldWorkbook },
      });
      return typeof answer === "string" ? null : answer;
    } catch {
      return null;
    }
  };

export const legacyReaderBeside: LegacyReader = legacyReaderIn(FOLDER);
