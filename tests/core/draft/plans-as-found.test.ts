import { type Draft, draftLines } from "../../../src/core";
import { applyChoices } from "../../../src/core/draft/apply-choices";
import { draftOf, openOf, table, targetsOf } from "./told";

/** The doubts of a draft that are not about the document as a whole. */
const toldOf = (draft: Draft): string[] =>
  draft.doubts.filter(({ place }) => place !== null).map(({ id }) => id);

test("目标与任务 is what is asked", () => {
  const draft = draftOf(
    table(
      ["序号", "目标与任务", "分管县领导", "牵头责任单位", "责任单位"],
      ["80", "新增托位数400个以上。", "甲", "县甲局", "县各有关单位"],
    ),
  );
  expect(targetsOf(draft)).toEqual([
    "80.1 | 托位数 | increase | >= 400 | 个 |  | 县甲局*、县各有关单位+",
  ]);
});

test("of 主要任务 and 全年目标任务 the second says how much", () => {
  const draft = draftOf(
    table(
      ["序号", "主要任务", "全年目标任务", "牵头单位", "1-10月推进情况", "说明"],
      ["24", "交通", "改造背街小巷50条", "甲局", "已进场施工，完成30%。", ""],
    ),
  );
  expect(targetsOf(draft)).toEqual(["24.1 | 背街小巷 | level | >= 50 | 条 |  | 甲局*"]);
  expect(openOf(draft)).toEqual(["title title-missing"]);
});

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  [
    "任务名称 beside 指标要求",
    ["序号", "任务名称", "指标要求", "牵头部门"],
    ["1", "地区生产总值", "增长5.5%（市下达指标）", "区甲局"],
    ["1.1 | 地区生产总值 | rate | >= 5.5 | % |  | 区甲局*"],
  ],
  [
    "项目 beside 目标任务",
    ["序号", "项目", "目标任务", "监考单位"],
    ["1", "全社会固定资产投资额（亿元）", "186", "区甲局"],
    ["1.1 | 全社会固定资产投资额 | level | >= 186 | 亿元 |  | 区甲局"],
  ],
  [
    "项目名称 beside 目标任务",
    ["序号", "省重点民生实事项目名称", "责任单位", "目标任务"],
    ["1", "建设农村公办幼儿园（所）", "区甲局", "2所"],
    ["1.1 | 建设农村公办幼儿园 | level | >= 2 | 所 |  | 区甲局"],
  ],
  [
    "指标 beside 目标",
    ["指标", "目标"],
    ["城镇新增就业", "3.5万人以上"],
    ["1-1.1 | 城镇新增就业 | increase | >= 3.5 | 万人 |  | "],
  ],
])("%s: the one names what the other measures", (_, head, row, told) => {
  const draft = draftOf(table(head, row));
  expect(targetsOf(draft)).toEqual(told);
  expect(openOf(draft).filter((id) => id.includes("name-missing"))).toEqual([]);
});

test("what is only judged at the year's end is called by its indicator", () => {
  const draft = draftOf(
    table(
      ["序号", "项目", "目标任务", "监考单位"],
      ["1", "服务业增加值增长率", "年终根据全省平均水平综合考核", "区甲局"],
      ["2", "建筑业总产值（亿元）", "140", "区乙局"],
      ["3", "城镇登记失业率（%）", "低于4.1", "区丙局"],
    ),
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 服务业增加值增长率 | qualitative |  |  |  | 区甲局",
    "2.1 | 建筑业总产值 | level | >= 140 | 亿元 |  | 区乙局",
    "3.1 | 城镇登记失业率 | cap | < 4.1 | % |  | 区丙局",
  ]);
});

test("signs in a column of their own compare; 度量单位 is the unit", () => {
  const draft = draftOf(
    table(
      ["项目名称", "三级指标", "指标性质", "指标值", "度量单位", "责任单位"],
      ["经费", "村（社区）数量", "＝", "11", "个", "甲镇"],
      ["经费", "群众满意度", "≥", "95", "%", "甲镇"],
      ["经费", "人均成本", "≤", "300", "元", "甲镇"],
      ["经费", "资料归档", "定性", "完整", "", "甲镇"],
    ),
  );
  expect(targetsOf(draft)).toEqual([
    "1-1.1 | 村（社区）数量 | level | >= 11 | 个 |  | 甲镇",
    "1-2.1 | 群众满意度 | level | >= 95 | % |  | 甲镇",
    "1-3.1 | 人均成本 | cap | <= 300 | 元 |  | 甲镇",
    "1-4.1 | 资料归档 | qualitative |  |  |  | 甲镇",
  ]);
  expect(openOf(draft)).toEqual(["title title-missing", "1-1.1 direction-unsure"]);
});

test("how a figure is worked out is no target", () => {
  const draft = draftOf(
    table(
      ["一级指标", "三级指标", "指标说明", "责任单位"],
      ["质量", "日间手术占比", "计算方法：日间手术台次数/同期手术总台次数×100%。", "甲医院"],
    ),
  );
  expect(targetsOf(draft)).toEqual(["1-1.1 | 日间手术占比 | qualitative |  |  |  | 甲医院"]);
});

test("9月投入使用 below 完成时限 is the end of that month", () => {
  const draft = draftOf(
    `<p>2016年民生实事任务分解表</p>${table(
      ["序号", "民生实事", "责任单位", "完成时限"],
      ["1", "新建2座人行天桥。", "县甲局", "9月投入使用"],
      ["2", "新建1座公园。", "县甲局", "10月1日开园"],
    )}`,
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 人行天桥 | increase | >= 2 | 座 | 2016-09-30 | 县甲局",
    "2.1 | 公园 | increase | >= 1 | 座 | 2016-10-01 | 县甲局",
  ]);
});

test.each([
  "村庄建设用地规模（公顷）",
  "用水总量（亿立方米）",
  "农药使用量（吨）",
  "儿童近视率（%）",
])("%s may be a bound from above: a person says", (name) => {
  const draft = draftOf(
    table(["序号", "指标", "2035年目标", "责任单位"], ["1", name, "35.29", "甲局"]),
  );
  expect(openOf(draft)).toContain("1.1 direction-unsure");
});

describe("where no bureau is named anywhere", () => {
  const draft = draftOf(
    table(["序号", "工作内容"], ["1", "新建公园3个。建成步道5公里"], ["2", "改造小区20个"]),
  );

  test("one doubt says so", () => {
    expect(openOf(draft)).toEqual(["title title-missing", "document bureaus-nowhere"]);
    expect(toldOf(draft).filter((id) => id.includes("bureau"))).toEqual([
      "1.1 bureau-missing",
      "1.2 bureau-missing",
      "2.1 bureau-missing",
    ]);
  });

  test("没有责任单位 settles it", () => {
    const chosen = applyChoices(draft, [
      { doubt: "document bureaus-nowhere", choose: "没有责任单位" },
    ]);
    expect(openOf(chosen)).toEqual(["title title-missing"]);
  });

  test("a bureau is that of all", () => {
    const chosen = applyChoices(draft, [{ doubt: "document bureaus-nowhere", choose: "市甲局" }]);
    expect(targetsOf(chosen).every((line) => line.endsWith("| 市甲局"))).toBe(true);
    expect(openOf(chosen)).toEqual(["title title-missing"]);
  });

  test("cells that are given theirs one by one leave none open", () => {
    const some = applyChoices(draft, [{ target: "1.1", bureaus: "市甲局" }]);
    expect(openOf(some)).toContain("document bureaus-nowhere");
    const all = applyChoices(some, [{ target: "2.1", bureaus: "市乙局牵头，市丙局配合" }]);
    expect(openOf(all)).toEqual(["title title-missing"]);
    const rest = applyChoices(some, [{ doubt: "document bureaus-nowhere", choose: "市乙局" }]);
    expect(targetsOf(rest).map((line) => line.split(" | ").at(-1))).toEqual([
      "市甲局",
      "市甲局",
      "市乙局",
    ]);
  });

  test("a cell that is said to have none keeps none when the others get theirs", () => {
    const chosen = applyChoices(draft, [
      { doubt: "2.1 bureau-missing", choose: "没有责任单位" },
      { doubt: "document bureaus-nowhere", choose: "市甲局" },
    ]);
    expect(targetsOf(chosen).map((line) => line.split(" | ").at(-1))).toEqual([
      "市甲局",
      "市甲局",
      "",
    ]);
    expect(openOf(chosen)).toEqual(["title title-missing"]);
  });

  test("lines of text are told the same", () => {
    const lines = draftLines("新建公园3个\n改造小区20个");
    expect(openOf(lines)).toEqual(["title title-missing", "document bureaus-nowhere"]);
  });
});

test("one cell among others without a bureau is told by itself", () => {
  const draft = draftOf(
    table(
      ["序号", "工作内容", "责任单位"],
      ["1", "新建公园3个", ""],
      ["2", "改造小区20个", "市甲局"],
    ),
  );
  expect(openOf(draft)).toContain("1.1 bureau-missing");
});

test("the first line of a text that is its title, and one that heads a list, are no tasks", () => {
  const lines = draftLines(
    "甲市2023年国民经济和社会发展计划\n2023年2月21日\n主要预期目标\n生产总值增长6%左右（市甲局）",
  );
  expect(lines.head.title.value).toBe("甲市2023年国民经济和社会发展计划");
  expect(targetsOf(lines).map((line) => line.split(" | ")[1])).toEqual(["生产总值"]);
});

test("a year within the plan is a value on the way, however far from the last", () => {
  const draft = draftOf(
    `<p>甲省耕地保护规划（2021—2035年）</p>${table(
      ["指标", "2025年", "2035年"],
      ["耕地保护目标（万亩）", "5431.71", "5373.93"],
    )}`,
  );
  const [target] = draft.rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));
  expect(target?.baseline.value).toBeNull();
  expect(target?.milestones.value).toEqual([{ period: "2025", threshold: 5431.71, upper: null }]);
});

test("so is one whose values are compared", () => {
  const draft = draftOf(
    table(["指标", "2025年", "2035年"], ["耕地保护目标（万亩）", "不少于5431.71", "不少于5373.93"]),
  );
  const [target] = draft.rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));
  expect(target?.milestones.value).toEqual([{ period: "2025", threshold: 5431.71, upper: null }]);
});

test("a value of another year than its column's is for a person to date", () => {
  const draft = draftOf(
    table(
      ["序号", "规划指标", "2035年"],
      ["1", "用水总量", "不超过下达指标，其中2025年不超过262.3亿立方米"],
    ),
  );
  expect(openOf(draft)).toContain("1.1 deadline-unsure");
});

test("a text that is headed like a table has that for its title", () => {
  const lines = draftLines("2022年重点任务清单\n任务\n新建公园5座\n改造小区20个");
  expect(targetsOf(lines).map((line) => line.split(" | ")[1])).toEqual(["公园", "小区"]);
});

test("values of a row that names nothing are told", () => {
  const draft = draftOf(
    table(
      ["序号", "指标", "2024年目标", "2025年目标"],
      ["1", "", "5", "6"],
      ["2", "公园（座）", "7", "8"],
      ["", "", "9", "10"],
    ),
  );
  expect(targetsOf(draft)).toEqual(["2.1 | 公园 | level | >= 10 | 座 | 2025-12-31 | "]);
  expect(openOf(draft).filter((id) => id.includes("figure-elsewhere")).length).toBe(4);
});

test("重点考核部门 beside the bureaus is none of them", () => {
  const draft = draftOf(
    "<table><tr><td>序号</td><td colspan=2>考核项目</td><td>分值</td><td>考核内容</td></tr>" +
      "<tr><td>1</td><td rowspan=2>重点考核部门</td><td>县甲局</td><td>10</td><td>治理河道5公里</td></tr>" +
      "<tr><td>2</td><td>县乙局</td><td>10</td><td>清理岸线3公里</td></tr></table>",
  );
  expect(targetsOf(draft).map((line) => line.split(" | ").at(-1))).toEqual(["县甲局", "县乙局"]);
});
