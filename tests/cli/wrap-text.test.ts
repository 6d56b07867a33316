import fc from "fast-check";
import stringWidth from "string-width";
import { wrapText } from "../../src/cli/wrap-text";

const IDS = Array.from({ length: 50 }, (_, index) => `${(index % 21) + 1}.${(index % 9) + 1}`);

test.each([
  ["12 项空白：1.1、17.3", 16, ["12 项空白：1.1、", "17.3"]],
  ["完成值是6100.00亿元", 14, ["完成值是", "6100.00亿元"]],
  ["回执 2-7F3K-9Q2M 证明报过什么", 16, ["回执 2-7F3K-9Q2M", "证明报过什么"]],
  ["见市商务局-2021.xlsx的G22:G24", 20, ["见市商务局-2021.xlsx", "的G22:G24"]],
  ["一二三四五六七八", 6, ["一二三", "四五六", "七八"]],
  ["two words and more", 9, ["two words", "and more"]],
  ["ab  cd", 9, ["ab  cd"]],
  ["ab  cd", 5, ["ab", "cd"]],
  ["abcdefghijkl", 5, ["abcde", "fghij", "kl"]],
  ["one\ntwo", 9, ["one", "two"]],
  ["", 9, [""]],
])("%j in %i columns", (text, columns, lines) => {
  expect(wrapText(text, columns)).toEqual(lines);
});

test.each(Array.from({ length: 40 }, (_, index) => 30 + index))(
  "a list of ids in %i columns breaks none of them",
  (columns) => {
    const lines = wrapText(`没有填数的指标有：${IDS.join("、")}。请补填`, columns);
    expect(lines.every((line) => stringWidth(line) <= columns)).toBe(true);
    const found = lines.flatMap((line) => line.match(/[\d.]+/g) ?? []);
    expect(found).toEqual(IDS);
  },
);

test("nothing is lost but blanks, and no line is too wide", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("一二、。17.3G%é 😀")) }),
      fc.integer({ min: 4, max: 30 }),
      (text, columns) => {
        const lines = wrapText(text, columns);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      },
    ),
  );
});
