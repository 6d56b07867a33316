import { readClause } from "../../../src/core/clauses";

/** Each target as its name, its figure and its unit. */
const told = (clause: string): string[] =>
  readClause(clause).targets.map(({ name, threshold, unit }) =>
    [name, threshold, unit].map((part) => part ?? "-").join(" | "),
  );

test.each<[string, string[]]>([
  // words without a figure are the name of the next one, where it has none
  ["省级重点实验室，达到60家", ["省级重点实验室 | 60 | 家"]],
  ["加快重点实验室建设，达到60家", ["加快重点实验室建设 | 60 | 家"]],
  ["企业梯队，总数60家", ["企业梯队，总数 | 60 | 家"]],
  ["建成10公里绿道，配套设施达到3处以上", ["绿道 | 10 | 公里", "配套设施 | 3 | 处"]],
  // the bracket before a figure is its unit, that of another target is not
  [
    "工业产值（亿元）30、税收（万元）20",
    ["工业产值（亿元） | 30 | 亿元", "税收（万元） | 20 | 万元"],
  ],
  ["工业产值（亿元）（含港区）达到30", ["工业产值（亿元）（含港区） | 30 | 亿元"]],
  ["产值达到30，税收（万元）20", ["产值 | 30 | -", "税收（万元） | 20 | 万元"]],
  // 3万 below a heading of 人 are 3万人; of 万人 nobody knows
  ["人口（人）达到3万", ["人口（人） | 3 | 万人"]],
  ["人口（万人）达到3万", ["人口（万人） | 3 | 万"]],
  // two figures with one unit are a range, with two they are two
  ["培训1万—1.2万人", ["培训 | 1 | 万人"]],
  ["投资1万—1.2亿元", ["投资1万— | 1.2 | 亿元"]],
  // dealt out to the names before 分别, not to what stands before those or behind
  [
    "省级、市级园区分别达到3家、5家、新增企业20家",
    ["省级 | 3 | 家", "市级园区 | 5 | 家", "企业 | 20 | 家"],
  ],
  [
    "公园达到2座、幼儿园和小学分别达到3所、5所",
    ["公园 | 2 | 座", "幼儿园 | 3 | 所", "小学 | 5 | 所"],
  ],
  // a verb behind 分别 is no name of its own
  ["幼儿园、小学分别新建3所、5所", ["幼儿园 | 3 | 所", "小学 | 5 | 所"]],
  ["公园、绿道分别改造提升3座、5公里", ["公园 | 3 | 座", "绿道 | 5 | 公里"]],
  ["分别建设幼儿园3个、小学5个", ["幼儿园 | 3 | 个", "小学 | 5 | 个"]],
  // by year: the name stands behind 分别
  ["2023年、2024年分别建成公园3座、5座", ["公园 | 5 | 座"]],
  // what is to become less, down to a figure
  ["降低物流成本至3元", ["物流成本 | 3 | 元"]],
])("%s", (clause, targets) => {
  expect(told(clause)).toEqual(targets);
});

test.each([
  ["降低物流成本至3元", "cap <= 3"],
  ["物流成本降到3元", "cap <= 3"],
  ["培训1万—1.2万人", "level range 1"],
  ["幼儿园、小学分别新增3所、5所", "increase >= 3"],
])("%s is %s", (clause, kind) => {
  const [target] = readClause(clause).targets;
  expect([target?.kind, target?.comparator, target?.threshold].join(" ")).toBe(kind);
});
