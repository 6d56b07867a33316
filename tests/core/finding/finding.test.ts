import { finding } from "../../../src/core";

test("a finding takes its severity from its code, and what is not known is null", () => {
  expect(finding("unit-differs", { target: "3.1", received: "480个" })).toEqual({
    code: "unit-differs",
    severity: "warning",
    target: "3.1",
    bureau: null,
    file: null,
    sheet: null,
    cell: null,
    received: "480个",
    expected: null,
    details: {},
  });
});
