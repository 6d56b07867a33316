import {
  asWhole,
  Big,
  checkLine,
  completionOf,
  crossCheck,
  isAskedIn,
  isNumeric,
  judgeTarget,
  paceOf,
  planIn,
  type Target,
  targetsOf,
} from "../../../src/core";
import { planFrom, secondJson } from "../plan/case-plans";
import { makeLine, makePlan, makeTarget, period, qualitative, stored, typed } from "../targets";

const phen = planFrom(secondJson("phen"));
const mile = planFrom(secondJson("mile"));
const forest = planFrom(secondJson("yz-sum"));
const zhonglou = planFrom(secondJson("zhonglou-2021"));
const roadSafety = planFrom(secondJson("road-safety-2020"));

function targetOf(plan: typeof phen, id: string): Target {
  const target = plan.targetById.get(id);
  if (!target) throw new Error(`no target ${id}`);
  return target;
}

const figureOf = (target: Target | undefined) =>
  target && isNumeric(target) ? target.threshold.toFixed() : null;

describe("a rate: 比上年增长8%以上, 下降3.4%以上", () => {
  const rise = targetOf(phen, "1.1");
  const fall = makeTarget({
    kind: "rate",
    threshold: 3.4,
    unit: "%",
    direction: "fall",
    comparedWith: "上年",
  });

  test.each<[text: string, target: Target, value: string, verdict: string]>([
    ["-3%", rise, "-3", "not-met"],
    ["8%", rise, "8", "met"],
    ["9.5", rise, "9.5", "met"],
    ["-0.5%", rise, "-0.5", "not-met"],
    ["3.4%", fall, "3.4", "met"],
    ["-2%", fall, "-2", "not-met"],
  ])("%s is a value", (text, target, value, verdict) => {
    const { entry, findings } = checkLine(
      makeLine(target, typed(text), { reason: "受疫情影响", measures: "加快进度" }),
      period("2025"),
    );
    expect([entry.value?.toFixed(), entry.verdict, findings]).toEqual([value, verdict, []]);
  });

  const perMille = makeTarget({ kind: "rate", threshold: 50, unit: "‰", comparedWith: "上年" });
  const points = makeTarget({ kind: "rate", threshold: 3, unit: "个百分点", comparedWith: "上年" });
  test.each<[text: string, target: Target, direction: string | null]>([
    ["-100%", rise, null],
    ["-100.1%", rise, "small"],
    ["-300", rise, "small"],
    ["300%", rise, null],
    ["100", fall, null],
    ["120%", fall, "large"],
    ["-120%", fall, null],
    ["-999", perMille, null],
    ["-1001", perMille, "small"],
    ["-120", points, null],
  ])("%s is a fall by more than everything: %#", (text, target, direction) => {
    const { entry, findings } = checkLine(makeLine(target, typed(text)), period("2025"));
    const found = findings.filter(({ code }) => code === "magnitude-suspect");
    expect(found.map(({ details }) => details)).toMatchObject(direction ? [{ direction }] : []);
    expect(entry.verdict === "unverified").toBe(direction !== null);
  });

  test("has no completion and no pace, and a fall of it is no decrease of a total", () => {
    expect(completionOf(rise, new Big(4))).toBeNull();
    expect(paceOf(phen, rise, new Big(0.5), period("2024"))).toBeNull();
    const values = (figure: number) => new Map([["1.1", new Big(figure)]]);
    expect(crossCheck(phen, values(-3), values(5), true)).toEqual([]);
  });
});

describe("左右 with a tolerance is judged, without one a person judges", () => {
  test.each([
    [null, 5, "needs-person"],
    [1, 4, "met"],
    [1, 6, "met"],
    [1, 6.1, "not-met"],
    [1, 3.9, "not-met"],
    [0, 5, "met"],
  ])("a tolerance of %p around 5, and %p: %s", (tolerance, value, verdict) => {
    const target = makeTarget({ comparator: "about", threshold: 5, unit: "亿元", tolerance });
    expect(judgeTarget(target, new Big(value), period("2022"))).toBe(verdict);
  });
});

describe("values per year: 2023年150项、2025年200项 as one target", () => {
  const target = targetOf(mile, "1.1");

  test.each([
    ["2023Q2", "150", "2023-12-31", "200"],
    ["2023", "150", "2023-12-31", "200"],
    ["2024", "200", "2025-12-31", null],
    ["2025", "200", "2025-12-31", null],
    ["2026", "200", "2025-12-31", null],
  ])("in %s it is asked for %s by %s, the final one beside: %s", (id, figure, deadline, final) => {
    const [asked] = targetsOf(planIn(mile, period(id)), "市发展改革委");
    expect([figureOf(asked), asked?.deadline]).toEqual([figure, deadline]);
    expect(asked && isNumeric(asked) ? (asked.final?.threshold.toFixed() ?? null) : "").toBe(final);
  });

  test.each([
    ["2023Q2", 100, "in-progress"],
    ["2023Q2", 150, "reached-early"],
    ["2023", 149, "not-met"],
    ["2023", 150, "met"],
    ["2024", 150, "in-progress"],
    ["2025", 199, "not-met"],
    ["2025", 200, "met"],
  ])("in %s %i is %s, whether or not the plan was set to the period", (id, value, verdict) => {
    const at = period(id);
    expect(judgeTarget(target, new Big(value), at)).toBe(verdict);
    expect(judgeTarget(targetOf(planIn(mile, at), "1.1"), new Big(value), at)).toBe(verdict);
  });

  test("setting the plan to one period after another is setting it to the last", () => {
    const twice = planIn(planIn(mile, period("2023")), period("2024"));
    expect(figureOf(targetOf(twice, "1.1"))).toBe("200");
    expect(twice.hash).toBe(mile.hash);
  });

  test("a plan without milestones and frequencies stays the plan it is", () => {
    expect(planIn(phen, period("2024"))).toBe(phen);
  });
});

describe("shares: eight counties with their own figures, the total apart", () => {
  const own = (bureau: string) => targetsOf(forest, bureau)[0];

  test.each([
    ["宝应县", "2.2", 2.2, "met"],
    ["宝应县", "2.2", 2.1, "not-met"],
    ["高邮市", "4", 4.5, "met"],
    ["市开发区", "0.5", 0.4, "not-met"],
  ])("%s owes %s 万亩, and %p is %s", (bureau, share, value, verdict) => {
    const target = own(bureau);
    expect(figureOf(target)).toBe(share);
    if (!target) throw new Error("not asked");
    const words = { reason: "雨季推迟", measures: "秋季补种" };
    expect(checkLine(makeLine(target, stored(value), words), period("2010")).entry.verdict).toBe(
      verdict,
    );
  });

  test("a missed share owes a reason, and has a completion of its own", () => {
    const target = own("高邮市");
    if (!target) throw new Error("not asked");
    const { entry, findings } = checkLine(makeLine(target, stored(3)), period("2010"));
    expect(findings.map(({ code }) => code)).toEqual(["reason-required"]);
    expect(entry.completion?.toFixed()).toBe("0.75");
  });

  // shares 2.2, 4 and 0.5 of 15.5万亩
  test.each<[bureau: string, typedValue: string, suspect: boolean, whole: string | null]>([
    ["宝应县", "15.5", true, "15.5"],
    ["高邮市", "15.5万亩", true, "15.5"],
    ["高邮市", "155000亩", true, "15.5"],
    ["高邮市", "16.2", true, "15.5"],
    ["高邮市", "15.4", false, null],
    ["高邮市", "8", false, null],
    ["市开发区", "15.5", true, "15.5"],
    // a hundred times the share is a slip of another kind
    ["宝应县", "22000", true, null],
  ])("%s reporting %s: the total in place of a share: %p", (bureau, value, suspect, whole) => {
    const target = own(bureau);
    if (!target) throw new Error("not asked");
    const { entry, findings } = checkLine(makeLine(target, typed(value)), period("2010"));
    const found = findings.filter(({ code }) => code === "magnitude-suspect");
    expect([entry.verdict === "unverified", found.length]).toEqual([suspect, suspect ? 1 : 0]);
    if (suspect) expect(found[0]?.details).toMatchObject({ whole, meant: whole ? null : "2.2" });
  });

  test("a total as one's share is settled by words of one's own, as any other suspicion", () => {
    const target = own("高邮市");
    if (!target) throw new Error("not asked");
    const words = { reason: "含上年结转造林11万亩，已由林业站验收" };
    const { entry, findings } = checkLine(makeLine(target, typed("15.5"), words), period("2010"));
    expect(entry.verdict).toBe("met");
    expect(findings).toMatchObject([{ code: "magnitude-suspect", severity: "info" }]);
  });

  test("a share that is more than half of the whole may well reach all of it; what stays below a cap never is the total", () => {
    const json = structuredClone(secondJson("yz-sum")) as {
      rows: { cells: { targets: Record<string, unknown>[] }[] }[];
    };
    const first = json.rows[0]?.cells[0]?.targets[0];
    if (!first) throw new Error("no target");
    first.shares = [
      { bureau: "宝应县", threshold: 12 },
      { bureau: "高邮市", threshold: 3.5 },
    ];
    const [wide] = targetsOf(planFrom(json), "宝应县");
    if (!wide) throw new Error("not asked");
    const { findings } = checkLine(makeLine(wide, typed("16")), period("2010"));
    expect(findings).toEqual([]);
    first.comparator = "<=";
    const [capped] = targetsOf(planFrom(json), "高邮市");
    if (!capped) throw new Error("not asked");
    const words = { reason: "新增两处", measures: "关停" };
    const over = checkLine(makeLine(capped, typed("16"), words), period("2010"));
    expect(over.entry.verdict).toBe("not-met");
    expect(over.findings).toEqual([]);
  });

  test("the whole is judged by its own figure", () => {
    for (const target of [targetOf(forest, "1.1"), own("宝应县")]) {
      if (!target) throw new Error("not asked");
      const whole = asWhole(target);
      expect(figureOf(whole)).toBe("15.5");
      expect(judgeTarget(whole, new Big(15.5), period("2010"))).toBe("met");
      expect(judgeTarget(whole, new Big(15.4), period("2010"))).toBe("not-met");
    }
  });

  test("a bureau without a share of its own is not judged", () => {
    const json = structuredClone(secondJson("yz-sum")) as {
      rows: { cells: { targets: { shares: unknown[] }[] }[] }[];
    };
    json.rows[0]?.cells[0]?.targets[0]?.shares.pop();
    const [target] = targetsOf(planFrom(json), "市开发区");
    if (!target) throw new Error("not asked");
    expect(checkLine(makeLine(target, stored(0.4)), period("2010")).entry.verdict).toBe(
      "cannot-judge",
    );
  });
});

describe("no deadline in the document: reported, never judged", () => {
  const undated = makeTarget({ deadline: null, threshold: 10, unit: "" });

  test.each([["2020"], ["2022"], ["2099"]])("in %s", (id) => {
    const { entry, findings } = checkLine(makeLine(undated, stored(12)), period(id));
    expect([entry.value?.toFixed(), entry.verdict, findings]).toEqual(["12", "no-deadline", []]);
  });

  test("words are kept, and owe no evidence", () => {
    for (const target of roadSafety.targets) {
      const { entry, findings } = checkLine(makeLine(target, typed("已印发方案")), period("2021"));
      expect([entry.typed, entry.verdict, findings]).toEqual(["已印发方案", "no-deadline", []]);
    }
  });

  test("has no pace, and neither has a plan that names no years", () => {
    expect(paceOf(phen, undated, new Big(0.5), period("2024"))).toBeNull();
    const dated = makeTarget({ deadline: "2022-12-31" });
    expect(paceOf(roadSafety, dated, new Big(0.5), period("2021"))).toBeNull();
  });

  test("a kept level without one never dips", () => {
    const kept = makeTarget({ kind: "maintain", deadline: null, threshold: 97, unit: "%" });
    expect(checkLine(makeLine(kept, typed("90%")), period("2021")).findings).toEqual([]);
  });

  test("one with a deadline is still for a person to judge", () => {
    expect(judgeTarget(qualitative, null, period("2021"))).toBe("needs-person");
  });
});

describe("frequency: asked only in periods in which it is due", () => {
  test.each([
    ["year", "2021", true],
    ["year", "2021Q3", false],
    ["year", "2021Q4", true],
    ["year", "2021H1", false],
    ["year", "2021-12", true],
    ["half", "2021H1", true],
    ["half", "2021Q2", true],
    ["half", "2021Q1", false],
    ["quarter", "2021-06", true],
    ["quarter", "2021-05", false],
    ["month", "2021-05", true],
    [null, "2021-05", true],
  ] as const)("%s, in %s: %p", (frequency, id, isDue) => {
    const target = makeTarget({ frequency });
    expect(isAskedIn(target, period(id))).toBe(isDue);
    const { findings } = checkLine(makeLine(target), period(id));
    expect(findings.map(({ code }) => code)).toEqual(isDue ? ["missing-value"] : []);
  });

  test("a bureau is asked for what is due; the plan keeps the rest", () => {
    const tasks = planFrom(secondJson("jinan-tasks-2020"));
    const ids = (id: string) =>
      targetsOf(planIn(tasks, period(id)), "市政府办公厅").map((each) => each.id);
    expect(ids("2021")).toHaveLength(4);
    expect(ids("2021Q1")).toHaveLength(3);
    const inSpring = planIn(tasks, period("2021Q1"));
    expect(inSpring.targets).toHaveLength(tasks.targets.length);
    expect([...inSpring.unasked.values()]).toEqual(["not-due"]);
    expect(planIn(inSpring, period("2021")).unasked.size).toBe(0);
  });
});

describe("parts and totals (其中)", () => {
  const check = (values: Readonly<Record<string, number>>) =>
    crossCheck(
      zhonglou,
      new Map(Object.entries(values).map(([id, value]) => [id, new Big(value)])),
      null,
    ).map(({ code, target, received, expected }) => [code, target, received, expected]);

  test.each<[Record<string, number>, number]>([
    [{ "1.1": 12, "1.3": 7, "1.4": 4, "1.5": 1 }, 0],
    [{ "1.1": 11, "1.3": 7, "1.4": 4, "1.5": 1 }, 1],
    [{ "1.1": 13, "1.3": 7, "1.4": 4, "1.5": 1 }, 1],
    // a part that is still missing may be the rest
    [{ "1.1": 13, "1.3": 7, "1.4": 4 }, 0],
    [{ "1.1": 10, "1.3": 7, "1.4": 4 }, 1],
    [{ "1.3": 7, "1.4": 4, "1.5": 1 }, 0],
    [{ "1.1": 12 }, 0],
  ])("%j", (values, count) => {
    expect(check(values)).toHaveLength(count);
  });

  test("are told on the total, with both figures", () => {
    expect(check({ "1.1": 11, "1.3": 7, "1.4": 4, "1.5": 1 })).toEqual([
      ["parts-differ", "1.1", "12 个", "11 个"],
    ]);
  });
});

test("其中 of an increase lies inside it, too; a named part that is missing may be below zero", () => {
  const increase = (id: string) => makeTarget({ id, kind: "increase", unit: "万亩" });
  const targets = ["8.1", "8.2", "8.3"].map(increase);
  const codes = (parts: string[], complete: boolean) =>
    crossCheck(
      makePlan(targets, [{ kind: "partsOf", total: "8.1", parts, complete, note: "其中" }]),
      new Map([
        ["8.1", new Big("2.2")],
        ["8.2", new Big("2.3")],
      ]),
      null,
    ).map(({ code }) => code);
  expect(codes(["8.2"], false)).toEqual(["parts-differ"]);
  expect(codes(["8.2", "8.3"], true)).toEqual([]);
});

describe("who answers: a lead's 12 counts, 经开区's 2 stands beside", () => {
  test("教育局 is asked for the figure, 经开区 only helps, 各街道 gets nothing", () => {
    expect(targetsOf(zhonglou, "教育局")[0]).toMatchObject({
      cooperates: false,
      jointRule: "lead",
    });
    expect(targetsOf(zhonglou, "经开区")[0]).toMatchObject({ cooperates: true });
    expect(targetsOf(zhonglou, "各街道")).toEqual([]);
  });
});

test("an increase within the year starts anew each year, its total does not", () => {
  const added = makeTarget({
    id: "6.1",
    kind: "increase",
    threshold: 100,
    unit: "家",
    flow: "annual",
  });
  const total = makeTarget({ id: "6.2", threshold: 500, unit: "家", baseline: 300 });
  const plan = makePlan(
    [added, total],
    [{ kind: "increaseAndTotal", increase: "6.1", total: "6.2", note: "同一事。" }],
  );
  const values = (increase: number, whole: number) =>
    new Map([
      ["6.1", new Big(increase)],
      ["6.2", new Big(whole)],
    ]);
  expect(crossCheck(plan, values(50, 450), values(100, 400), false)).toEqual([]);
  expect(crossCheck(plan, values(50, 450), values(20, 420), true)).toEqual([]);
  expect(crossCheck(plan, values(50, 450), values(20, 430), true)).toHaveLength(1);
});

test("a unit of the plan's own is read as typed, and mistaken for no other", () => {
  const json = structuredClone(secondJson("usd")) as {
    units?: unknown;
    rows: { cells: { targets: Record<string, unknown>[] }[] }[];
  };
  Object.assign(json.rows[0]?.cells[0]?.targets[1] ?? {}, { unit: "筐" });
  json.units = [{ symbol: "筐", aliases: ["筐子"], whole: true, adds: true }];
  const target = targetOf(planFrom(json), "1.2");
  const read = (text: string) => {
    const { entry, findings } = checkLine(makeLine(target, typed(text)), period("2021"));
    return [entry.value?.toFixed() ?? null, findings.map(({ code }) => code)];
  };
  expect(read("5000筐")).toEqual(["5000", []]);
  expect(read("5000筐子")).toEqual(["5000", []]);
  expect(read("0.5万筐")).toEqual(["5000", ["unit-converted"]]);
  expect(read("5000个")).toEqual([null, ["unit-mismatch"]]);
  expect(read("5000.5")).toEqual([null, ["not-an-integer"]]);
});
