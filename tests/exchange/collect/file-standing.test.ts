import { chinese, parsePlan } from "../../../src/core";
import type { Collection, Decision } from "../../../src/exchange";
import { detailOf } from "../../finding-details";
import { SEED_PLAN } from "../../sheets/seed-plan";
import { periodOf } from "../../sheets/seed-plan";
import {
  answer,
  changeSheet,
  fillForm,
  formIdOf,
  ledgerFor,
  merge,
  returned,
  SIGNED,
  textCellAt,
  withCells,
  YEAR,
} from "../returns";

const COMMERCE = "市商务局";
const SCIENCE = "市科技局";
const FULL = { "5.1": 480, "5.2": 2, "5.3": 61, "11.1": 2000 };

const outcomes = ({ files }: Collection) =>
  Object.fromEntries(files.map(({ file, outcome }) => [file.report.path, outcome]));
const codesOf = ({ files }: Collection, path: string) =>
  files
    .find(({ file }) => file.report.path === path)
    ?.file.report.findings.filter(({ severity }) => severity !== "info")
    .map(({ code }) => code) ?? [];
const valueOf = ({ targets }: Collection, id: string) =>
  targets.find(({ target }) => target.id === id)?.value?.toFixed() ?? null;
const statusOf = ({ bureaus }: Collection, bureau: string) =>
  bureaus.find((each) => each.bureau === bureau)?.status;

describe("whose file it is, by the ledger", () => {
  test("last year's form is another period's, whatever stands in it", () => {
    const old = returned("旧.xlsx", fillForm(COMMERCE, FULL, { period: periodOf("2021") }));
    const collection = merge([old]);
    expect(outcomes(collection)).toEqual({ "旧.xlsx": "rejected" });
    expect(codesOf(collection, "旧.xlsx")).toContain("wrong-period");
    expect(codesOf(collection, "旧.xlsx")).not.toContain("unknown-form");
    expect(valueOf(collection, "5.1")).toBeNull();
    expect(statusOf(collection, COMMERCE)).toBe("rejected");
  });

  test("a form that the ledger does not know is refused", () => {
    const stray = returned("外.xlsx", fillForm(COMMERCE, FULL, { formId: "f".repeat(32) }));
    expect(codesOf(merge([stray]), "外.xlsx")).toContain("unknown-form");
  });

  test("a form that names another bureau than it was sent to is refused, and its own bureau still owes", () => {
    const swapped = returned("换.xlsx", fillForm(COMMERCE, FULL, { formId: formIdOf(SCIENCE) }));
    const collection = merge([swapped]);
    expect(codesOf(collection, "换.xlsx")).toContain("bureau-mismatch");
    expect([statusOf(collection, SCIENCE), statusOf(collection, COMMERCE)]).toEqual([
      "rejected",
      "awaited",
    ]);
  });

  test("a form of another plan is refused", () => {
    const other = parsePlan({ ...SEED_PLAN.file, id: "another-plan" });
    if ("problems" in other) throw new Error(JSON.stringify(other.problems));
    const file = returned("它.xlsx", fillForm(COMMERCE, FULL, other));
    expect(codesOf(merge([file]), "它.xlsx")).toEqual(["wrong-plan"]);
  });

  test("a form that was made again is read all the same, with a warning", () => {
    const ledger = ledgerFor(YEAR, (form) => form);
    const newer = { ...ledger.forms[7], formId: "e".repeat(32) } as (typeof ledger.forms)[number];
    const replaced = ledger.forms.map((form) =>
      form.bureau === COMMERCE ? { ...form, state: "replaced" as const } : form,
    );
    const collection = merge([answer(COMMERCE, FULL)], {
      ledger: { ...ledger, forms: [...replaced, newer] },
    });
    expect(codesOf(collection, `收回/${COMMERCE}-2022.xlsx`)).toContain("replaced-form");
    expect(valueOf(collection, "5.1")).toBe("480");
    expect(statusOf(collection, COMMERCE)).toBe("partial");
  });
});

describe("several files of one bureau", () => {
  test("the same content counts once, in whatever order the files come", () => {
    const files = ["b.xlsx", "a.xlsx", "c.xlsx"].map((path) => answer(COMMERCE, FULL, path));
    const collection = merge(files);
    expect(outcomes(collection)).toEqual({
      "a.xlsx": "merged",
      "b.xlsx": "identical",
      "c.xlsx": "identical",
    });
    expect(outcomes(merge(files.toReversed()))).toEqual(outcomes(collection));
    const twins = collection.findings.filter(({ code }) => code === "identical-file");
    expect(twins.map(({ file, received }) => [file, received])).toEqual([
      ["b.xlsx", "a.xlsx"],
      ["c.xlsx", "a.xlsx"],
    ]);
  });

  test("a value that only looks the same is none: 59 shown for 58.5", () => {
    const shown = (path: string, value: number) => {
      const workbook = changeSheet(fillForm(COMMERCE, FULL), "指标填报", (sheet) =>
        withCells(sheet, [
          {
            ...{ row: 4, column: 7, shown: "59", formula: null },
            content: { kind: "number", value, format: "plain" },
          },
        ]),
      );
      return returned(path, workbook);
    };
    const collection = merge([shown("a.xlsx", 58.5), shown("b.xlsx", 59)]);
    expect(outcomes(collection)).toEqual({ "a.xlsx": "merged", "b.xlsx": "merged" });
    expect(valueOf(collection, "5.3")).toBeNull();
    expect(collection.counts.conflicts).toBe(1);
  });

  test("halves of two divisions complete each other, and what one lacks is not told of the other", () => {
    const collection = merge([
      answer(COMMERCE, { "5.1": 480, "5.2": 2 }, "一处.xlsx"),
      answer(
        COMMERCE,
        {
          "5.3": { 完成值: 59, 未达标原因: "疫情停业两个月" },
          "5.4": { 完成值: "基本完成", 佐证材料: "附件1" },
          "11.1": 2000,
        },
        "二处.xlsx",
      ),
      answer(COMMERCE, { "5.3": { 下一步措施: "三月前补齐", 完成值: 59 } }, "三处.xlsx"),
    ]);
    expect(["5.1", "5.2", "5.3", "11.1"].map((id) => valueOf(collection, id))).toEqual([
      ...["480", "2", "59", "2000"],
    ]);
    const codes = collection.findings
      .filter(({ bureau }) => bureau === COMMERCE)
      .map(({ code, target }) => `${code} ${target ?? ""}`);
    expect(codes.filter((code) => /missing-value (?:5|11\.1)|reason-required/.test(code))).toEqual(
      [],
    );
    // nobody has filled in 11.2
    expect(codes.filter((code) => code.startsWith("missing-value"))).toContain(
      "missing-value 11.2",
    );
  });

  test("two values contradict each other; nobody's counts, both are shown with file and cell", () => {
    const collection = merge([
      answer(COMMERCE, FULL, "旧.xlsx"),
      answer(COMMERCE, { ...FULL, "5.1": 490 }, "新.xlsx"),
    ]);
    expect([valueOf(collection, "5.1"), valueOf(collection, "5.2")]).toEqual([null, "2"]);
    const [conflict] = collection.findings.filter(({ code }) => code === "conflict");
    expect(conflict).toMatchObject({ target: "5.1", bureau: COMMERCE, severity: "error" });
    expect(conflict?.received).toBe(
      `${COMMERCE} 490 家（新.xlsx 指标填报!G2）；${COMMERCE} 480 家（旧.xlsx 指标填报!G2）`,
    );
  });

  test("a corrected value counts beside one that could not be used; the rest of the faulty file stays until it is superseded", () => {
    const files = [
      answer(COMMERCE, { ...FULL, "5.1": "约480" }, "旧.xlsx"),
      answer(COMMERCE, { ...FULL, "5.2": "", "5.1": 481 }, "新.xlsx"),
    ];
    expect([valueOf(merge(files), "5.1"), valueOf(merge(files), "5.2")]).toEqual(["481", "2"]);
    const decision: Decision = {
      kind: "supersedes",
      file: "新.xlsx",
      supersedes: "旧.xlsx",
      ...SIGNED,
    };
    const collection = merge(files, { decisions: [decision] });
    expect(outcomes(collection)).toEqual({ "新.xlsx": "merged", "旧.xlsx": "superseded" });
    expect([valueOf(collection, "5.1"), valueOf(collection, "5.2")]).toEqual(["481", null]);
    const [told] = collection.findings.filter(({ code }) => code === "superseded-file");
    expect(told).toMatchObject({ file: "旧.xlsx", received: "新.xlsx", severity: "info" });
    expect(told?.details).toEqual({
      changes: [
        { target: "5.1", field: "typed", before: "约480", after: "481" },
        { target: "5.2", field: "typed", before: "2", after: null },
      ],
      decision: { reason: "电话核实", by: "张三", on: "2023-01-12" },
    });
    expect(told && chinese.finding(told, null)).toContain(
      "（电话核实（张三，2023年1月12日））。变动：5.1 约480 → 481；5.2 2 → （空）",
    );
  });

  test("whoever is superseded takes its twins along", () => {
    const collection = merge(
      [
        answer(COMMERCE, FULL, "a.xlsx"),
        answer(COMMERCE, FULL, "b.xlsx"),
        answer(COMMERCE, { ...FULL, "5.1": 490 }, "c.xlsx"),
      ],
      { decisions: [{ kind: "supersedes", file: "c.xlsx", supersedes: "b.xlsx", ...SIGNED }] },
    );
    expect(outcomes(collection)).toEqual({
      "a.xlsx": "superseded",
      "b.xlsx": "identical",
      "c.xlsx": "merged",
    });
    expect(valueOf(collection, "5.1")).toBe("490");
  });

  test.each<[string, Decision[], string]>([
    [
      "a file that is not there",
      [{ kind: "supersedes", file: "x.xlsx", supersedes: "a.xlsx", ...SIGNED }],
      "no-file",
    ],
    [
      "files of two bureaus",
      [{ kind: "supersedes", file: "d.xlsx", supersedes: "a.xlsx", ...SIGNED }],
      "other-bureau",
    ],
    [
      "a circle, which would leave nothing",
      [
        { kind: "supersedes", file: "a.xlsx", supersedes: "c.xlsx", ...SIGNED },
        { kind: "supersedes", file: "c.xlsx", supersedes: "a.xlsx", ...SIGNED },
      ],
      "circle",
    ],
    [
      "a file that was refused",
      [{ kind: "supersedes", file: "e.xlsx", supersedes: "a.xlsx", ...SIGNED }],
      "not-accepted",
    ],
    [
      "a file under two names",
      [{ kind: "supersedes", file: "收回/a.xlsx", supersedes: "a.xlsx", ...SIGNED }],
      "not-accepted",
    ],
    [
      "a confirmation of a file that needs none",
      [{ kind: "confirms", file: "a.xlsx", confirms: true, ...SIGNED }],
      "nothing-to-confirm",
    ],
  ])("a decision about %s is told, not carried out", (_, decisions, why) => {
    const collection = merge(
      [
        answer(COMMERCE, FULL, "收回/a.xlsx"),
        answer(COMMERCE, { ...FULL, "5.1": 490 }, "c.xlsx"),
        answer(SCIENCE, { "3.3": 4500 }, "d.xlsx"),
        returned("e.xlsx", fillForm(COMMERCE, FULL, { formId: "f".repeat(32) })),
      ],
      { decisions },
    );
    expect(outcomes(collection)).toEqual({
      ...{ "收回/a.xlsx": "merged", "c.xlsx": "merged", "d.xlsx": "merged", "e.xlsx": "rejected" },
    });
    const unused = collection.findings.filter(({ code }) => code === "decision-unused");
    expect(unused.map((each) => detailOf(each, "why"))).toEqual(decisions.map(() => why));
  });
});

test("a file that was superseded by one decision is not superseded by another one that names it otherwise", () => {
  const collection = merge(
    [
      answer(COMMERCE, FULL, "收回/a.xlsx"),
      answer(COMMERCE, { ...FULL, "5.1": 490 }, "b.xlsx"),
      answer(COMMERCE, { ...FULL, "5.1": 490, "5.2": 3 }, "c.xlsx"),
    ],
    {
      decisions: [
        { kind: "supersedes", file: "b.xlsx", supersedes: "收回/a.xlsx", ...SIGNED },
        { kind: "supersedes", file: "c.xlsx", supersedes: "a.xlsx", ...SIGNED },
      ],
    },
  );
  expect(collection.files.map(({ other }) => other)).toEqual([null, null, "b.xlsx"]);
  const unused = collection.findings.filter(({ code }) => code === "decision-unused");
  expect(unused.map((each) => detailOf(each, "why"))).toEqual(["not-accepted"]);
});

test("of two files that a decision names, the one that is not there is told", () => {
  const told = (file: string, supersedes: string) =>
    merge([answer(COMMERCE, FULL, "a.xlsx")], {
      decisions: [{ kind: "supersedes", file, supersedes, ...SIGNED }],
    }).findings.flatMap(({ code, received }) => (code === "decision-unused" ? [received] : []));
  expect(told("x.xlsx", "a.xlsx")).toEqual(["x.xlsx"]);
  expect(told("a.xlsx", "x.xlsx")).toEqual(["x.xlsx"]);
});

describe("a sheet that was copied into a new workbook", () => {
  const copied = (path: string, filling = FULL) => {
    const { sheets, ...rest } = fillForm(COMMERCE, filling);
    return returned(path, { ...rest, sheets: sheets.filter(({ name }) => name === "指标填报") });
  };

  test("is recognised by its ids, and waits for a person", () => {
    const collection = merge([copied("抄.xlsx")]);
    expect(outcomes(collection)).toEqual({ "抄.xlsx": "unconfirmed" });
    expect(codesOf(collection, "抄.xlsx")).toContain("reconstructed");
    expect(valueOf(collection, "5.1")).toBeNull();
    // it has sent something: nobody is reminded before a person has looked
    expect(statusOf(collection, COMMERCE)).toBe("awaited");
    const owed = collection.findings.filter(({ code }) => code.startsWith("bureau-"));
    expect(owed.map(({ bureau }) => bureau)).not.toContain(COMMERCE);
  });

  test("is recognised by its wording where the ids are gone too", () => {
    const whole = copied("抄.xlsx");
    const { sheets, ...rest } = fillForm(COMMERCE, FULL);
    const bare = sheets
      .filter(({ name }) => name === "指标填报")
      .map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ column }) => column !== 13) }));
    const file = returned("抄.xlsx", { ...rest, sheets: bare });
    expect(file.report.bureau).toBe(COMMERCE);
    expect(file.report.entries.map(({ value }) => value?.toFixed())).toEqual(
      whole.report.entries.map(({ value }) => value?.toFixed()),
    );
  });

  test("counts once a person has confirmed whose it is, and not for another bureau", () => {
    const confirm = (confirms: true | string): Decision[] => [
      { kind: "confirms", file: "抄.xlsx", confirms, ...SIGNED },
    ];
    expect(valueOf(merge([copied("抄.xlsx")], { decisions: confirm(true) }), "5.1")).toBe("480");
    expect(valueOf(merge([copied("抄.xlsx")], { decisions: confirm(COMMERCE) }), "5.1")).toBe(
      "480",
    );
    const wrong = merge([copied("抄.xlsx")], { decisions: confirm(SCIENCE) });
    expect(outcomes(wrong)).toEqual({ "抄.xlsx": "unconfirmed" });
    const unused = wrong.findings.filter(({ code }) => code === "decision-unused");
    expect(unused).toMatchObject([{ received: "抄.xlsx", details: { why: "other-form" } }]);
  });

  test("tells by its page header of which period it is, and whose where the ids fit several", () => {
    const { sheets, ...rest } = fillForm(COMMERCE, FULL);
    const withHeader = (pageHeader: string) =>
      returned("抄.xlsx", {
        ...rest,
        sheets: sheets
          .filter(({ name }) => name === "指标填报")
          .map((sheet) => ({ ...sheet, pageHeader })),
      });
    const old = merge([withHeader("&L&10责任单位：市商务局&C&14填报表&R&10报告期：2021年度")]);
    expect(codesOf(old, "抄.xlsx")).toContain("wrong-period");
    const now = merge([withHeader("&L&10责任单位：市商务局&C&14填报表&R&10报告期：2022年度")]);
    expect(outcomes(now)).toEqual({ "抄.xlsx": "unconfirmed" });
  });

  test("stands behind the whole form that says the same, even where a person has confirmed it", () => {
    const decisions: Decision[] = [{ kind: "confirms", file: "0.xlsx", confirms: true, ...SIGNED }];
    const collection = merge([copied("0.xlsx"), answer(COMMERCE, FULL)], { decisions });
    expect(outcomes(collection)).toEqual({
      "0.xlsx": "identical",
      [`收回/${COMMERCE}-2022.xlsx`]: "merged",
    });
  });

  test("needs nobody where the whole form says the same", () => {
    const collection = merge([copied("0.xlsx"), answer(COMMERCE, FULL)]);
    expect(outcomes(collection)).toEqual({
      "0.xlsx": "identical",
      [`收回/${COMMERCE}-2022.xlsx`]: "merged",
    });
  });
});

test("a file that cannot be read is laid to the bureau its name has in it, and to nobody by a part of a longer name", () => {
  const bad = (path: string) => ({
    ...answer(COMMERCE, {}),
    report: {
      ...{ path, status: "rejected" as const, plan: null, bureau: null, period: null },
      ...{ formId: null, entries: [], findings: [], receipt: null },
    },
  });
  const collection = merge([bad("市科技局（终稿）.et"), bad("说明.docx")]);
  expect(statusOf(collection, SCIENCE)).toBe("rejected");
  expect(collection.files).toHaveLength(2);
  expect(
    collection.bureaus.flatMap(({ files }) => files.map(({ file }) => file.report.path)),
  ).toEqual(["市科技局（终稿）.et"]);
});

test("hidden rows are read and said; what stands outside the yellow cells is listed and never counts", () => {
  const workbook = changeSheet(fillForm(COMMERCE, FULL), "指标填报", (sheet) => ({
    ...withCells(sheet, [
      textCellAt(3, 15, "快报数"),
      textCellAt(20, 1, "以上由一处填"),
      textCellAt(2, 9, "达标"),
    ]),
    hiddenRows: new Set([3, 4]),
  }));
  const { report } = returned("a.xlsx", workbook);
  const told = (code: string) =>
    report.findings
      .filter((each) => each.code === code)
      .map(({ received, cell }) => [received, cell]);
  expect(told("hidden-rows")).toEqual([["5.2、5.3", null]]);
  expect(told("extra-content")).toEqual([
    // what makes a figure doubtful is told by itself
    ["快报数", "O3"],
    ["以上由一处填", "A20"],
  ]);
  expect(told("template-altered")).toEqual([["I2 达标", "I2"]]);
  expect(report.entries.map(({ verdict }) => verdict)).toEqual([
    ...["met", "met", "met", "no-data", "met", "no-data"],
  ]);
});
