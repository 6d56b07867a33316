import fc from "fast-check";
import {
  cellAddress,
  columnLetters,
  fixedReference,
  parseAddress,
  quoteSheetName,
  rangeAddress,
} from "../../../src/sheets";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [702, "ZZ"],
  [703, "AAA"],
  [16_384, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("an address read back names the same place", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16_384 }),
      (row, column) => {
        expect(parseAddress(cellAddress({ row, column }))).toEqual({ row, column });
      },
    ),
  );
});

test.each(["", "A", "5", "A0", "XFE1", "A1048577", "A1:B2", "1A", "AAAA1"])(
  "%j is no address",
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test("dollar signs do not change the place", () => {
  expect(parseAddress("$G$5")).toEqual({ row: 5, column: 7 });
});

test("a range of one cell is that cell", () => {
  expect(rangeAddress({ top: 2, left: 1, bottom: 9, right: 12 })).toBe("A2:L9");
  expect(rangeAddress({ top: 2, left: 1, bottom: 2, right: 1 })).toBe("A2");
});

test("an apostrophe in a sheet's name is doubled", () => {
  expect(quoteSheetName("张三's 表")).toBe("'张三''s 表'");
  expect(fixedReference("指标填报", { top: 2, left: 9, bottom: 7, right: 9 })).toBe(
    "'指标填报'!$I$2:$I$7",
  );
});
