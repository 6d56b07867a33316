import { type OfficeFacts, parseOfficeFacts } from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { UsageError } from "./usage-error";

/**
 * What an office says of itself in a settings file; nothing where none is named.
 *
 * @throws {UsageError} that names every mistake by its path
 */
export async function loadOffice(context: Context, path: string | undefined): Promise<OfficeFacts> {
  if (path === undefined) return {};
  const { errors, papers } = context.texts;
  if ((await kindOfPath(path)) !== "file") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const reading = await readJsonFile(path);
  if (!("json" in reading)) {
    const sentence = errors.unreadable("office", path, reading.trouble);
    throw new UsageError("bad-office", sentence, { cause: reading.cause });
  }
  const parsed = parseOfficeFacts(reading.json);
  if ("facts" in parsed) return parsed.facts;
  throw new UsageError("bad-office", papers.errors.badSettings(path, parsed.problems));
}
