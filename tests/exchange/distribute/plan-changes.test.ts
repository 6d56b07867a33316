import { chinese, type Plan } from "../../../src/core";
import { listPlanChanges } from "../../../src/exchange";
import { changed, only } from "../changed-plan";
import { KNOWN, ledgerFor, YEAR } from "../returns";

const [COMMERCE, FARMING, SCIENCE] = ["市商务局", "市农业农村局", "市科技局"];

/** What is told of a plan whose forms went out, to these bureaus alone, as it was before. */
function told(plan: Plan, sentTo: readonly string[], versions: readonly Plan[] = [KNOWN]) {
  const ledger = ledgerFor(YEAR, (form) => (sentTo.includes(form.bureau) ? form : null));
  return listPlanChanges(plan, ledger, versions).findings.map(
    (each) =>
      `${each.severity} ${each.target ?? ""} ${chinese.finding(each, plan.targetById.get(each.target ?? "") ?? null)}`,
  );
}

describe("a threshold that was corrected asks nothing else", () => {
  const plan = changed(only("5.1", (target) => ({ ...target, threshold: 500 })));

  test("so nobody is to be sent a form because of it, who never had one either", () => {
    expect(told(plan, [FARMING])).toEqual([
      "warning 5.1 计划改了：目标值 480→500，已发 1 份（市农业农村局）。判定按现在的计划，已发的表不用改",
    ]);
  });

  test("where no form that is out has it, and nobody owes one, that is told as information", () => {
    expect(told(plan, [SCIENCE])).toEqual([
      "info  计划文件在表发出以后改过，已发的表上的指标和责任单位没有变，表照收，不用改",
    ]);
  });

  test("and without a change nothing is told, nor where no version tells what changed", () => {
    expect(told(KNOWN, [SCIENCE])).toEqual([]);
    expect(told(plan, [SCIENCE], [])).toEqual([]);
  });
});

test("a target that asks otherwise is to be sent to all who answer for it, who never had a form too", () => {
  const plan = changed(only("5.1", (target) => ({ ...target, kind: "increase" })));
  const [first] = told(plan, [COMMERCE]);
  expect(first).toContain("已发 1 份（市商务局）");
  expect(first).toContain("市农业农村局、市商务局手里没有这样问的表，请补发或重发");
});
