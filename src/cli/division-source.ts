import { type DivisionFile, parseDivision, type Plan, writePath } from "../core";
import type { Context } from "./context";
import { exists } from "./files";
import { readJsonFile } from "./json-file";
import { sayProblems } from "./say-problems";
import { UsageError } from "./usage-error";

/** Where `split` writes the division of a plan file: beside it, `区县.division.json`. */
export function divisionPath(planPath: string): string {
  return `${planPath.replace(/\.json$/i, "")}.division.json`;
}

/**
 * Reads a division.
 *
 * @throws {UsageError} for a file that is none; every mistake is named with its path
 */
export async function readDivision(context: Context, path: string): Promise<DivisionFile> {
  const { errors, split } = context.texts;
  const reading = await readJsonFile(path);
  if ("trouble" in reading) {
    const sentence = errors.unreadable("division", path, reading.trouble);
    throw new UsageError("bad-division", sentence, { cause: reading.cause });
  }
  const parsed = parseDivision(reading.json);
  if ("division" in parsed) return parsed.division;
  const placed = parsed.faults.map(({ keys, problem }) => ({ ...problem, path: writePath(keys) }));
  const problems = sayProblems(context.messages, placed);
  throw new UsageError("bad-division", split.errors.invalidDivision(path, problems));
}

/** The division that lies beside a plan file; null where there is none, or it is that of another plan. */
export async function findDivision(
  context: Context,
  plan: Plan,
  planPath: string,
): Promise<DivisionFile | null> {
  const path = divisionPath(planPath);
  if (path === planPath || !(await exists(path))) return null;
  const division = await readDivision(context, path);
  return division.id === plan.id ? division : null;
}
