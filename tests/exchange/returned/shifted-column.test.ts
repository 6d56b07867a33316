import {
  type Finding,
  isNumeric,
  isPercentage,
  type NumericTarget,
  targetsOf,
} from "../../../src/core";
import { detailOf } from "../../finding-details";
import { SEED_PLAN } from "../../sheets/seed-plan";
import { fillForm, returned } from "../returns";

const BUREAUS = SEED_PLAN.bureaus.filter(
  (bureau) => targetsOf(SEED_PLAN, bureau).filter(isNumeric).length >= 5,
);

/** What a bureau's column says where every line has this share of its target, moved by some lines. */
function directions(bureau: string, share: number, step: number): readonly unknown[] {
  return shifts(bureau, share, step).map((each) => detailOf(each, "direction"));
}

function shifts(bureau: string, share: number, step: number): readonly Finding[] {
  const targets = targetsOf(SEED_PLAN, bureau);
  const valueOf = (target: NumericTarget): number => {
    const figure = target.threshold.times(share);
    const whole = target.unit.whole ? figure.round(0) : figure.round(2);
    return (isPercentage(target) ? figure.div(100).round(4) : whole).toNumber();
  };
  const filling = Object.fromEntries(
    targets.flatMap((target, index) => {
      const from = targets[index - step];
      return from && isNumeric(from) ? [[target.id, valueOf(from)] as const] : [];
    }),
  );
  const { report } = returned("a.xlsx", fillForm(bureau, filling));
  return report.findings.filter(({ code }) => code === "shifted-column");
}

test("these bureaus have lines enough", () => {
  expect(BUREAUS).toEqual([
    "市市场监管局",
    "市工业和信息化局",
    "市农业农村局",
    "市科技局",
    "市商务局",
  ]);
});

describe.each(BUREAUS)("the values of %s", (bureau) => {
  // where neighbours ask for much the same, or too few lines do not, nobody can tell
  const canBeTold = !["市科技局", "市商务局"].includes(bureau);

  test(`one line too low or too high are told: ${canBeTold}`, () => {
    const told = [directions(bureau, 1, 1), directions(bureau, 1, -1)];
    expect(told).toEqual(canBeTold ? [["down"], ["up"]] : [[], []]);
  });

  test.each([1, 0.5, 0.3, 0.1, 0.05, 0.02, 1.5, 3])(
    "in their own lines are not, at %s of the targets",
    (share) => {
      expect(directions(bureau, share, 0)).toEqual([]);
    },
  );
});

test.each([2, 3, -2, -3])("a column that is %i lines off is told with how many", (step) => {
  const told = shifts("市市场监管局", 0.9, step);
  expect(told.map((each) => [detailOf(each, "direction"), detailOf(each, "lines")])).toEqual([
    [step > 0 ? "down" : "up", Math.abs(step)],
  ]);
});
