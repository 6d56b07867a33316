import { DIVIDED_PLAN, type DivisionFile, matrixOf, type Plan } from "../../core";
import { buildMatrixSheets, buildPublishedTable, type WorkbookSpec } from "../../sheets";

/**
 * The published table as the annex prints it; where the plan divides targets among its bureaus, what falls to whom beside it, and before
 * it where that is what the plan was made for.
 *
 * @param division by which the plan was made, where that is known
 */
export function buildPublishedTableWorkbook(
  plan: Plan,
  createdOn: string,
  division: DivisionFile | null = null,
): WorkbookSpec {
  const published = buildPublishedTable(plan, { sheetName: "责任分解表", mark: plan.annexMark });
  const measures = matrixOf(plan, division);
  const matrix = measures.length === 0 ? [] : buildMatrixSheets(plan, measures);
  const isChild = plan.sources.some(({ id }) => id === DIVIDED_PLAN);
  return {
    title: plan.annexTitle,
    sheets: isChild ? [...matrix, published] : [published, ...matrix],
    createdOn,
    lockStructure: false,
  };
}
