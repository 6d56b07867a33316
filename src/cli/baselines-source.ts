import type { GivenBaselines, Plan } from "../core";
import { type BaselinesReading, baselinesOfJson, baselinesOfTable } from "../exchange";
import { readBaselinesTable } from "../sheets";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { openFile } from "./open-file";
import { UsageError } from "./usage-error";

/**
 * Baselines from a workbook or a JSON file; nothing where no file is named.
 *
 * @throws {UsageError} with every mistake of the list, each by its cell or path
 */
export async function loadBaselines(
  context: Context,
  path: string | undefined,
  plan: Plan,
): Promise<GivenBaselines> {
  if (path === undefined) return new Map();
  const { errors, papers } = context.texts;
  if ((await kindOfPath(path)) !== "file") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const reading = await readList(context, path, plan);
  if ("baselines" in reading) return reading.baselines;
  const problems = reading.problems.map((each) => {
    const finding = each.kind === "unreadable" ? each.finding : null;
    const target = each.kind === "unreadable" ? each.target : null;
    const why = finding === null ? "" : context.messages.finding(finding, target);
    return `${each.place} ${papers.baseline(each, why)}`;
  });
  throw new UsageError("bad-baselines", papers.errors.badBaselines(path, problems));
}

async function readList(context: Context, path: string, plan: Plan): Promise<BaselinesReading> {
  const { errors, papers } = context.texts;
  const reading = await readJsonFile(path);
  if ("json" in reading) return baselinesOfJson(reading.json, plan);
  if (reading.trouble.kind !== "workbook") {
    const sentence = errors.unreadable("baselines", path, reading.trouble);
    throw new UsageError("bad-baselines", sentence, { cause: reading.cause });
  }
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    const reasons = opened.findings.map((each) => context.messages.finding(each, null));
    throw new UsageError("bad-baselines", papers.errors.badBaselines(path, reasons));
  }
  const lines = readBaselinesTable(opened.workbook);
  if (lines === null) {
    throw new UsageError("bad-baselines", papers.errors.noBaselinesTable(path));
  }
  return baselinesOfTable(lines, plan);
}
