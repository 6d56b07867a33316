import { settleRoles } from "../../../src/core/draft/column-roles";
import { readHeading } from "../../../src/core/draft/headings";

type Columns = Readonly<Record<string, readonly string[]>>;

/** What each column holds, given its heading and what stands below; `?` where a person confirms. */
function rolesOf(columns: Columns, firstYear: number | null = null): string[] {
  const headings = Object.keys(columns).map(readHeading);
  return settleRoles(headings, Object.values(columns), firstYear).map(
    ({ role, year, isUnsure }) =>
      role + (role === "cumulative" ? ` ${year}` : "") + (isUnsure ? "?" : ""),
  );
}

test.each<[string, Columns, string[]]>([
  ["单位 over measures", { 指标: ["甲率"], 单位: ["%", "家"] }, ["indicator", "unit"]],
  ["单位 over bureaus", { 指标: ["甲率"], 单位: ["市甲局", "市乙委"] }, ["indicator", "bureaus"]],
  ["as many of both are measures", { 指标: [""], 单位: ["%", "市甲局"] }, ["indicator", "unit"]],
  ["单位 over nothing", { 指标: ["甲率"], 单位: ["—", "/"] }, ["indicator", "unit"]],
  [
    "bureaus below a heading that nobody knows",
    { 指标: ["甲率"], 去向: ["市甲局、市乙局", "各区政府", "另定"] },
    ["indicator", "bureaus"],
  ],
  [
    "fewer than two of three",
    { 指标: ["甲率"], 去向: ["市甲局", "另定", "再定"] },
    ["indicator", "extra"],
  ],
  [
    "long texts are no list of names",
    { 指标: ["甲率"], 去向: [`${"协".repeat(199)}局`, "另定"] },
    ["indicator", "extra"],
  ],
  ["nothing below it", { 指标: ["甲率"], 去向: ["", ""] }, ["indicator", "extra"]],
  [
    "long texts below a target are what is asked",
    { 任务: ["甲"], 目标值: ["建成驿站；修好步道", "到年底全部建成并且全部投入使用了"] },
    ["goal", "indicator"],
  ],
  [
    "most of them have to be long",
    { 指标: ["甲"], 目标值: ["建成驿站；修好步道", "12"] },
    ["indicator", "target"],
  ],
  ["目标 over figures", { 指标: ["甲率", "乙率"], 目标: ["12%", "30"] }, ["indicator", "target"]],
  ["目标 over words", { 任务名称: ["甲", "乙"], 目标: ["建成甲", "30"] }, ["goal", "indicator"]],
])("%s", (_, columns, roles) => {
  expect(rolesOf(columns)).toEqual(roles);
});

test.each<[string, Columns, number | null, string[]]>([
  ["two years far apart", { 指标: [], "2020年": [], "2025年": [] }, null, ["base?", "target"]],
  ["three years are far", { 指标: [], "2020年": [], "2023年": [] }, null, ["base?", "target"]],
  ["two are near", { 指标: [], "2021年": [], "2023年": [] }, null, ["target", "target"]],
  [
    "from where the five years before ended",
    { 指标: [], "2020年": [], "2022年": [], "2025年": [] },
    null,
    ["base?", "target", "target"],
  ],
  [
    "five years that begin in between",
    { 指标: [], "2021年": [], "2023年": [], "2026年": [] },
    null,
    ["target", "target", "target"],
  ],
  [
    "three years of four",
    { 指标: [], "2020年": [], "2022年": [], "2024年": [] },
    null,
    ["target", "target", "target"],
  ],
  ["one year", { 指标: [], "2025年": [] }, null, ["target"]],
  ["a year before the plan", { 指标: [], "2020年": [], "2021年": [] }, 2021, ["base", "target"]],
  ["the plan is known", { 指标: [], "2021年": [], "2025年": [] }, 2021, ["base", "target"]],
  [
    "a heading that says target is one",
    { 指标: [], "2020年目标": [], "2025年目标": [] },
    2021,
    ["target", "target"],
  ],
  [
    "the sum of the years is of the last",
    { 指标: [], "2021年": [], "2023年": [], 累计: [] },
    null,
    ["target", "target", "cumulative 2023"],
  ],
  [
    "a sum beside a base alone",
    { 指标: [], "2020年基数": [], 累计: [] },
    null,
    ["base", "cumulative null"],
  ],
  ["a sum of no years", { 指标: [], 累计: [] }, null, ["cumulative null"]],
  [
    "a sum that names its year",
    { 指标: [], "2021年": [], "2025年累计": [] },
    null,
    ["target", "cumulative 2025"],
  ],
])("years: %s", (_, columns, firstYear, roles) => {
  expect(rolesOf(columns, firstYear).slice(1)).toEqual(roles);
});

const SAID = ["新建驿站5座", "培育企业30家"];
test.each<[string, Columns, string]>([
  ["how far it gets is no value", { 建设内容: SAID, "2023年计划": ["完工", "开工"] }, "extra"],
  ["figures are values", { 建设内容: SAID, "2023年计划": ["完工", "3"] }, "target"],
  ["保持稳定 is one", { 建设内容: SAID, "2023年计划": ["保持稳定", "完工"] }, "target"],
  ["marks are no words", { 建设内容: SAID, "2023年计划": ["√", "—"] }, "target"],
  [
    "where no column says how much it is one",
    { 建设内容: ["驿站", "企业"], "2023年计划": ["完工", "开工"] },
    "target",
  ],
  [
    "half of them are not most",
    { 建设内容: ["新建驿站5座", "企业"], "2023年计划": ["完工", "开工"] },
    "target",
  ],
  [
    "blanks are not asked",
    { 建设内容: ["新建驿站5座", "", ""], "2023年计划": ["完工", "开工"] },
    "extra",
  ],
  [
    "one figure of a clause is enough",
    { 建设内容: ["新建驿站5座，全面提升服务水平"], "2023年计划": ["完工", "开工"] },
    "extra",
  ],
  [
    "a figure without a unit is none",
    { 建设内容: ["新增品牌20"], "2023年计划": ["完工", "开工"] },
    "target",
  ],
  [
    "only the first twelve are asked",
    {
      建设内容: [
        ...Array.from({ length: 7 }, () => "新建驿站5座"),
        ...Array.from({ length: 9 }, () => "企业"),
      ],
      "2023年计划": ["完工"],
    },
    "extra",
  ],
])("progress: %s", (_, columns, role) => {
  expect(rolesOf(columns)[1]).toBe(role);
});

test.each<[string, Columns, string[]]>([
  ["of tasks the last says it", { 重点任务: ["甲"], 事项: ["乙"] }, ["goal", "indicator"]],
  [
    "of three the first is a heading",
    { 重点任务: ["甲"], 事项: ["乙"], 工程: ["丙"] },
    ["category", "goal", "indicator"],
  ],
  [
    "else the longest of the categories",
    { 类别: ["甲"], 领域: ["甲甲"] },
    ["category", "indicator"],
  ],
  ["the first of two as long", { 类别: ["甲甲"], 领域: ["甲甲"] }, ["indicator", "category"]],
  [
    "else the longest of all",
    { 序号: ["1"], 甲栏: ["甲"], 乙栏: ["乙乙"] },
    ["number", "extra", "indicator"],
  ],
  [
    "a short one beside another is a heading",
    { 工作内容: ["生态环境", ""], 量化指标: ["森林覆盖率达到30%"] },
    ["category", "indicator"],
  ],
  [
    "one with a figure is not short",
    { 工作内容: ["植树9棵"], 量化指标: ["森林覆盖率达到30%"] },
    ["indicator", "indicator"],
  ],
  [
    "nor one of nine characters",
    { 工作内容: ["生态环境保护和修复"], 量化指标: ["森林覆盖率达到30%"] },
    ["indicator", "indicator"],
  ],
  [
    "eight are short",
    { 工作内容: ["生态环境保护修复"], 量化指标: ["森林覆盖率达到30%"] },
    ["category", "indicator"],
  ],
  [
    "all of them have to be short",
    { 工作内容: ["生态环境", "到年底全部建成并投用"], 量化指标: ["森林覆盖率达到30%", ""] },
    ["indicator", "indicator"],
  ],
  ["a short one alone says it", { 序号: ["1"], 工作内容: ["生态环境"] }, ["number", "indicator"]],
  [
    "of two short ones the last is left",
    { 工作内容: ["生态"], 量化指标: ["环境"] },
    ["category", "indicator"],
  ],
  [
    "blank columns are not short",
    { 工作内容: [""], 量化指标: ["植树9棵"] },
    ["indicator", "indicator"],
  ],
  [
    "of tasks beside an indicator the last is the task",
    { 重点任务: ["甲"], 事项: ["乙"], 量化指标: ["植树9棵"] },
    ["category", "goal", "indicator"],
  ],
  [
    "what stands twice is printed, once read",
    {
      序号: [],
      编号: [],
      量化指标: [],
      备注: [],
      说明: [],
      权重: [],
      分值: [],
      属性: [],
      性质: [],
    },
    ["number", "extra", "indicator", "note", "extra", "weight", "extra", "attribute", "extra"],
  ],
  [
    "units and leaders, too",
    { 量化指标: [], 计量单位: [], 数量单位: [], 分管领导: [], 责任人: [] },
    ["indicator", "unit", "extra", "leader", "extra"],
  ],
  [
    "责任单位 beside a lead help, and a person confirms",
    { 量化指标: [], 牵头单位: [], 责任单位: [] },
    ["indicator", "lead", "cooperating?"],
  ],
  [
    "where a column says who helps they answer",
    { 量化指标: [], 牵头单位: [], 责任单位: [], 配合单位: [] },
    ["indicator", "lead", "bureaus", "cooperating"],
  ],
  ["alone they answer", { 量化指标: [], 责任单位: [] }, ["indicator", "bureaus"]],
])("%s", (_, columns, roles) => {
  expect(rolesOf(columns)).toEqual(roles);
});
