import {
  meantBy,
  COMPARATOR_WORDS,
  KIND_WORDS,
  JOINT_WORDS,
  YES_WORDS,
} from "../../../src/sheets/plan-book/words";
import { readDay, readPeriodWords, writeDay } from "../../../src/sheets/plan-book/day-words";
import { joinTexts, splitLines, splitNames } from "../../../src/sheets/plan-book/cell-list";
import { splitBureaus, writeBureaus } from "../../../src/sheets/plan-book/bureau-cell";

test.each([
  ["≥", ">="],
  ["＞＝", ">="],
  ["不低于", ">="],
  ["达到 ≥", ">="],
  ["达到（≥）", ">="],
  ["以上", ">="],
  ["＞", ">"],
  ["突破", ">"],
  ["不超过", "<="],
  ["超过", ">"],
  ["控制在……以内".replace("……", ""), "<="],
  ["前N名", "rank<="],
  ["左右", "about"],
  ["区间", "range"],
  ["大概", null],
])("比较 %s means %s", (text, comparator) => {
  expect(meantBy(COMPARATOR_WORDS, text)).toBe(comparator);
});

test.each([
  [KIND_WORDS, "总量", "level"],
  [KIND_WORDS, "提升", "increase"],
  [KIND_WORDS, "增速", "rate"],
  [KIND_WORDS, "任务", "qualitative"],
  [JOINT_WORDS, "合计", "sum"],
  [YES_WORDS, "√", "yes"],
  [YES_WORDS, "FALSE", "no"],
])("other clear words are understood", (words, text, value) => {
  expect(meantBy<string>(words, text)).toBe(value);
});

test.each([
  ["2022年12月31日", "2022-12-31", false],
  ["2022-12-31", "2022-12-31", false],
  ["2022/1/5", "2022-01-05", false],
  ["２０２２．１．５", "2022-01-05", false],
  ["20220105", "2022-01-05", false],
  ["2022年6月30日前", "2022-06-30", true],
  ["2022年底", "2022-12-31", true],
  ["到2022年", "2022-12-31", true],
  ["2022年6月底", "2022-06-30", true],
  ["2024-02", "2024-02-29", true],
])("%s is %s", (text, day, isWorkedOut) => {
  expect(readDay(text)).toEqual({ day, isWorkedOut });
});

test.each(["2022年13月", "2022-02-30", "明年", "12月31日", "2022.12.31.1"])(
  "%s is no day",
  (text) => {
    expect(readDay(text)).toBeNull();
  },
);

test("a day is written as people say it", () => {
  expect(writeDay("2022-01-05")).toBe("2022年1月5日");
});

test.each([
  ["2023年", "2023"],
  ["2023年上半年", "2023H1"],
  ["2023年第三季度", "2023Q3"],
  ["2023年9月", "2023-09"],
  ["2023H2", "2023H2"],
  ["近年", "近年"],
])("the period %s is %s", (text, period) => {
  expect(readPeriodWords(text)).toBe(period);
});

test("names that hold a mark themselves are known, or stand in quotation marks", () => {
  expect(splitNames("市商务局、各区、市政府；市科技局", ["各区、市政府"])).toEqual([
    ...["市商务局", "各区、市政府", "市科技局"],
  ]);
  expect(joinTexts(["甲、乙", "丙"], "、", splitNames)).toBe('"甲、乙"、丙');
  expect(splitLines(joinTexts(['他说"好"', "两\n行"], "\n", splitLines))).toEqual([
    '他说"好"',
    "两\n行",
  ]);
});

test("roles stand before their first bureau, in the order of the document", () => {
  const bureaus = [
    { name: "甲局", role: "cooperating" },
    { name: "乙局", role: "lead" },
    { name: "丙局", role: null },
  ] as const;
  const cell = writeBureaus(bureaus, []);
  expect(cell).toBe("配合：甲局；牵头：乙局；责任：丙局");
  expect(splitBureaus(cell, null, [])).toEqual(bureaus);
  expect(
    splitBureaus("牵头单位：甲局，配合单位：乙局、丙局", null, []).map(({ role }) => role),
  ).toEqual([...["lead", "cooperating", "cooperating"]]);
});
