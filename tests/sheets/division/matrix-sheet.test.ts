import { matrixOf } from "../../../src/core";
import { buildMatrixSheets } from "../../../src/sheets";
import { planFrom, secondJson } from "../../core/plan/case-plans";

test("the matrix of a plan with shares says what it is, and whose, each once", () => {
  const plan = planFrom(secondJson("yz-sum"));
  // a document whose table has no title of its own
  const untitled = planFrom({ ...plan.file, annexTitle: null });
  for (const each of [plan, untitled]) {
    const [sheet] = buildMatrixSheets(each, matrixOf(each));
    const texts = sheet?.cells.map(({ value }) => value) ?? [];
    expect(texts.slice(0, 3)).toEqual(["目标分解情况表", each.title, "单位"]);
    expect(texts).not.toContain("附件");
  }
});
