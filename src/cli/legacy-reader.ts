import { existsSync } from "node:fs";
import { join } from "node:path";
import { isOldWorkbook, LEGACY_PATIENCE, type LegacyReader } from "../xlsx";
import { askPart } from "./worker-part";

/** The part that reads old workbooks, beside the built command line. */
const SCRIPT = join(__dirname, "legacy.js");

/** Megabytes that reading an old workbook may take. */
const MEMORY = 192;

/**
 * Reads old workbooks with a script, in a thread of its own. Whatever goes wrong there, the file is one that is not read; so are all where
 * the program was copied without the script.
 */
export const legacyReaderOf =
  (script: string): LegacyReader =>
  async (bytes) => {
    if (!existsSync(script)) return null;
    try {
      const answer = await askPart(script, bytes, {
        ...{ patience: LEGACY_PATIENCE, memory: MEMORY, isAnswer: isOldWorkbook },
      });
      return typeof answer === "string" ? null : answer;
    } catch {
      return null;
    }
  };

export const legacyReaderBeside: LegacyReader = legacyReaderOf(SCRIPT);
