import { DEFAULT_LIGHTS, type ReportingPeriod, withJointRules } from "../../../src/core";
import { isIn, PROGRESS_GROUPS, standCollection, tellProgress } from "../../../src/exchange";
import { periodOf } from "../../sheets/seed-plan";
import { type Filling, fillForm, KNOWN, ledgerFor, merge, returned, YEAR } from "../returns";

/*
 * What the sheet 进度 says of a collection half way, in which 3.1 is added up from shares and something stands in every way but missed.
 */

const MIDWAY = periodOf("2021");
const PLAN = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
const MARKET = "市市场监管局";
const FARMING = "市农业农村局";
const COMMERCE = "市商务局";
const FILLINGS: readonly (readonly [bureau: string, filling: Filling])[] = [
  [MARKET, { "1.1": 180, "1.2": 3_826_000, "1.3": "约8", "2.4": 8, "17.2": 0.96 }],
  [FARMING, { "3.1": 29, "5.1": 480 }],
  [COMMERCE, { "5.1": 481, "11.1": 2000 }],
];

function standIn(period: ReportingPeriod, fillings: typeof FILLINGS) {
  const occasion = { plan: PLAN, period };
  const files = fillings.map(([bureau, filling]) =>
    returned(`${bureau}.xlsx`, fillForm(bureau, filling, occasion), occasion),
  );
  return standCollection(merge(files, { ...occasion, ledger: ledgerFor(period) }), DEFAULT_LIGHTS);
}

const standing = standIn(MIDWAY, FILLINGS);
const book = tellProgress(standing, "collection", DEFAULT_LIGHTS);

// prettier-ignore
test.each([
  ["1.1", "180 个", 0.6, 0.667, "黄灯 进度滞后，落后 6.7 个百分点，未设基期", "还差 120 个，12 个月，每月 10 个"],
  ["1.2", "", null, null, "待核实，报来 3,826,000，不算完成值", ""],
  ["1.3", "", null, null, `填写有误，报来 ${MARKET} 约8，不算完成值`, ""],
  ["1.4", "", null, null, "未填", ""],
  ["2.4", "8 位", null, null, "提前达标", ""],
  ["3.1", "29 家", 1, 0.667, "提前达标，绿灯 进度正常，超前 33.3 个百分点，未设基期", ""],
  ["5.1", "", null, null, `无法判定，报来 ${FARMING} 480；${COMMERCE} 481，不算完成值`, ""],
  ["17.2", "96%", null, null, "推进中，低于应保持的水平", "还差 1 个百分点"],
])(
  "%s: a value that counts, its light and what it still takes; of one that does not what was reported",
  (id, value, completion, due, light, takes) => {
    expect(book.targets.find((each) => each.id === id)).toMatchObject({
      ...{ value, completion, due, light, takes },
    });
  },
);

const countsOf = ({ by }: (typeof book)["all"]) =>
  Object.fromEntries(Object.entries(by).filter(([, count]) => count > 0));

test("every line is counted once; a bureau's share as a share, whatever the whole is", () => {
  const of = (wanted: string) =>
    book.bureaus.flatMap((each) => (each.bureau === wanted ? [countsOf(each)] : []));
  expect(of(MARKET)).toEqual([{ 黄灯: 1, 不计进度: 2, 有数不算: 2, 未填: 18 }]);
  expect(of(FARMING)).toEqual([{ 不计进度: 1, 有数不算: 1, 未填: 7, 份额配合: 1 }]);
  expect(of(COMMERCE)).toEqual([{ 绿灯: 1, 有数不算: 1, 未填: 4 }]);
  expect(countsOf(book.all)).toEqual({ 黄灯: 1, 绿灯: 2, 不计进度: 2, 有数不算: 3, 未填: 42 });
});

test("lines are found by the group that they are counted under", () => {
  const lines = standing.bureaus.find(({ bureau }) => bureau === FARMING)?.lines ?? [];
  const found = PROGRESS_GROUPS.map((group) => [
    group,
    lines.flatMap((line) => (isIn(line, group) ? [line.target.id] : [])),
  ]);
  expect(Object.fromEntries(found)).toMatchObject({
    ...{ missed: [], red: [], yellow: [], green: [] },
    ...{ unpaced: ["17.2"], held: ["5.1"], part: ["3.1"] },
  });
});

test("a line is counted under its light before its time, and as missed once that has come", () => {
  const countsIn = (period: ReportingPeriod, value: number) => {
    const stood = standIn(period, [[MARKET, { "1.1": value }]]);
    const counts = countsOf(tellProgress(stood, "table", DEFAULT_LIGHTS).all);
    expect(counts.未填).toBe(49);
    return { ...counts, 未填: 0 };
  };
  // of 300 two thirds are due at the end of 2021
  expect(countsIn(MIDWAY, 60)).toEqual({ 红灯: 1, 未填: 0 });
  expect(countsIn(MIDWAY, 190)).toEqual({ 黄灯: 1, 未填: 0 });
  expect(countsIn(MIDWAY, 210)).toEqual({ 绿灯: 1, 未填: 0 });
  expect(countsIn(YEAR, 290)).toEqual({ 未达标: 1, 未填: 0 });
});

test("the sheet says of what it is, and by what", () => {
  expect([book.title, book.plan]).toEqual(["2021年度指标进度", KNOWN.title]);
  expect(book.occasion).toBe("报告期：2021年度 · 按交回的填报表");
  expect(tellProgress(standing, "table", DEFAULT_LIGHTS).occasion).toBe(
    "报告期：2021年度 · 按校验过的指标跟踪表",
  );
  const strict = tellProgress(standing, "table", { greenDownTo: -0.05, yellowDownTo: -0.2 });
  expect(strict.notes).toContain(
    "绿灯：落后不超过 5 个百分点；黄灯：落后不超过 20 个百分点；红灯：落后更多。",
  );
});

test("many times the target is told in words, from ten times on", () => {
  const shareOf = (value: number) => {
    const stood = standIn(MIDWAY, [[MARKET, { "1.1": value }]]);
    const { targets } = tellProgress(stood, "collection", DEFAULT_LIGHTS);
    return targets.find(({ id }) => id === "1.1")?.completion;
  };
  expect([shareOf(2999), shareOf(3000), shareOf(3599)]).toEqual([9.996, "10 倍", "11 倍"]);
});
