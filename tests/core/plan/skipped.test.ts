import { skippedOf, withoutTargets, type Plan } from "../../../src/core";
import { builtInPlans } from "../../../src/exchange";

const [plan] = builtInPlans();
if (plan === undefined) throw new Error("no built-in plan");
const idsOf = (skipping: Plan, bureau: string) => skippedOf(skipping, bureau).map(({ id }) => id);

test("a bureau's form leaves out what it answers for and what was left out for all or for it, in the plan's order", () => {
  const skipping = withoutTargets(plan, [
    { target: "11.1" },
    { target: "5.1", bureau: "市商务局" },
    { target: "5.2", bureau: "市科技局" },
  ]);
  const own = plan.targets.filter(({ bureaus }) => bureaus.some(({ name }) => name === "市商务局"));
  const wanted = own.map(({ id }) => id).filter((id) => ["5.1", "11.1"].includes(id));
  expect(wanted.length).toBeGreaterThan(0);
  expect(idsOf(skipping, "市商务局")).toEqual(wanted);
  expect(idsOf(skipping, "市财政局")).toEqual([]);
});

test("a plan that leaves nothing out is not gone through for each of its bureaus", () => {
  const targets = new Proxy(plan.targets, {
    get: () => {
      throw new Error("the targets are gone through");
    },
  });
  expect(skippedOf({ ...plan, targets }, "市商务局")).toEqual([]);
});
