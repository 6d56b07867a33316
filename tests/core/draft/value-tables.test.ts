import { draftOf, openOf, table, targetsOf } from "./told";

type Row = readonly string[];

/** What a table of values gives, each without its id. */
const valuesOf = (head: Row, ...rows: readonly Row[]): string[] =>
  targetsOf(draftOf(table(head, ...rows))).map((told) => told.replace(/^\S+ \| /, ""));
/** What somebody has to settle, but for what a table without bureaus and a title owes. */
const opensOf = (head: Row, ...rows: readonly Row[]): string[] =>
  openOf(draftOf(table(head, ...rows))).filter(
    (id) => !/title-missing|bureau-missing|bureaus-nowhere/.test(id),
  );

const SUMS = ["指标", "2020年", "2025年", "年均/累计", "属性"];

test("sums in brackets are of the plan's last year; a bare figure beside them is a level", () => {
  expect(
    valuesOf(
      SUMS,
      ["甲能耗降低（%）", "—", "—", "〔13.5〕", "约束性"],
      ["乙率（%）", "5.2", "—", "＜5.5", "预期性"],
      ["丙规模（万人）", "3243", "—", "＞3000", "预期性"],
      ["丁投入增长（%）", "—", "—", "＞7、力争高于“十三五”时期实际", "预期性"],
    ),
  ).toEqual([
    "甲能耗降低 | rate | >= 13.5 | % | 2025-12-31 | ",
    "乙率 | cap | < 5.5 | % | 2025-12-31 | ",
    "丙规模 | level | > 3000 | 万人 | 2025-12-31 | ",
    "丁投入增长 | rate | > 7 | % | 2025-12-31 | ",
  ]);
});

test("a sum that is the way from the base to the target is told no more", () => {
  const rows: Row[] = [
    ["甲率（%）", "60", "64", "〔4〕", "预期性"],
    ["乙面积（亿亩）", "8", "10.75", "〔2.75〕", "约束性"],
    ["丙率（%）", "75.9", "＞80", "〔＞4〕", "约束性"],
  ];
  expect(opensOf(SUMS, ...rows)).toEqual([]);
  expect(opensOf(SUMS, ["丁收入（亿元）", "100", "180", "12%左右", "预期性"])).toEqual([
    "1-1.1 figure-elsewhere",
  ]);
});

test.each<[string, Row, Row, string]>([
  [
    "a heading that is nothing but brackets and a footnote",
    ["指标", "2015年", "2020年", "〔累计〕1", "属性"],
    ["甲浓度下降（%）", "-", "-", "〔18〕", "约束性"],
    "甲浓度下降 | rate | >= 18 | % | 2020-12-31 | ",
  ],
  [
    "目标年（2025）",
    ["指标", "单位", "基期年（2020）", "目标年（2025）", "增减"],
    ["甲覆盖率", "%", "23.04", "24.1", "+1.06"],
    "甲覆盖率 | level | >= 24.1 | % | 2025-12-31 | ",
  ],
  [
    "目标值（2025年）",
    ["主要指标", "基准值（2022年）", "目标值（2025年）"],
    ["甲收入", "2.1万元", "2.6万元"],
    "甲收入 | level | >= 2.6 | 万元 | 2025-12-31 | ",
  ],
  [
    "预期值",
    ["序号", "指标内容", "预期值"],
    ["1", "甲死亡率", "＜1"],
    "甲死亡率 | cap | < 1 |  |  | ",
  ],
  [
    "万 behind the figure, 人 in the name",
    ["类别", "指标", "2025年目标"],
    ["培训", "培训人数（人）", "200万"],
    "培训人数 | level | >= 200 | 万人 | 2025-12-31 | ",
  ],
  [
    "what a name says is added, is added",
    ["考核指标", "单位", "年度目标"],
    ["新增甲类企业", "家", "15"],
    "新增甲类企业 | increase | >= 15 | 家 |  | ",
  ],
  [
    "110 is no telephone number in a column",
    ["指标", "单位", "目标值"],
    ["甲类中心", "家", "110"],
    "甲类中心 | level | >= 110 | 家 |  | ",
  ],
  [
    "a ratio",
    ["指标", "2020年", "2025年"],
    ["甲乙比", "1:1.15", "1:1.2"],
    "甲乙比 | level | >= 1.2 |  | 2025-12-31 | ",
  ],
])("%s", (_, head, row, told) => {
  expect(valuesOf(head, row)).toEqual([told]);
});

test("one value over the columns of several years is of the last", () => {
  const html =
    "<table><tr><td>指标<td>单位<td>2023年<td>2024年<td>2025年<td>责任单位</tr>" +
    "<tr><td>甲率<td>%<td colspan=3>控制在4.5以内<td>市甲局</tr></table>";
  expect(targetsOf(draftOf(html))).toEqual([
    "1-1.1 | 甲率 | cap | <= 4.5 | % | 2025-12-31 | 市甲局",
  ]);
});

test("five years from where the plan before ended: the first column is the base", () => {
  const head = ["指标", "单位", "2020年", "2021年", "2023年", "2025年"];
  const draft = draftOf(table(head, ["甲占比", "%", "6.5", "7.2", "8.8", "10"]));
  const [target] = draft.rows[0]?.cells[0]?.targets ?? [];
  expect(target?.baseline.value).toEqual({ value: 6.5, asOf: "2020年" });
  expect(target?.milestones.value.map(({ period }) => period)).toEqual(["2021", "2023"]);
});

test.each<[string, Row, Row, string[]]>([
  [
    "a value below its base: less may be what is wanted",
    ["指标", "2020年", "2025年"],
    ["甲支出占比（%）", "27.7", "27"],
    ["1-1.1 direction-unsure"],
  ],
  [
    "figures in a column that nobody knows, and none that was read",
    ["指标", "单位", "2025年目标值", "测算数"],
    ["甲覆盖率", "%", "—", "24.1"],
    ["1-1.1 kind-unsure", "1-1 figure-elsewhere"],
  ],
  [
    "earlier years have values, the last has words",
    ["指标", "单位", "2023年", "2024年", "2025年"],
    ["甲降低率", "%", "3", "3.1", "完成省定目标"],
    ["1-1.1 kind-unsure"],
  ],
  [
    "a row of a table of values that has none",
    ["指标", "2025年目标值"],
    ["甲率（%）", "—"],
    ["1-1.1 kind-unsure"],
  ],
  [
    "a figure in a name that goes on is part of the name",
    ["指标", "2025年目标值"],
    ["收益5万元以上的村占比（%）", "60"],
    [],
  ],
  [
    "how points are given is no target",
    ["考核指标", "单位", "年度目标", "计分办法"],
    ["甲增速", "%", "8", "每低0.1个百分点扣0.5分"],
    [],
  ],
  [
    "a month of nobody knows which year",
    ["工作任务", "责任单位", "完成时限"],
    ["建成驿站5座", "市甲局", "11月底"],
    [],
  ],
])("%s", (_, head, row, open) => {
  expect(
    opensOf(["序号", ...head], ["1", ...row]).map((id) => id.replace(/^1(?=[. ])/, "1-1")),
  ).toEqual(open);
});

test("其中 has the unit of the row above, and somebody confirms", () => {
  const head = ["指标", "2025年目标值"];
  const rows: Row[] = [
    ["甲里程（万公里）", "16.5"],
    ["其中：乙里程", "5"],
  ];
  expect(valuesOf(head, ...rows).at(-1)).toBe(
    "其中：乙里程 | level | >= 5 | 万公里 | 2025-12-31 | ",
  );
  expect(opensOf(head, ...rows)).toEqual(["1-2.1 unit-missing"]);
});

test("规模及内容 says what is asked; what it costs and how far it gets does not", () => {
  const head = [
    "序号",
    "项目名称",
    "项目建设规模及内容",
    "建设起止年限",
    "总投资（万元）",
    "2023年度计划",
    "责任单位",
  ];
  const row = ["1", "甲工程", "新建乙站5个", "2023.01-2023.12", "1200", "完工投用", "市甲局"];
  expect(targetsOf(draftOf(table(head, row)))).toEqual([
    "1.1 | 乙站 | increase | >= 5 | 个 | 2023-12-31 | 市甲局",
  ]);
});
