import { parsePeriod, type Plan } from "../../../src/core";
import { builtInPlans } from "../../../src/exchange";
import { buildForm, FormMemory } from "../../../src/sheets";
import { manyBureaus } from "../../bench/many-bureaus";

const plans: readonly Plan[] = [...builtInPlans(), manyBureaus(40, 7)];

test.each(plans.map((plan) => [plan.id, plan] as const))(
  "forms of %s that remember each other are those made one by one",
  (_, plan) => {
    const period = parsePeriod(String(plan.period.to));
    if (period === null) throw new Error(plan.id);
    const memory = new FormMemory();
    const options = { plan, period, due: null, contact: null, formId: "0".repeat(32) };
    for (const bureau of [...plan.bureaus, ...plan.bureaus.slice(0, 1)]) {
      const form = { ...options, bureau, createdAt: "2022-12-20" };
      expect(buildForm({ ...form, memory })).toEqual(buildForm(form));
    }
  },
);

test("a target that bureaus share has its cells and its prompt once", () => {
  const plan = manyBureaus(2, 2);
  const period = parsePeriod("2022");
  if (period === null) throw new Error("no period");
  const memory = new FormMemory();
  const [one, other] = plan.bureaus.map((bureau) =>
    buildForm({
      ...{ plan, period, bureau, due: null, contact: null, memory },
      ...{ formId: "0".repeat(32), createdAt: "2022-12-20" },
    }),
  );
  const rulesOf = (form: typeof one) => form?.sheets[1]?.validations[0];
  expect(rulesOf(one)).toBeDefined();
  expect(rulesOf(one)).toBe(rulesOf(other));
});
