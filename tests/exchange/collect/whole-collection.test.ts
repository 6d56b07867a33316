import { Big, type JointRule, type JointRules } from "../../../src/core";
import {
  type Collection,
  type CollectionInput,
  joinPartials,
  type PreviousPeriod,
  toPartial,
} from "../../../src/exchange";
import { periodOf } from "../../sheets/seed-plan";
import { KNOWN, ledgerFor, merge, YEAR } from "../returns";
import { COMMERCE, DECISIONS, decisions, MARKET, returns } from "./troubles";

/*
 * Whole collections, pinned: what became of every file, every line, target and finding where much goes wrong at once. A change of one
 * rule shows here what it changes elsewhere; look at each line before `jest -u`.
 */

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
