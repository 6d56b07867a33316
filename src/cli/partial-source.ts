import { joinPartials, type PartialOccasion, type ReturnedFile } from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { UsageError } from "./usage-error";

/**
 * Reads the parts that `collect --shard` wrote.
 *
 * @throws {UsageError} for a part that is missing, damaged, of another occasion or given twice
 */
export async function loadPartials(
  context: Context,
  paths: readonly string[],
  occasion: PartialOccasion,
): Promise<readonly ReturnedFile[]> {
  const { errors } = context.texts;
  const parts: unknown[] = [];
  for (const path of paths) parts.push(await readPart(context, path));
  const joined = joinPartials(occasion, parts);
  if ("files" in joined) return joined.files;
  const { problem } = joined;
  const path = "at" in problem ? (paths[problem.at] ?? "") : "";
  throw new UsageError("bad-part", errors.badPart(path, problem));
}

/** @throws {UsageError} for a file that is missing, or no JSON */
export async function readPart(context: Context, path: string): Promise<unknown> {
  const { errors } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const reading = await readJsonFile(path);
  if ("json" in reading) return reading.json;
  const { trouble, cause } = reading;
  throw new UsageError("bad-part", errors.unreadable("part", path, trouble), { cause });
}
