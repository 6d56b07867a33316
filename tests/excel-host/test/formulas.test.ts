import { copyTo, followDeletion, followMove, followRename, parseFormula } from "../src/formula";
import { parseA1, quoteSheet, shift, splitSheet, toA1 } from "../src/grid";

/** As if the formula stood on the sheet whose rows or columns move. */
const move = (formula: string, axis: "row" | "column", at: number, count: number): string =>
  followMove(
    formula,
    (sheet) => sheet === null || sheet === "指标填报",
    (area) => shift(area, axis, { at, count }),
  );

test.each([
  ["=A1+A5", "row", 2, 3, "=A1+A8"],
  ["=SUM(A1:A5)", "row", 2, 2, "=SUM(A1:A7)"],
  ["=SUM($A$1:A5)", "row", 0, -2, "=SUM($A$1:A3)"],
  ["=A3", "row", 2, -1, "=#REF!"],
  ["=SUM(A:A)+SUM(2:2)", "row", 0, 1, "=SUM(A:A)+SUM(3:3)"],
  ["=B1&C$1", "column", 1, 1, "=C1&D$1"],
  ["=指标填报!A5&其他!A5", "row", 0, 1, "=指标填报!A6&其他!A5"],
  ["='指标填报'!$A$5", "row", 0, 1, "=指标填报!$A$6"],
  ['="A5"&A5', "row", 0, 1, '="A5"&A6'],
  ["=LOG10(A5)+Q1_total", "row", 0, 1, "=LOG10(A6)+Q1_total"],
] as const)("%s, %ss at %d moved by %d: %s", (formula, axis, at, count, moved) => {
  expect(move(formula, axis, at, count)).toBe(moved);
});

test.each([
  ["=A1*$B$1+C$1+$D1", 2, 1, "=B3*$B$1+D$1+$D3"],
  ["=SUM(A1:A3)", 0, 2, "=SUM(C1:C3)"],
  ["=SUM(A:A)", 5, 1, "=SUM(B:B)"],
  ["=A1", -1, 0, "=#REF!"],
])("%s copied %d down, %d right: %s", (formula, rows, columns, copied) => {
  expect(copyTo(formula, rows, columns)).toBe(copied);
});

test("a renamed sheet is followed, a deleted one leaves #REF!", () => {
  expect(followRename("=Sheet1!A1+Sheet11!A1", "Sheet1", "张三's 表")).toBe(
    "='张三''s 表'!A1+Sheet11!A1",
  );
  expect(followDeletion("=Sheet1!A1+A1", "Sheet1")).toBe("=#REF!+A1");
});

test.each([
  ["指标填报", "指标填报"],
  ["My list", "'My list'"],
  ["2021", "'2021'"],
  ["A1", "'A1'"],
  ["张三's", "'张三''s'"],
])("the sheet %s is written %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  expect(splitSheet(`${quoted}!B2`)).toEqual({ sheet: name, ref: "B2" });
});

test.each(["A1", "B2:C10", "A:C", "3:4", "1:1048576"])("the address %s reads back", (address) => {
  const area = parseA1(address);
  expect(area && toA1(area)).toBe(address);
});

test.each(["SUM(", "1+", "A1:B2:C3)", "{1,2", '"open', "IF(1,,)+*"])(
  "%s is no formula",
  (source) => {
    expect(parseFormula(source)).toBeNull();
  },
);

test.each(["A1", "IF(A1,,1)", "{1;2}", "表1[[#All],[数]]", "指标填报!A1:B2", "-A1%", "@A1#"])(
  "%s is a formula",
  (source) => {
    expect(parseFormula(source)).not.toBeNull();
  },
);
