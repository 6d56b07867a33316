import { gridOf } from "../../../src/core";
import { alignRows } from "../../../src/core/draft/align-cells";
import { settleRoles } from "../../../src/core/draft/column-roles";
import { readHeading } from "../../../src/core/draft/headings";
import { gridTable } from "./grids";

/** The rows that are not what they seem, each with what stands at every column; `—` for nothing. */
function alignedOf(heads: readonly string[], ...rows: readonly (readonly string[])[]) {
  const table = gridTable(heads, ...rows);
  const below = heads.map((_, place) => rows.map((row) => row[place] ?? ""));
  const columns = settleRoles(heads.map(readHeading), below, null);
  return [...alignRows(table, gridOf(table), columns, 1)].map(
    ([row, cells]) => `${row}: ${cells.map((cell) => cell?.text ?? "—").join(" ")}`,
  );
}

const HEAD = ["序号", "类别", "量化指标", "责任单位", "备注"];
const FULL = ["1", "生态", "到2025年，植树9万棵", "市甲局", "甲"];

test.each<[string, string[], string[], string[], string[]]>([
  [
    "without its category: that goes on from above, a note does not",
    HEAD,
    FULL,
    ["2", "到2025年，种草8亩", "市乙局"],
    ["2: 2 生态 到2025年，种草8亩 市乙局 —"],
  ],
  [
    "without number and category",
    HEAD,
    FULL,
    ["到2025年，种草8亩", "市乙局"],
    ["2: 1 生态 到2025年，种草8亩 市乙局 —"],
  ],
  [
    "who answers, with a number",
    HEAD,
    FULL,
    ["（二）", "市乙局"],
    ["2: （二） 生态 到2025年，植树9万棵 市乙局 —"],
  ],
  [
    "a category and a number",
    HEAD,
    FULL,
    ["3、", "产业"],
    ["2: 3、 产业 到2025年，植树9万棵 市甲局 —"],
  ],
  ["a row of all cells is what it is", HEAD, FULL, ["2", "产业", "种草8亩", "市乙局", "乙"], []],
  ["one cell alone is no row", HEAD, FULL, ["种草8亩"], []],
  [
    "by its day and its unit",
    ["序号", "指标", "计量单位", "2025年目标", "完成时限", "责任单位"],
    ["1", "森林覆盖率", "%", "30", "2025年", "市甲局"],
    ["2", "湿地面积达到9亩", "长期", "市乙局"],
    ["2: 2 湿地面积达到9亩 % — 长期 市乙局"],
  ],
  [
    "figures are values; the unit goes on",
    ["序号", "指标", "计量单位", "2020年基数", "2025年目标", "责任单位"],
    ["1", "森林覆盖率", "%", "20", "30", "市甲局"],
    ["2", "湿地覆盖率", "12", "15", "市乙局"],
    ["2: 2 湿地覆盖率 % 12 15 市乙局"],
  ],
  [
    "of values nothing goes on",
    ["序号", "指标", "计量单位", "2020年基数", "2025年目标", "年均增速", "责任单位"],
    ["1", "森林覆盖率", "%", "20", "30", "2", "市甲局"],
    ["2", "湿地面积", "亩", "市乙局"],
    ["2: 2 湿地面积 亩 — — — 市乙局"],
  ],
  [
    "a weight is its row's own; leaders go on",
    ["序号", "量化指标", "权重", "分管领导", "责任单位"],
    ["1", "植树9万棵", "甲", "乙", "市甲局"],
    ["2", "种草8亩", "市乙局"],
    ["2: 2 种草8亩 — 乙 市乙局"],
  ],
  [
    "by who leads them; an attribute and a telephone are the row's own",
    ["序号", "指标", "属性", "2025年目标", "分管领导", "责任单位", "联系电话"],
    ["1", "森林覆盖率", "预期性", "30", "甲市长", "市甲局", "123"],
    ["2", "湿地覆盖率", "约束性", "15", "乙市长", "市乙局"],
    ["2: 2 湿地覆盖率 约束性 15 乙市长 市乙局 —"],
  ],
  [
    "who leads and who helps",
    ["序号", "重点任务", "量化指标", "牵头单位", "配合单位"],
    ["1", "做强产业", "产值达到100亿元", "市甲局", "市乙局"],
    ["2", "做优服务", "市丙局", "市丁局"],
    ["2: 2 做优服务 产值达到100亿元 市丙局 市丁局"],
  ],
  [
    "with blanks around",
    HEAD,
    FULL,
    [" 2 ", " 种草8亩 ", " 市乙局 "],
    ["2:  2  生态  种草8亩   市乙局  —"],
  ],
  [
    "a long day is none",
    ["序号", "量化指标", "完成时限", "备注"],
    ["1", "植树9万棵", "2025年", "甲"],
    ["2", "种草8亩", "各县区按年度任务书的要求分批推进"],
    ["2: 2 种草8亩 2025年 各县区按年度任务书的要求分批推进"],
  ],
  [
    "a task without its clause",
    ["序号", "重点任务", "量化指标", "牵头单位", "配合单位"],
    ["1", "做强产业", "产值达到100亿元", "市甲局", "市乙局"],
    ["2", "做优服务", "市丙局"],
    ["2: 2 做优服务 产值达到100亿元 市丙局 市乙局"],
  ],
])("a row with too few cells: %s", (_, heads, full, row, told) => {
  expect(alignedOf(heads, full, row)).toEqual(told);
});

test("what goes on, goes on over several rows", () => {
  expect(alignedOf(HEAD, FULL, ["2", "种草8亩", "市乙局"], ["3", "修路7公里", "市丙局"])).toEqual([
    "2: 2 生态 种草8亩 市乙局 —",
    "3: 3 生态 修路7公里 市丙局 —",
  ]);
  expect(alignedOf(HEAD, FULL, ["2", "产业", "种草8亩"], ["3", "修路7公里", "市丙局"])).toEqual([
    "2: 2 产业 种草8亩 市甲局 —",
    "3: 3 产业 修路7公里 市丙局 —",
  ]);
  expect(
    alignedOf(HEAD, FULL, ["2", "产业", "种草8亩", "市乙局", "乙"], ["3", "修路7公里", "市丙局"]),
  ).toEqual(["3: 3 产业 修路7公里 市丙局 —"]);
});

test("the first row has nothing above; a table with merged cells is as it says", () => {
  expect(alignedOf(HEAD, ["1", "植树9万棵", "市甲局"])).toEqual([]);
  expect(alignedOf(HEAD, ["1", "生态v2", ...FULL.slice(2)], ["2", "种草8亩", "市乙局"])).toEqual(
    [],
  );
  expect(alignedOf(HEAD, ["生态>5"], FULL, ["2", "种草8亩", "市乙局"])).toEqual([]);
});
