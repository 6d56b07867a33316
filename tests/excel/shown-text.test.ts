import fc from "fast-check";
import { format } from "numfmt";
import { compileNumberFormat, showGeneral } from "../../src/core";
import { compileFormat } from "../../src/excel/compile-format";
import { classOfNumber, shownNumber, shownWords } from "../../src/excel/shown-text";

test("a number of no format is shown as files are read", () => {
  const numbers = fc
    .oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      fc.double({ noNaN: true, min: -1, max: 1 }),
      fc.integer(),
    )
    // Excel knows no smaller and no larger ones
    .filter((number) => number === 0 || (Math.abs(number) > 2.3e-308 && Math.abs(number) < 1e308));
  fc.assert(
    fc.property(numbers, (number) => {
      // no more digits than are always shown: numfmt does not round halves as Excel does
      const typed = Number(number.toPrecision(6)) + 0;
      expect(showGeneral(typed)).toBe(format("General", typed));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [0, "0"],
  [6100, "6100"],
  [0.57, "0.57"],
  [1 / 3, "0.333333333"],
  [123456.789012, "123456.789"],
  [99_999_999_999, "99999999999"],
  [100_000_000_000, "1E+11"],
  [1e21, "1E+21"],
  [0.000002027, "0.000002027"],
  [0.00000000012, "1.2E-10"],
  [-1234567.891234, "-1234567.891"],
])("%d is shown as %s", (number, shown) => {
  expect(showGeneral(number)).toBe(shown);
});

test("what Excel shows counts, but not how wide the column is", () => {
  expect(shownNumber(0.96, "0.00%", "96.00%", compileFormat)).toBe("96.00%");
  expect(shownNumber(6100, "#,##0.00", " 6,100.00 ", compileFormat)).toBe("6,100.00");
  expect(shownNumber(6100.25, "General", "6100", compileFormat)).toBe("6100.25");
  expect(shownNumber(0.57, "0.00%", "####", compileFormat)).toBe("57.00%");
  expect(shownNumber(6100, '0.00"万元"', " ### ", compileFormat)).toBe("6100.00万元");
  expect(shownNumber(6100, ";;;", "", compileFormat)).toBe("");
});

test("a text shows the words of its format", () => {
  expect(shownWords("6100", "@", "6100")).toBe("6100");
  expect(shownWords("6100 ", "General", "6100")).toBe("6100 ");
  expect(shownWords("6100", '@"万元"', "6100万元")).toBe("6100万元");
  expect(shownWords("6100", ";;;", "")).toBe("");
  expect(shownWords("说明\n两行", '0;0;0;"注："@', "#######")).toBe("说明\n两行");
});

test.each([
  ["General", "plain"],
  ["@", "plain"],
  ["0", "plain"],
  ["[>=10000]#,##0.00;General", "plain"],
  ['0.0"%以上"', "plain"],
  ["0.00%", "percent"],
  ["0%;[Red]-0%", "percent"],
  ["yyyy-mm-dd", "date"],
  ['yyyy"年"m"月"', "date"],
  ["[h]:mm", "date"],
  ["[$-804]0", "plain"],
  ["G/通用格式", "plain"],
  ["0.0E+00", "plain"],
  ["[红色]0", "plain"],
  ["[>40000]yyyy/m/d;0", "plain"],
] as const)("under %s the number 6100 is %s, live and in a file", (code, expected) => {
  expect(classOfNumber(6100, code, compileFormat)).toBe(expected);
  expect(compileNumberFormat(code, { date1904: false }).classOf(6100)).toBe(expected);
});
