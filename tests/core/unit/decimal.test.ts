import fc from "fast-check";
import { Big, formatFigure, toDecimal } from "../../../src/core";

test.each([
  [6000, "6000"],
  [9999.5, "9999.5"],
  [10000, "10,000"],
  [61000000.5, "61,000,000.5"],
  [-300, "-300"],
  [9999, "9999"],
  [-1234, "-1234"],
  [-9999.5, "-9999.5"],
  [-10000, "-10,000"],
  [-12345, "-12,345"],
  [-123456, "-123,456"],
  [0, "0"],
  [0.0001, "0.0001"],
  [0.00000001, "0.00000001"],
  [1e21, "1,000,000,000,000,000,000,000"],
])("%d is printed as %s", (value, expected) => {
  expect(formatFigure(value)).toBe(expected);
});

test("0.57 × 100 is exactly 57", () => {
  expect(toDecimal(0.57).times(100).eq(57)).toBe(true);
});

test("a printed figure holds the same number", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 9999 }), (whole, decimals) => {
      const value = new Big(`${whole}.${decimals}`);
      expect(new Big(formatFigure(value).replaceAll(",", "")).eq(value)).toBe(true);
    }),
  );
});
