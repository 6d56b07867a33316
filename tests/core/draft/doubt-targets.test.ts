import { chinese, doubtTargets, english, type Plan } from "../../../src/core";
import { builtInPlans } from "../../../src/exchange";
import { figure, secondPlan } from "../../fixtures/second-plan";
import { secondJson, planFrom } from "../plan/case-plans";

/** A plan of one target, whose words are `text`. */
function planOf(
  text: string,
  target: Readonly<Record<string, unknown>>,
  bureaus: readonly string[] = ["甲县"],
): Plan {
  return secondPlan({
    period: { from: 2021, to: 2025 },
    bureaus: [...bureaus],
    rows: [
      {
        cells: [
          {
            ...{ text, bureaus: bureaus.map((name) => ({ name, role: null })) },
            targets: [{ id: "1.1", name: "造林", deadline: "2025-12-31", ...target }],
          },
        ],
      },
    ],
  });
}

/** What is doubted of it, as `figure: 5 万亩 | 3 万亩`. */
const doubtsOf = (plan: Plan): string[] =>
  doubtTargets(plan).map(({ code, received, expected, details }) => {
    if (code !== "target-doubtful") throw new Error(code);
    return [`${details.what}: ${received ?? ""}`, ...(expected === null ? [] : [expected])].join(
      " | ",
    );
  });

const level = (threshold: number, unit: string) => figure("level", ">=", threshold, unit);
const rate = (threshold: number) => figure("rate", ">=", threshold, "%");

test.each<[words: string, target: Readonly<Record<string, unknown>>, doubts: readonly string[]]>([
  ["到2025年，造林超过3万亩", level(5, "万亩"), ["figure: 5 万亩 | 3 万亩"]],
  ["到2025年，造林超过3万亩", level(3, "万亩"), []],
  ["到2025年，造林超过3万亩", level(30000, "亩"), []],
  ["到2025年，造林超过3万亩", level(2000, "公顷"), []],
  ["绿化覆盖率达到42%以上", level(0.42, "%"), ["figure: 0.42 % | 42 %"]],
  ["绿化覆盖率达到42%以上", level(42, "%"), []],
  // words without a figure: a hundredth may have been typed
  ["提高绿化覆盖率", level(0.42, "%"), ["percent: 0.42 % | 42 %"]],
  ["事故率控制在0.5%以内", level(0.5, "%"), []],
  ["提高绿化覆盖率", level(1.5, "%"), []],
  [
    "到2025年，绿化覆盖率达到42%以上",
    { ...level(42, "%"), milestones: [{ period: "2024", threshold: 0.4 }] },
    ["percent: 0.4 % | 40 %"],
  ],
  ["绿化覆盖率达到42％以上", level(42, "%"), []],
  ["培育企业三百家", level(300, "家"), []],
  ["培育企业三百家", level(30, "家"), ["figure: 30 家 | 300 家"]],
  ["产值翻一番", level(200, "亿元"), []],
  ["村村通全覆盖", level(100, "%"), []],
  ["植树造林", level(100, "亩"), []],
  // a note that knows of the other figure
  ["造林超过3万亩", { ...level(1, "万亩"), notes: ["由《规划》1.1分解，目标值 3 万亩"] }, []],
  ["能耗比上年下降3.4%以上", rate(3.4), ["fall: 能耗比上年下降3.4%以上"]],
  ["能耗比上年下降3.4%以上", { ...rate(3.4), direction: "fall" }, []],
  ["能耗比上年下降3.4%以上，产值增长6%", rate(3.4), ["fall: 能耗比上年下降3.4%以上，产值增长6%"]],
  ["能耗比上年下降3.4%以上，产值增长6%", rate(6), []],
  ["产值比上年增长8%以上", rate(8), []],
  ["扭转下降态势，产值比上年增长8%以上", rate(8), []],
  [
    "造林3万亩",
    { ...level(3, "万亩"), deadline: "2052-12-31" },
    ["deadline: 2052-12-31 | 2021—2025"],
  ],
  ["到2035年，造林3万亩", { ...level(3, "万亩"), deadline: "2035-12-31" }, []],
  ["造林3万亩", { ...level(3, "万亩"), deadline: null }, []],
  [
    "省级标准200项以上",
    { ...level(200, "项"), milestones: [{ period: "2023", threshold: 250 }] },
    ["milestone: 250 项 | 200 项"],
  ],
  [
    "省级标准200项以上",
    { ...level(200, "项"), milestones: [{ period: "2023", threshold: 150 }] },
    [],
  ],
  [
    "事故不超过20起",
    { ...figure("cap", "<=", 20, "起"), milestones: [{ period: "2023", threshold: 15 }] },
    ["milestone: 15 起 | 20 起"],
  ],
  [
    "每年新增100家",
    {
      ...{ ...figure("increase", ">=", 100, "家"), flow: "annual" },
      milestones: [{ period: "2023", threshold: 150 }],
    },
    [],
  ],
])("%s as %j", (words, target, doubts) => {
  expect(doubtsOf(planOf(words, target))).toEqual(doubts);
});

test.each<[shares: Readonly<Record<string, number>>, unit: string, doubts: readonly string[]]>([
  [{ 甲县: 10, 乙县: 20 }, "家", []],
  [{ 甲县: 12.5, 乙县: 17.5 }, "家", ["share: 12.5 家", "share: 17.5 家"]],
  [{ 甲县: 12.5, 乙县: 17.5 }, "万家", []],
  [{ 甲县: 12.5, 乙县: 17.5 }, "万亩", []],
  [{ 甲县: 30 }, "万亩", ["no-share: 乙县"]],
])("shares %j of 30 %s", (shares, unit, doubts) => {
  const target = {
    ...{ ...level(30, unit), jointRule: "sum" },
    shares: Object.entries(shares).map(([bureau, threshold]) => ({ bureau, threshold })),
  };
  expect(doubtsOf(planOf(`完成30${unit}`, target, ["甲县", "乙县"]))).toEqual(doubts);
});

test("every plan that was checked against its document is without doubt", () => {
  for (const plan of builtInPlans()) expect([plan.id, doubtsOf(plan)]).toEqual([plan.id, []]);
  for (const name of ["phen", "mile", "yz-sum", "zhonglou-2021", "eco-135", "usd"])
    expect([name, doubtsOf(planFrom(secondJson(name)))]).toEqual([name, []]);
});

test("it is said in both languages, with the target's words", () => {
  const [doubt] = doubtTargets(planOf("造林超过3万亩", level(5, "万亩")));
  if (doubt === undefined) throw new Error("no doubt");
  expect(chinese.finding(doubt, null)).toBe(
    "计划里写的是 5 万亩，原文读到的是 3 万亩。请核对；原文另有所指的，不用管",
  );
  expect(english.finding(doubt, null)).toContain("5 万亩");
});

test("a line that was copied and not changed is told; another figure, unit or name is another target", () => {
  const twins = (other: Readonly<Record<string, unknown>>) =>
    doubtsOf(
      secondPlan({
        rows: [
          {
            cells: [
              {
                text: "植树造林",
                targets: [
                  { id: "1.1", name: "造林", ...level(3, "万亩") },
                  { id: "1.2", name: "造林", ...level(3, "万亩"), ...other },
                ],
              },
            ],
          },
        ],
      }),
    );
  expect(twins({})).toEqual(["twin: 造林 | 1.1"]);
  expect(twins({ threshold: 5 })).toEqual([]);
  expect(twins({ unit: "公顷" })).toEqual([]);
  expect(twins({ name: "封山育林" })).toEqual([]);
});
