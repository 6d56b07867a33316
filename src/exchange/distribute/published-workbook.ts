import type { Plan } from "../../core";
import { buildPublishedTable, type WorkbookSpec } from "../../sheets";

/** The published table by itself, as the annex prints it. */
export function buildPublishedTableWorkbook(plan: Plan, createdOn: string): WorkbookSpec {
  return {
    title: plan.annexTitle,
    sheets: [buildPublishedTable(plan, { sheetName: "责任分解表", mark: plan.annexMark })],
    createdOn,
    lockStructure: false,
  };
}
