import fc from "fast-check";
import { finding, parsePeriod } from "../../../src/core";
import {
  type Collection,
  consolidate,
  type Decision,
  joinDecisions,
  parseDecisions,
  rejectFile,
  unreadFile,
} from "../../../src/exchange";
import { SEED_PLAN } from "../../sheets/seed-plan";
import { answer, fillForm, ledgerFor, merge, returned, SIGNED, YEAR } from "../returns";

const [COMMERCE, FARMING, SCIENCE, MARKET] = [
  "市商务局",
  "市农业农村局",
  "市科技局",
  "市市场监管局",
];
const LAST_YEAR = parsePeriod("2021") ?? YEAR;

/** A collection with every kind of trouble. */
const FILES = [
  // two bureaus differ, one value cannot be used, one is 100 times off, words need a person
  answer(COMMERCE, { "5.1": 480, "5.3": 61, "5.4": "已完成", "11.1": "约2000", "11.2": 45000000 }),
  answer(FARMING, { "5.1": 470, "5.3": "约61", "5.4": "已完成" }),
  // one metric printed twice
  answer(MARKET, { "2.4": 8, "15.1": 9, "18.1": 1000 }),
  // last year's form
  returned("去年.xlsx", fillForm(SCIENCE, { "3.3": 4300, "18.1": 1000 }, { period: LAST_YEAR })),
  // a form that never went out
  returned("外.xlsx", fillForm("市文化和旅游局", { "12.1": 601 }, { formId: "f".repeat(32) })),
  // a file that cannot be read
  unreadFile(
    rejectFile("坏.xlsx", [finding("damaged", { details: { problem: "truncated", part: null } })]),
  ),
];

const DECIDED = [
  { target: "5.1", bureau: COMMERCE, ...SIGNED },
  { target: "5.3", bureau: FARMING, value: 61, ...SIGNED },
  { target: "5.4", verdict: "met", ...SIGNED },
  { target: "11.1", value: 2000, ...SIGNED },
  { target: "11.2", value: "4500亿元", ...SIGNED },
  { target: "2.4", value: 9, ...SIGNED },
  { file: "去年.xlsx", confirms: true, ...SIGNED },
  { file: "外.xlsx", confirms: "市文化和旅游局", ...SIGNED },
  { file: "坏.xlsx", ignore: true, ...SIGNED },
];

function decisionsOf(json: readonly unknown[]): readonly Decision[] {
  const parsed = parseDecisions(json, SEED_PLAN);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.decisions;
}

const errorsIn = ({ findings }: Collection) =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, target, file }) => [code, target, file]);
const unusedIn = ({ findings }: Collection) =>
  findings
    .filter(({ code }) => code === "decision-unused")
    .map(({ received, details }) => [received, details]);
const targetIn = ({ targets }: Collection, id: string) => {
  const found = targets.find(({ target }) => target.id === id);
  if (!found) throw new Error(id);
  return { value: found.value?.toFixed() ?? null, verdict: found.verdict };
};

describe("a collection with every kind of trouble", () => {
  const before = merge(FILES);
  const after = merge(FILES, { decisions: decisionsOf(DECIDED) });

  test("has them, before anybody decides", () => {
    expect(new Set(errorsIn(before).map(([code]) => code))).toEqual(
      new Set([
        ...["conflict", "approximate-value", "same-metric-differs"],
        ...["wrong-period", "unknown-form", "damaged"],
      ]),
    );
  });

  test("has no error once all is decided, and every decision is used", () => {
    expect(errorsIn(after)).toEqual([]);
    expect(unusedIn(after)).toEqual([]);
  });

  test("has the values and verdicts that were decided", () => {
    expect(targetIn(after, "5.1")).toEqual({ value: "480", verdict: "met" });
    expect(targetIn(after, "5.3")).toEqual({ value: "61", verdict: "met" });
    expect(targetIn(after, "5.4")).toEqual({ value: null, verdict: "met" });
    expect(targetIn(after, "11.2")).toEqual({ value: "4500", verdict: "met" });
    expect(targetIn(after, "2.4")).toEqual({ value: "9", verdict: "met" });
    // the other place of the same metric
    expect(targetIn(after, "15.1")).toEqual({ value: "9", verdict: "met" });
    expect(targetIn(after, "12.1")).toEqual({ value: "601", verdict: "met" });
  });

  test("judges last year's form in this year, and it owes the reason of a miss", () => {
    expect(targetIn(after, "3.3")).toEqual({ value: "4300", verdict: "not-met" });
    expect(after.findings).toContainEqual(
      expect.objectContaining({ code: "reason-required", target: "3.3", file: "去年.xlsx" }),
    );
  });

  test("says of every file what became of it", () => {
    expect(after.files.map(({ file, outcome }) => [file.report.path, outcome])).toEqual([
      ["去年.xlsx", "merged"],
      ["坏.xlsx", "ignored"],
      ["外.xlsx", "merged"],
      ...[COMMERCE, FARMING, MARKET].map((name) => [`收回/${name}-2022.xlsx`, "merged"]).sort(),
    ]);
  });

  test("says in the workbook who decided what and why", () => {
    const texts = consolidate(after).sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ value }) => (typeof value === "string" ? [`${name}: ${value}`] : [])),
    );
    for (const said of [
      ["指标台账: ", "裁定：取市商务局的数。"],
      ["指标台账: ", "裁定：市农业农村局按 61。"],
      ["指标台账: ", "人工判定：达标。"],
      ["报送情况: ", "裁定不采用："],
      ["报送情况: ", "人工确认："],
    ] as const) {
      const [sheet, words] = said;
      const found = texts.filter((text) => text.startsWith(sheet) && text.includes(words));
      expect(found.length).toBeGreaterThan(0);
      for (const text of found) expect(text).toMatch(/电话核实.*张三/);
    }
  });
});

const textIn = (collection: Collection) =>
  JSON.stringify([consolidate(collection), collection.findings]);

test("decisions in any order, split over any files, give the same", () => {
  const whole = textIn(merge(FILES, { decisions: decisionsOf(DECIDED) }));
  const shuffled = fc.shuffledSubarray(DECIDED, { minLength: DECIDED.length });
  const split = fc.tuple(shuffled, fc.array(fc.nat({ max: 3 }), { minLength: 9, maxLength: 9 }));
  fc.assert(
    fc.property(split, ([order, at]) => {
      const sources = [0, 1, 2, 3].map((file) => ({
        name: `${file}.json`,
        json: [...order.filter((_, index) => at[index] === file), ...order.slice(0, file)],
      }));
      const joined = joinDecisions(sources, SEED_PLAN);
      if (!("decisions" in joined)) throw new Error(JSON.stringify(joined.problems));
      expect(textIn(merge(FILES, { decisions: joined.decisions }))).toBe(whole);
    }),
    { numRuns: 12 },
  );
});

test("two files that say different things are told with both places", () => {
  const joined = joinDecisions(
    [
      { name: "甲.json", json: [DECIDED[0], { target: "5.3", value: 60, ...SIGNED }] },
      { name: "乙.json", json: [{ target: "5.3", value: 61, ...SIGNED }, DECIDED[0]] },
    ],
    SEED_PLAN,
  );
  expect(joined).toEqual({
    problems: [
      {
        file: "乙.json",
        problems: [
          {
            path: "[0]",
            code: "decided-twice",
            about: "target",
            name: "5.3",
            other: "甲.json [1]",
          },
        ],
      },
    ],
  });
});

describe("what cannot be decided is told", () => {
  const unused = (...json: readonly unknown[]) =>
    unusedIn(merge(FILES, { decisions: decisionsOf(json) }));

  test.each<[string, unknown, string, string]>([
    [
      "a verdict on a figure that tells",
      { target: "18.1", verdict: "met" },
      "18.1",
      "nothing-to-judge",
    ],
    [
      "a verdict on what nobody reported",
      { target: "16.1", verdict: "met" },
      "16.1",
      "nothing-to-judge",
    ],
    [
      "a line that is right",
      { target: "18.1", bureau: MARKET, value: 9 },
      `18.1 ${MARKET}`,
      "no-conflict",
    ],
    [
      "a line with no value",
      { target: "5.3", bureau: FARMING, value: "约6" },
      `5.3 ${FARMING}`,
      "no-value",
    ],
    ["a file that is not there", { file: "无.xlsx", ignore: true }, "无.xlsx", "no-file"],
    [
      "a broken file taken for a form",
      { file: "坏.xlsx", confirms: true },
      "坏.xlsx",
      "not-accepted",
    ],
    ["a form of another bureau", { file: "外.xlsx", confirms: COMMERCE }, "外.xlsx", "other-form"],
    [
      "a form that counts by itself",
      { file: `收回/${MARKET}-2022.xlsx`, confirms: true },
      `收回/${MARKET}-2022.xlsx`,
      "nothing-to-confirm",
    ],
  ])("%s", (_, said, name, why) => {
    expect(unused({ ...(said as object), ...SIGNED })).toEqual([[name, { why }]]);
  });

  test("the same file under two names, whichever comes first", () => {
    const both = [
      { file: "外.xlsx", confirms: true, ...SIGNED },
      { file: "./外.xlsx", ignore: true, ...SIGNED },
    ];
    const [one, other] = [both, [...both].reverse()].map((json) =>
      textIn(merge(FILES, { decisions: decisionsOf(json) })),
    );
    expect(one).toBe(other);
    expect(unused(...both)).toEqual([["./外.xlsx", { why: "decided-already" }]]);
  });
});

test.each([
  ["met", "2022", "met"],
  ["not-met", "2022", "not-met"],
  ["met", "2021", "reached-early"],
  ["not-met", "2021", "in-progress"],
] as const)(
  "words judged %s in %s are %s: before the deadline nothing is final",
  (said, id, expected) => {
    const period = parsePeriod(id) ?? YEAR;
    const form = fillForm(COMMERCE, { "5.4": "已初步形成" }, { period });
    const collection = merge([returned("a.xlsx", form, { period })], {
      ...{ period, ledger: ledgerFor(period) },
      decisions: decisionsOf([{ target: "5.4", verdict: said, ...SIGNED }]),
    });
    expect(targetIn(collection, "5.4")).toEqual({ value: null, verdict: expected });
    expect(unusedIn(collection)).toEqual([]);
  },
);

test("a file that was set aside is owed again", () => {
  const path = `收回/${COMMERCE}-2022.xlsx`;
  const collection = merge([answer(COMMERCE, { "5.1": 480 })], {
    decisions: decisionsOf([{ file: path, ignore: true, ...SIGNED }]),
    ledger: ledgerFor(YEAR),
    asOf: "2023-02-01",
  });
  expect(collection.bureaus.find(({ bureau }) => bureau === COMMERCE)?.status).toBe("overdue");
  expect(targetIn(collection, "5.1").value).toBeNull();
});
