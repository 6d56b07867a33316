import type { Context } from "../context";
import { exists } from "../files";
import { readJsonFile } from "../json-file";
import { sayProblems } from "../say-problems";
import { UsageError } from "../usage-error";
import { parseSettings, type Settings, SETTINGS_NAME } from "../settings";

/**
 * What the current folder remembers; of no other folder anything is read.
 *
 * @returns null where it remembers nothing
 * @throws {UsageError} where there is such a file and it cannot be used; every mistake is named with its path
 */
export async function readSettings(
  context: Pick<Context, "disk" | "texts" | "messages">,
): Promise<Settings | null> {
  const { disk, texts, messages } = context;
  if (!(await exists(SETTINGS_NAME, disk))) return null;
  const reading = await readJsonFile(SETTINGS_NAME, disk);
  if ("trouble" in reading) {
    const { trouble, cause } = reading;
    const sentence = texts.errors.unreadable("settings", SETTINGS_NAME, trouble);
    throw new UsageError("bad-settings", sentence, { cause });
  }
  const parsed = parseSettings(reading.json);
  if ("settings" in parsed) return parsed.settings;
  const problems = sayProblems(messages, parsed.problems);
  throw new UsageError("bad-settings", texts.period.badSettings(SETTINGS_NAME, problems));
}
