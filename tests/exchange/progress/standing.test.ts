import {
  Big,
  DEFAULT_LIGHTS,
  isNumeric,
  parsePeriod,
  withBaselines,
  withJointRules,
} from "../../../src/core";
import {
  buildReminder,
  findBuiltInPlan,
  type Progress,
  standProgress,
} from "../../../src/exchange";
import { listConcerns } from "../../../src/exchange/progress";
import type { FormCell, ProgressReading } from "../../../src/sheets";
import { BUREAU, SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";

const plan = findBuiltInPlan("jinan-brand-2020");
if (plan === null) throw new Error("the plan is built in");
const period = (id: string) => {
  const found = parsePeriod(id);
  if (found === null) throw new Error(`${id} is no period`);
  return found;
};

const cell = (value: number | string): FormCell => ({
  address: "G5",
  cell:
    typeof value === "number"
      ? { content: { kind: "number", value, format: "plain" }, shown: String(value), formula: null }
      : { content: { kind: "text", text: value }, shown: value, formula: null },
});

type Told = readonly [id: string, value: number | string, verdict: string];

/** A workbook that says these of targets, all of one bureau. */
function reading(bureau: string, told: readonly Told[], owed = ""): ProgressReading {
  const words = { remark: "", reason: "", measures: "" };
  return {
    ...{ plan: "jinan-brand-2020", planHash: "", period: "2021", asOf: "2022-01-20" },
    baselines: [],
    targets: told.map(([id, value, verdict]) => ({ id, value: cell(value), verdict, ...words })),
    bureaus: [
      {
        ...{
          bureau,
          status: "returned",
          statusWords: "已报",
          due: "2022-01-15",
          owed,
          isWaiting: false,
        },
        lines: told.map(([id, value, verdict]) => ({ id, own: cell(value), verdict, ...words })),
      },
    ],
  };
}

const stand = (read: ProgressReading, more: Partial<Parameters<typeof standProgress>[0]> = {}) =>
  standProgress({
    ...{ plan, reading: read, period: period("2021"), earlier: [], lights: DEFAULT_LIGHTS },
    ...more,
  });

const only = (progress: Progress) => {
  const [target] = progress.targets;
  if (target === undefined) throw new Error("there is no target");
  return target;
};

test("a value that counts has completion, pace and what it still takes", () => {
  const { completion, pace, remaining, value } = only(
    stand(reading("市市场监管局", [["1.1", 180, "推进中"]])),
  );
  expect(value?.toNumber()).toBe(180);
  expect(completion?.toNumber()).toBe(0.6);
  expect(pace).toMatchObject({ light: "yellow", withoutBaseline: true });
  expect(remaining).toMatchObject({ amount: new Big(120), months: 12, perMonth: new Big(10) });
});

test.each(["待核实", "填写有误", "无法判定"])("of what is %s nothing follows", (verdict) => {
  const found = only(stand(reading("市市场监管局", [["1.1", 300, verdict]])));
  expect(found).toMatchObject({ value: null, completion: null, pace: null, remaining: null });
  expect(found.held).toBe("300");
});

test("what is missed has no green light, though the calendar asks for no more", () => {
  const read = { ...reading("市市场监管局", [["1.2", 6000, "未达标"]]), period: "2022" };
  const found = only(stand(read, { period: period("2022") }));
  expect(found.pace).toMatchObject({ light: "yellow", ahead: new Big(0) });
  expect(found.gap).toMatchObject({ kind: "short", amount: new Big(0) });
});

test("a share of a sum is judged by nobody: only the whole has a verdict and a pace", () => {
  const summed = withJointRules(plan, new Map([["3.1", "sum"]]));
  const read = reading("市科技局", [["3.1", 20, "推进中"]]);
  const [bureau] = read.bureaus;
  const lines = bureau?.lines.map((line) => ({ ...line, verdict: "份额" })) ?? [];
  const progress = stand(
    { ...read, bureaus: bureau ? [{ ...bureau, lines }] : [] },
    { plan: summed },
  );
  expect(progress.bureaus[0]?.lines[0]).toMatchObject({ verdict: null, pace: null, isShare: true });
  expect(only(progress).pace).not.toBeNull();
});

test("a cap that is exceeded before its time is told; one that is kept and a range that is left above are not", () => {
  const breachOf = (id: string, value: number) => {
    const read = reading(BUREAU, [[id, value, "推进中"]]);
    return only(stand(read, { plan: SYNTHETIC_PLAN, period: period("2024") })).breach;
  };
  // 不超过 80 起; 10—20 家
  expect([breachOf("3.1", 92), breachOf("3.1", 70), breachOf("3.1", 80)]).toEqual([
    ...["above-cap", null, null],
  ]);
  expect([breachOf("3.7", 25), breachOf("3.7", 5)]).toEqual([null, null]);
});

test("a baseline shortens the way of a level; of a rank it is only told", () => {
  const given = { asOf: "2019", source: "年鉴" };
  const based = withBaselines(
    plan,
    new Map([
      ["1.1", { value: new Big(100), ...given }],
      ["2.4", { value: new Big(15), ...given }],
    ]),
  );
  expect(based.hash).toBe(plan.hash);
  const read = reading("市市场监管局", [
    ["1.1", 180, "推进中"],
    ["2.4", 8, "提前达标"],
  ]);
  const [level, rank] = stand(read, { plan: based }).targets;
  expect(level?.completion?.toNumber()).toBe(0.4);
  expect(level?.pace?.withoutBaseline).toBe(false);
  expect(level?.baseline).toMatchObject({ counts: true, source: "年鉴" });
  expect(rank).toMatchObject({ completion: null, pace: null, baseline: { counts: false } });
});

test("earlier periods stand in their order, the same part of last year beside them", () => {
  const earlier = ["2020", "2021H1"].map((id, at) => ({
    period: period(id),
    values: new Map([["1.1", new Big(100 + at * 50)]]),
    byBureau: new Map(),
  }));
  const found = only(
    stand(reading("市市场监管局", [["1.1", 180, "推进中"]]), { earlier: earlier.toReversed() }),
  );
  expect(found.series.map((each) => each.period.id)).toEqual(["2020", "2021H1"]);
  expect(found.lastYear?.value.toNumber()).toBe(100);
});

test("earlier periods that end on one day stand the same however they were given: the shorter before the whole", () => {
  const given = ["2020", "2020-12", "2020H2", "2020Q4", "2020Q3"].map((id) => ({
    period: period(id),
    values: new Map([["1.1", new Big(100)]]),
    byBureau: new Map(),
  }));
  const read = reading("市市场监管局", [["1.1", 180, "推进中"]]);
  const orderOf = (earlier: typeof given) => stand(read, { earlier }).earlier.map(({ id }) => id);
  const expected = ["2020Q3", "2020-12", "2020Q4", "2020H2", "2020"];
  expect(orderOf(given)).toEqual(expected);
  expect(orderOf(given.toReversed())).toEqual(expected);
});

test("a bureau whose file waits for a person is neither reminded nor told that it is late", () => {
  const read = reading("市科技局", [["3.3", "", "未填"]], "全部 1 项");
  const [first] = read.bureaus;
  if (first === undefined) throw new Error("there is a bureau");
  const late = { ...first, status: "overdue", statusWords: "逾期未报" } as const;
  const concernsOf = (isWaiting: boolean) => {
    const progress = stand({ ...read, bureaus: [{ ...late, isWaiting }] });
    const [bureau] = progress.bureaus;
    const reminder = buildReminder(progress, {});
    return [bureau && listConcerns(bureau, "2022-01-20").map(({ why }) => why), reminder === null];
  };
  expect(concernsOf(false)).toEqual([["owed"], false]);
  expect(concernsOf(true)).toEqual([[], true]);
});

test("red is overdue or missed, yellow behind or fallen, blue near: each target once, under its worst", () => {
  const read = reading(
    "市市场监管局",
    [
      ["1.1", 180, "推进中"],
      ["1.2", 6100, "未达标"],
      ["1.3", 8, "提前达标"],
      ["17.2", 96, "推进中"],
      ["2.4", 12, "推进中"],
      ["21.1", 1, "未填"],
    ],
    "21.1",
  );
  const { bureaus } = stand(read);
  const told = (asOf: string, near?: number) =>
    bureaus.flatMap((each) =>
      listConcerns(each, asOf, near).map((one) => {
        const { id } = one.why === "owed" ? one.target : one.line.target;
        return `${one.colour} ${one.why} ${id}`;
      }),
    );
  expect(told("2022-01-20")).toEqual([
    ...["red owed 21.1", "red missed 1.2", "yellow behind 1.1", "yellow below-level 17.2"],
  ]);
  expect(told("2022-12-01").at(-1)).toBe("blue near 2.4");
  expect(told("2022-12-01", 10).at(-1)).toBe("yellow below-level 17.2");
});

test("the plan has the targets that these tests speak of", () => {
  const kinds = ["1.1", "2.4", "17.2"].map((id) => plan.targetById.get(id)?.kind);
  expect(kinds).toEqual(["level", "rank", "maintain"]);
  expect(plan.targets.filter(isNumeric)).toHaveLength(47);
});
