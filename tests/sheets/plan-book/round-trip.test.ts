import { canonicalPlanFile } from "../../../src/core";
import { bookBytes, PLAN_FILES, planOf, readBytes } from "./book-files";

describe("a plan is a workbook, too", () => {
  test.each(PLAN_FILES)("%s comes back the same, with the same hash", async (path) => {
    const plan = planOf(path);
    const reading = readBytes(await bookBytes(plan));
    expect(reading.problems).toEqual([]);
    expect(reading.notes).toEqual([]);
    expect(reading.plan?.file).toEqual(canonicalPlanFile(plan.file));
    expect(reading.plan?.hash).toBe(plan.hash);
  });
});
