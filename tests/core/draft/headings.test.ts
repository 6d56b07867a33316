import { readHeading, saysHowMuch } from "../../../src/core/draft/headings";

test.each<[string, string]>([
  ["序号", "number"],
  ["区分", "category"],
  ["目标任务", "goal"],
  ["重点任务", "goal"],
  ["民生实事", "goal"],
  ["量化指标", "indicator"],
  ["工作举措", "indicator"],
  ["主要 工作内容", "indicator"],
  ["责任单位", "bureaus"],
  ["责任单位或牵头单位", "bureaus"],
  ["负责部门", "bureaus"],
  ["牵头单位", "lead"],
  ["牵头部门", "lead"],
  ["配合单位", "cooperating"],
  ["协助单位", "cooperating"],
  ["分管市领导", "leader"],
  ["责任人", "leader"],
  ["完成时限", "deadline"],
  ["时间进度", "deadline"],
  ["时间节点", "deadline"],
  ["2025年目标", "target"],
  ["目标值（万元）", "target"],
  ["2020年基数", "base"],
  ["年均增速", "cumulative"],
  ["属性", "attribute"],
  ["权重", "weight"],
  ["备注", "note"],
  ["计量单位", "unit"],
  ["目标值（累计）", "cumulative"],
  ["监督电话", "extra"],
])("%s", (header, role) => {
  expect(readHeading(header).role).toBe(role);
});

test.each([
  "2025年目标",
  "累计",
  "目标值（万元）",
  "责任单位（12个）",
  "1月至6月完成时间",
  "2025年（%）",
])("%s says no measure", (header) => {
  expect(saysHowMuch(header)).toBe(false);
});

test.each(["到2025年，5.5亿元", "2025年新增30家", "累计培育12个", "年均增长6.5%", "现状40人"])(
  "%s says how much",
  (text) => {
    expect(saysHowMuch(text)).toBe(true);
  },
);

test.each<[string, string | null]>([
  ["目标值（万元）", "万元"],
  ["2025年（%）", "%"],
  ["目标值（人次）", "人次"],
  ["目标值", null],
  ["目标值（累计）", null],
  ["目标值（年均）", null],
  ["2025年（预期）", null],
  ["2025年（规划目标）", null],
  ["目标值（约束性）", null],
  ["目标值（2025年）", null],
  ["目标值（按当年价格计算）", null],
])("the values below %s are in %s", (header, unit) => {
  expect(readHeading(header).unit).toBe(unit);
});

test.each<[string, number | null]>([
  ["2025年目标", 2025],
  ["目标值（2025年）", 2025],
  ["目标年（2035）", 2035],
  ["2020年（末）", 2020],
  ["目标值", null],
  ["目标值（累计）", null],
])("%s is of the year %s", (header, year) => {
  expect(readHeading(header).year).toBe(year);
});
