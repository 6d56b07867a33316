import { readdirSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { inflate } from "../../../src/cli/compression";
import { parsePlan, type Plan } from "../../../src/core";
import {
  buildPlanBook,
  readPlanBook,
  type PlanBookReading,
  type TargetDoubt,
  type WorkbookGrid,
} from "../../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../../src/xlsx";

/** Plan files of format 1 of other governments, and the built-in ones. */
export const PLAN_FILES = ["seeds", "tests/fixtures/plans", "tests/fixtures/plans/second"].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json") && name !== "cannot-say.json")
      .map((name) => `${folder}/${name}`),
);

/** @throws for a file that is no plan */
export function planOf(path: string): Plan {
  return planFrom(JSON.parse(readFileSync(path, "utf8")));
}

export function planFrom(json: unknown): Plan {
  const parsed = parsePlan(json);
  if ("plan" in parsed) return parsed.plan;
  throw new Error(JSON.stringify(parsed.problems, null, 1));
}

/** The plan workbook as an .xlsx file. */
export function bookBytes(plan: Plan, doubts: readonly TargetDoubt[] = []): Promise<Uint8Array> {
  return writeWorkbook(
    buildPlanBook(plan.file, { createdOn: "2022-01-04", doubts }),
    deflateRawSync,
  );
}

/** @throws for bytes that are no workbook */
export function gridFrom(bytes: Uint8Array): WorkbookGrid {
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return result.workbook;
}

export function readBytes(bytes: Uint8Array): PlanBookReading {
  return readPlanBook(gridFrom(bytes));
}
