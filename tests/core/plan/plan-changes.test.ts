import fc from "fast-check";
import {
  asksTheSame,
  listAbbreviated,
  listTargetChanges,
  parsePlan,
  type Plan,
  presumeSuccessors,
} from "../../../src/core";
import { SEED_PLAN } from "../../sheets/seed-plan";

function planFrom(json: unknown): Plan {
  const parsed = parsePlan(json);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

/** The plan with one text in it changed; every such text is meant. */
function edited(...changes: readonly (readonly [from: string, to: string])[]): Plan {
  let text = JSON.stringify(SEED_PLAN.file);
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the plan has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return planFrom(JSON.parse(text));
}

type TargetJson = Record<string, unknown> & { id: string };

/** The plan with one target changed; null takes it out. */
function withTarget(id: string, change: (target: TargetJson) => TargetJson | null): Plan {
  const file = JSON.parse(JSON.stringify(SEED_PLAN.file)) as {
    rows: { cells: { targets: TargetJson[] }[] }[];
    rules: unknown[];
    disagreements: unknown[];
  };
  for (const { cells } of file.rows) {
    for (const cell of cells) {
      cell.targets = cell.targets.flatMap((target) =>
        target.id === id ? (change(target) ?? []) : target,
      );
    }
  }
  return planFrom({ ...file, rules: [], disagreements: [] });
}

const factsOf = (after: Plan) =>
  listTargetChanges(SEED_PLAN, after).map(({ id, change, facts }) => ({ id, change, facts }));

test("a plan has changed nothing against itself", () => {
  expect(listTargetChanges(SEED_PLAN, SEED_PLAN)).toEqual([]);
});

test.each<[what: string, after: () => Plan, fact: string, before: string, now: string]>([
  [
    "a threshold",
    () => withTarget("5.1", (t) => ({ ...t, threshold: 500 })),
    "threshold",
    "480",
    "500",
  ],
  [
    "a comparison word",
    () => withTarget("5.1", (t) => ({ ...t, comparator: ">" })),
    ...(["threshold", "480", ">480"] as const),
  ],
  [
    "a deadline",
    () => withTarget("5.1", (t) => ({ ...t, deadline: "2023-12-31" })),
    ...(["deadline", "2022-12-31", "2023-12-31"] as const),
  ],
  ["a unit", () => withTarget("11.2", (t) => ({ ...t, unit: "万元" })), "unit", "亿元", "万元"],
  [
    "a kind",
    () => withTarget("5.1", (t) => ({ ...t, kind: "maintain" })),
    "kind",
    "level",
    "maintain",
  ],
  [
    "a name",
    () => withTarget("5.1", (t) => ({ ...t, name: "农业龙头企业数量" })),
    ...(["name", "市级以上农业龙头企业数量", "农业龙头企业数量"] as const),
  ],
])("%s is told as it was and as it is", (_what, after, fact, before, now) => {
  const [told, ...more] = factsOf(after());
  expect(more).toEqual([]);
  expect(told?.facts).toEqual([{ fact, before, after: now }]);
});

test("words around a figure are told once, not for every target of their cell", () => {
  expect(factsOf(edited(["农业龙头企业达到480家", "农业龙头企业要达到480家"]))).toEqual([
    { id: "5.1", change: "changed", facts: [{ fact: "words", before: "", after: "" }] },
  ]);
});

test("targets that come and go are told as that", () => {
  const without = withTarget("5.2", () => null);
  const id = [{ id: "5.2" }];
  expect(listTargetChanges(SEED_PLAN, without)).toMatchObject([{ ...id[0], change: "removed" }]);
  expect(listTargetChanges(without, SEED_PLAN)).toMatchObject([{ ...id[0], change: "added" }]);
});

test("a renamed bureau hands nothing over, and is presumed to be who has all of its targets now", () => {
  const renamed = edited(["市商务局", "市商务和投资促进局"]);
  expect(listTargetChanges(SEED_PLAN, renamed)).toEqual([]);
  expect([...presumeSuccessors(SEED_PLAN, renamed)]).toEqual([["市商务局", "市商务和投资促进局"]]);
});

test("a bureau whose targets went to bureaus that were there before, or nowhere, is presumed to be nobody", () => {
  const file = JSON.parse(JSON.stringify(SEED_PLAN.file)) as {
    bureaus: string[];
    rows: { number: number; cells: { bureaus: { name: string }[] }[] }[];
  };
  file.bureaus = file.bureaus.filter((name) => name !== "市商务局");
  for (const { number, cells } of file.rows) {
    for (const cell of cells) {
      const to = number === 11 ? "市科技局" : "市卫生健康委";
      const others = cell.bureaus.filter(({ name }) => name !== "市商务局");
      if (others.length < cell.bureaus.length) {
        cell.bureaus = others.length > 0 ? others : [{ ...cell.bureaus[0], name: to }];
      }
    }
  }
  const scattered = planFrom(file);
  const handed = listTargetChanges(SEED_PLAN, scattered).map(({ id, handedOver }) => [
    id,
    handedOver?.to,
  ]);
  expect(handed).toContainEqual(["11.1", ["市科技局"]]);
  expect(handed).toContainEqual(["5.1", ["市农业农村局"]]);
  expect([...presumeSuccessors(SEED_PLAN, scattered)]).toEqual([["市商务局", null]]);
});

test.each<[what: string, id: string, after: (target: TargetJson) => TargetJson, same: boolean]>([
  ["another threshold", "5.1", (t) => ({ ...t, threshold: 500 }), true],
  ["another unit of the same dimension", "11.2", (t) => ({ ...t, unit: "万元" }), true],
  ["a level that is kept now", "5.1", (t) => ({ ...t, kind: "maintain" }), true],
  ["another dimension", "5.1", (t) => ({ ...t, unit: "亿元" }), false],
  ["what grew instead of what is", "5.1", (t) => ({ ...t, kind: "increase" }), false],
  [
    "words for a figure",
    "5.1",
    (t) => ({ ...t, kind: "qualitative", comparator: null, threshold: null, unit: null }),
    false,
  ],
])("an answer to %s is the same answer or not", (_what, id, after, same) => {
  const [one, other] = [SEED_PLAN, withTarget(id, after)].map((plan) => plan.targetById.get(id));
  expect(one && other && asksTheSame(one, other)).toBe(same);
});

test.each([
  ["市工信局", ["市工业和信息化局"]],
  ["工信局", ["市工业和信息化局"]],
  ["市卫健委", ["市卫生健康委"]],
  ["市文旅局", ["市文化和旅游局"]],
  ["市监局", ["市市场监管局", "市地方金融监管局"]],
  ["市局", []],
  ["市林业局", []],
  ["市商务局", []],
  ["", []],
])("%s is short for %j", (name, bureaus) => {
  expect(listAbbreviated(SEED_PLAN, name).toSorted()).toEqual([...bureaus].sort());
});

test("a name is short for nothing that it does not begin and end like", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), (name) => {
      for (const bureau of listAbbreviated(SEED_PLAN, name)) {
        const short = name.normalize("NFKC").replace(/\s/g, "");
        expect(bureau.endsWith(short.slice(-1))).toBe(true);
        expect([bureau.slice(0, 1), bureau.slice(1, 2)]).toContain(short.slice(0, 1));
      }
    }),
  );
});
