import { parsePeriod, parsePlan, type Plan, planIn } from "../../../src/core";
import { builtInPlans, findBuiltInPlan } from "../../../src/exchange";
import { buildPublishedTable, rangeAddress, type SheetSpec } from "../../../src/sheets";
import qingdao from "../../fixtures/plans/qingdao-2023.json";
import { figure, secondPlan } from "../../fixtures/second-plan";

const tableOf = (plan: Plan, bureau?: string): SheetSpec =>
  buildPublishedTable(plan, {
    ...{ sheetName: "责任分解表", mark: plan.annexMark },
    ...(bureau === undefined ? {} : { bureau }),
  });
/** The texts of a row, from the left; blank ones left out. */
const textsIn = (sheet: SheetSpec, row: number): (string | number)[] =>
  sheet.cells
    .filter((cell) => cell.row === row)
    .toSorted((one, other) => one.column - other.column)
    .flatMap(({ value }) =>
      value === null || value === "" || typeof value === "object" ? [] : [value],
    )
    .map((value) => (typeof value === "string" ? value.replaceAll("\n", "") : value));
const allTexts = (sheet: SheetSpec) =>
  Array.from({ length: sheet.rows.length }, (_, index) => textsIn(sheet, index + 1));
const pagesOf = ({ rows, view }: SheetSpec): number[] => {
  const pages = [0];
  rows.forEach(({ pageBreakAfter }, index) => {
    if (index >= view.frozenRows) pages.push((pages.pop() ?? 0) + 1);
    if (pageBreakAfter) pages.push(0);
  });
  return pages;
};

const ECO = secondPlan({
  annexTitle: "“十三五”生态环境保护主要指标",
  columns: [
    { header: "指标", holds: "indicator" },
    { header: "2015年", holds: "base" },
    { header: "2020年", holds: "target" },
    { header: "〔累计〕", holds: "cumulative" },
    { header: "属性", holds: "attribute" },
    { header: "来源", holds: "extra" },
  ],
  rows: [
    {
      category: ["生态环境质量", "1.空气质量"],
      cells: [
        {
          text: "地级及以上城市空气质量优良天数比率（%）",
          extra: { "2020年": ">80" },
          targets: [
            {
              id: "1.1",
              ...figure("level", ">", 80, "%"),
              baseline: { value: 76.7, asOf: "2015" },
              attribute: "约束性",
            },
          ],
        },
      ],
    },
    {
      category: ["生态环境质量", "1.空气质量"],
      cells: [
        {
          text: "细颗粒物未达标城市浓度下降（%）",
          targets: [{ id: "2.1", ...figure("increase", ">=", 18, "%"), attribute: "约束性" }],
        },
      ],
    },
    {
      category: ["生态环境质量", "2.水环境质量"],
      cells: [
        {
          text: "劣Ⅴ类水体比例（%）",
          extra: { 来源: "国控断面" },
          targets: [{ id: "3.1", ...figure("cap", "<", 5, "%"), attribute: "预期性" }],
        },
      ],
    },
  ],
});

test("a table has its own columns, and headings without a column stand in lines of their own", () => {
  expect(allTexts(tableOf(ECO)).slice(1)).toEqual([
    ["指标", "2015年", "2020年", "〔累计〕", "属性", "来源"],
    ["生态环境质量"],
    ["1.空气质量"],
    ["地级及以上城市空气质量优良天数比率（%）", "76.7", ">80", "约束性"],
    ["细颗粒物未达标城市浓度下降（%）", "〔18〕", "约束性"],
    ["2.水环境质量"],
    ["劣Ⅴ类水体比例（%）", "低于5", "预期性", "国控断面"],
  ]);
});

const LEADERS = secondPlan({
  annexTitle: "2021年重大民生实事项目目标任务责任分解表",
  bureaus: ["教育局", "经开区", "甲街道"],
  groups: [
    { name: "各街道", members: ["甲街道"] },
    { name: "有关单位", printed: "有关成员单位", members: null },
  ],
  columns: [
    { header: "序号", holds: "number" },
    { header: "项目", holds: "category" },
    { header: "目标任务", holds: "indicator" },
    { header: "分管领导", holds: "leader" },
    { header: "牵头单位", holds: "lead" },
    { header: "配合单位", holds: "cooperating" },
    { header: "完成时限", holds: "deadline" },
    { header: "分值", holds: "weight" },
    { header: "备注", holds: "note" },
  ],
  measures: [
    {
      text: "对新获奖的组织和个人分别给予50万元、5万元扶持",
      amount: 50,
      unit: "万元",
      per: "组织",
    },
    { text: "对新获奖的组织和个人分别给予50万元、5万元扶持", amount: 5, unit: "万元", per: "个人" },
    { text: "设立专项资金", amount: 150, unit: "万元", per: "每年" },
  ],
  rows: [
    {
      ...{ number: "（一）1", category: ["一、民生", "（一）教育"], goal: "学位" },
      ...{ leader: "副区长甲", weight: "5分", note: "区重点" },
      cells: [
        {
          text: "新建学校12所",
          schedule: "9月底",
          bureaus: [
            { name: "教育局", role: "lead" },
            { name: "各街道", role: "cooperating" },
            { name: "有关单位", role: "cooperating" },
          ],
          targets: [{ id: "1.1", name: "学校", ...figure("level", ">=", 12, "所") }],
        },
        {
          text: "增加学位5000个",
          bureaus: [{ name: "教育局", role: "lead" }],
          targets: [{ id: "1.2", name: "学位", deadline: "2021-12-31" }],
        },
      ],
    },
    {
      ...{ number: "2", category: "二、其他", goal: "其他" },
      cells: [
        {
          text: "其他工作",
          bureaus: [{ name: "经开区", role: "lead" }],
          targets: [{ id: "2.1", name: "其他工作" }],
        },
      ],
    },
  ],
});

describe("leaders, deadlines, weights, notes, groups, printed numbers and money", () => {
  const sheet = tableOf(LEADERS);

  test("are printed as the plan has them, nothing is made up", () => {
    expect(allTexts(sheet).slice(1)).toEqual([
      ["序号", "项目", "目标任务", "分管领导", "牵头单位", "配合单位", "完成时限", "分值", "备注"],
      ["（一）1", "一、民生", "（一）教育", "新建学校12所", "副区长甲", "教育局", "各街道、有关成员单位", "9月底", "5分", "区重点"], // prettier-ignore
      ["增加学位5000个", "教育局", "2021年"],
      ["2", "二、其他", "其他工作", "经开区"],
      ["资金和扶持措施"],
      ["1. 对新获奖的组织和个人分别给予50万元、5万元扶持"],
      ["2. 设立专项资金（150万元，每年）"],
    ]);
  });

  test("a heading of one level stands over the columns of both, and so does their header", () => {
    const merges = sheet.merges.map(rangeAddress);
    expect(merges).toContain("B2:C2");
    expect(merges).toContain("B5:C5");
    expect(merges).toContain("B3:B4");
  });

  test("what a row says once stands once over its lines", () => {
    const merges = sheet.merges.map(rangeAddress);
    expect(merges).toEqual(expect.arrayContaining(["A3:A4", "E3:E4", "I3:I4", "J3:J4"]));
  });

  test("a bureau's part says who is meant by a group", () => {
    expect(allTexts(tableOf(LEADERS, "甲街道")).slice(-2)).toEqual([
      ["单位名称说明"],
      ["各街道：甲街道"],
    ]);
  });

  test("the columns fill one page of A4 landscape exactly", () => {
    const widths = sheet.columns.map(({ width }) => width);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1036);
  });
});

test("without columns of its own a table has none that would be blank from top to bottom", () => {
  const plan = secondPlan({
    rows: [
      {
        goal: "产品更高端",
        cells: [
          { text: "品牌300个", targets: [{ id: "1.1", ...figure("level", ">=", 300, "个") }] },
        ],
      },
      {
        goal: "加强党政领导",
        cells: [{ text: "加强党政领导。", targets: [{ id: "2.1", name: "加强党政领导" }] }],
      },
    ],
  });
  const sheet = tableOf(plan);
  expect(allTexts(sheet).slice(1)).toEqual([
    ["目标任务", "量化指标"],
    ["产品更高端", "品牌300个"],
    ["加强党政领导。"],
  ]);
  // a cell that only says its goal again stands over both
  expect(sheet.merges.map(rangeAddress)).toContain("A4:B4");
});

test("a bureau's part of goals alone stands over both columns of goals and cells", () => {
  const row = (id: string, category: string[]) => ({
    ...{ category, goal: `工作${id}` },
    cells: [
      {
        text: `工作${id}。`,
        bureaus: [{ name: "甲局", role: null }],
        targets: [{ id, name: `工作${id}` }],
      },
    ],
  });
  const plan = secondPlan({
    bureaus: ["甲局"],
    columns: [
      { header: "区分", holds: "category" },
      { header: "目标任务", holds: "goal" },
      { header: "主要内容", holds: "indicator" },
    ],
    rows: [
      row("1.1", ["一"]),
      row("2.1", ["一"]),
      {
        ...{ category: ["二", "（一）"], goal: "别的" },
        cells: [{ text: "另有说法", targets: [{ id: "3.1", name: "别的" }] }],
      },
    ],
  });
  const sheet = tableOf(plan, "甲局");
  const places = sheet.cells.map(({ row, column }) => `${row} ${column}`);
  expect(new Set(places).size).toBe(places.length);
  expect(sheet.merges.map(rangeAddress)).toEqual(
    expect.arrayContaining(["A3:A4", "B3:C3", "B4:C4"]),
  );
});

test("a bureau's part has no column that would be blank in its own lines", () => {
  const plan = secondPlan({
    bureaus: ["甲局", "乙局"],
    rows: ["甲局", "乙局"].map((name, index) => ({
      goal: `工作${index}`,
      ...(index === 0 ? { leader: "副市长甲" } : {}),
      cells: [{ bureaus: [{ name, role: null }], targets: [{ id: `${index}.1`, name: "任务" }] }],
    })),
  });
  expect(textsIn(tableOf(plan, "甲局"), 2)).toContain("分管领导");
  expect(textsIn(tableOf(plan, "乙局"), 2)).not.toContain("分管领导");
});

test("responsible bureaus are printed in the document's own words where the plan keeps them", () => {
  const plan = secondPlan({
    bureaus: ["市农业农村局", "市商务局"],
    rows: [
      {
        cells: [
          {
            responsibility: "（市农业农村局牵头，市商务局等单位配合）",
            bureaus: [
              { name: "市农业农村局", role: "lead" },
              { name: "市商务局", role: "cooperating" },
            ],
            targets: [{ id: "1.1", name: "农产品品牌" }],
          },
        ],
      },
    ],
  });
  expect(textsIn(tableOf(plan), 3).at(-1)).toBe("（市农业农村局牵头，市商务局等单位配合）");
});

test("money stands below the last lines, which go with it to the next page", () => {
  const planOf = (rows: number) =>
    secondPlan({
      measures: [1, 2, 3].map((each) => ({
        ...{ text: `扶持${each}`, amount: each, unit: "万元", per: null },
      })),
      rows: Array.from({ length: rows }, (_, index) => ({
        goal: `工作${index}`,
        cells: [{ text: "略", targets: [{ id: `${index}.1`, name: "任务" }] }],
      })),
    });
  expect(pagesOf(tableOf(planOf(4)))).toEqual([8]);
  expect(pagesOf(tableOf(planOf(11)))).toEqual([7, 8]);
});

describe("pages", () => {
  const parsed = parsePlan(qingdao);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));

  test("nine rows of eighteen bureaus each take at most three pages, none of them with two rows only", () => {
    const pages = pagesOf(tableOf(parsed.plan));
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(Math.min(...pages)).toBeGreaterThan(2);
  });

  test("a short category before a tall one does not stay alone on the first page", () => {
    const row = (id: number, category: string, text: string) => ({
      ...{ number: id, category, goal: `工作${id}` },
      cells: [{ text, targets: [{ id: `${id}.1`, name: `工作${id}` }] }],
    });
    const plan = secondPlan({
      rows: [
        row(1, "一", "略"),
        ...Array.from({ length: 9 }, (_, index) => row(index + 2, "二", "字".repeat(60))),
        row(11, "三", "略"),
      ],
    });
    const pages = pagesOf(tableOf(plan));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(Math.min(...pages)).toBeGreaterThan(2);
  });
});

describe("names that the document explains elsewhere than in the table stand under it", () => {
  const below = (id: string, bureau?: string) => {
    const plan = findBuiltInPlan(id);
    if (plan === null) throw new Error(id);
    const texts = allTexts(tableOf(plan, bureau));
    const at = texts.findIndex(([text]) => text === "名称说明");
    return at < 0 ? [] : texts.slice(at + 1).flat();
  };

  test("统称 of a group, 简称 of others, each with what it is short for; not what a cell says itself", () => {
    // 各区县政府 is explained in the table's first line
    expect(below("jinan-road-safety-2020")).toEqual([
      "市道路交通安全生产专业委员会（以下简称交安委）",
      "交通安全管理服务站、交通安全劝导服务站、交通安全管理员、交通安全协管员（以下简称两站两员）",
    ]);
    expect(below("qingdao-youpin-2023")).toEqual([]);
  });

  test("in a bureau's part those that stand in it", () => {
    expect(below("jinan-road-safety-2020", "团市委")).toEqual([
      "各区县政府及代管镇、街道的功能区管理机构（以下统称各区县政府）",
    ]);
  });
});

test("who is meant by a group stands under the last line, never alone on a page", () => {
  const parts = builtInPlans().flatMap((plan) =>
    plan.bureaus.map((bureau) => tableOf(plan, bureau)),
  );
  const found = parts.flatMap((sheet) => {
    const row = allTexts(sheet).findIndex(([text]) => text === "单位名称说明");
    return row < 0 ? [] : [sheet.rows[row - 1]?.pageBreakAfter];
  });
  expect(found.length).toBeGreaterThan(10);
  expect(found).not.toContain(true);
});

test("a column prints the figure and the day the document ends with, whichever milestone a form asks for", () => {
  const plan = secondPlan({
    period: { from: 2021, to: 2025 },
    bureaus: ["市发展改革委"],
    columns: [
      { header: "指标", holds: "indicator" },
      { header: "2025年目标", holds: "target" },
      { header: "完成时限", holds: "deadline" },
    ],
    rows: [
      {
        cells: [
          {
            bureaus: [{ name: "市发展改革委", role: null }],
            text: "省级标准",
            targets: [
              {
                ...{ id: "1.1", name: "省级标准", ...figure("level", ">=", 200, "项") },
                milestones: [
                  { period: "2022", threshold: 120 },
                  { period: "2023", threshold: 150 },
                ],
                deadline: "2025-12-31",
              },
            ],
          },
        ],
      },
    ],
  });
  const printed = allTexts(tableOf(plan, "市发展改革委"));
  expect(printed).toContainEqual(["省级标准", "不低于200项", "2025年"]);
  for (const id of ["2021", "2022", "2023", "2025"]) {
    const period = parsePeriod(id);
    if (period === null) throw new Error(id);
    expect(allTexts(tableOf(planIn(plan, period), "市发展改革委"))).toEqual(printed);
  }
});

test.each<[name: string, fields: Readonly<Record<string, unknown>>, printed: string]>([
  ["进出口增速", { ...figure("rate", "about", 6, "%"), tolerance: 0.5 }, "6%左右"],
  ["能耗", { ...figure("rate", ">=", 3.4, "%"), direction: "fall" }, "下降不低于3.4%"],
  ["能耗降幅", { ...figure("rate", ">=", 3.4, "%"), direction: "fall" }, "不低于3.4%"],
  ["产值", figure("rate", ">=", 8, "%"), "不低于8%"],
  ["企业", { ...figure("level", "about", 30, "家"), tolerance: 3 }, "30家左右"],
])("%s as %j prints %s", (name, fields, printed) => {
  const plan = secondPlan({
    columns: [
      { header: "指标", holds: "indicator" },
      { header: "目标", holds: "target" },
    ],
    rows: [{ cells: [{ text: name, targets: [{ id: "1.1", name, ...fields }] }] }],
  });
  expect(allTexts(tableOf(plan))).toContainEqual([name, printed]);
});
