import { groupBy } from "../../../src/core";

test("groups and what is in them stand in the order in which they came", () => {
  const groups = groupBy(["2.1", "1.1", "2.2", "1.2"], (id) => id.charAt(0));
  expect([...groups]).toEqual([
    ["2", ["2.1", "2.2"]],
    ["1", ["1.1", "1.2"]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
