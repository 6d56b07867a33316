import { Big, type JointRule, type JointRules } from "../../../src/core";
import {
  type Collection,
  type CollectionInput,
  joinPartials,
  parseDecisions,
  type PreviousPeriod,
  type ReturnedFile,
  toPartial,
} from "../../../src/exchange";
import { periodOf } from "../../sheets/seed-plan";
import { answer, fillForm, KNOWN, ledgerFor, merge, returned, SIGNED, YEAR } from "../returns";

/*
 * Whole collections, pinned: what became of every file, every line, target and finding where much goes wrong at once. A change of one
 * rule shows here what it changes elsewhere; look at each line before `jest -u`.
 */

const [OFFICE, INDUSTRY, MARKET, COMMERCE] = [
  "市政府办公厅",
  "市工业和信息化局",
  "市市场监管局",
  "市商务局",
];
const [SCIENCE, FARMING, TOURISM, HEALTH, FINANCE] = [
  "市科技局",
  "市农业农村局",
  "市文化和旅游局",
  "市卫生健康委",
  "市地方金融监管局",
];

/** One of every trouble: conflicts, refused and suspect values, words for none, halves, doubles, foreign and lost forms. */
function returns(): readonly ReturnedFile[] {
  const industry = fillForm(INDUSTRY, { "3.1": 29, "6.1": 1400, "6.2": 4900, "7.1": "1500亿元" });
  return [
    answer(MARKET, { "1.1": 300, "1.2": 3_826_000, "1.3": "约8", "2.3": 96, "2.4": 8, "15.1": 9 }),
    answer(
      MARKET,
      { "1.1": 301, "1.4": 10, "17.1": 0.96, "18.1": 1000, "19.1": "四十项" },
      "收回/补报.xlsx",
    ),
    returned("收回/工信.xlsx", industry),
    returned("收回/工信 副本.xlsx", industry),
    answer(FARMING, {
      "3.1": 31,
      "4.1": { 完成值: 1300, 未达标原因: "市场波动" },
      "5.1": 480,
      "17.1": 0.9604,
    }),
    answer(COMMERCE, {
      "5.1": 481,
      "5.2": "本期不统计",
      "5.3": "尚未公布",
      "5.4": "已初步形成",
      "11.1": "2000个",
    }),
    answer(TOURISM, { "3.1": 29, "12.1": "6000000万元", "13.1": 1300 }),
    answer(HEALTH, {}),
    answer(
      SCIENCE,
      { "3.3": "4,400家", "10.1": 6, "10.2": 27, "10.3": 59, "18.1": 999 },
      "收回/科技一.xlsx",
    ),
    answer(SCIENCE, { "3.3": 4400, "10.1": 7, "18.2": 4000, "18.3": "无" }, "收回/科技二.xlsx"),
    returned("收回/旧表.xlsx", fillForm(FINANCE, { "3.1": 28 }, { formId: "f".repeat(32) })),
    returned(
      "收回/去年.xlsx",
      fillForm(OFFICE, { "16.1": "已实现" }, { period: periodOf("2021") }),
    ),
  ];
}

const previousOf = (period: string): PreviousPeriod => ({
  period: periodOf(period),
  values: new Map([
    ["1.1", new Big(310)],
    ["4.1", new Big(1350)],
    ["6.1", new Big(1000)],
    ["6.2", new Big(4600)],
    ["5.3", new Big(40)],
    ["3.1", new Big(27)],
  ]),
  byBureau: new Map<string, ReadonlyMap<string, Big | string>>([
    [MARKET, new Map([["1.1", new Big(310)]])],
    [COMMERCE, new Map([["5.4", "正在形成"]])],
  ]),
});

const DECISIONS = [
  { target: "3.1", bureau: INDUSTRY },
  { target: "1.2", value: "6100亿元" },
  { target: "1.3", value: 8 },
  { target: "3.3", file: "科技二.xlsx" },
  { target: "10.1", file: "没有这个.xlsx" },
  { target: "17.1", bureau: FARMING },
  { target: "5.1", value: "约480" },
  { target: "2.4", value: 8 },
  { file: "补报.xlsx", supersedes: `${MARKET}-2022.xlsx` },
  { file: "旧表.xlsx", confirms: true },
  { file: "去年.xlsx", confirms: OFFICE },
];

function decisions(said: readonly object[]): CollectionInput["decisions"] {
  const parsed = parseDecisions(
    said.map((each) => ({ ...each, ...SIGNED })),
    KNOWN,
  );
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.decisions;
}

/** Figures as digits, maps as lists; of plan and ledger nothing, of a target its id, of a file its path. */
function plain(key: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  if (typeof value !== "object" || value === null) return value;
  if (key === "target" && "id" in value) return value.id;
  if (key === "plan" || key === "ledger" || key === "previous" || key === "form") return undefined;
  if (key === "file" && "report" in value) return (value.report as { path: string }).path;
  return value;
}

function tell({ files, bureaus, targets, findings, counts }: Collection): string {
  const line = (each: unknown): string => JSON.stringify(each, plain);
  return [
    "files",
    ...files.map(line),
    "bureaus",
    ...bureaus.flatMap(({ lines, ...rest }) => [
      line({ ...rest, files: rest.files.length }),
      ...lines.map((each) => `  ${line(each)}`),
    ]),
    "targets",
    ...targets.map(line),
    "findings",
    ...findings.map(line),
    line(counts),
  ].join("\n");
}

const rules = (said: Readonly<Record<string, JointRule>>): JointRules =>
  new Map(Object.entries(said));

test.each<readonly [string, Partial<CollectionInput>]>([
  ["as it came", {}],
  ["after the due day, with the year before", { asOf: "2023-01-16", previous: previousOf("2021") }],
  ["with the half year before", { previous: previousOf("2022H1") }],
  ["decided", { decisions: decisions(DECISIONS), previous: previousOf("2021") }],
  [
    "with a rule that the forms do not carry",
    { joint: rules({ "3.1": "sum", "17.1": "agree", "1.1": "sum" }) },
  ],
])("a collection %s", (_, more) => {
  expect(tell(merge(returns(), more))).toMatchSnapshot();
});

test("the same from parts, each written down and read again", () => {
  const files = returns();
  const occasion = { plan: KNOWN, period: YEAR, ledger: ledgerFor() };
  const parts = [1, 2, 3].map((index) =>
    toPartial(
      occasion,
      { index, count: 3 },
      files.filter((_, at) => at % 3 === index - 1),
    ),
  );
  const read = parts.map((each): unknown => JSON.parse(JSON.stringify(each)));
  const joined = joinPartials(occasion, [read[2], read[0], read[1]]);
  if ("problem" in joined) throw new Error(JSON.stringify(joined.problem));
  const more = { decisions: decisions(DECISIONS), previous: previousOf("2021") };
  expect(tell(merge(joined.files, more))).toBe(tell(merge(files, more)));
  const problem = (parts: readonly unknown[]) => {
    const refused = joinPartials(occasion, parts);
    return "problem" in refused ? refused.problem : null;
  };
  expect(problem([read[0], read[1]])).toEqual({ kind: "missing", parts: [3], count: 3 });
  expect(problem([read[0], read[1], read[0]])).toEqual({ kind: "doubled", at: 2 });
  expect(problem([read[0], { ...(read[1] as object), files: [] }])).toEqual({
    kind: "damaged",
    at: 1,
  });
  const other = toPartial(
    { ...occasion, ledger: { ...occasion.ledger, due: null } },
    { index: 2, count: 3 },
    [],
  );
  expect(problem([read[0], other])).toEqual({ kind: "other-occasion", at: 1 });
});
