import type { Plan, ReportingPeriod } from "../core";
import { isMetaSheet, listReadSheets } from "../sheets";
import { OWN_LIMITS } from "../xlsx";
import { latestPrevious, readPrevious, type PreviousPeriod } from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { openFile, type OpenedFile } from "./open-file";
import { UsageError } from "./usage-error";

/**
 * The latest of the earlier periods that `--previous` names.
 *
 * @throws {UsageError} for a file that is missing, is no consolidated workbook, or is of another plan or a later period.
 */
export async function loadPrevious(
  context: Context,
  paths: readonly string[],
  plan: Plan,
  period: ReportingPeriod,
): Promise<PreviousPeriod | null> {
  return latestPrevious(await loadAllPrevious(context, paths, plan, period));
}

/**
 * All the earlier periods that `--previous` names, in that order.
 *
 * @throws {UsageError} as {@link loadPrevious}
 */
export async function loadAllPrevious(
  context: Context,
  paths: readonly string[],
  plan: Plan,
  period: ReportingPeriod,
): Promise<readonly PreviousPeriod[]> {
  const { errors } = context.texts;
  const all: PreviousPeriod[] = [];
  for (const path of paths) {
    if ((await kindOfPath(path)) === "missing") {
      throw new UsageError("missing-path", errors.missingPath(path));
    }
    const opened = openEarlier(path);
    if (opened.outcome === "rejected") {
      const [why] = opened.findings;
      throw new UsageError(
        "bad-previous",
        errors.badPrevious(path, why ? context.messages.finding(why, null) : ""),
      );
    }
    const read = readPrevious(opened.workbook, plan, period);
    if ("problem" in read) {
      throw new UsageError("bad-previous", errors.wrongPrevious(path, read.problem, period.id));
    }
    all.push(read.previous);
  }
  return all;
}

/**
 * Opens a workbook that the office names as its own: it may be as large as ten thousand bureaus make it. What it is stands in one
 * sheet, which is read first; then only those that say what was reported.
 */
function openEarlier(path: string): OpenedFile {
  const meta = openFile(path, { limits: OWN_LIMITS, wants: isMetaSheet });
  if (meta.outcome === "rejected") return meta;
  const wanted = listReadSheets(meta.workbook);
  if (wanted.size === 0) return meta;
  const wants = (name: string) => isMetaSheet(name) || wanted.has(name);
  return openFile(path, { limits: OWN_LIMITS, wants });
}
