import fc from "fast-check";
import { chinese, withJointRules } from "../../../src/core";
import {
  checkJointRule,
  type Collection,
  type Decision,
  readDecided,
  type ReturnedFile,
} from "../../../src/exchange";
import { SEED_PLAN } from "../../sheets/seed-plan";
import {
  answer,
  fillForm,
  type Filling,
  KNOWN,
  ledgerFor,
  merge,
  returned,
  SIGNED,
  YEAR,
} from "../returns";

const [AGRICULTURE, COMMERCE] = ["市农业农村局", "市商务局"];
const SHARERS = [
  "市工业和信息化局",
  "市卫生健康委",
  "市农业农村局",
  "市文化和旅游局",
  "市地方金融监管局",
];

const standingOf = ({ targets }: Collection, id: string) => {
  const standing = targets.find(({ target }) => target.id === id);
  if (!standing) throw new Error(`no ${id}`);
  return standing;
};
const summary = (collection: Collection, id: string) => {
  const { value, verdict, awaited, conflict, decision, completion } = standingOf(collection, id);
  return {
    ...{ value: value?.toFixed() ?? null, verdict, awaited },
    completion: completion?.toFixed() ?? null,
    sides: conflict?.sides.length ?? 0,
    decided: decision !== null,
  };
};

describe("agree: all bureaus report one value", () => {
  test("equal values are one, however they were typed", () => {
    const collection = merge([
      answer(AGRICULTURE, { "5.3": "6.15千万元", "5.1": "四百八十家" }),
      answer(COMMERCE, { "5.3": 0.615, "5.1": 480 }),
    ]);
    expect(summary(collection, "5.3")).toMatchObject({ value: "0.615", sides: 0, awaited: [] });
    expect(summary(collection, "5.1")).toMatchObject({ value: "480", verdict: "met" });
  });

  test("different values are a conflict: no value, no verdict, both sides with their place", () => {
    const collection = merge([
      answer(AGRICULTURE, { "5.1": 480 }),
      answer(COMMERCE, { "5.1": 490 }),
    ]);
    expect(summary(collection, "5.1")).toEqual({
      ...{ value: null, verdict: "cannot-judge", completion: null, awaited: [] },
      ...{ sides: 2, decided: false },
    });
    const { conflict } = standingOf(collection, "5.1");
    expect(
      conflict?.sides.map(({ bureau, file, entry }) => [
        bureau,
        file,
        entry.place?.value,
        entry.typed,
      ]),
    ).toEqual([
      [AGRICULTURE, "收回/市农业农村局-2022.xlsx", "G5", "480"],
      [COMMERCE, "收回/市商务局-2022.xlsx", "G2", "490"],
    ]);
    const [told] = collection.findings.filter(({ code }) => code === "conflict");
    expect(told).toMatchObject({ severity: "error", target: "5.1", bureau: null });
    expect(told && chinese.finding(told, standingOf(collection, "5.1").target)).toBe(
      "填的不一样：市农业农村局 480 家（收回/市农业农村局-2022.xlsx 指标填报!G5）；" +
        "市商务局 490 家（收回/市商务局-2022.xlsx 指标填报!G2）。请核实后裁定，裁定之前这一项空着",
    );
  });

  test("a blank is no contribution: no conflict, and the bureau is still awaited", () => {
    const collection = merge([answer(AGRICULTURE, { "5.1": 480 }), answer(COMMERCE, {})]);
    expect(summary(collection, "5.1")).toMatchObject({
      ...{ value: "480", verdict: "met", awaited: [COMMERCE], sides: 0 },
    });
  });

  test("neither is 无 or —, and what cannot be used contradicts no other bureau", () => {
    const files = (typed: string) => [
      answer(AGRICULTURE, { "5.1": 480 }),
      answer(COMMERCE, { "5.1": typed }),
    ];
    for (const typed of ["无", "—", "暂无"]) {
      expect(summary(merge(files(typed)), "5.1")).toMatchObject({
        ...{ value: "480", awaited: [COMMERCE] },
      });
    }
    const refused = merge(files("约480"));
    expect(summary(refused, "5.1")).toMatchObject({ value: "480", sides: 0, awaited: [] });
    expect(refused.findings.map(({ code }) => code)).toContain("approximate-value");
  });

  test("only refused values: 填写有误; nothing at all: 未填", () => {
    const collection = merge([answer(AGRICULTURE, { "5.1": "约480" })]);
    expect(summary(collection, "5.1")).toMatchObject({ value: null, verdict: "invalid" });
    expect(summary(collection, "5.2")).toMatchObject({ value: null, verdict: "no-data" });
  });

  test("words of several bureaus stand together and never conflict", () => {
    const collection = merge([
      answer(AGRICULTURE, { "5.4": "推进中" }),
      answer(COMMERCE, { "5.4": "基本完成" }),
    ]);
    expect(summary(collection, "5.4")).toMatchObject({ verdict: "needs-person", sides: 0 });
    const { lines } = standingOf(collection, "5.4");
    expect(lines.map(({ typed }) => typed)).toEqual(["推进中", "基本完成"]);
  });

  test("a bureau that was sent no form is not awaited", () => {
    const ledger = ledgerFor(YEAR, (form) => (form.bureau === COMMERCE ? null : form));
    const collection = merge([answer(AGRICULTURE, { "5.1": 480 })], { ledger });
    expect(summary(collection, "5.1").awaited).toEqual([]);
    expect(collection.bureaus.map(({ bureau }) => bureau)).not.toContain(COMMERCE);
  });
});

describe("a decision settles a conflict", () => {
  const files = [answer(AGRICULTURE, { "5.1": 480 }), answer(COMMERCE, { "5.1": 470 })];
  const decide = (decision: object) =>
    merge(files, { decisions: [{ target: "5.1", ...decision, ...SIGNED } as Decision] });

  test.each<[string, object, string, string]>([
    ["the bureau whose value counts", { kind: "bureau", bureau: COMMERCE }, "470", "not-met"],
    ["another value", { kind: "value", value: 485 }, "485", "met"],
    ["a value as staff type it", { kind: "value", value: "四百八十五家" }, "485", "met"],
    ["the file", { kind: "file", file: "市商务局-2022.xlsx" }, "470", "not-met"],
  ])("by %s; both sides stay visible", (_, decision, value, verdict) => {
    const collection = decide(decision);
    expect(summary(collection, "5.1")).toMatchObject({ value, verdict, sides: 2, decided: true });
    expect(collection.counts.conflicts).toBe(0);
    expect(collection.findings.map(({ code }) => code)).not.toContain("conflict");
  });

  test("a value that the target cannot have settles nothing, and says so", () => {
    const collection = decide({ kind: "value", value: "约480" });
    expect(summary(collection, "5.1")).toMatchObject({ value: null, decided: false });
    expect(collection.findings).toContainEqual(
      expect.objectContaining({ code: "decision-unused", target: "5.1" }),
    );
  });

  test("what is not in conflict stays as it was reported, and the idle decision is told", () => {
    const collection = merge([answer(COMMERCE, { "5.1": 470 })], {
      decisions: [{ kind: "value", target: "5.1", value: 500, ...SIGNED }],
    });
    expect(summary(collection, "5.1")).toMatchObject({ value: "470", decided: false });
    const [told] = collection.findings.filter(({ code }) => code === "decision-unused");
    expect(told?.details).toEqual({ why: "no-conflict" });
  });

  test("a number decided for a percentage is that many percent", () => {
    const target = SEED_PLAN.targets.find(({ id }) => id === "17.1");
    if (!target) throw new Error("17.1");
    expect(readDecided(target, 97.5)?.toFixed()).toBe("97.5");
    expect(readDecided(target, 0.5)?.toFixed()).toBe("0.5");
    expect(readDecided(target, "九十七%")?.toFixed()).toBe("97");
    expect(readDecided(target, 101)).toBeNull();
  });

  test("one bureau contradicting itself is settled by the file", () => {
    const own = [
      answer(COMMERCE, { "11.1": 2000 }, "a.xlsx"),
      answer(COMMERCE, { "11.1": 2100 }, "b.xlsx"),
    ];
    const decisions: Decision[] = [{ kind: "file", target: "11.1", file: "b.xlsx", ...SIGNED }];
    expect(summary(merge(own, { decisions }), "11.1")).toMatchObject({
      ...{ value: "2100", verdict: "met", decided: true },
    });
    const commerce = (decisions: readonly Decision[]) =>
      merge(own, { decisions }).bureaus.find(({ bureau }) => bureau === COMMERCE)?.counts;
    expect(commerce([])).toMatchObject({ conflicts: 1, verdicts: {} });
    expect(commerce(decisions)).toMatchObject({ conflicts: 0, verdicts: { met: 1 } });
    const twin = answer(COMMERCE, { "11.1": 2100 }, "c.xlsx");
    const byTwin: Decision[] = [{ kind: "file", target: "11.1", file: "c.xlsx", ...SIGNED }];
    expect(summary(merge([...own, twin], { decisions: byTwin }), "11.1")).toMatchObject({
      ...{ value: "2100", verdict: "met", decided: true },
    });
    const byBureau: Decision[] = [{ kind: "bureau", target: "11.1", bureau: COMMERCE, ...SIGNED }];
    expect(summary(merge(own, { decisions: byBureau }), "11.1")).toMatchObject({
      ...{ value: null, decided: false },
    });
  });
});

describe("sum: each bureau reports its share", () => {
  const plan = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
  const share = (bureau: string | undefined, value: number | string): ReturnedFile =>
    returned(
      `${bureau ?? ""}.xlsx`,
      fillForm(bureau ?? "", value === "" ? {} : { "3.1": value }, { plan }),
      { plan },
    );
  const of = (...values: (number | string)[]) =>
    merge(
      values.map((value, index) => share(SHARERS[index], value)),
      { plan },
    );

  test("the shares add up and the sum is judged", () => {
    expect(summary(of(12, 3, 6, 5, 3), "3.1")).toMatchObject({
      ...{ value: "29", verdict: "met", sides: 0, awaited: [] },
    });
    expect(summary(of(12, 3, 6, 5, 2), "3.1")).toMatchObject({ value: "28", verdict: "not-met" });
  });

  test("no bureau owes a reason for its share alone", () => {
    expect(of(12, 3, 6, 5, 3).findings.map(({ code }) => code)).not.toContain("reason-required");
  });

  test("a missing share is never zero: the sum so far is shown, and judged only where it is enough", () => {
    expect(summary(of(12, 3, 6, 5, ""), "3.1")).toEqual({
      ...{ value: "26", verdict: "cannot-judge", completion: null },
      ...{ awaited: ["市地方金融监管局"], sides: 0, decided: false },
    });
    expect(summary(of(20, 3, 6, 5, ""), "3.1")).toMatchObject({ value: "34", verdict: "met" });
    expect(summary(of(12, 3, 6, 5, "约3"), "3.1")).toMatchObject({ verdict: "cannot-judge" });
  });

  test("a bureau that contradicts itself leaves the sum open until a file is chosen", () => {
    const files = [12, 3, 6, 5, 3].map((value, index) => share(SHARERS[index], value));
    const twice = [...files, { ...share(SHARERS[0], 13) }].map((file, index) =>
      index < 5 ? file : { ...file, report: { ...file.report, path: "again.xlsx" } },
    );
    expect(summary(merge(twice, { plan }), "3.1")).toMatchObject({ value: null, sides: 6 });
    const open = merge(twice, { plan });
    const [told] = open.findings.filter(({ code }) => code === "conflict");
    // other bureaus' shares do not contradict it
    expect(told).toMatchObject({ bureau: SHARERS[0] });
    expect(told?.received).toMatch(/^\S+ 13 家（again\.xlsx \S+）；\S+ 12 家（\S+ \S+）$/);
    expect(open.bureaus.map(({ counts }) => counts.conflicts).filter((count) => count > 0)).toEqual(
      [1],
    );
    const decisions: Decision[] = [{ kind: "file", target: "3.1", file: "again.xlsx", ...SIGNED }];
    expect(summary(merge(twice, { plan, decisions }), "3.1")).toMatchObject({
      ...{ value: "30", verdict: "met", decided: true },
    });
    const one: Decision[] = [
      { kind: "bureau", target: "3.1", bureau: SHARERS[0] ?? "", ...SIGNED },
    ];
    expect(summary(merge(twice, { plan, decisions: one }), "3.1")).toMatchObject({ value: null });
  });

  test("shares that were not declared such are a conflict", () => {
    const files = [12, 3].map((value, index) => answer(SHARERS[index] ?? "", { "3.1": value }));
    expect(summary(merge(files), "3.1")).toMatchObject({ value: null, sides: 2 });
  });
});

describe("lead: the first-listed bureau's value counts", () => {
  const plan = withJointRules(KNOWN, new Map([["5.1", "lead"]]));
  const answer = (bureau: string, filling: Filling) =>
    returned(`${bureau}.xlsx`, fillForm(bureau, filling, { plan }), { plan });
  const first = SEED_PLAN.targets.find(({ id }) => id === "5.1")?.bureaus[0]?.name;

  test("the others are shown and do not conflict", () => {
    expect(first).toBe(AGRICULTURE);
    const collection = merge(
      [answer(AGRICULTURE, { "5.1": 480 }), answer(COMMERCE, { "5.1": 490 })],
      { plan },
    );
    expect(summary(collection, "5.1")).toMatchObject({ value: "480", sides: 0 });
    const { lines } = standingOf(collection, "5.1");
    expect(lines.map(({ value }) => value?.toFixed())).toEqual(["480", "490"]);
  });

  test("without it nothing counts", () => {
    const collection = merge([answer(COMMERCE, { "5.1": 490 })], { plan });
    expect(summary(collection, "5.1")).toMatchObject({
      ...{ value: null, verdict: "cannot-judge", awaited: [AGRICULTURE] },
    });
  });
});

test("a joint rule has to fit its target", () => {
  const check = (id: string, rule: string) => checkJointRule(SEED_PLAN, id, rule);
  expect(check("3.1", "sum")).toBeNull();
  expect(check("17.2", "sum")).toBe("not-additive");
  expect(check("2.4", "sum")).toBe("not-additive");
  expect(check("5.4", "sum")).toBe("not-additive");
  expect(check("17.2", "lead")).toBeNull();
  expect(check("99.9", "sum")).toBe("no-target");
  expect(check("3.1", "most")).toBe("no-rule");
});

test("the same files in any order give the same collection", () => {
  const files = [
    answer(AGRICULTURE, { "5.1": 480, "5.3": 61, "17.2": 0.98 }, "c.xlsx"),
    answer(AGRICULTURE, { "5.1": 481 }, "a.xlsx"),
    answer(COMMERCE, { "5.1": 480, "5.3": 62 }, "d.xlsx"),
    answer(COMMERCE, { "5.1": 480, "5.3": 62 }, "b.xlsx"),
    answer("市科技局", { "3.3": 4500 }, "e.xlsx"),
  ];
  const plain = (collection: Collection) => JSON.stringify(collection);
  const wanted = plain(merge(files));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
      (order) => {
        expect(plain(merge(order))).toBe(wanted);
      },
    ),
    { numRuns: 20 },
  );
});
