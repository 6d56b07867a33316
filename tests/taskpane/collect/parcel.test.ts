import { Big } from "../../../src/core";
import { pack, unpack } from "../../../src/taskpane/reader/parcel";

test.each([
  [new Big("0.1")],
  [new Big("-0")],
  [new Big("1e-30")],
  [{ entries: [{ value: new Big("6100.50"), text: "6100.50" }], none: null }],
  [new Map([["1.2", { cell: "G5", value: new Big(3) }]])],
  [{ set: new Set(["a"]), missing: undefined, list: [] }],
])("%p comes out of another thread as it went in", (value) => {
  const packed = pack(value);
  // what cannot be sent throws here
  expect(() => structuredClone<unknown>(packed)).not.toThrow();
  expect(unpack(packed)).toEqual(value);
});

test("an exact number can do all it could, its sign included", () => {
  const copy = unpack(structuredClone(pack([new Big("-0"), new Big("4.40")])));
  expect((copy as Big[]).map((each) => [each instanceof Big, each.valueOf()])).toEqual([
    [true, "-0"],
    [true, "4.4"],
  ]);
});
