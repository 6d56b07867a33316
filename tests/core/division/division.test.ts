import fc from "fast-check";
import {
  Big,
  childPlanFile,
  type CrossRule,
  type DivisionRule,
  divideTarget,
  isNumeric,
  listDivisionProblems,
  listDivisionRemarks,
  matrixOf,
  type NumericTarget,
  parseDivision,
  parsePeriod,
  type Plan,
  planIn,
  riseValue,
  rulesAmongDistricts,
  targetsOf,
  tellLostRules,
} from "../../../src/core";
import { childPlan, CITY, divided, divisionOf, type Shares } from "./divided-plan";

function numeric(id: string): NumericTarget {
  const target = CITY.targetById.get(id);
  if (target === undefined || !isNumeric(target)) throw new Error(`no number ${id}`);
  return target;
}

describe("what the districts' figures are to the target", () => {
  test.each<[string, string, DivisionRule, Shares, string, string | null]>([
    ["just as much", "1.1", "sum", { 甲区: 100, 乙区: 200 }, "exact", null],
    ["more is allowed and told (加码)", "1.1", "sum", { 甲区: 130, 乙区: 200 }, "stricter", "info"],
    ["less cannot make it", "1.1", "sum", { 甲区: 100, 乙区: 199 }, "weaker", "error"],
    ["under a cap less is more", "1.5", "sum", { 甲区: 60, 乙区: 80 }, "stricter", "info"],
    ["a cap is passed by more", "1.5", "sum", { 甲区: 60, 乙区: 90.5 }, "weaker", "error"],
    ["each as the target says", "1.2", "each", { 甲区: null, 乙区: 96 }, "exact", null],
    ["one has to reach more", "1.2", "each", { 甲区: null, 乙区: 98 }, "stricter", "info"],
    ["all have to reach more", "1.2", "each", { 甲区: 97, 乙区: 98 }, "stricter", "info"],
    ["one has to reach less", "1.2", "each", { 甲区: 95, 乙区: 98 }, "weaker", "error"],
    [
      "a rank is better when it is smaller",
      "1.3",
      "each",
      { 甲区: 5, 乙区: 6 },
      "stricter",
      "info",
    ],
    ["a worse rank", "1.3", "each", { 甲区: 9 }, "weaker", "error"],
    ["a range is the same range", "1.4", "each", { 甲区: null }, "exact", null],
    ["an average", "1.2", "weighted", { 甲区: [95, 1], 乙区: [97, 1] }, "exact", null],
    ["the weights count", "1.2", "weighted", { 甲区: [95, 3], 乙区: [97, 1] }, "weaker", "error"],
    ["words are not compared", "1.6", "each", { 甲区: null }, "other", null],
  ])("%s", (_, id, rule, shares, standing, severity) => {
    const target = CITY.targetById.get(id);
    if (target === undefined) throw new Error(id);
    const found = divideTarget(target, divided(id, rule, shares), null);
    expect(found.standing).toBe(standing);
    expect(listDivisionRemarks([found]).map((each) => each.severity)).toEqual(
      severity === null ? [] : [severity],
    );
  });

  test("a bureau that divides its share is held to that share", () => {
    const found = divideTarget(numeric("2.1"), divided("2.1", "sum", { 甲区: 40 }), "市商务局");
    expect(found).toMatchObject({ standing: "exact", wanted: { threshold: new Big(40) } });
  });

  test("of a sum whose shares the plan does not say, nobody knows what is wanted", () => {
    const found = divideTarget(numeric("2.1"), divided("2.1", "sum", { 甲区: 40 }), "市科技局");
    expect(found).toMatchObject({ standing: "other", wanted: null });
  });
});

describe("what a division may not be", () => {
  test.each<[string, ReturnType<typeof divided>, readonly (readonly [string, string])[]]>([
    [
      "percentages do not add up",
      divided("1.2", "sum", { 甲区: 96 }),
      [["targets.0.rule", "not-additive"]],
    ],
    [
      "ranks have no average",
      divided("1.3", "weighted", { 甲区: [5, 1] }),
      [["targets.0.rule", "each-only"]],
    ],
    [
      "a range is the same for all",
      divided("1.4", "each", { 甲区: 5 }),
      [["targets.0.shares.0.threshold", "range-kept"]],
    ],
    ["words are no sum", divided("1.6", "sum", { 甲区: null }), [["targets.0.rule", "each-only"]]],
    [
      "words have no figure",
      divided("1.6", "each", { 甲区: 3 }),
      [["targets.0.shares.0.threshold", "none-for-qualitative"]],
    ],
    [
      "a sum needs every figure",
      divided("1.1", "sum", { 甲区: null }),
      [["targets.0.shares.0.threshold", "share-needed"]],
    ],
    [
      "what is counted is whole",
      divided("1.1", "sum", { 甲区: 30.5 }),
      [["targets.0.shares.0.threshold", "fraction-of-count"]],
    ],
    [
      "nothing below what can be",
      divided("1.1", "sum", { 甲区: -1 }),
      [["targets.0.shares.0.threshold", "too-small"]],
    ],
    [
      "an average needs weights",
      divided("1.2", "weighted", { 甲区: 96 }),
      [["targets.0.shares.0.weight", "weight-needed"]],
    ],
    [
      "a weight is above 0",
      divided("1.2", "weighted", { 甲区: [96, 0] }),
      [["targets.0.shares.0.weight", "weight-needed"]],
    ],
    [
      "nothing else has weights",
      divided("1.2", "each", { 甲区: [96, 2] }),
      [["targets.0.shares.0.weight", "only-for-weighted"]],
    ],
    [
      "no such target",
      divided("9.9", "sum", { 甲区: 1 }),
      [["targets.0.target", "unknown-target"]],
    ],
  ])("%s", (_, target, expected) => {
    const found = listDivisionProblems(divisionOf([target]), CITY);
    expect(found.map(({ keys, problem }) => [keys.join("."), problem.code])).toEqual(expected);
  });

  test("every mistake is told at once: twice divided, twice a district, a stranger, another plan", () => {
    const sum = divided("1.1", "sum", { 甲区: 300 });
    const [share] = sum.shares;
    const twice = { ...sum, shares: share ? [share, share] : [] };
    const division = divisionOf([twice, sum], { plan: "other", by: "市科技局" });
    expect(listDivisionProblems(division, CITY).map(({ problem }) => problem.code)).toEqual([
      ...["another-plan", "not-answering", "share-twice"],
      ...["divided-twice", "not-answering"],
    ]);
  });

  test("a file that is none says which fields", () => {
    const parsed = parseDivision({
      format: "zerenbiao-division",
      formatVersion: 1,
      plan: "p",
      targets: [{ target: "1", rule: "add", shares: [] }],
    });
    expect("faults" in parsed && parsed.faults.map(({ keys }) => keys.join("."))).toEqual([
      "targets.0.rule",
      "targets.0.shares",
    ]);
  });
});

describe("the plan that districts are asked by", () => {
  const division = divisionOf([
    divided("1.1", "sum", { 甲区: 100, 乙区: 200 }),
    divided("1.2", "each", { 甲区: null, 丙区: 98 }),
    divided("1.5", "sum", { 甲区: 50, 乙区: 100 }),
    divided("1.6", "each", { 乙区: null }),
  ]);
  const child = childPlan(division);

  test("districts are its bureaus, each with its own share, in the plan's wording", () => {
    expect(child.bureaus).toEqual(["甲区", "乙区", "丙区"]);
    const asked = (bureau: string) =>
      targetsOf(planIn(child, parsePeriod("2022") ?? never()), bureau).map((target) =>
        isNumeric(target)
          ? [target.id, target.threshold.toNumber(), target.whole?.threshold.toNumber() ?? null]
          : [target.id],
      );
    expect(asked("甲区")).toEqual([
      ["1.1", 100, 300],
      ["1.5", 50, 150],
      ["1.2-1", 96, null],
    ]);
    expect(asked("乙区")).toEqual([["1.1", 200, 300], ["1.5", 100, 150], ["1.6-2"]]);
    expect(asked("丙区")).toEqual([["1.2-3", 98, null]]);
    expect(child.rows[0]?.cells[0]?.text).toBe(CITY.rows[0]?.cells[0]?.text);
  });

  test("the plan it comes from, the target's number and figure stand with it", () => {
    expect(child.sources.at(-1)).toEqual({
      ...{ id: "divided-plan", title: "某市三年行动计划（某政〔2020〕7号）" },
      ...{ file: "city-plan", sha256: CITY.hash },
    });
    expect(child.targetById.get("1.2-3")?.notes).toEqual([
      "由《某市三年行动计划》1.2“合格率”分解，目标值 96 %，各单位都要达到。",
    ]);
  });

  test("the published plan stays what it is", () => {
    const before = JSON.stringify(CITY.file);
    childPlanFile(CITY, division);
    expect(JSON.stringify(CITY.file)).toBe(before);
  });

  test("its matrix has the sums, and what each has to reach by itself", () => {
    const [sum, cap, rate] = matrixOf(child, {
      ...division,
      targets: division.targets.map((each) => ({
        ...each,
        wanted: each.target === "1.2" ? 96 : null,
      })),
    });
    expect([sum?.id, cap?.id, rate?.id]).toEqual(["1.1", "1.5", "1.2"]);
    expect(sum).toMatchObject({ standing: "exact", difference: new Big(0) });
    expect(rate).toMatchObject({ rule: "each", standing: "stricter", total: new Big(96) });
    expect(matrixOf(CITY).map(({ id }) => id)).toEqual(["2.1"]);
  });
});

describe("relations between targets, once these are divided", () => {
  const related = (rule: CrossRule): Plan => ({ ...CITY, file: { ...CITY.file, rules: [rule] } });
  const SAME: CrossRule = { kind: "sameAs", targets: ["1.1", "1.5"], note: "一回事。" };
  const PARTS: CrossRule = {
    ...{ kind: "partsOf", total: "1.2", parts: ["1.3"], complete: false },
    note: "其中。",
  };
  const both = (rule: DivisionRule, one: Shares, other: Shares) => [
    divided("1.1", rule, one),
    divided("1.5", rule, other),
  ];

  test.each<[string, ReturnType<typeof divided>[], unknown[], unknown[]]>([
    [
      "between sums it holds as it is",
      both("sum", { 甲区: 100 }, { 甲区: 9, 乙区: 1 }),
      [SAME],
      [],
    ],
    [
      "where each has its own figures it holds in each district that has all of them",
      both("each", { 甲区: 100, 乙区: 200 }, { 乙区: 9, 丙区: 1 }),
      [{ ...SAME, targets: ["1.1-2", "1.5-2"] }],
      [],
    ],
    [
      "between a sum and districts' own figures nothing can be compared",
      [divided("1.1", "sum", { 甲区: 1 }), divided("1.5", "each", { 甲区: 1 })],
      [],
      [{ kind: "sameAs", targets: ["1.1", "1.5"], undivided: [] }],
    ],
    [
      "nor where only one of them is divided",
      [divided("1.1", "sum", { 甲区: 1 })],
      [],
      [{ kind: "sameAs", targets: ["1.1", "1.5"], undivided: ["1.5"] }],
    ],
    [
      "nor among other districts",
      both("each", { 甲区: 1 }, { 乙区: 1 }),
      [],
      [{ kind: "sameAs", targets: ["1.1", "1.5"], undivided: [] }],
    ],
    ["none of them divided is nothing to tell", [divided("1.6", "each", { 甲区: null })], [], []],
  ])("%s", (_, targets, kept, told) => {
    const plan = related(SAME);
    const division = divisionOf(targets);
    expect(childPlanFile(plan, division).rules).toEqual(kept);
    const { lost } = rulesAmongDistricts(plan, division);
    expect(tellLostRules(lost, division).map(({ details }) => details)).toEqual(told);
  });

  test("parts and their total of each district are its own", () => {
    const plan = related(PARTS);
    const division = divisionOf([
      divided("1.2", "each", { 甲区: null, 乙区: null }),
      divided("1.3", "each", { 甲区: null, 乙区: null }),
    ]);
    expect(childPlanFile(plan, division).rules).toEqual(
      [1, 2].map((place) => ({ ...PARTS, total: `1.2-${place}`, parts: [`1.3-${place}`] })),
    );
  });
});

function never(): never {
  throw new Error("not a period");
}

describe("what was reported, brought together", () => {
  const parts = (...values: readonly (readonly [number, number?])[]) =>
    values.map(([value, weight], index) => ({
      ...{ district: `${index + 1}区`, value: new Big(value) },
      weight: weight === undefined ? null : new Big(weight),
    })) as unknown as Parameters<typeof riseValue>[2];

  test.each<[string, string, DivisionRule, Parameters<typeof riseValue>[2], string, boolean]>([
    ["figures add up", "1.1", "sum", parts([100], [201]), "301", false],
    ["0.1 and 0.2 are 0.3", "1.5", "sum", parts([0.1], [0.2]), "0.3", false],
    [
      "the weakest of all: where more is better",
      "1.2",
      "each",
      parts([97], [95.5], [99]),
      "95.5",
      false,
    ],
    ["where less is better", "1.3", "each", parts([5], [9]), "9", false],
    ["in a range what lies furthest outside", "1.4", "each", parts([12], [23], [9]), "23", false],
    ["the average by weight", "1.2", "weighted", parts([95, 1], [98, 2]), "97", false],
    [
      "an average that does not end is cut, not raised",
      "1.2",
      "weighted",
      parts([96, 2], [95.9, 1]),
      "95.9666",
      true,
    ],
    ["of a cap it is raised", "1.5", "weighted", parts([100, 1], [101, 2]), "100.6667", true],
  ])("%s", (_, id, rule, given, value, isRounded) => {
    const risen = riseValue(numeric(id), rule, given);
    expect([risen.value.toFixed(), risen.average !== null]).toEqual([value, isRounded]);
  });

  test("a rounded average never meets a target that the average itself misses", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    const part = fc.tuple(
      amount.map((n) => n / 10_000),
      fc.integer({ min: 1, max: 999 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (all) => {
        const { value } = riseValue(numeric("1.2"), "weighted", parts(...all));
        const weights = all.reduce((sum, [, weight]) => sum + BigInt(weight), 0n);
        const sum = all.reduce(
          (so, [v, weight]) => so + BigInt(Math.round(v * 10_000)) * BigInt(weight),
          0n,
        );
        // value × weights ≤ sum, in ten-thousandths
        expect(BigInt(value.times(10_000).toFixed()) * weights <= sum).toBe(true);
      }),
    );
  });
});

test("the shares of a sum always add up to what is told", () => {
  const share = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 40 }), (figures) => {
      const shares = Object.fromEntries(
        figures.map((each, index) => [`${index + 1}区`, each / 100]),
      );
      const target = numeric("1.5");
      const found = divideTarget(target, divided("1.5", "sum", shares), null);
      const sum = figures.reduce((so, each) => so + each, 0);
      expect(found.total?.times(100).toFixed()).toBe(String(sum));
      expect(found.difference?.times(100).toFixed()).toBe(String(sum - 15_000));
      const child = matrixOf(childPlan(divisionOf([divided("1.5", "sum", shares)])))[0];
      expect(child?.total?.toFixed()).toBe(found.total?.toFixed());
      expect(found.standing).toBe(sum === 15_000 ? "exact" : sum < 15_000 ? "stricter" : "weaker");
    }),
  );
});
