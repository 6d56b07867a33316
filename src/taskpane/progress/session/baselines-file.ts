import type { Finding, Plan, Target } from "../../../core";
import {
  type BaselineProblem,
  baselinesOfJson,
  baselinesOfTable,
  type BaselinesReading,
  keptBaselines,
  type PlanPacing,
} from "../../../exchange";
import { readBaselinesTable } from "../../../sheets";
import type { WorkbookFiles } from "../../files";
import { type PickedFile, readJson } from "../../kit";

/** A mistake in a list, and what is said of a figure that cannot be read. */
export interface ListProblem {
  readonly problem: BaselineProblem;
  readonly finding: Finding | null;
  readonly target: Target | null;
}

export type BaselinesFile =
  | { readonly baselines: PlanPacing["baselines"] }
  /** No problem where the file is no list at all. */
  | { readonly problems: readonly ListProblem[] };

/** Reads a list of where targets started from: a workbook or a JSON file. With a mistake in it none of it counts. */
export async function readBaselinesFile(
  file: PickedFile,
  plan: Plan,
  files: WorkbookFiles,
): Promise<BaselinesFile> {
  const reading = await readList(file, plan, files);
  if (reading === null) return { problems: [] };
  if ("baselines" in reading) return { baselines: keptBaselines(reading.baselines) };
  return {
    problems: reading.problems.map((problem) =>
      problem.kind === "unreadable"
        ? { problem, finding: problem.finding, target: problem.target }
        : { problem, finding: null, target: null },
    ),
  };
}

async function readList(
  file: PickedFile,
  plan: Plan,
  files: WorkbookFiles,
): Promise<BaselinesReading | null> {
  if (/\.json$/i.test(file.name)) {
    const json = await readJson(file);
    return json === undefined ? null : baselinesOfJson(json, plan);
  }
  if (files.refuse(file.size) !== null) return null;
  const bytes = await file.read().catch(() => null);
  const opened = bytes && files.read(bytes);
  const lines = opened?.outcome === "read" ? readBaselinesTable(opened.workbook) : null;
  return lines === null ? null : baselinesOfTable(lines, plan);
}
