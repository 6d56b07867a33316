import { cutToCell, entryOfText } from "../../src/excel/cell-text";

test.each([
  "=1+1",
  '=HYPERLINK("http://x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "'leading apostrophe",
  "0",
  "00123",
  "1e21",
  "96%",
  "１２３",
  "1/2",
  "2022-12-31",
  "12:30",
  "¥5",
  "(5)",
  "TRUE",
  "false",
  "#N/A",
  "3月5日",
  "二〇二二年三月五日",
  "上午9时",
  "May 5",
  "Jan-22",
  "—",
  " x",
  "😀",
])("%j is told with an apostrophe: it might be taken for something else", (text) => {
  expect(entryOfText(text)).toBe(`'${text}`);
});

test.each([
  "",
  "错误:完成值|7|约300///|",
  "济南市",
  "目标任务",
  "未达标",
  "（未填）",
  "《品牌战略》",
  "a=b",
  `全市战略性新兴产业增加值突破1万亿元${"，比上年增长".repeat(10)}`,
])("%j is told as it is", (text) => {
  expect(entryOfText(text)).toBe(text);
});

test("a text past 32,767 characters ends in an ellipsis, and no character is cut in two", () => {
  expect(cutToCell("一".repeat(32_767))).toHaveLength(32_767);
  const cut = cutToCell("一".repeat(40_000));
  expect([cut.length, cut.at(-1)]).toEqual([32_767, "…"]);
  const pairs = cutToCell("😀".repeat(20_000));
  expect([pairs.length, pairs.isWellFormed(), pairs.at(-1)]).toEqual([32_767, true, "…"]);
});
