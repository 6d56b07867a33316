import { readFile } from "node:fs/promises";
import type { Plan } from "../core";
import { parseDecisions, type Decision } from "../exchange";
import type { Context } from "./context";
import { codeOf, kindOfPath } from "./files";
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
  let json: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    throw new UsageError("bad-decisions", errors.unreadableDecisions(path, reason), {
      cause: error,
    });
  }
  const parsed = parseDecisions(json, plan);
  if ("decisions" in parsed) return parsed.decisions;
  const problems = sayProblems(context.messages, parsed.problems);
  throw new UsageError("bad-decisions", errors.invalidDecisions(path, problems));
}
