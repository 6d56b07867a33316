import { understand } from "../../../src/taskpane/collect/session/collecting";
import { SEED_PLAN } from "../../sheets/seed-plan";

test.each([
  ["sum", 1, 0],
  ["lead", 1, 0],
  ["most", 0, 1],
  [["sum"], 0, 1],
  [{ rule: "sum" }, 0, 1],
  [null, 0, 1],
])("a joint rule that a workbook keeps as %j", (kept, taken, unknown) => {
  const rulings = { plan: SEED_PLAN.id, period: "2022", decisions: [], joint: { "3.1": kept } };
  const understood = understand(rulings, SEED_PLAN);
  expect([understood.joint.size, understood.unknown]).toEqual([taken, unknown]);
});
