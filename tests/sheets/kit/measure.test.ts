import fc from "fast-check";
import { breakAfterNames, countLines, rowHeight } from "../../../src/sheets";

const cell = { width: 156, indent: 1, size: 10.5 };

test.each([
  ["省高端产品品牌数量", 1],
  ["市级以上农业龙头企业数量", 2],
  ["", 1],
  ["一\n二\n三", 3],
])("%j takes %i lines of ten characters", (text, lines) => {
  expect(countLines({ ...cell, text })).toBe(lines);
});

test("a closing mark never begins a line: it takes the character before along", () => {
  expect(countLines({ ...cell, text: "一二三四五六七八九十。" })).toBe(2);
});

test("a figure is not cut in two", () => {
  expect(countLines({ ...cell, text: "一二三四五六七八九12345678901" })).toBe(2);
});

test("more text never takes fewer lines", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, more) => {
      expect(countLines({ ...cell, text: text + more })).toBeGreaterThanOrEqual(
        countLines({ ...cell, text }) - 1,
      );
    }),
  );
});

test("a row is as high as its tallest cell, in whole pixels", () => {
  const short = { ...cell, text: "家" };
  const tall = { ...cell, text: "一\n二\n三\n四" };
  const height = rowHeight([short, tall], { minimum: 30, padding: 7.5 });
  expect(height).toBe(rowHeight([tall], { minimum: 30, padding: 7.5 }));
  expect(height % 0.75).toBe(0);
  expect(height).toBeGreaterThanOrEqual(4 * 10.5 * 1.45);
  expect(rowHeight([short], { minimum: 30, padding: 7.5 })).toBe(30);
});

describe("names in a cell", () => {
  const bureaus = ["市卫生健康委", "市农业农村局", "市文化和旅游局", "市地方金融监管局"];

  test("break only after a 、", () => {
    expect(breakAfterNames("共同：", bureaus, cell).split("\n")).toEqual([
      "共同：市卫生健康委、",
      "市农业农村局、",
      "市文化和旅游局、",
      "市地方金融监管局",
    ]);
  });

  test("leave the lead where the first name would be cut behind it", () => {
    expect(breakAfterNames("共同：", ["市工业和信息化局"], cell)).toBe("共同：\n市工业和信息化局");
  });

  test("stand on one line where there is room", () => {
    expect(breakAfterNames("", ["市科技局", "市商务局"], { ...cell, width: 228 })).toBe(
      "市科技局、市商务局",
    );
  });

  test("lose nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[一-龥]{1,30}$/), { minLength: 1 }), (names) => {
        const broken = breakAfterNames("配合：", names, cell);
        expect(broken.replaceAll("\n", "")).toBe(`配合：${names.join("、")}`);
      }),
    );
  });
});
