import { chinese, english, parsePlan, type PlacedProblem } from "../../../src/core";
import { givenJson, planFrom, secondJson } from "./case-plans";
import { forestWithPart } from "./forest-with-part";

type Json = Record<string, unknown>;

function problemsOf(json: unknown): readonly PlacedProblem[] {
  const parsed = parsePlan(json);
  return "problems" in parsed ? parsed.problems : [];
}

const codes = (json: unknown) => problemsOf(json).map(({ path, code }) => [path, code]);

/** A plan with the values at some paths replaced. */
function changed(json: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  const copy = structuredClone(json);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
    const last = keys.pop() ?? "";
    const place = keys.reduce<unknown>((inner, key) => (inner as Json)[key], copy) as Json;
    place[last] = value;
  }
  return copy;
}

const TARGET = "rows[0].cells[0].targets";

test("mistakes of fields, of rules and of names are told at once", () => {
  const json = changed(secondJson("zhonglou-2021"), {
    title: 3,
    issuedOn: "2021年3月",
    [`${TARGET}[0].threshold`]: "12",
    [`${TARGET}[1].fragment`]: "竣工三个",
    [`${TARGET}[2].kind`]: "rate",
    "rows[1].cells[0].bureaus[0].name": "人社厅",
    "rules[0].total": "9.9",
  });
  expect(codes(json)).toHaveLength(8);
  expect(codes(json)).toEqual(
    expect.arrayContaining([
      ["title", "wrong-type"],
      ["issuedOn", "malformed-day"],
      [`${TARGET}[0].threshold`, "wrong-type"],
      [`${TARGET}[1].fragment`, "foreign-fragment"],
      [`${TARGET}[2].unit`, "unit-of-rates"],
      ["rows[1].cells[0].bureaus[0]", "unlisted-bureau"],
      ["bureaus[4]", "idle-bureau"],
      ["rules[0].total", "unknown-target"],
    ]),
  );
});

test("nothing is said of names that a faulty part may have", () => {
  const json = changed(secondJson("zhonglou-2021"), { [`${TARGET}[0].unit`]: 3, sources: "d" });
  expect(codes(json)).toEqual([
    ["sources", "wrong-type"],
    [`${TARGET}[0].unit`, "wrong-type"],
  ]);
});

test("what only format 2 has is told as such, what nobody has with what is near", () => {
  const json = changed(givenJson("usd"), { groups: [], grops: [], [`${TARGET}[0].treshold`]: 3 });
  expect(problemsOf(json).map((each) => `${each.path}: ${chinese.problem(each)}`)).toEqual([
    `${TARGET}[0]: 没有“treshold”这样的字段，是不是“threshold”？不是请删去`,
    ": 没有“grops”这样的字段，是不是“groups”？不是请删去",
    ": “groups”是第 2 版格式才有的字段，请把 formatVersion 改为 2",
  ]);
});

test.each<[rule: string, name: string, changes: Json, path: string, code: string]>([
  [
    "a rate is in % or in points",
    "phen",
    { [`${TARGET}[0].unit`]: "家" },
    `${TARGET}[0].unit`,
    "unit-of-rates",
  ],
  [
    "only a rate has a direction",
    "phen",
    { [`${TARGET}[3].direction`]: "fall" },
    `${TARGET}[3].direction`,
    "only-for-rates",
  ],
  [
    "only 左右 has a tolerance",
    "phen",
    { [`${TARGET}[0].tolerance`]: 1 },
    `${TARGET}[0].tolerance`,
    "only-for-about",
  ],
  [
    "a tolerance is no less than nothing",
    "phen",
    { [`${TARGET}[1].tolerance`]: -1 },
    `${TARGET}[1].tolerance`,
    "too-small",
  ],
  [
    "a milestone is a period",
    "mile",
    { [`${TARGET}[0].milestones[0].period`]: "2023年" },
    `${TARGET}[0].milestones[0].period`,
    "malformed-period",
  ],
  [
    "a milestone comes before the deadline",
    "mile",
    { [`${TARGET}[0].milestones[0].period`]: "2025" },
    `${TARGET}[0].milestones[0].period`,
    "milestone-too-late",
  ],
  [
    "a milestone of a count is whole",
    "mile",
    { [`${TARGET}[0].milestones[0].threshold`]: 1.5 },
    `${TARGET}[0].milestones[0].threshold`,
    "fraction-of-count",
  ],
  [
    "shares go with a sum",
    "yz-sum",
    { [`${TARGET}[0].jointRule`]: "lead" },
    `${TARGET}[0].shares`,
    "shares-need-sum",
  ],
  [
    "a share is of a bureau of the cell",
    "yz-sum",
    { [`${TARGET}[0].shares[0].bureau`]: "泰州市" },
    `${TARGET}[0].shares[0].bureau`,
    "share-of-stranger",
  ],
  [
    "a bureau has one share",
    "yz-sum",
    { [`${TARGET}[0].shares[0].bureau`]: "高邮市" },
    `${TARGET}[0].shares[1].bureau`,
    "share-twice",
  ],
  [
    "a printed column has a header of the table",
    "eco-135",
    { "rows[0].extra": { "2016年": "77" } },
    "rows[0].extra.2016年",
    "unknown-column",
  ],
  [
    "headers differ",
    "eco-135",
    { "columns[1].header": "指标" },
    "columns[1].header",
    "repeated-column",
  ],
  [
    "a column holds something we know",
    "eco-135",
    { "columns[1].holds": "page" },
    "columns[1].holds",
    "not-a-choice",
  ],
  [
    "a group's members are bureaus of the plan",
    "zhonglou-2021",
    { "groups[0].members": ["某街道"] },
    "groups[0].members[0]",
    "unlisted-bureau",
  ],
  [
    "a group is no bureau",
    "zhonglou-2021",
    { "groups[0].name": "教育局" },
    "groups[0].name",
    "name-taken",
  ],
  [
    "a group stands once",
    "zhonglou-2021",
    { groups: ["甲组", "甲组"].map((name) => ({ name, members: null })) },
    "groups[1].name",
    "repeated-group",
  ],
  [
    "a short name means one bureau",
    "zhonglou-2021",
    { "bureaus[0]": { name: "教育局", shortNames: ["民政局"] } },
    "bureaus[0].shortNames",
    "name-taken",
  ],
])("%s", (_rule, name, changes, path, code) => {
  expect(codes(changed(secondJson(name), changes))).toContainEqual([path, code]);
});

test("of a field of a unit the example says what it may be", () => {
  const unit = { symbol: "甲", whole: "是", adds: "是" };
  const examples = problemsOf(changed(secondJson("zhonglou-2021"), { units: [unit] }));
  const exampleAt = (at: string) => examples.find(({ path }) => path === at)?.example;
  expect([exampleAt("units[0].whole"), exampleAt("units[0].adds")]).toEqual(["true", "true"]);
});

test("no sentence of a problem is the schema library's", () => {
  const faults = [null, 3, "x", [], {}, true, [3], { name: 3 }];
  const paths = [
    "title",
    "period",
    "bureaus",
    "rows",
    "rules",
    "columns",
    TARGET,
    `${TARGET}[0].baseline`,
    `${TARGET}[0].unit`,
    "rows[0].category",
    "formatVersion",
  ];
  for (const path of paths) {
    for (const fault of faults) {
      for (const problem of problemsOf(changed(secondJson("eco-135"), { [path]: fault }))) {
        expect(chinese.problem(problem)).not.toMatch(/Invalid|expected|undefined|\[object/);
        expect(chinese.problem(problem)).toMatch(/\p{Script=Han}/u);
        expect(english.problem(problem)).not.toMatch(/Invalid|undefined|\[object/);
      }
    }
  }
});

test("a count that is to be less than nothing is a slip; a fall is not", () => {
  const parts = secondJson("zhonglou-2021");
  const slip = changed(parts, { [`${TARGET}[2].threshold`]: -8 });
  expect(() => planFrom(slip)).toThrow(/不能小于 0/);
  const fall = changed(slip, { [`${TARGET}[2].kind`]: "increase" });
  expect(planFrom(fall).remarks.map(({ code }) => code)).toContain("parts-differ");
});

describe("what is told of a plan without stopping it", () => {
  const remarks = (json: unknown) =>
    planFrom(json).remarks.map(({ code, received }) => [code, received]);

  test("a unit that nobody knows, once for all targets that have it", () => {
    const json = changed(givenJson("usd"), {
      [`${TARGET}[0].unit`]: "筐",
      [`${TARGET}[1].unit`]: "筐",
    });
    expect(remarks(json)).toEqual([["unit-unknown", "筐"]]);
    expect(planFrom(json).remarks.map((each) => chinese.finding(each, null))).toEqual([
      "不认识计量单位“筐”（1.1、1.2），按原样使用，不与别的单位换算。写错了请改；是自己的单位，可写在“计量单位”表里（JSON 里是 units）",
    ]);
    const declared = changed(changed(json, { formatVersion: 2 }), {
      units: [{ symbol: "筐", whole: true, adds: true }],
    });
    expect(remarks(declared)).toEqual([]);
  });

  test("shares that do not make the whole", () => {
    const json = changed(secondJson("yz-sum"), { [`${TARGET}[0].shares[0].threshold`]: 3 });
    expect(remarks(json)).toEqual([["shares-differ", "16.3 万亩"]]);
    expect(remarks(secondJson("yz-sum"))).toEqual([]);
  });

  test.each([
    [">=", "level", 3, "是加码"],
    [">=", "level", 2, "也不一定达到"],
    ["<=", "cap", 3, "也不一定达到"],
    ["<=", "cap", 2, "是加码"],
    ["about", "level", 3, "两数不同"],
  ])("under %s of a %s, a share of %d: %s", (comparator, kind, threshold, words) => {
    const json = changed(secondJson("yz-sum"), {
      ...{ [`${TARGET}[0].comparator`]: comparator, [`${TARGET}[0].kind`]: kind },
      [`${TARGET}[0].shares[0].threshold`]: threshold,
    });
    const told = planFrom(json).remarks.map((each) => chinese.finding(each, null));
    expect(told).toEqual([expect.stringContaining(words)]);
  });

  test("parts that do not make their total", () => {
    const json = changed(secondJson("zhonglou-2021"), { [`${TARGET}[2].threshold`]: 8 });
    expect(remarks(json).filter(([code]) => code === "parts-differ")).toEqual([
      ["parts-differ", "13 个"],
    ]);
  });

  test("其中, share by share: what a county is asked as a part may not be more than its own whole", () => {
    const told = (first: number) =>
      planFrom(forestWithPart({ threshold: first + 1, shares: { 宝应县: first, 高邮市: 1 } }))
        .remarks.filter(({ code }) => code === "parts-differ")
        .map((each) => [chinese.finding(each, null), english.finding(each, null)]);
    expect(told(2.2)).toEqual([]);
    expect(told(2.3)).toEqual([
      [
        "宝应县的份额：1.2 的目标值合计 2.3 万亩，多于总数 2.2 万亩。按文件原样使用，请核对",
        expect.stringContaining("The shares of 宝应县 in 1.2 add up to 2.3 万亩, more than"),
      ],
    ]);
  });

  test("a group without members, and cells without anybody, each once", () => {
    expect(remarks(secondJson("road-safety-2020"))).toHaveLength(1);
    expect(remarks(secondJson("shandong-2015")).map(([code]) => code)).toEqual([
      ...["bureau-missing", "bureau-missing", "bureau-missing"],
    ]);
    expect(remarks(givenJson("usd"))).toEqual([]);
  });
});
