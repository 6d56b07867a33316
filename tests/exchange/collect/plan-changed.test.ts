import fc from "fast-check";
import { chinese, english, finding, parsePlan, type Plan, targetsOf } from "../../../src/core";
import { joinPartials, readReturn, readSentRules, toPartial } from "../../../src/exchange";
import { ledgerNow } from "../../../src/exchange/collect/ledger-now";
import { type CellJson, changed, only } from "../changed-plan";
import {
  changeSheet,
  fillForm,
  type Filling,
  KNOWN,
  ledgerFor,
  merge,
  textCellAt,
  withCells,
  YEAR,
} from "../returns";

/** A form that went out by the plan as it was, judged by the plan as it is. */
function back(
  plan: Plan,
  bureau: string,
  filling: Filling,
  { versions = [KNOWN], change = (form: ReturnType<typeof fillForm>) => form } = {},
) {
  const workbook = change(fillForm(bureau, filling));
  const ledger = ledgerFor(YEAR, (form) => ({ ...form, planHash: KNOWN.hash }));
  return readReturn(
    { path: `收回/${bureau}.xlsx`, workbook, findings: [], sha256: "0".repeat(64) },
    { plan, period: YEAR, sent: readSentRules(plan, ledger.forms), versions },
  );
}

function collect(
  plan: Plan,
  files: readonly ReturnType<typeof back>[],
  versions: readonly Plan[] = [KNOWN],
) {
  const ledger = ledgerFor(YEAR, (form) => ({ ...form, planHash: KNOWN.hash }));
  return merge(files, { plan, ledger, versions });
}

const planTold = ({ findings, plan }: ReturnType<typeof collect>) =>
  findings
    .filter(({ code }) => code === "plan-changed" || code === "plan-version-differs")
    .map(
      (each) =>
        `${each.severity} ${each.target ?? ""} ${chinese.finding(each, plan.targetById.get(each.target ?? "") ?? null)}`,
    );

const codesOf = ({ report }: ReturnType<typeof back>) =>
  report.findings.map(({ code }) => code).filter((code) => code !== "missing-value");

describe("a threshold that was corrected", () => {
  const plan = changed(only("5.1", (target) => ({ ...target, threshold: 500 })));

  test("is told once, with the forms that are out, and to no bureau as what it altered", () => {
    const collection = collect(plan, [back(plan, "市商务局", { "5.1": 482 })]);
    expect(planTold(collection)).toEqual([
      "warning 5.1 计划改了：目标值 480→500，已发 2 份（市农业农村局、市商务局）。判定按现在的计划，已发的表不用改",
    ]);
    expect(collection.findings.map(({ code }) => code)).not.toContain("template-altered");
    const standing = collection.targets.find(({ target }) => target.id === "5.1");
    expect([standing?.value?.toNumber(), standing?.verdict]).toEqual([482, "not-met"]);
  });

  test("whoever looks at one form is told, as information", () => {
    const file = back(plan, "市商务局", { "5.1": 510 });
    expect(codesOf(file)).toEqual(["plan-changed"]);
    expect(file.report.findings.find(({ code }) => code === "plan-changed")?.severity).toBe("info");
  });

  test("what the bureau altered itself is still told", () => {
    const altered = back(
      plan,
      "市商务局",
      { "5.1": 510 },
      {
        change: (form) =>
          changeSheet(form, "指标填报", (sheet) =>
            withCells(sheet, [textCellAt(3, 4, "不低于 1")]),
          ),
      },
    );
    expect(codesOf(altered)).toContain("template-altered");
  });

  test("a bureau without that target hears nothing, in whatever it fills in", () => {
    const others = KNOWN.bureaus.filter((bureau) =>
      targetsOf(KNOWN, bureau).every(({ id }) => id !== "5.1"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...others),
        fc.integer({ min: 0, max: 90_000 }),
        (bureau, typed) => {
          const [first] = targetsOf(KNOWN, bureau);
          const filling = first === undefined ? {} : { [first.id]: typed };
          const now = back(plan, bureau, filling).report;
          const then = back(KNOWN, bureau, filling).report;
          expect({ ...now, filed: null }).toEqual({ ...then, filed: null });
        },
      ),
      { numRuns: 15 },
    );
  });

  test("the receipt is that of what was filed, whatever the plan became", () => {
    const [now, then] = [plan, KNOWN].map((each) => back(each, "市商务局", { "5.1": 482 }));
    expect(now?.report.receipt).toBe(then?.report.receipt);
  });

  test("parts that several machines read join to the same", () => {
    const ledger = ledgerFor(YEAR, (form) => ({ ...form, planHash: KNOWN.hash }));
    const occasion = { plan, period: YEAR, ledger };
    const files = [back(plan, "市商务局", { "5.1": 482 })];
    const part = JSON.parse(
      JSON.stringify(toPartial(occasion, { index: 1, count: 1 }, files)),
    ) as unknown;
    const joined = joinPartials(occasion, [part]);
    expect("files" in joined && joined.files).toEqual(files);
  });
});

test("a target that another bureau answers for now: the old answer is kept and shown, the new bureau owes it", () => {
  const plan = changed((cell, target) => {
    if (target.id.startsWith("11.")) cell.bureaus = [{ name: "市科技局", role: null }];
    return target;
  });
  const file = back(plan, "市商务局", { "11.1": 12, "5.1": 482 });
  const collection = collect(plan, [file, back(plan, "市科技局", {})]);
  expect(planTold(collection)[0]).toBe(
    "warning 11.1 计划改了：由市商务局移交给市科技局，已发 1 份（市商务局）。市科技局手里没有这样问的表，请补发或重发。" +
      "原来填的（市商务局 12 家（收回/市商务局.xlsx 指标填报!G6））留着备查，没有计入",
  );
  const moved = collection.targets.find(({ target }) => target.id === "11.1");
  expect([moved?.value, moved?.awaited]).toEqual([null, ["市科技局"]]);
  expect(collection.targets.find(({ target }) => target.id === "5.1")?.value?.toNumber()).toBe(482);
  expect(codesOf(file)).not.toContain("unknown-target");
});

test("a target that is gone, and one that is new", () => {
  const without = changed(only("5.2", () => null));
  const gone = collect(without, [back(without, "市商务局", { "5.2": 2 })]);
  expect(planTold(gone)).toEqual([
    "warning 5.2 计划删去了这一项，已发 2 份（市农业农村局、市商务局）。原来填的（市商务局 2 个（收回/市商务局.xlsx 指标填报!G3））留着备查，没有计入。已发的表不用改",
  ]);
  const ledger = ledgerFor(YEAR, (form) => ({ ...form, planHash: without.hash }));
  const added = merge([], { plan: KNOWN, ledger, versions: [without] });
  expect(planTold(added)).toEqual([
    "warning 5.2 计划新增了这一项。市农业农村局、市商务局手里没有这样问的表，请补发或重发",
  ]);
});

test("a figure under the unit that the form printed is converted to the one of now, and told", () => {
  const plan = changed(
    only("11.2", (target) => ({
      ...target,
      unit: "万元",
      threshold: Number(target.threshold) * 10_000,
    })),
  );
  const file = back(plan, "市商务局", { "11.2": 5000 });
  const entry = file.report.entries.find(({ target }) => target === "11.2");
  expect([entry?.value?.toNumber(), entry?.unit]).toEqual([50_000_000, "万元"]);
  expect(codesOf(file)).toContain("unit-converted");
  expect(codesOf(file)).not.toContain("magnitude-suspect");
});

test("an answer to another question does not count, and is shown", () => {
  const plan = changed(only("5.1", (target) => ({ ...target, kind: "increase" })));
  const collection = collect(plan, [back(plan, "市商务局", { "5.1": 482 })]);
  const [told] = planTold(collection);
  expect(told).toContain("类型 水平→新增");
  expect(told).toContain("市商务局 482 家");
  expect(collection.targets.find(({ target }) => target.id === "5.1")?.value).toBeNull();
});

describe("a version that nobody kept", () => {
  const plan = changed(only("5.1", (target) => ({ ...target, threshold: 500 })));
  const files = ["市商务局", "市农业农村局"].map((bureau) =>
    back(plan, bureau, { "5.1": 510 }, { versions: [] }),
  );

  test("says what forms have in common, in words that are true whoever changed it", () => {
    const told = planTold(collect(plan, files, []));
    expect(told).toHaveLength(2);
    expect(told[1]).toContain(
      "2 份同一版的表里，2 份（市农业农村局、市商务局）“目标值”写的是“不低于 480”，现在的计划是“不低于 500”",
    );
    expect(told[1]).toContain("不知道是计划改的，还是填表时改的");
  });

  test("counts among them no form of whoever is not asked for it", () => {
    const other = back(plan, "市科技局", { "3.3": 4400 }, { versions: [] });
    expect(planTold(collect(plan, [...files, other], []))[1]).toContain("2 份同一版的表里，2 份");
    const third = back(KNOWN, "市商务局", { "5.1": 510 }, { versions: [] });
    expect(planTold(collect(plan, [...files, third], [])).length).toBeGreaterThan(1);
  });

  test("is no excuse for a header that was written over, or for a line that no plan has", () => {
    const file = back(
      plan,
      "市商务局",
      { "5.1": 510 },
      {
        versions: [],
        change: (form) =>
          changeSheet(form, "指标填报", (sheet) =>
            withCells(sheet, [textCellAt(1, 12, "备注"), textCellAt(3, 2, "9.9")]),
          ),
      },
    );
    expect(codesOf(file)).toContain("template-altered");
    const unsure = file.report.findings.flatMap((each) =>
      each.code === "plan-changed" && each.details.kind === "unsure"
        ? [`${each.target ?? ""} ${each.details.of}`]
        : [],
    );
    expect(unsure).toEqual(expect.arrayContaining(["5.1 words"]));
  });

  test("is no excuse for a second column of values that was filled in", () => {
    const change = (form: ReturnType<typeof fillForm>) =>
      changeSheet(form, "指标填报", (sheet) =>
        withCells(sheet, [textCellAt(1, 14, "完成值"), textCellAt(2, 14, "999")]),
      );
    const file = back(plan, "市商务局", { "5.1": 510 }, { versions: [], change });
    expect(file.report.findings).toContainEqual(
      expect.objectContaining({ code: "duplicate-column", severity: "error", cell: "N1" }),
    );
  });

  test("asks nothing of a bureau", () => {
    const severities = files.flatMap(({ report }) =>
      report.findings.filter(({ code }) => code === "plan-changed").map(({ severity }) => severity),
    );
    expect(new Set(severities)).toEqual(new Set(["info"]));
    expect(files.flatMap(codesOf)).not.toContain("template-altered");
  });
});

test("the same change of forms of two versions is told once, with all that are out", () => {
  const plan = changed(only("5.1", (target) => ({ ...target, threshold: 500 })));
  const between = changed(only("5.4", (target) => ({ ...target, deadline: "2021-12-31" })));
  const ledger = ledgerFor(YEAR, (form) => ({
    ...form,
    planHash: form.bureau === "市商务局" ? between.hash : KNOWN.hash,
  }));
  const told = planTold(merge([], { plan, ledger, versions: [KNOWN, between] }));
  expect(told.filter((each) => each.startsWith("warning 5.1"))).toEqual([
    expect.stringContaining("目标值 480→500，已发 2 份（市农业农村局、市商务局）"),
  ]);
});

test("every version that nobody kept is named, against the plan of now", () => {
  const ledger = ledgerFor(YEAR, (form) => ({
    ...form,
    planHash: form.bureau === "市商务局" ? "a".repeat(64) : "b".repeat(64),
  }));
  const { findings } = merge([], { ledger, versions: [] });
  const told = findings.filter(({ code }) => code === "plan-version-differs");
  expect(told.map(({ received, expected }) => [received?.split("、").sort(), expected])).toEqual([
    [["a".repeat(64), "b".repeat(64)], KNOWN.hash],
  ]);
});

describe("how a bureau of the ledger is called now", () => {
  const file = JSON.parse(JSON.stringify(KNOWN.file).replaceAll("市商务局", "市科技局")) as {
    bureaus: string[];
    rows: { cells: CellJson[] }[];
  };
  file.bureaus = [...new Set(file.bureaus)];
  for (const { cells } of file.rows) {
    for (const cell of cells) {
      const names = new Set(cell.bureaus.map(({ name }) => name));
      cell.bureaus = [...names].map((name) => ({ name, role: null }));
    }
  }
  const parsed = parsePlan(file);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { plan } = parsed;
  const now = (code: "former-name" | "bureau-mismatch", received = "市商务局") => {
    const facts = { received, expected: "市科技局" };
    const told =
      code === "former-name"
        ? finding(code, { ...facts, details: { as: "former", day: null } })
        : finding(code, facts);
    const { report } = back(KNOWN, "市农业农村局", {});
    const files = [{ report: { ...report, findings: [told] } }];
    return ledgerNow(plan, ledgerFor(YEAR), { versions: [], files });
  };

  test("is told by a form under its former name, not by one under another's number", () => {
    expect(now("former-name").sentAs).toEqual(new Map([["市科技局", ["市商务局"]]]));
    expect(now("bureau-mismatch").sentAs).toEqual(new Map());
    expect(now("former-name", "市农业农村局").sentAs).toEqual(new Map());
  });

  test("a form that went out under it comes before the bureau's own, which is the one to return", () => {
    const { ledger } = now("former-name");
    const own = ledger.forms.filter(({ bureau }) => bureau === "市科技局");
    expect(own.map((form) => form.file)).toEqual(["市商务局-2022.xlsx", "市科技局-2022.xlsx"]);
  });
});

describe("a bureau that the plan knows by no name any more", () => {
  const parsed = parsePlan(
    JSON.parse(JSON.stringify(KNOWN.file).replaceAll("市商务局", "市商务和投资促进局")),
  );
  if ("problems" in parsed) throw new Error("no plan");
  const { plan } = parsed;
  const file = back(plan, "市商务局", { "5.1": 482 });

  test("stands in the list under the name of who has its targets, with the one on its form; what came waits for a person", () => {
    const collection = collect(plan, [file]);
    expect(collection.files.map(({ outcome }) => outcome)).toEqual(["unconfirmed"]);
    expect(collection.bureaus).toHaveLength(KNOWN.bureaus.length);
    const standing = collection.bureaus.find(({ bureau }) => bureau === "市商务和投资促进局");
    expect([standing?.sentAs, standing?.status]).toEqual([["市商务局"], "awaited"]);
    const told = collection.findings.find(({ code }) => code === "former-name");
    expect(told && chinese.finding(told, null)).toContain("是不是同一个单位计划没有写");
    expect(told && english.finding(told, null)).toContain("市商务局");
    expect(collection.findings.map(({ code }) => code)).not.toContain("template-altered");
  });

  test("counts once a person has confirmed it", () => {
    const decisions = [
      {
        kind: "confirms",
        file: "市商务局.xlsx",
        confirms: true,
        reason: "改名",
        by: "张三",
        on: "2023-01-12",
      },
    ] as const;
    const ledger = ledgerFor(YEAR, (form) => ({ ...form, planHash: KNOWN.hash }));
    const collection = merge([file], { plan, ledger, versions: [KNOWN], decisions });
    expect(collection.files.map(({ outcome }) => outcome)).toEqual(["merged"]);
    const value = collection.targets.find(({ target }) => target.id === "5.1")?.value;
    expect(value?.toNumber()).toBe(482);
  });

  test("without any file it is not lost either, nor where its targets went to several", () => {
    expect(collect(plan, []).bureaus.map(({ bureau }) => bureau)).toContain("市商务和投资促进局");
    const file = JSON.parse(JSON.stringify(KNOWN.file)) as {
      bureaus: string[];
      rows: { cells: CellJson[] }[];
    };
    for (const cell of file.rows.flatMap(({ cells }) => cells)) {
      const others = cell.bureaus.filter(({ name }) => name !== "市商务局");
      cell.bureaus = others.length > 0 ? others : [{ name: "市科技局", role: null }];
    }
    const parsedAgain = parsePlan({
      ...{ ...file, rules: [], disagreements: [] },
      bureaus: file.bureaus.filter((name) => name !== "市商务局"),
    });
    if ("problems" in parsedAgain) throw new Error(JSON.stringify(parsedAgain.problems));
    const gone = collect(parsedAgain.plan, [back(parsedAgain.plan, "市商务局", { "5.1": 482 })]);
    expect(gone.bureaus.at(-1)).toMatchObject({ bureau: "市商务局", lines: [] });
    expect(gone.files.map(({ outcome }) => outcome)).toEqual(["unconfirmed"]);
    expect(planTold(gone).some((each) => each.includes("市商务局 482 家"))).toBe(true);
  });
});
