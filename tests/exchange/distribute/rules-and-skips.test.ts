import { Big, isNumeric, targetsOf, withJointRules } from "../../../src/core";
import {
  consolidate,
  extendLedger,
  fittingRules,
  isOwnFile,
  latestPrevious,
  type LedgerForm,
  partLedgerName,
  planDue,
  prepareForms,
  previousFor,
  readPrevious,
  readSentRules,
  rulesToMake,
  sentPlanName,
  skipsSoFar,
  toLedgerRules,
  toLedgerSkips,
  unknownBureaus,
} from "../../../src/exchange";
import { SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { gridOf } from "../../sheets/grid-of";
import { periodOf } from "../../sheets/seed-plan";
import { answer, changeSheet, formIdOf, KNOWN, ledgerFor, merge, YEAR } from "../returns";

const [COMMERCE, FARMING, SCIENCE] = ["市商务局", "市农业农村局", "市科技局"];

const formOf = (bureau: string, more: Partial<LedgerForm> = {}): LedgerForm => ({
  ...(ledgerFor().forms.find((form) => form.bureau === bureau) ?? fail()),
  ...more,
});
const fail = (): never => {
  throw new Error("no such form");
};
const ruleOf = (plan: typeof KNOWN, id: string) => plan.targetById.get(id)?.jointRule;

describe("joint rules of the forms that are out", () => {
  test("are written down where there are any, and of a foreign hand's writing only what fits is read", () => {
    expect(toLedgerRules(new Map())).toEqual({});
    expect(toLedgerRules(new Map([["3.1", "sum"]]))).toEqual({ joint: { "3.1": "sum" } });
    const written = [
      ["3.1", "sum"],
      ["5.1", "most"],
      ["9.9", "sum"],
      ["2.4", "sum"],
    ] as const;
    expect([...fittingRules(KNOWN, written)]).toEqual([["3.1", "sum"]]);
  });

  test("are those of further forms where they ask alike; else the plan says what the next one asks", () => {
    const sum = { joint: { "5.1": "sum" } };
    const alike = readSentRules(KNOWN, [formOf(COMMERCE, sum), formOf(FARMING, sum)]);
    expect(ruleOf(alike.plan, "5.1")).toBe("sum");
    const mixed = readSentRules(KNOWN, [
      formOf(COMMERCE, sum),
      formOf(FARMING, { joint: { "5.1": "agree" } }),
    ]);
    expect(ruleOf(mixed.plan, "5.1")).toBe("agree");
    const replaced = readSentRules(KNOWN, [formOf(COMMERCE, { ...sum, state: "replaced" })]);
    expect(ruleOf(replaced.plan, "5.1")).toBe("agree");
    expect(replaced.byForm.get(formIdOf(COMMERCE))).toEqual(new Map([["5.1", "sum"]]));
    expect(replaced.current.has(COMMERCE)).toBe(false);
  });

  test("know the plan that a form was made by; of one without a number, where all were made by the same", () => {
    const one = readSentRules(KNOWN, [formOf(COMMERCE, { planHash: "a" })]);
    expect([one.hashOf(formIdOf(COMMERCE)), one.hashOf("x"), one.hashOf(null)]).toEqual([
      ...["a", null, "a"],
    ]);
    const two = readSentRules(KNOWN, [
      formOf(COMMERCE, { planHash: "a" }),
      formOf(FARMING, { planHash: "b" }),
    ]);
    expect([two.hashOf(formIdOf(FARMING)), two.hashOf(null)]).toEqual(["b", null]);
    expect(readSentRules(KNOWN, []).hashOf(null)).toBeNull();
  });
});

describe("the rules that forms are made by", () => {
  const sum = new Map([["5.1", "sum"] as const]);
  const earlier = (...forms: LedgerForm[]) => ({ ...ledgerFor(), forms });

  test("are those of this run; whoever's form stays out and asks otherwise is named", () => {
    const { plan, differing } = rulesToMake(
      ...([KNOWN, earlier(formOf(COMMERCE), formOf(FARMING), formOf(SCIENCE))] as const),
      ...([sum, [COMMERCE]] as const),
    );
    expect(ruleOf(plan, "5.1")).toBe("sum");
    expect(differing).toEqual([{ target: "5.1", rule: "sum", bureaus: [FARMING] }]);
  });

  test("nobody is named whose form is made again, was replaced, or asks the same", () => {
    const forms = earlier(
      formOf(COMMERCE),
      formOf(FARMING, { joint: { "5.1": "sum" } }),
      formOf(FARMING, { formId: "f", state: "replaced" }),
    );
    expect(rulesToMake(KNOWN, forms, sum, [COMMERCE]).differing).toEqual([]);
    expect(rulesToMake(KNOWN, null, sum, KNOWN.bureaus).differing).toEqual([]);
  });

  test("go on as those that are out, unless all of these are replaced after the plan has changed", () => {
    const out = earlier(formOf(COMMERCE, { joint: { "5.1": "sum" } }));
    const made = (planHash: string, bureaus: readonly string[]) =>
      ruleOf(rulesToMake(KNOWN, { ...out, planHash }, new Map(), bureaus).plan, "5.1");
    expect(made(KNOWN.hash, [COMMERCE])).toBe("sum");
    expect(made("other", [FARMING])).toBe("sum");
    expect(made("other", [COMMERCE])).toBe("agree");
  });
});

describe("targets that forms leave out", () => {
  test("are written down where there are any, and left out of further forms", () => {
    expect([toLedgerSkips([]), toLedgerSkips(["5.1"])]).toEqual([{}, { skip: ["5.1"] }]);
    expect(skipsSoFar(null)).toEqual([]);
    const forms = [
      formOf(COMMERCE, { skip: ["5.1", "5.2"] }),
      formOf(FARMING, { skip: ["5.1"] }),
      formOf(SCIENCE, { skip: ["3.3"], state: "replaced" }),
    ];
    expect(skipsSoFar({ forms })).toEqual(["5.1", "5.2"]);
  });

  test("are asked of nobody where every form leaves them out, else not of those whose form does", () => {
    const asked = (forms: readonly LedgerForm[], bureau: string) =>
      targetsOf(planDue(KNOWN, { forms: [...forms] }), bureau).map(({ id }) => id);
    expect(planDue(KNOWN, { forms: [formOf(COMMERCE)] })).toBe(KNOWN);
    const both = [formOf(COMMERCE, { skip: ["5.1"] }), formOf(FARMING, { skip: ["5.1"] })];
    expect(asked(both, COMMERCE)).not.toContain("5.1");
    expect(asked(both, FARMING)).not.toContain("5.1");
    const one = [formOf(COMMERCE, { skip: ["5.1"] }), formOf(FARMING)];
    expect([asked(one, COMMERCE).includes("5.1"), asked(one, FARMING).includes("5.1")]).toEqual([
      ...[false, true],
    ]);
    // a form that was made again asks as the new one does
    const again = [formOf(COMMERCE, { skip: ["5.1"], state: "replaced" }), formOf(COMMERCE)];
    expect(asked(again, COMMERCE)).toContain("5.1");
  });
});

describe("forms", () => {
  const options = {
    ...{ plan: KNOWN, period: YEAR, due: null, contact: null, createdOn: "2022-12-20" },
    newId: formIdOf,
  };

  test("are made in the plan's order, each bureau once, for those that are asked", () => {
    const forms = prepareForms({ ...options, bureaus: [SCIENCE, FARMING, SCIENCE] });
    expect(forms.map(({ bureau }) => bureau)).toEqual(
      KNOWN.bureaus.filter((bureau) => [SCIENCE, FARMING].includes(bureau)),
    );
    expect(forms.map(({ file, targets, skipped }) => [file, targets, skipped])).toEqual([
      [`${FARMING}-2022.xlsx`, 10, []],
      [`${SCIENCE}-2022.xlsx`, 7, []],
    ]);
    expect(prepareForms({ ...options, bureaus: null })).toHaveLength(KNOWN.bureaus.length);
    expect(forms[0]?.joint.get("5.1")).toBe("agree");
  });

  test("are made for no bureau that the plan does not know", () => {
    expect(unknownBureaus(KNOWN, [COMMERCE, "市气象局"])).toEqual(["市气象局"]);
    expect(() => prepareForms({ ...options, bureaus: ["市气象局"] })).toThrow("市气象局");
  });
});

describe("the period before", () => {
  const before = gridOf(
    consolidate(
      merge([
        answer(COMMERCE, { "5.1": 480, "5.2": 2, "5.4": "已初步形成", "11.1": 200_000 }),
        answer(FARMING, { "5.1": 480, "5.2": 3 }),
      ]),
    ),
  );
  const next = periodOf("2023");
  const read = readPrevious(before, KNOWN, next);
  const previous = "previous" in read ? read.previous : fail();
  const figures = (values: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(
      [...values].map(([id, value]) => [id, value instanceof Big ? value.toNumber() : value]),
    );

  test("has what was settled, and what each bureau said itself; nothing suspect or in conflict", () => {
    expect(previous.period.id).toBe("2022");
    expect(figures(previous.values)).toEqual({ "5.1": 480 });
    expect(figures(previous.byBureau.get(COMMERCE) ?? new Map())).toMatchObject({
      ...{ "5.1": 480, "5.2": 2, "5.4": "已初步形成" },
    });
  });

  test("is shown on a form: the settled value, else the bureau's own; its share where shares add up", () => {
    const shown = (bureau: string, plan = KNOWN) =>
      Object.fromEntries(previousFor(previous, targetsOf(plan, bureau), bureau));
    expect(shown(FARMING)).toMatchObject({ "5.1": 480, "5.2": 3 });
    expect(shown(COMMERCE)).toMatchObject({ "5.1": 480, "5.2": 2, "5.4": "已初步形成" });
    const sums = withJointRules(
      KNOWN,
      new Map([
        ["17.1", "agree"],
        ["5.1", "sum"],
      ]),
    );
    const settled = { ...previous, values: new Map([["5.1", new Big(960)]]) };
    expect(
      Object.fromEntries(previousFor(settled, targetsOf(sums, FARMING), FARMING)),
    ).toMatchObject({ "5.1": 480 });
    expect(previousFor(previous, targetsOf(KNOWN, SCIENCE), SCIENCE).size).toBe(0);
  });

  test.each([
    [
      "any workbook",
      { ...before, sheets: before.sheets.slice(0, 1) },
      KNOWN,
      next,
      { kind: "not-consolidated" },
    ],
    ["another plan's", before, SYNTHETIC_PLAN, next, { kind: "other-plan", found: KNOWN.id }],
    ["the same period's", before, KNOWN, YEAR, { kind: "not-earlier", found: "2022" }],
    ["a later one's", before, KNOWN, periodOf("2021"), { kind: "not-earlier", found: "2022" }],
    [
      "one that names no plan",
      changeSheet(before, "_meta", (sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(
          ({ row }) => row !== sheet.cells.find(({ shown }) => shown === "plan")?.row,
        ),
      })),
      ...([KNOWN, next, { kind: "other-plan", found: "" }] as const),
    ],
  ] as const)("is not %s", (_, workbook, plan, period, problem) => {
    expect(readPrevious(workbook, plan, period)).toEqual({ problem });
  });

  test("of several is the latest", () => {
    const half = { ...previous, period: periodOf("2022H1") };
    const year = { ...previous, period: periodOf("2021") };
    expect(latestPrevious([])).toBeNull();
    expect(latestPrevious([year, half])?.period.id).toBe("2022H1");
    expect(latestPrevious([half, year])?.period.id).toBe("2022H1");
    expect(KNOWN.targets.filter(isNumeric).length).toBeGreaterThan(40);
  });

  test.each([
    ["2021Q4", "2021"],
    ["2021", "2021Q4"],
  ])("of %s and %s, which end on one day, is the year, whichever is named first", (...ids) => {
    const all = ids.map((id) => ({ ...previous, period: periodOf(id) }));
    expect(latestPrevious(all)?.period.id).toBe("2021");
  });
});

test("what the program writes beside forms is its own; a form is not", () => {
  const hash = "0f".repeat(32);
  expect([partLedgerName({ index: 3, count: 8 }), sentPlanName(hash)]).toEqual([
    ...["ledger.3-of-8.json", `plan-${hash}.json`],
  ]);
  for (const name of ["ledger.json", "ledger.3-of-8.json", `plan-${hash}.json`]) {
    expect([name, isOwnFile(name)]).toEqual([name, true]);
  }
  for (const name of [
    "ledger.xlsx",
    "ledger.3.json",
    "my-ledger.json",
    "plan-0f.json",
    "plan.json",
  ]) {
    expect([name, isOwnFile(name)]).toEqual([name, false]);
  }
});

test("a form of a bureau that was renamed since is replaced by the one under its new name", () => {
  const occasion = { plan: KNOWN.id, planHash: KNOWN.hash, period: YEAR, due: null };
  const old = formOf(COMMERCE, { bureau: "市商贸局" });
  const made = formOf(COMMERCE, { formId: "new" });
  const first = extendLedger(null, occasion, [old]);
  const nameNow = (bureau: string) => (bureau === "市商贸局" ? COMMERCE : bureau);
  expect(extendLedger(first, occasion, [made], nameNow).forms.map(({ state }) => state)).toEqual([
    ...["replaced", "current"],
  ]);
  expect(extendLedger(first, occasion, [made]).forms.map(({ state }) => state)).toEqual([
    ...["current", "current"],
  ]);
});
