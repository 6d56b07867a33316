import type { Plan } from "../core";
import { type Decision, type DecisionsSource, isSystemFile, joinDecisions } from "../exchange";
import { isQuestionsBook, readQuestions, type WorkbookGrid } from "../sheets";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { listFolder } from "./list-folder";
import { openFile } from "./open-file";
import { sayProblems } from "./say-problems";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/**
 * Reads decisions files (裁定) and joins them, however the decisions are split over them. Of a folder every file that holds decisions is
 * read; any other is told and not used.
 *
 * @throws {UsageError} where one is missing or breaks the schema, or two say different things; every mistake is named with its place.
 */
export async function loadDecisions(
  context: Context,
  paths: readonly string[],
  plan: Plan,
): Promise<readonly Decision[]> {
  const sources: DecisionsSource[] = [];
  for (const path of new Set(paths)) {
    if ((await kindOfPath(path)) === "folder") sources.push(...(await readFolder(context, path)));
    else sources.push(await readSource(context, path));
  }
  const joined = joinDecisions(sources, plan);
  if ("decisions" in joined) return joined.decisions;
  const { errors } = context.texts;
  const told = joined.problems.map(({ file, problems }) =>
    errors.invalidDecisions(file, sayProblems(context.messages, problems)),
  );
  throw new UsageError("bad-decisions", told.join("\n"));
}

async function readFolder(context: Context, folder: string): Promise<readonly DecisionsSource[]> {
  const sources: DecisionsSource[] = [];
  for (const path of (await listFolder(folder)).files) {
    if (isSystemFile(path)) continue;
    if (holdsDecisions(path)) sources.push(await readSource(context, path));
    else context.world.terminal.err(`${printable(context.texts.period.notDecisions(path))}\n`);
  }
  return sources;
}

/** Whether a file is meant as decisions, right or wrong: a list in JSON, or JSON that breaks off, or a workbook of `zerenbiao decide`. */
function holdsDecisions(path: string): boolean {
  if (path.toLowerCase().endsWith(".json")) return true;
  if (!path.toLowerCase().endsWith(".xlsx")) return false;
  const opened = openFile(path);
  return opened.outcome === "read" && isQuestionsBook(opened.workbook);
}

async function readSource(context: Context, path: string): Promise<DecisionsSource> {
  const { errors } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const reading = await readJsonFile(path);
  if ("json" in reading) return { name: path, json: reading.json };
  const { trouble, cause } = reading;
  const opened = trouble.kind === "workbook" ? openFile(path) : null;
  if (opened?.outcome === "read") return ofWorkbook(context, path, opened.workbook);
  throw new UsageError("bad-decisions", errors.unreadable("decisions", path, trouble), { cause });
}

/** A workbook of `zerenbiao decide`, filled in. */
function ofWorkbook(context: Context, path: string, workbook: WorkbookGrid): DecisionsSource {
  const { errors } = context.texts;
  const read = isQuestionsBook(workbook) ? readQuestions(workbook) : null;
  if (read === null) throw new UsageError("bad-decisions", errors.noQuestions(path));
  if (read.problems.length > 0) {
    const problems = sayProblems(context.messages, read.problems);
    throw new UsageError("bad-decisions", errors.invalidDecisions(path, problems));
  }
  return { name: path, json: read.json, placeOf: read.placeOf };
}
