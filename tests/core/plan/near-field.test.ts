import { nearField } from "../../../src/core/plan/near-field";

test.each([
  ["treshold", "threshold"],
  ["threshld", "threshold"],
  ["tresholt", "threshold"],
  ["trxxhold", null],
  ["unlt", "unit"],
  ["unt", "unit"],
  ["units", "unit"],
  ["trshod", null],
  ["unxx", null],
  ["deadlines", "deadline"],
  ["负责人", null],
  // a field of rows, written on a target
  ["note", "notes"],
  ["Threshold", "threshold"],
])("the field that %s was to be: %s", (name, expected) => {
  expect(nearField(name)).toBe(expected);
});
