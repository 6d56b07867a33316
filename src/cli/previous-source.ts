import type { Plan, ReportingPeriod } from "../core";
import { latestPrevious, readPrevious, type PreviousPeriod } from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { openFile } from "./open-file";
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
  const { errors } = context.texts;
  const all: PreviousPeriod[] = [];
  for (const path of paths) {
    if ((await kindOfPath(path)) === "missing") {
      throw new UsageError("missing-path", errors.missingPath(path));
    }
    const opened = openFile(path);
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
  return latestPrevious(all);
}
