import { parsePeriod } from "../core";
import { readSummarySource, type SummaryProblem, type SummarySource } from "../exchange";
import { isMetaSheet, listSummarySheets } from "../sheets";
import { OWN_LIMITS } from "../xlsx";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { openFile, type OpenedFile } from "./open-file";
import { loadPlan } from "./plan-source";
import { UsageError } from "./usage-error";

/** Where summaries are read from, and what the workbook may not say itself. */
export interface SummarySourceOptions {
  readonly from: string;
  readonly plan?: string;
  readonly period?: string;
}

/**
 * What a consolidated workbook, or one with a tracking table, says of each bureau.
 *
 * @throws {UsageError} for any other file
 */
export async function loadSummaries(
  context: Context,
  { from, plan: source, period: typed }: SummarySourceOptions,
): Promise<SummarySource> {
  const { errors, summary } = context.texts;
  if ((await kindOfPath(from)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(from));
  }
  const period = typed === undefined ? null : parsePeriod(typed);
  if (typed !== undefined && period === null) {
    throw new UsageError("bad-period", errors.badPeriod(typed));
  }
  const opened = openOwn(from);
  if (opened.outcome === "rejected") {
    const [why] = opened.findings;
    const reason = why === undefined ? "" : context.messages.finding(why, null);
    throw new UsageError("bad-from", summary.errors.unreadable(from, reason));
  }
  const plan = source === undefined ? null : await loadPlan(context, source);
  const read = readSummarySource(opened.workbook, { plan, period, asOf: context.today });
  if (!("problem" in read)) return read;
  const problem: SummaryProblem = read.problem;
  throw new UsageError("bad-from", summary.errors.badFrom(from, problem));
}

/** A consolidated workbook may be as large as ten thousand bureaus make it: of that only what is read is opened. */
function openOwn(path: string): OpenedFile {
  const meta = openFile(path, { limits: OWN_LIMITS, wants: isMetaSheet });
  if (meta.outcome === "rejected") return meta;
  const wanted = listSummarySheets(meta.workbook);
  if (wanted.size === 0) return openFile(path);
  return openFile(path, { limits: OWN_LIMITS, wants: (name) => wanted.has(name) });
}
