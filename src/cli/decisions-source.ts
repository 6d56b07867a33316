import type { Plan } from "../core";
import { parseDecisions, type Decision } from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { sayProblems } from "./say-problems";
import { UsageError } from "./usage-error";

/**
 * Reads a decisions file (裁定).
 *
 * @throws {UsageError} where it is missing or breaks the schema; every mistake is named with its path.
 */
export async function loadDecisions(
  context: Context,
  path: string,
  plan: Plan,
): Promise<readonly Decision[]> {
  const { errors } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const reading = await readJsonFile(path);
  if ("trouble" in reading) {
    const { trouble, cause } = reading;
    throw new UsageError("bad-decisions", errors.unreadable("decisions", path, trouble), { cause });
  }
  const parsed = parseDecisions(reading.json, plan);
  if ("decisions" in parsed) return parsed.decisions;
  const problems = sayProblems(context.messages, parsed.problems);
  throw new UsageError("bad-decisions", errors.invalidDecisions(path, problems));
}
