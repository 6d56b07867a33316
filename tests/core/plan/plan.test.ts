import { Big, chinese, english, parsePlan, targetsOf } from "../../../src/core";

/** A small valid plan: an increase with its total in row 1; a cap, a range, a rank and a qualitative target in row 2. */
const PLAN = {
  format: "zerenbiao-plan",
  formatVersion: 1,
  id: "example-2025",
  title: "某县产业三年行动计划（2025—2027年）",
  annexTitle: "量化指标责任分解表",
  annexMark: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  validUntil: null,
  period: { from: 2025, to: 2027 },
  leadOffice: "县工业强县领导小组办公室",
  sources: [{ id: "notice", title: "某县产业三年行动计划" }],
  bureaus: ["县工信局", "县科技局", "县发改局"],
  rows: [
    {
      number: 1,
      category: "主要目标",
      goal: "做大规模",
      cells: [
        {
          text: "到2027年，产业规模提升60亿元，总量超过200亿元。",
          bureaus: [
            { name: "县工信局", role: "lead" },
            { name: "县科技局", role: "cooperating" },
          ],
          targets: [
            {
              id: "1.1",
              name: "产业规模提升额",
              fragment: "产业规模提升60亿元",
              source: { document: "notice", place: "附件第1行" },
              kind: "increase",
              comparator: ">=",
              comparatorExplicit: true,
              threshold: 60,
              unit: "亿元",
              deadline: "2027-12-31",
              baseline: null,
              jointRule: "sum",
              notes: ["填累计提升额。"],
            },
            {
              id: "1.2",
              name: "产业规模",
              fragment: "总量超过200亿元",
              source: { document: "notice", place: "附件第1行" },
              kind: "level",
              comparator: ">",
              comparatorExplicit: true,
              threshold: 200,
              unit: "亿元",
              deadline: "2027-12-31",
              flow: "annual",
              baseline: 140,
              notes: [],
            },
          ],
        },
      ],
    },
    {
      number: 2,
      category: "主要目标",
      goal: "提高质量",
      cells: [
        {
          text: "办理时限控制在3天以内，抽检率5%—8%，位次进入全省前10位，形成长效机制。",
          bureaus: [{ name: "县发改局", role: null }],
          targets: [
            {
              id: "2.1",
              name: "办理时限",
              fragment: "办理时限控制在3天以内",
              source: { document: "notice", place: "附件第2行" },
              kind: "cap",
              comparator: "<=",
              comparatorExplicit: true,
              threshold: 3,
              unit: "天",
              deadline: "2027-12-31",
              baseline: null,
              notes: [],
            },
            {
              id: "2.2",
              name: "抽检率",
              fragment: "抽检率5%—8%",
              source: { document: "notice", place: "附件第2行" },
              kind: "level",
              comparator: "range",
              comparatorExplicit: true,
              threshold: 5,
              upper: 8,
              unit: "%",
              deadline: "2027-12-31",
              baseline: null,
              bounds: { minimum: 0, maximum: 100 },
              notes: [],
            },
            {
              id: "2.3",
              name: "全省位次",
              fragment: "进入全省前10位",
              source: { document: "notice", place: "附件第2行" },
              kind: "rank",
              comparator: "rank<=",
              comparatorExplicit: true,
              threshold: 10,
              unit: "位",
              deadline: "2027-12-31",
              baseline: null,
              notes: [],
            },
            {
              id: "2.4",
              name: "长效机制",
              fragment: "形成长效机制",
              source: { document: "notice", place: "附件第2行" },
              kind: "qualitative",
              comparator: null,
              comparatorExplicit: true,
              threshold: null,
              unit: null,
              deadline: "2027-12-31",
              baseline: null,
              notes: [],
            },
          ],
        },
      ],
    },
  ],
  rules: [{ kind: "increaseAndTotal", increase: "1.1", total: "1.2", note: "两项之差应相同。" }],
  disagreements: [
    {
      topic: "单位",
      readings: [{ document: "notice", place: "正文", quote: "总量超过200亿元" }],
      effect: "照附件。",
      targets: ["1.2"],
    },
  ],
};

/** The plan with the value at `path` replaced; `undefined` takes the key away. */
function planWith(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(PLAN);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  const place = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown>)[key],
    copy,
  ) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return copy;
}

function problemsOf(json: unknown): string[] {
  const parsed = parsePlan(json);
  return "problems" in parsed
    ? parsed.problems.map(
        (each) => `${each.path}: ${english.problem({ ...each, received: null, example: null })}`,
      )
    : [];
}

const escape = (text: string): string => text.replace(/[[\]]/g, "\\$&");

const TOTAL = "rows[0].cells[0].targets[1]";
const CAP = "rows[1].cells[0].targets[0]";
const RANGE = "rows[1].cells[0].targets[1]";
const RANK = "rows[1].cells[0].targets[2]";
const QUALITATIVE = "rows[1].cells[0].targets[3]";

test("a plan that keeps every rule is read as it stands", () => {
  const parsed = parsePlan(PLAN);
  expect("plan" in parsed ? parsed.plan.file : parsed.problems).toEqual(PLAN);
});

describe("a target that contradicts itself is refused", () => {
  test.each<[rule: string, change: string, value: unknown, problem: string]>([
    [
      "a qualitative target has no comparator",
      `${QUALITATIVE}.comparator`,
      ">=",
      `${QUALITATIVE}.comparator: a qualitative target has none`,
    ],
    [
      "a qualitative target has no threshold",
      `${QUALITATIVE}.threshold`,
      1,
      `${QUALITATIVE}.threshold: a qualitative target has none`,
    ],
    [
      "a qualitative target has no unit",
      `${QUALITATIVE}.unit`,
      "个",
      `${QUALITATIVE}.unit: a qualitative target has none`,
    ],
    [
      "a numeric target has a comparator",
      `${TOTAL}.comparator`,
      null,
      `${TOTAL}.comparator: is needed unless the kind is qualitative`,
    ],
    [
      "a numeric target has a threshold",
      `${TOTAL}.threshold`,
      null,
      `${TOTAL}.threshold: is needed unless the kind is qualitative`,
    ],
    [
      "a numeric target has a unit",
      `${RANGE}.unit`,
      null,
      `${RANGE}.unit: is needed unless the kind is qualitative`,
    ],
    [
      "a rank is compared by rank<=",
      `${RANK}.comparator`,
      "<=",
      `${RANK}.comparator: rank<= goes with the kind rank, and only with it`,
    ],
    [
      "rank<= compares nothing but ranks",
      `${TOTAL}.comparator`,
      "rank<=",
      `${TOTAL}.comparator: rank<= goes with the kind rank, and only with it`,
    ],
    [
      "a cap is not to be exceeded",
      `${CAP}.comparator`,
      ">=",
      `${CAP}.comparator: a cap is <= or <`,
    ],
    [
      "a range has an upper end",
      `${RANGE}.upper`,
      undefined,
      `${RANGE}.upper: goes with the comparator range, and only with it`,
    ],
    [
      "only a range has an upper end",
      `${TOTAL}.upper`,
      300,
      `${TOTAL}.upper: goes with the comparator range, and only with it`,
    ],
    [
      "the upper end is above the lower",
      `${RANGE}.upper`,
      5,
      `${RANGE}.upper: must be above the threshold`,
    ],
    [
      "bounds are in order",
      `${RANGE}.bounds`,
      { minimum: 100, maximum: 0 },
      `${RANGE}.bounds: minimum is above maximum`,
    ],
    [
      "a qualitative target has no baseline",
      `${QUALITATIVE}.baseline`,
      3,
      `${QUALITATIVE}.baseline: a qualitative target has none`,
    ],
    [
      "a qualitative target is no annual flow",
      `${QUALITATIVE}.flow`,
      "annual",
      `${QUALITATIVE}.flow: a qualitative target has none`,
    ],
    [
      "a rank is counted in 位",
      `${RANK}.unit`,
      "家",
      `${RANK}.unit: 位 goes with the kind rank, and only with it`,
    ],
    [
      "a rank is whole",
      `${RANK}.threshold`,
      9.5,
      `${RANK}.threshold: 位 is counted in whole numbers`,
    ],
    ["a rank begins at 1", `${RANK}.threshold`, 0, `${RANK}.threshold: a rank is 1 or more`],
    [
      "a threshold lies inside the bounds",
      `${RANGE}.upper`,
      800,
      `${RANGE}.upper: lies outside the target's own bounds`,
    ],
    [
      "ranks do not add up",
      `${RANK}.jointRule`,
      "sum",
      `${RANK}.jointRule: ranks, percentages, scores, prices and factors do not add up`,
    ],
  ])("%s", (_rule, change, value, problem) => {
    expect(problemsOf(planWith(change, value))).toEqual([problem]);
  });
});

describe("a plan whose parts do not fit together is refused", () => {
  const rule = (changes: object) => [
    { kind: "increaseAndTotal", increase: "1.1", total: "1.2", note: "说明", ...changes },
  ];
  const same = (first: string, second: string) => [
    { kind: "sameAs", targets: [first, second], note: "说明" },
  ];

  test.each<[rule: string, change: string, value: unknown, problem: string]>([
    [
      "a plan ends after it begins",
      "period",
      { from: 2027, to: 2025 },
      "period.to: to is before from",
    ],
    [
      "a bureau is listed once",
      "bureaus",
      ["县工信局", "县科技局", "县发改局", "县工信局"],
      "bureaus: a bureau is listed twice",
    ],
    [
      "a document is listed once",
      "sources[1]",
      { id: "notice", title: "某县产业三年行动计划" },
      "sources: a source's id stands twice",
    ],
    ["row numbers differ", "rows[1].number", 1, "rows[1].number: 1 stands twice"],
    [
      "a cell names bureaus of the plan",
      "rows[0].cells[0].bureaus[2]",
      { name: "县教育局", role: null },
      "rows[0].cells[0].bureaus[2]: 县教育局 is not among the plan's bureaus",
    ],
    [
      "a cell names a bureau once",
      "rows[0].cells[0].bureaus[2]",
      { name: "县工信局", role: null },
      "rows[0].cells[0].bureaus[2]: 县工信局 stands twice in one cell",
    ],
    [
      "every bureau answers for something",
      "bureaus[3]",
      "县教育局",
      "bureaus[3]: 县教育局 answers for nothing",
    ],
    ["target ids differ", `${RANK}.id`, "2.1", `${RANK}.id: 2.1 stands twice`],
    ["target ids differ between rows too", `${RANK}.id`, "1.1", `${RANK}.id: 1.1 stands twice`],
    [
      "a fragment stands in its own cell",
      `${TOTAL}.fragment`,
      "总量超过2000亿元",
      `${TOTAL}.fragment: is not part of the cell's text`,
    ],
    [
      "a target was read from one of the plan's sources",
      `${CAP}.source.document`,
      "press",
      `${CAP}.source: press is not a source`,
    ],
    [
      "a rule speaks of targets that exist",
      "rules",
      rule({ total: "1.9" }),
      "rules[0].total: no target 1.9",
    ],
    ["so does sameAs", "rules", same("1.9", "1.2"), "rules[0].targets[0]: no target 1.9"],
    [
      "a target is not the same as itself",
      "rules",
      same("1.2", "1.2"),
      "rules[0].targets[1]: names one target twice",
    ],
    [
      "an increase and its total are two targets",
      "rules",
      rule({ total: "1.1" }),
      "rules[0].increase: names one target twice",
    ],
    [
      "the same thing has the same unit",
      "rules",
      same("1.2", "2.1"),
      expect.stringMatching(/^rules\[0\]\.targets\[1\]: units differ: 1\.2 .+, 2\.1 /),
    ],
    [
      "an increase and its total have the same unit",
      "rules",
      rule({ total: "2.2" }),
      expect.stringMatching(/^rules\[0\]\.increase: units differ: 2\.2 .+, 1\.1 /),
    ],
    [
      "the increase of a rule is an increase",
      "rules",
      rule({ increase: "1.2", total: "1.1" }),
      "rules[0].increase: 1.2 is not an increase",
    ],
    [
      "a disagreement is about targets that exist",
      "disagreements[0].targets",
      ["1.2", "9.9"],
      "disagreements[0].targets: no target 9.9",
    ],
    [
      "a disagreement quotes the plan's sources",
      "disagreements[0].readings[0].document",
      "press",
      "disagreements[0].readings[0]: press is not a source",
    ],
    [
      "a deadline lies inside the plan",
      `${CAP}.deadline`,
      "2019-12-31",
      `${CAP}.deadline: is before the plan begins`,
    ],
    [
      "the total of a rule is a level",
      "rules",
      rule({ total: "1.1" }),
      "rules[0].total: 1.1 is not a level",
    ],
  ])("%s", (_rule, change, value, problem) => {
    expect(problemsOf(planWith(change, value))).toContainEqual(problem);
  });
});

test.each([
  ["no day at all", null, null, []],
  ["no day of issue", null, "2020-01-01", []],
  ["no end", "2025-03-01", null, []],
  ["its last day the first", "2025-03-01", "2025-03-01", []],
  ["an end after the issue", "2025-03-01", "2027-12-31", []],
])("a plan may have %s", (_, issuedOn, validUntil, problems) => {
  const plan = { ...(planWith("issuedOn", issuedOn) as object), validUntil };
  expect(problemsOf(plan)).toEqual(problems);
});

test("a plan does not end before it was issued", () => {
  const plan = { ...(planWith("issuedOn", "2025-03-01") as object), validUntil: "2025-02-28" };
  expect(problemsOf(plan)).toHaveLength(1);
  expect(problemsOf(plan)[0]).toMatch(/^validUntil: /);
});

test.each([
  ["the threshold", { minimum: 0, maximum: 200 }, []],
  ["a single value", { minimum: 200, maximum: 200 }, []],
  ["less than the threshold", { minimum: 0, maximum: 199 }, [`${TOTAL}.threshold`]],
])("bounds may end at %s", (_, bounds, paths) => {
  const found = problemsOf(planWith(`${TOTAL}.bounds`, bounds));
  expect(found.map((problem) => problem.split(":")[0])).toEqual(paths);
});

test("problems are told in Chinese too, with what came and what might", () => {
  const json = { ...(planWith(`${RANGE}.upper`, 4) as object), bureaus: PLAN.bureaus };
  const parsed = parsePlan(json);
  expect("problems" in parsed && parsed.problems).toEqual([
    { path: `${RANGE}.upper`, code: "upper-not-above", received: "4", example: "310" },
  ]);
  expect("problems" in parsed && parsed.problems.map((each) => chinese.problem(each))).toEqual([
    "应大于 threshold（现为 4），例如 310",
  ]);
});

test("an id that cannot be one is told with one that can", () => {
  const told = [planWith("id", "济南/2020"), planWith(`${CAP}.id`, "2 .1")].map((json) => {
    const parsed = parsePlan(json);
    return "problems" in parsed ? parsed.problems.map((each) => chinese.problem(each)) : [];
  });
  expect(told).toEqual([
    ['应写成 jinan-brand-2020 这样（现为 "济南/2020"），例如 "jinan-brand-2020"'],
    ['应写成 17.2 这样（现为 "2 .1"），例如 "17.2"'],
  ]);
});

test("what breaks the schema itself is told in either language, with what came and an example", () => {
  const parsed = parsePlan({ ...PLAN, title: 3, sources: [], author: "x", issuedOn: "2025" });
  if ("plan" in parsed) throw new Error("the plan is broken");
  expect(parsed.problems.map(({ path, code }) => [path, code])).toEqual([
    ["title", "wrong-type"],
    ["issuedOn", "malformed-day"],
    ["sources", "too-few"],
    ["", "unknown-fields"],
  ]);
  expect(parsed.problems.map((each) => english.problem(each))).toEqual([
    'should be text, not a number (found 3); for example "济南市深入实施品牌战略三年行动计划（2020—2022年）"',
    'should be a day that exists, as year-month-day (found "2025"); for example "2020-10-19"',
    'needs at least 1; for example [{ "id": "notice", "title": "某市三年行动计划" }]',
    "there is no field author; check the spelling, or take it out",
  ]);
  expect(parsed.problems.map((each) => chinese.problem(each))).toEqual([
    '应为文字，写成了数字（现为 3），例如 "济南市深入实施品牌战略三年行动计划（2020—2022年）"',
    '应为存在的日期，写成 年-月-日（现为 "2025"），例如 "2020-10-19"',
    '至少要有 1 项，例如 [{ "id": "notice", "title": "某市三年行动计划" }]',
    "没有“author”这样的字段，请核对拼写，或者删去",
  ]);
});

describe("a field of the wrong form is refused at its path", () => {
  test.each<[rule: string, change: string, value: unknown, path: string]>([
    ["another format", "format", "zerenbiao-form", "format"],
    ["a later format version", "formatVersion", 3, "formatVersion"],
    ["an id that is unsafe in a file name", "id", "济南/2020", "id"],
    ["an empty title", "title", "", "title"],
    ["blanks at an end", "title", "某县产业三年行动计划　", "title"],
    ["a day that is none", "issuedOn", "2025-02-30", "issuedOn"],
    ["a year that is not whole", "period.from", 2025.5, "period.from"],
    ["no source", "sources", [], "sources"],
    ["a checksum that is none", "sources[0].sha256", "3E77", "sources[0].sha256"],
    ["no row", "rows", [], "rows"],
    ["row number 0", "rows[0].number", 0, "rows[0].number"],
    ["a row without a cell", "rows[0].cells", [], "rows[0].cells"],
    ["a cell without a bureau", "rows[0].cells[0].bureaus", [], "rows[0].cells[0].bureaus"],
    ["a cell without a target", "rows[0].cells[0].targets", [], "rows[0].cells[0].targets"],
    [
      "an unknown role",
      "rows[0].cells[0].bureaus[0].role",
      "牵头",
      "rows[0].cells[0].bureaus[0].role",
    ],
    ["a target id with blanks", `${CAP}.id`, "2 .1", `${CAP}.id`],
    ["an unknown kind", `${CAP}.kind`, "percentage", `${CAP}.kind`],
    ["an unknown comparator", `${CAP}.comparator`, "≤", `${CAP}.comparator`],
    ["a threshold written as text", `${CAP}.threshold`, "3", `${CAP}.threshold`],
    ["a threshold that is no number", `${CAP}.threshold`, Number.NaN, `${CAP}.threshold`],
    ["a deadline that is a year", `${CAP}.deadline`, "2027", `${CAP}.deadline`],
    ["a flow that is not annual", `${CAP}.flow`, "monthly", `${CAP}.flow`],
    ["an unknown joint rule", `${CAP}.jointRule`, "average", `${CAP}.jointRule`],
    ["an empty note", `${CAP}.notes`, [""], `${CAP}.notes[0]`],
    ["a baseline left out instead of null", `${CAP}.baseline`, undefined, `${CAP}.baseline`],
    ["an unknown kind of rule", "rules[0].kind", "ratio", "rules[0].kind"],
    [
      "three targets that are the same",
      "rules[0]",
      { kind: "sameAs", targets: ["1.1", "1.2", "2.1"], note: "说明" },
      "rules[0].targets",
    ],
    ["a disagreement nobody voiced", "disagreements[0].readings", [], "disagreements[0].readings"],
  ])("%s", (_rule, change, value, path) => {
    const parsed = parsePlan(planWith(change, value));
    expect("problems" in parsed ? parsed.problems.map((problem) => problem.path) : []).toContain(
      path,
    );
  });
});

describe("a key the schema does not know is a problem that names it and where it stands", () => {
  test.each([
    ["", "author"],
    ["period", "months"],
    ["sources[0]", "url"],
    ["rows[0]", "title"],
    ["rows[0].cells[0]", "remark"],
    ["rows[0].cells[0].bureaus[0]", "contact"],
    [CAP, "treshold"],
    [`${CAP}.source`, "line"],
    [`${RANGE}.bounds`, "max"],
    ["rules[0]", "target"],
    ["disagreements[0]", "id"],
    ["disagreements[0].readings[0]", "line"],
  ])("in %p: %s", (path, key) => {
    expect(problemsOf(planWith(path === "" ? key : `${path}.${key}`, 1))).toEqual([
      expect.stringMatching(new RegExp(`^${escape(path)}: there is no field ${key}; `)),
    ]);
  });
});

test("every problem is reported, not only the first", () => {
  const plan = planWith(`${CAP}.fragment`, "没有这句话") as typeof PLAN;
  plan.bureaus.push("县教育局");
  plan.disagreements[0]?.targets.push("9.9");
  expect(problemsOf(plan)).toEqual([
    `${CAP}.fragment: is not part of the cell's text`,
    "bureaus[3]: 县教育局 answers for nothing",
    "disagreements[0].targets: no target 9.9",
  ]);
});

test.each([[null], [[]], ["zerenbiao-plan"], [42]])("%p is no plan at all", (json) => {
  expect(problemsOf(json)).toEqual([expect.stringMatching(/^: should be fields \{…\}, not /)]);
});

describe("the targets of a plan", () => {
  const parsed = parsePlan(PLAN);
  if ("problems" in parsed) throw new Error("the example is no plan");
  const { plan } = parsed;

  test("come in the order of the annex, each with its row's words and its bureaus", () => {
    expect(plan.targets.map(({ id, rowNumber, goal }) => [id, rowNumber, goal])).toEqual([
      ["1.1", 1, "做大规模"],
      ["1.2", 1, "做大规模"],
      ["2.1", 2, "提高质量"],
      ["2.2", 2, "提高质量"],
      ["2.3", 2, "提高质量"],
      ["2.4", 2, "提高质量"],
    ]);
    expect(plan.targets[0]).toMatchObject({
      category: "主要目标",
      threshold: new Big(60),
      unit: { symbol: "亿元", exponent: 8 },
      bureaus: [
        { name: "县工信局", role: "lead" },
        { name: "县科技局", role: "cooperating" },
      ],
    });
  });

  test.each([
    ["县工信局", ["1.1", "1.2"]],
    ["县科技局", ["1.1", "1.2"]],
    ["县发改局", ["2.1", "2.2", "2.3", "2.4"]],
    ["县教育局", []],
  ])("%s answers for %p", (bureau, ids) => {
    expect(targetsOf(plan, bureau).map(({ id }) => id)).toEqual(ids);
  });
});
