import { childPlanFile, type DivisionFile, matrixOf, parsePlan } from "../../../src/core";
import { listDivisionProblems } from "../../../src/core/division/division-rules";
import { figure, secondPlan } from "../../fixtures/second-plan";
import { CITY, divided, divisionOf } from "./divided-plan";

const NOTE = "第一条。";
const differs = (topic: string, ...targets: string[]) => ({
  ...{ topic, targets, effect: "按附件。" },
  readings: ["一", "二"].map((place) => ({ document: "d", place, quote: `${topic}${place}` })),
});
const PLAN = secondPlan({
  ...{ id: "city", title: "某市计划", issuer: "某市政府", leadOffice: "市考核办" },
  ...{ issuedOn: "2020-01-05", validUntil: "2025-12-31", bureaus: ["市甲局"] },
  aliases: [{ name: "优企", meaning: "优秀企业" }],
  rows: [
    {
      ...{ number: 3, category: ["甲类"], goal: "做强" },
      cells: [
        {
          bureaus: [{ name: "市甲局", role: null }],
          targets: [
            {
              ...{ id: "3.1", name: "优企", ...figure("level", ">=", 300, "家"), notes: [NOTE] },
              ...{ baseline: 120, deadline: "2022-12-31" },
              milestones: [{ period: "2021", threshold: 200 }],
            },
            { id: "3.2", name: "企业", ...figure("level", ">=", 60, "家"), deadline: "2022-12-31" },
            {
              ...{ id: "3.3", name: "甲率", ...figure("level", ">=", 96, "%"), baseline: 90 },
              ...{ deadline: "2022-12-31", milestones: [{ period: "2021", threshold: 93 }] },
              bounds: { minimum: 20, maximum: 100 },
            },
            {
              ...{ id: "3.4", name: "乙率", ...figure("level", "range", 10, "%"), upper: 20 },
              deadline: "2022-12-31",
            },
            { id: "3.5", name: "宣传" },
          ],
        },
        { targets: [{ id: "3.6", name: "其他" }] },
      ],
    },
    { ...{ number: 4, goal: "做优" }, cells: [{ targets: [{ id: "4.1", name: "丙" }] }] },
  ],
  disagreements: [differs("甲", "3.1", "3.2"), differs("乙", "3.3"), differs("丙", "4.1")],
});
const fileOf = (targets: DivisionFile["targets"], more: Partial<DivisionFile> = {}) =>
  childPlanFile(PLAN, divisionOf(targets, { plan: PLAN.id, ...more }));
const SUM = divided("3.1", "sum", { 甲区: 100, 乙区: 220 });
const targetsIn = (targets: DivisionFile["targets"]) =>
  fileOf(targets).rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.targets));

test("what stands above the table is the plan's; its id, issuer and office may be the division's", () => {
  expect(fileOf([SUM])).toMatchObject({
    ...{ id: "city-split", title: "某市计划·目标分解", annexTitle: "目标分解表", annexMark: null },
    ...{ issuedOn: "2020-01-05", validUntil: "2025-12-31", documentNumber: null },
    ...{ issuer: "某市政府", leadOffice: "市考核办", aliases: [{ name: "优企" }] },
  });
  expect(fileOf([SUM], { id: "own", by: "市甲局" })).toMatchObject({
    ...{ id: "own", issuer: "市甲局", leadOffice: "市甲局" },
  });
  expect(fileOf([SUM]).sources.at(-1)).toMatchObject({ title: "某市计划", file: "city" });
});

test("rows and cells of which nothing is divided are left out", () => {
  expect(fileOf([SUM]).rows).toMatchObject([
    { number: 3, category: ["甲类"], goal: "做强", cells: [{ targets: [{ id: "3.1" }] }] },
  ]);
  expect(fileOf([divided("4.1", "each", { 甲区: null })]).rows.map(({ number }) => number)).toEqual(
    [4],
  );
});

test("sums of the same districts stand in one cell, of others in another; districts by themselves in their order", () => {
  const cellsOf = (...targets: DivisionFile["targets"]) =>
    fileOf(targets).rows[0]?.cells.map(
      ({ bureaus, targets: own, weight }) =>
        `${bureaus.map(({ name }) => name).join("、")}: ${own.map(({ id }) => id).join(" ")}${weight === undefined ? "" : ` ×${weight}`}`,
    );
  expect(cellsOf(SUM, divided("3.2", "sum", { 甲区: 20, 乙区: 40 }))).toEqual([
    "甲区、乙区: 3.1 3.2",
  ]);
  expect(cellsOf(SUM, divided("3.2", "sum", { 乙区: 60 }))).toEqual([
    "甲区、乙区: 3.1",
    "乙区: 3.2",
  ]);
  expect(
    cellsOf(
      SUM,
      divided("3.3", "each", { 乙区: null, 甲区: 97 }),
      divided("3.5", "each", { 甲区: null, 乙区: null }),
    ),
  ).toEqual(["甲区、乙区: 3.1", "甲区: 3.3-1 3.5-1", "乙区: 3.3-2 3.5-2"]);
  expect(
    cellsOf(
      divided("3.3", "weighted", { 甲区: [96, 2], 乙区: [96, 3] }),
      divided("3.5", "each", { 甲区: null }),
    ),
  ).toEqual(["甲区: 3.3-1 ×2", "甲区: 3.5-1", "乙区: 3.3-2 ×3"]);
});

test("a sum is the whole with the share of each; where it started and its earlier years are not divided", () => {
  const [target] = targetsIn([SUM]);
  expect(target).toMatchObject({
    ...{ threshold: 300, jointRule: "sum", baseline: null, milestones: null },
    shares: [
      { bureau: "甲区", threshold: 100 },
      { bureau: "乙区", threshold: 220 },
    ],
    notes: [
      NOTE,
      "由《某市计划》3.1“优企”分解，目标值 300 家，各单位相加。",
      "原计划的基期值和分年目标是全部的数，没有分解。",
    ],
  });
});

test("a district's own target: as the plan says, or with a figure of its own", () => {
  const [first, second] = targetsIn([divided("3.3", "each", { 甲区: null, 乙区: 98 })]);
  expect(first).toMatchObject({
    ...{ id: "3.3-1", threshold: 96, baseline: null, shares: null, jointRule: null },
    milestones: [{ period: "2021", threshold: 93 }],
    notes: [
      "由《某市计划》3.3“甲率”分解，目标值 96 %，各单位都要达到。",
      "原计划的基期值是全部的数，没有分解。",
    ],
  });
  expect(second).toMatchObject({
    ...{ id: "3.3-2", threshold: 98, milestones: null },
    notes: [expect.anything(), "原计划的基期值和分年目标是全部的数，没有分解。"],
  });
  const [same] = targetsIn([divided("3.3", "weighted", { 甲区: [96, 2] })]);
  expect(same).toMatchObject({
    milestones: [{ period: "2021" }],
    notes: ["由《某市计划》3.3“甲率”分解，目标值 96 %，各单位加权平均。", expect.anything()],
  });
});

test("a range goes on where it is the same; words have no figure to tell", () => {
  const [range, words] = targetsIn([
    divided("3.4", "each", { 甲区: null }),
    divided("3.5", "each", { 甲区: null }),
  ]);
  expect(range).toMatchObject({ threshold: 10, upper: 20 });
  expect(range?.notes).toHaveLength(1);
  expect(words?.notes).toEqual(["由《某市计划》3.5“宣传”分解，各单位都要达到。"]);
});

test("what documents disagree about is told of what was divided, by the ids that it has there", () => {
  const told = fileOf([SUM, divided("3.3", "each", { 甲区: null, 乙区: null })]).disagreements;
  expect(told).toMatchObject([
    { targets: ["3.1"], topic: "甲" },
    { targets: ["3.3-1", "3.3-2"], topic: "乙" },
  ]);
});

describe("the matrix of a plan", () => {
  const measures = (division: DivisionFile, known: DivisionFile | null = null) => {
    const parsed = parsePlan(childPlanFile(PLAN, division));
    if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
    return matrixOf(parsed.plan, known).map(({ id, rule, standing, parts, total }) => [
      ...[id, rule, standing, total?.toNumber() ?? null],
      parts
        .map(
          ({ district, threshold, weight }) =>
            `${district} ${threshold?.toNumber() ?? "-"}${weight === null ? "" : `×${weight.toNumber()}`}`,
        )
        .join(" "),
    ]);
  };
  const division = divisionOf(
    [
      SUM,
      divided("3.3", "weighted", { 甲区: [95, 2], 乙区: [97, 2] }),
      divided("3.5", "each", { 甲区: null, 乙区: null }),
    ],
    { plan: PLAN.id },
  );

  test("has sums and what each has by itself; what is wanted of that only the division knows", () => {
    expect(measures(division)).toEqual([
      ["3.1", "sum", "stricter", 320, "甲区 100 乙区 220"],
      ["3.3", "weighted", "other", 96, "甲区 95×2 乙区 97×2"],
      ["3.5", "each", "other", null, "甲区 - 乙区 -"],
    ]);
    const wanted = (figure: number) => ({
      ...division,
      targets: division.targets.map((each) => ({
        ...each,
        wanted: each.target === "3.1" ? 1 : figure,
      })),
    });
    expect(measures(division, wanted(96))[1]?.[2]).toBe("exact");
    expect(measures(division, wanted(97))[1]?.[2]).toBe("weaker");
  });

  test("of a plan that divides nothing is empty", () => {
    expect(matrixOf(PLAN)).toEqual([]);
  });
});

test.each<[string, DivisionFile, string[]]>([
  ["right", divisionOf([divided("1.1", "sum", { 甲区: 300 })]), []],
  [
    "whoever answers may divide",
    divisionOf([divided("2.1", "sum", { 甲区: 40 })], { by: "市科技局" }),
    [],
  ],
  ["nobody in particular", divisionOf([divided("2.1", "sum", { 甲区: 40 })], { by: null }), []],
  ["a range of its own figure", divisionOf([divided("1.4", "each", { 甲区: 10 })]), []],
  ["a rank of 0", divisionOf([divided("1.3", "each", { 甲区: 0 })]), ["too-small"]],
  ["the least that can be", divisionOf([divided("1.1", "sum", { 甲区: 0 })]), []],
  [
    "a percentage above 100 that nobody bounds",
    divisionOf([divided("1.2", "each", { 甲区: 101 })]),
    [],
  ],
  ["an average with a weight", divisionOf([divided("1.2", "weighted", { 甲区: [96, 0.5] })]), []],
  [
    "a weight below 0",
    divisionOf([divided("1.2", "weighted", { 甲区: [96, -1] })]),
    ["weight-needed"],
  ],
])("what a division may be: %s", (_, division, codes) => {
  expect(listDivisionProblems(division, CITY).map(({ problem }) => problem.code)).toEqual(codes);
});

test.each([
  [100.5, ["outside-bounds"]],
  [100, []],
  [20, []],
  [19, ["too-small"]],
])("a share of %s keeps the bounds of its target", (threshold, codes) => {
  const division = divisionOf([divided("3.3", "each", { 甲区: threshold })], { plan: PLAN.id });
  expect(listDivisionProblems(division, PLAN).map(({ problem }) => problem.code)).toEqual(codes);
});
