import { type Choice, parseChoices } from "../core";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { sayProblems } from "./say-problems";
import { UsageError } from "./usage-error";

/**
 * Reads what a person settled of an import.
 *
 * @throws {UsageError} where a file is missing or is none of choices; every mistake is named with its path.
 */
export async function loadChoices(context: Context, path: string): Promise<readonly Choice[]> {
  const { errors } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const reading = await readJsonFile(path);
  if ("trouble" in reading) {
    const { trouble, cause } = reading;
    throw new UsageError("bad-choices", errors.unreadable("choices", path, trouble), { cause });
  }
  const parsed = parseChoices(reading.json);
  if ("choices" in parsed) return parsed.choices;
  const problems = sayProblems(context.messages, parsed.problems);
  throw new UsageError("bad-choices", errors.invalidChoices(path, problems));
}
