import { finding, parsePlan, type Plan } from "../../../src/core";
import { assessWorkbook, prepareMarkedCopy } from "../../../src/exchange";
import type { WorkbookGrid } from "../../../src/sheets";
import { periodOf } from "../../sheets/seed-plan";
import {
  changeSheet,
  fillForm,
  formIdOf,
  KNOWN,
  merge,
  returned,
  textCellAt,
  withCells,
  YEAR,
} from "../returns";

/* Why a form is nobody's, or not of now, with what it says and what was expected: whoever sends it back reads just that. */

const COMMERCE = "市商务局";
const FULL = { "5.1": 482 };

/** A form whose `_meta` says something else. */
const withMeta = (said: Readonly<Record<string, string>>, form = fillForm(COMMERCE, FULL)) =>
  changeSheet(form, "_meta", (sheet) =>
    withCells(
      sheet,
      sheet.cells.flatMap(({ row, column, shown }) => {
        const value = column === 1 ? said[shown] : undefined;
        return value === undefined ? [] : [textCellAt(row, 2, value)];
      }),
    ),
  );

const assess = (workbook: WorkbookGrid, plans: readonly Plan[] = [KNOWN]) =>
  assessWorkbook({ path: "a.xlsx", workbook, findings: [], plans, expectedPeriod: YEAR });

const told = (workbook: WorkbookGrid, plans?: readonly Plan[]) => {
  const { status, findings } = assess(workbook, plans);
  return [
    status,
    ...findings
      .filter(({ code }) => code !== "missing-value")
      .map(({ code, received, expected }) => [code, received, expected]),
  ];
};

const otherPlan = parsePlan({ ...KNOWN.file, id: "another-plan" });
if ("problems" in otherPlan) throw new Error(JSON.stringify(otherPlan.problems));
const OTHER = otherPlan.plan;
/** The form without its cover, whose name would tell. */
const bare = (): WorkbookGrid => {
  const form = fillForm(COMMERCE, FULL);
  const sheets = form.sheets.filter(({ name }) => name !== "填报说明");
  return changeSheet({ ...form, sheets }, "指标填报", (sheet) => ({ ...sheet, pageHeader: null }));
};

test.each<readonly [what: string, workbook: WorkbookGrid, why: readonly (string | null)[]]>([
  [
    "a workbook of another kind",
    withMeta({ format: "zerenbiao-plan" }),
    ["no-entry-sheet", "zerenbiao-plan", null],
  ],
  [
    "a plan that nobody knows",
    withMeta({ plan: "beijing-2021" }),
    ["wrong-plan", "beijing-2021", "jinan-brand-2020、another-plan"],
  ],
  [
    "another bureau than cover and lines show",
    withMeta({ bureau: "市科技局" }),
    ["bureau-mismatch", "市科技局", COMMERCE],
  ],
  [
    "a bureau of nobody, and lines that say whose they are",
    withMeta({ bureau: "市气象局" }, bare()),
    ["bureau-mismatch", "市气象局", COMMERCE],
  ],
  [
    "a year before the plan begins",
    fillForm(COMMERCE, FULL, { period: periodOf("2019") }),
    ["wrong-period", "2019年度", "2020—2022"],
  ],
  [
    "another period than its cover",
    withMeta({ period: "2021" }),
    ["wrong-period", "2021年度", "2022年度"],
  ],
])("%s is refused", (_, workbook, why) => {
  expect(told(workbook, [KNOWN, OTHER])).toEqual(["rejected", why]);
});

test("lines of nobody in particular and no name of the plan: all of its bureaus are named", () => {
  const workbook = changeSheet(withMeta({ bureau: "市气象局" }, bare()), "指标填报", (sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ row }) => row <= 2),
  }));
  expect(told(workbook)).toEqual([
    "rejected",
    ["bureau-mismatch", "市气象局", KNOWN.bureaus.join("、")],
  ]);
});

test("a form of another version of the plan, or of the program, is read, and told with both", () => {
  const hash = "1".repeat(64);
  const read = told(withMeta({ planHash: hash, formatVersion: "9" }));
  expect(read[0]).toBe("accepted");
  expect(read).toContainEqual(["plan-version-differs", hash, KNOWN.hash]);
  expect(read.flat()).toContain("form-version-differs");
});

test("a form of another period than is collected is refused in words, beside its own period", () => {
  const old = returned("a.xlsx", fillForm(COMMERCE, FULL, { period: periodOf("2021") }));
  const { findings } = merge([old]);
  expect(findings.find(({ code }) => code === "wrong-period")).toMatchObject({
    ...{ received: "2021年度", expected: "2022年度" },
  });
});

test("a form of another number is refused with it, and one of another bureau with both names", () => {
  const told = (bureau: string, formId: string) =>
    merge([returned("a.xlsx", fillForm(bureau, {}, { formId }))]).findings.flatMap(
      ({ code, received, expected }) =>
        code === "unknown-form" || code === "bureau-mismatch" ? [[code, received, expected]] : [],
    );
  expect(told(COMMERCE, "f".repeat(32))).toEqual([["unknown-form", "f".repeat(32), null]]);
  expect(told(COMMERCE, formIdOf("市科技局"))).toEqual([["bureau-mismatch", COMMERCE, "市科技局"]]);
});

test("a text that no cell can hold, where something is to be filled in: nothing is read of the form", () => {
  const workbook = fillForm(COMMERCE, FULL);
  const long = (cells: readonly string[]) =>
    assessWorkbook({
      ...{ path: "a.xlsx", workbook, plans: [KNOWN], expectedPeriod: YEAR },
      findings: [
        finding("long-text", {
          ...{ sheet: "指标填报", cell: cells[0] ?? null, expected: "≤ 32767" },
          details: { longest: 40_000, cells, count: cells.length },
        }),
      ],
    });
  const refused = long(["A2", "G2"]);
  expect(refused).toMatchObject({ status: "rejected", entries: [], receipt: null });
  expect(refused.findings).toMatchObject([
    {
      ...{
        code: "too-large",
        sheet: "指标填报",
        cell: "G2",
        received: "40000",
        expected: "≤ 32767",
      },
      details: { limit: "cell-text", part: null },
    },
  ]);
  expect(prepareMarkedCopy(refused, workbook, [KNOWN])).toBeNull();
  const beside = {
    ...refused,
    findings: [
      finding("damaged", { details: { problem: "unreadable", part: null } }),
      ...refused.findings,
    ],
  };
  expect(prepareMarkedCopy(beside, workbook, [KNOWN])).toBeNull();
  expect(long(["A2"]).status).toBe("accepted");
});

test("a report's texts are cut where nobody would read on, however deep they stand", () => {
  const text = "字".repeat(5000);
  const cut = `${"字".repeat(999)}…`;
  const { findings } = assessWorkbook({
    ...{ path: "a.xlsx", workbook: fillForm(COMMERCE, FULL), plans: [KNOWN], expectedPeriod: YEAR },
    findings: [finding("external-link", { received: text, details: { part: text } })],
  });
  expect(findings[0]).toMatchObject({
    code: "external-link",
    received: cut,
    details: { part: cut },
  });
});
