import type { Plan } from "../core";
import { type Decision, type DecisionsSource, joinDecisions } from "../exchange";
import { isQuestionsBook, readQuestions, type WorkbookGrid } from "../sheets";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { openFile } from "./open-file";
import { sayProblems } from "./say-problems";
import { UsageError } from "./usage-error";

/**
 * Reads decisions files (裁定) and joins them, however the decisions are split over them.
 *
 * @throws {UsageError} where one is missing or breaks the schema, or two say different things; every mistake is named with its place.
 */
export async function loadDecisions(
  context: Context,
  paths: readonly string[],
  plan: Plan,
): Promise<readonly Decision[]> {
  const sources: DecisionsSource[] = [];
  for (const path of new Set(paths)) sources.push(await readSource(context, path));
  const joined = joinDecisions(sources, plan);
  if ("decisions" in joined) return joined.decisions;
  const { errors } = context.texts;
  const told = joined.problems.map(({ file, problems }) =>
    errors.invalidDecisions(file, sayProblems(context.messages, problems)),
  );
  throw new UsageError("bad-decisions", told.join("\n"));
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
