import fc from "fast-check";
import { foldTyped, isNothing, NOTHING_MARKS } from "../../../src/core";

test.each([
  [" ６，１００ 亿元。", "6,100亿元"],
  ["６１．５％", "61.5%"],
  ["97﹪", "97%"],
  ["￥6100", "¥6100"],
  ["－3", "-3"],
  ["−3", "-3"],
  ["\u3000300\u00A0个\t", "300个"],
  ["3\u200B0\uFEFF0\u00AD", "300"],
  ["\u2068300\u2069", "300"],
  ["第 8 位", "第8位"],
  ["300。。", "300"],
  ["6100\r\n亿元", "6100亿元"],
])("%j is folded to %j", (text, expected) => {
  expect(foldTyped(text)).toBe(expected);
});

test.each([
  ["6 100", "6 100"],
  ["6\u3000\u00A0100", "6 100"],
  ["300\n310", "300\n310"],
  ["300 \r\n\r\n 310", "300\n310"],
  ["三百\n五十", "三百\n五十"],
])("what parts two figures stays: %j", (text, expected) => {
  expect(foldTyped(text)).toBe(expected);
});

test.each(["½", "②", "10²", "٣٠٠", "Ⅷ", "㎡", "\u202E003"])(
  "%j is never turned into figures",
  (text) => {
    expect(foldTyped(text)).toBe(text);
  },
);

test("folding twice changes nothing more", () => {
  const characters = fc.constantFrom(...Array.from("0９,，。. \u3000\n\r\u200B三百亿元％-－%个a"));
  fc.assert(
    fc.property(fc.array(characters), (list) => {
      const folded = foldTyped(list.join(""));
      expect(foldTyped(folded)).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});

test.each([...NOTHING_MARKS, "", "　", "－", "／"])("%j says that nothing is reported", (text) => {
  expect(isNothing(foldTyped(text))).toBe(true);
});

test.each(["0", "零", "没有问题", "0/", "—3"])("%j says something", (text) => {
  expect(isNothing(foldTyped(text))).toBe(false);
});
