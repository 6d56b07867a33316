import type { Plan } from "../../src/core";
import { assessWorkbook } from "../../src/exchange";
import type { WorkbookGrid } from "../../src/sheets";
import { planOf } from "../fixtures/synthetic-plan";
import { periodOf } from "../sheets/seed-plan";
import { changeSheet, fillForm } from "./returns";

/*
 * 甲局 and 乙局 answer for exactly the same targets, 丙局 for others: what a form asks for does not tell the first two apart, and
 * nobody guesses.
 */

const YEAR = periodOf("2026");

function planWith(id: string, rows: readonly (readonly string[])[]): Plan {
  const plan = planOf({
    bureaus: [...new Set(rows.flat())],
    rows: rows.map((bureaus, index) => ({
      ...{ number: index + 1, category: "主要目标", goal: "完成任务" },
      cells: [
        {
          text: `完成第${index + 1}项。`,
          bureaus: bureaus.map((name) => ({ name, role: null })),
          targets: [
            {
              ...{ id: `${index + 1}.1`, name: `指标${index + 1}`, fragment: "完成", notes: [] },
              ...{ source: { document: "notice", place: "附件" }, deadline: "2026-12-31" },
              ...{ kind: "level", comparator: ">=", comparatorExplicit: true, threshold: 30 },
              ...{ unit: "家", baseline: null },
            },
          ],
        },
      ],
    })),
  });
  return { ...plan, id };
}

const SHARED = [
  ["甲局", "乙局"],
  ["甲局", "乙局"],
];
const PLAN = planWith("equal", [...SHARED, ["丙局"]]);

const form = (bureau: string, own = PLAN): WorkbookGrid =>
  fillForm(
    bureau,
    { [bureau === "丙局" ? "3.1" : "1.1"]: 30 },
    {
      ...{ plan: own, period: YEAR, formId: `${bureau}的表` },
    },
  );
const lose = (workbook: WorkbookGrid, ...sheets: readonly string[]): WorkbookGrid => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => !sheets.includes(name)),
});
/** The page's header names the bureau too. */
const withoutHeader = (workbook: WorkbookGrid): WorkbookGrid =>
  changeSheet(workbook, "指标填报", (sheet) => ({ ...sheet, pageHeader: null }));

function assess(workbook: WorkbookGrid, plans = [PLAN]) {
  return assessWorkbook({
    ...{ path: "a.xlsx", workbook, findings: [], plans, expectedPeriod: YEAR },
  });
}
const codesOf = (report: ReturnType<typeof assess>) => report.findings.map(({ code }) => code);

test.each(["甲局", "乙局"])("the form of %s is its own by its _meta", (bureau) => {
  expect(assess(form(bureau))).toMatchObject({ status: "accepted", bureau });
});

test.each(["甲局", "乙局"])("without _meta the cover of %s says whose it is", (bureau) => {
  const report = assess(lose(form(bureau), "_meta"));
  expect(report).toMatchObject({ status: "accepted", bureau, plan: "equal", period: "2026" });
  expect(codesOf(report)).toContain("reconstructed");
});

test.each(["甲局", "乙局"])("without cover the page header of %s says it", (bureau) => {
  const report = assess(lose(form(bureau), "_meta", "填报说明"));
  expect(report).toMatchObject({ status: "accepted", bureau });
  expect(codesOf(report)).toContain("reconstructed");
});

test.each(["甲局", "乙局"])("by its lines alone the form of %s is nobody's", (bureau) => {
  const report = assess(withoutHeader(lose(form(bureau), "_meta", "填报说明")));
  expect(report).toMatchObject({ status: "rejected", bureau: null, entries: [] });
  expect(codesOf(report)).toEqual(["identity-missing"]);
});

test("lines that only one bureau has tell whose they are", () => {
  const report = assess(withoutHeader(lose(form("丙局"), "_meta", "填报说明")));
  expect(report).toMatchObject({ status: "accepted", bureau: "丙局" });
  expect(codesOf(report)).toContain("reconstructed");
});

test("of two plans that both have those lines none is guessed", () => {
  const other = planWith("other", [...SHARED, ["丙局"]]);
  for (const plans of [
    [PLAN, other],
    [other, PLAN],
  ]) {
    const report = assess(lose(form("丙局"), "_meta"), plans);
    expect(report).toMatchObject({ status: "rejected", plan: null });
    expect(codesOf(report)).toEqual(["identity-missing"]);
  }
});

test("of two plans the one that has the bureau is the form's", () => {
  const other = planWith("other", [["丁局"]]);
  for (const plans of [
    [PLAN, other],
    [other, PLAN],
  ]) {
    expect(assess(lose(form("丙局"), "_meta"), plans)).toMatchObject({ plan: "equal" });
  }
});

test("a cover that names another bureau than _meta is a contradiction, lines being equal", () => {
  const swapped = form("甲局");
  const cover = form("乙局").sheets.find(({ name }) => name === "填报说明");
  if (cover === undefined) throw new Error("no cover");
  const report = assess(changeSheet(swapped, "填报说明", () => cover));
  expect(report.status).toBe("rejected");
  expect(report.findings[0]).toMatchObject({
    ...{ code: "bureau-mismatch", received: "甲局", expected: "乙局" },
  });
});
