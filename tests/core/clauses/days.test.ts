import { type ClauseContext, readClause } from "../../../src/core/clauses";

/** What a clause says of its day: the day, and a mark where another could be meant. */
function dayOf(words: string, context: ClauseContext = {}): string {
  const [target] = readClause(`${words}建成公园3座`, context).targets;
  const isUnsure = target?.doubts.includes("deadline-unsure") === true;
  return `${target?.deadline ?? "no day"}${isUnsure ? "?" : ""}`;
}

test.each([
  ["2023年", "2023-12-31"],
  ["2023年底前", "2023-12-31"],
  ["2023年度前", "2023-12-31?"],
  ["2023年以前", "2023-12-31?"],
  ["2023年上半年", "2023-06-30"],
  ["2023年下半年", "2023-12-31"],
  ["2023年一季度", "2023-03-31"],
  ["2023年第三季度末", "2023-09-30"],
  ["2023年4季度前", "2023-12-31"],
  ["2023年1月底前", "2023-01-31"],
  ["2023年12月底前", "2023-12-31"],
  ["2023年6月30日前", "2023-06-30"],
  ["2024年2月底前", "2024-02-29"],
  ["2023年2月底前", "2023-02-28"],
  ["“十四五”末", "2025-12-31"],
  ["十五五期间", "2030-12-31"],
  ["2021年至2024年", "2024-12-31"],
  ["自2019年1月1日至12月31日，", "2019-12-31"],
  ["2023年3月至2024年6月", "2024-06-30"],
  ["2023年3月至2024年6月15日", "2024-06-15"],
])("%s is until %s", (words, day) => {
  expect(dayOf(words)).toBe(day);
});

test.each([
  ["2023年6月前", "2023-06-30?", "its end or what is before it"],
  ["2023年6月上旬", "2023-06-30?", "a part of it"],
  ["2023年0月底前", "no day?", "no month"],
  ["2023年13月底前", "no day?", "no month"],
  ["2023年6月31日前", "no day?", "June has 30 days"],
  ["2023年2月29日前", "no day?", "2023 is no leap year"],
  ["2024年2月29日前", "2024-02-29", "2024 is one"],
  ["2023年6月0日前", "no day?", "no day"],
  ["2023年3月至2024年14月", "no day?", "no month"],
])("%s is %s: %s", (words, day) => {
  expect(dayOf(words)).toBe(day);
});

test.each([
  ["年底前", "2023-12-31"],
  ["今年底前", "2023-12-31"],
  ["6月底前", "2023-06-30"],
  ["1月底前", "2023-01-31"],
  ["12月底前", "2023-12-31"],
  ["9月3日前", "2023-09-03"],
  ["0月底前", "no day?"],
  ["13月底前", "no day?"],
  ["6月31日前", "no day?"],
  ["至10月1日", "2023-10-01"],
  // when it opens, or by when
  ["10月1日", "2023-10-01?"],
])("in a plan of 2023 %s is %s, and of no year nobody knows", (words, day) => {
  expect(dayOf(words, { year: 2023 })).toBe(day);
  expect([words, dayOf(words)]).toEqual([words, "no day?"]);
});

test("期末 is the end of the plan's years, and without them nobody knows", () => {
  expect(dayOf("到期末", { period: { from: 2021, to: 2025 } })).toBe("2025-12-31");
  expect(dayOf("到规划期末")).toBe("no day?");
  expect(dayOf("用两年时间")).toBe("no day?");
});

test("a day of the row holds where the words name none, and theirs where they do", () => {
  const row = { deadline: "2025-12-31" };
  expect(dayOf("", row)).toBe("2025-12-31");
  expect(dayOf("2023年6月底前", row)).toBe("2023-06-30");
});

test.each([
  ["较2020年底", "2020年 is what it is measured against"],
  ["自2020年以来", "2020年 is when it began"],
  ["每年", "how often"],
  ["逐年", "how often"],
])("%s is no day by which: %s", (words) => {
  expect(dayOf(words)).toBe("no day");
});
