import {
  canonicalPlanFile,
  hashJson,
  parsePlan,
  type PlanFile,
  targetsOf,
} from "../../../src/core";
import { CASES, givenJson, planFrom, secondJson } from "./case-plans";

type Json = Record<string, unknown>;

const given = (name: string) => givenJson(name) as Json;

/** The same plan as a file of format 2. */
const asSecond = (json: Json): Json => ({ ...structuredClone(json), formatVersion: 2 });

/** Changes the first target of a plan. */
function withTarget(json: Json, changes: Json): Json {
  const copy = structuredClone(json) as unknown as PlanFile;
  Object.assign(copy.rows[0]?.cells[0]?.targets[0] ?? {}, changes);
  return copy;
}

describe("a plan in both formats", () => {
  test.each(CASES)(
    "%s is read as it was given, in format 1, and hashes as its own JSON",
    (name) => {
      const json = given(name);
      const plan = planFrom(json);
      expect(plan.file).toEqual(json);
      expect(plan.hash).toBe(hashJson(json));
    },
  );

  test.each(CASES)("%s is read in format 2", (name) => {
    expect(planFrom(secondJson(name)).targets.length).toBeGreaterThan(0);
  });

  test.each(CASES)(
    "%s, given in format 2 without anything new, is the plan of format 1",
    (name) => {
      const json = given(name);
      expect(planFrom(asSecond(json)).hash).toBe(planFrom(json).hash);
      expect(canonicalPlanFile(asSecond(json) as unknown as PlanFile)).toEqual(json);
    },
  );

  test.each(CASES.filter((name) => name !== "usd"))(
    "%s in format 2 is another plan than its draft",
    (name) => {
      expect(planFrom(secondJson(name)).hash).not.toBe(planFrom(given(name)).hash);
    },
  );
});

test("a measure names one of the plan's documents, or is told with its place", () => {
  const measure = (document: string) => ({
    ...asSecond(given("usd")),
    measures: [
      {
        ...{ text: "奖励20万元", amount: 20, unit: "万元", per: "每家" },
        source: { document, place: "第三条" },
      },
    ],
  });
  const parsed = parsePlan(measure("nowhere"));
  expect("problems" in parsed && parsed.problems).toEqual([
    expect.objectContaining({
      ...{ code: "unknown-source", document: "nowhere", path: "measures[0].source" },
    }),
  ]);
});

describe("left out, null and empty are one plan", () => {
  const json = asSecond(given("usd"));
  const { hash } = planFrom(json);

  test.each(["columns", "groups", "aliases", "units", "measures"])("%s", (field) => {
    expect(planFrom({ ...json, [field]: null }).hash).toBe(hash);
    expect(planFrom({ ...json, [field]: [] }).hash).toBe(hash);
  });

  test.each([
    ...[
      "upper",
      "flow",
      "bounds",
      "jointRule",
      "comparedWith",
      "direction",
      "milestones",
      "shares",
    ],
    ...["tolerance", "attribute", "frequency", "schedule"],
  ])("%s of a target", (field) => {
    expect(planFrom(withTarget(json, { [field]: null })).hash).toBe(hash);
  });

  test("what both formats say, whichever way it is written", () => {
    const other = structuredClone(json) as unknown as { rows: Json[]; bureaus: unknown[] };
    const [row] = other.rows;
    Object.assign(row ?? {}, { number: "1", category: ["外资"], leader: null, extra: {} });
    other.bureaus = [{ name: "市商务局", shortNames: [], formerNames: null }];
    expect(planFrom(other).hash).toBe(hash);
    expect(planFrom(withTarget(json, { baseline: { value: 3 } })).hash).toBe(
      planFrom(withTarget(json, { baseline: 3 })).hash,
    );
  });

  test.each<[string, Json]>([
    ["a deadline that nobody names", { deadline: null }],
    ["a milestone", { milestones: [{ period: "2021", threshold: 5 }] }],
    ["an attribute", { attribute: "预期性" }],
    ["the day of a baseline", { baseline: { value: 3, asOf: "2019" } }],
    ["a pure number", { unit: "" }],
  ])("%s is something new", (_, changes) => {
    const changed = withTarget(json, changes);
    expect(planFrom(changed).hash).not.toBe(hash);
    expect(canonicalPlanFile(changed as unknown as PlanFile).formatVersion).toBe(2);
  });
});

describe("the model of a plan of format 2", () => {
  const qingdao = planFrom(secondJson("qingdao-2023"));
  const forest = planFrom(secondJson("yangzhou-forest-2010"));

  test("a group is asked member by member, and a bureau named beside it keeps its own role", () => {
    const cell = qingdao.rows.find(({ goal }) => goal.includes("标准体系"))?.cells[0];
    expect(cell?.bureaus).toHaveLength(17);
    expect(cell?.bureaus[0]).toEqual({ name: "市市场监管局", role: "lead" });
    expect(cell?.printedBureaus.map(({ printed }) => printed)).toEqual([
      "市市场监管局",
      "市市场监管局等16个部门",
      "青岛海关",
    ]);
    expect(targetsOf(qingdao, "市教育局").map(({ id }) => id)).toEqual([
      "1.1",
      "2.1",
      "3.1",
      "5.1",
      "8.1",
    ]);
  });

  test("rows have working numbers of their own, and print theirs", () => {
    expect(qingdao.rows.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(qingdao.rows.map(({ printedNumber }) => printedNumber).slice(2, 9)).toEqual([
      ...[null, "(一)", "(二)", "(三)", "(四)", "(五)", "(一)"],
    ]);
  });

  test("a bureau with a share is asked for it, the whole beside", () => {
    const [target] = targetsOf(forest, "宝应县");
    expect(target).toMatchObject({ id: "1.1", whole: { threshold: { c: [1, 5, 5] } } });
    expect(target && "threshold" in target && target.threshold.toFixed()).toBe("2.2");
    expect(forest.targetById.get("1.1")?.whole).toBeNull();
  });

  test("a cell's own words count before its row's", () => {
    const json = secondJson("zhonglou-2021") as PlanFile;
    const [row] = json.rows;
    const [cell] = row?.cells ?? [];
    Object.assign(cell ?? {}, { leader: "副区长丙", schedule: "6月底前" });
    const plan = planFrom(json);
    expect(plan.rows[0]).toMatchObject({ leader: "副区长甲", schedule: null });
    expect(plan.targets[0]).toMatchObject({ leader: "副区长丙", schedule: "6月底前" });
  });
});

test("a row numbered “1” and one numbered 1 below the same heading are one number twice", () => {
  const json = secondJson("zhonglou-2021") as { rows: Record<string, unknown>[] };
  const [first, second] = json.rows;
  if (!first || !second) throw new Error("too few rows");
  first.category = second.category = null;
  first.number = "7";
  second.number = 7;
  const parsed = parsePlan(json);
  expect("problems" in parsed && parsed.problems.map(({ path, code }) => [path, code])).toEqual([
    ["rows[1].number", "repeated-row"],
  ]);
});
