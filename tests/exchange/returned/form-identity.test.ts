import type { Plan, ReportingPeriod } from "../../../src/core";
import { assessWorkbook, builtInPlans, prepareForms } from "../../../src/exchange";
import type { WorkbookGrid } from "../../../src/sheets";
import { CITY } from "../../core/division/divided-plan";
import { gridOf } from "../../sheets/grid-of";
import { periodOf } from "../../sheets/seed-plan";
import { SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import {
  merge,
  changeSheet,
  fillForm,
  formIdOf,
  KNOWN,
  returned,
  textCellAt,
  withCells,
  YEAR,
} from "../returns";

const COMMERCE = "市商务局";

/** The form of 市商务局 whose `_meta` says nothing for these names. */
function emptied(...names: readonly string[]) {
  return changeSheet(fillForm(COMMERCE, { "5.1": 482 }), "_meta", (sheet) =>
    withCells(
      sheet,
      sheet.cells
        .filter(({ column, shown }) => column === 1 && names.includes(shown))
        .map(({ row }) => textCellAt(row, 2, "")),
    ),
  );
}

const NAMES = ["format", "formatVersion", "plan", "planHash", "period", "bureau", "formId"];

test.each([[["format"]], [["formatVersion"]], [["format", "formatVersion"]]])(
  "a blank says no other format: %j",
  (names) => {
    const { report } = returned("a.xlsx", emptied(...names));
    expect(report.status).toBe("accepted");
    expect(report.findings.map(({ code }) => code)).not.toContain("form-version-differs");
  },
);

test.each(["plan", "bureau", "period", "formId"])(
  "a _meta that has lost its %s alone waits for a person too",
  (name) => {
    const { report } = returned("a.xlsx", emptied(name));
    expect(report).toMatchObject({ status: "accepted", bureau: COMMERCE, period: "2022" });
    expect(report.findings.map(({ code }) => code)).toContain("reconstructed");
  },
);

test("a _meta that was emptied is as good as none: its content shows whose the form is, and a person confirms", () => {
  const file = returned("a.xlsx", emptied(...NAMES), { plan: KNOWN });
  expect(file.report).toMatchObject({ status: "accepted", bureau: COMMERCE, period: "2022" });
  expect(merge([file]).files.map(({ outcome }) => outcome)).toEqual(["unconfirmed"]);
});

test.each(["市市场监管局", "市农业农村局", "市商务局"])(
  "a sheet that is left alone is the plan's whose lines it has, whatever other plans its bureau is named in: %s",
  (bureau) => {
    const whole = fillForm(bureau, {});
    const sheets = whole.sheets.filter(({ name }) => name === "指标填报");
    const workbook = { ...whole, sheets };
    const report = assessWorkbook({
      path: "a.xlsx",
      workbook,
      findings: [],
      plans: builtInPlans(),
    });
    expect(report).toMatchObject({ status: "accepted", plan: KNOWN.id, bureau, period: "2022" });
    expect(report.findings.map(({ code }) => code)).toContain("reconstructed");
  },
);

describe("a sheet that is left alone, and says no period", () => {
  const alone = (workbook: WorkbookGrid): WorkbookGrid => ({
    ...workbook,
    sheets: workbook.sheets
      .filter(({ name }) => name === "指标填报")
      .map((sheet) => ({ ...sheet, pageHeader: null })),
  });
  const first = alone(fillForm(COMMERCE, { "5.1": 482 }));
  const [prepared] = prepareForms({
    ...{ plan: CITY, period: YEAR, due: null, contact: null, createdOn: "2022-12-20" },
    ...{ bureaus: ["市科技局"], newId: () => "1" },
  });
  if (prepared === undefined) throw new Error("no form");
  const second = alone(gridOf(prepared.build()));
  const assess = (workbook: WorkbookGrid, plan: Plan, expectedPeriod?: ReportingPeriod) =>
    assessWorkbook({
      ...{ path: "a.xlsx", workbook, findings: [], plans: [plan] },
      ...(expectedPeriod === undefined ? {} : { expectedPeriod }),
    });

  test("is read without being judged, where what is asked is the same in every period", () => {
    const report = assess(first, KNOWN);
    expect(report).toMatchObject({ status: "accepted", bureau: COMMERCE, period: null });
    const entry = report.entries.find(({ target }) => target === "5.1");
    expect([entry?.value?.toNumber(), entry?.verdict, entry?.completion]).toEqual([
      ...[482, "cannot-judge", null],
    ]);
    expect(report.findings.map(({ code }) => code)).toContain("reconstructed");
  });

  test("is nobody's where that depends on the period, unless one is collected", () => {
    const report = assess(second, CITY);
    expect(report).toMatchObject({ status: "rejected", entries: [] });
    expect(report.findings.map(({ code }) => code)).toEqual(["identity-missing"]);
    expect(assess(second, CITY, YEAR)).toMatchObject({
      ...{ status: "accepted", bureau: "市科技局", period: "2022" },
    });
  });
});

test.each([
  ["a format of somebody else", { format: "other" }, "no-entry-sheet", "other"],
  ["a plan that nobody has", { plan: "beijing" }, "wrong-plan", "beijing"],
  ["another period than its cover", { period: "2021" }, "wrong-period", "2021年度"],
  ["a bureau whose lines these are not", { bureau: "市科技局" }, "bureau-mismatch", "市科技局"],
])("a _meta that says %s is a contradiction", (_, said, code, received) => {
  const workbook = changeSheet(fillForm(COMMERCE, {}), "_meta", (sheet) =>
    withCells(
      sheet,
      Object.entries(said).map(([name, value]) => {
        const row = sheet.cells.find(({ column, shown }) => column === 1 && shown === name)?.row;
        return textCellAt(row ?? 0, 2, value);
      }),
    ),
  );
  const { report } = returned("a.xlsx", workbook);
  expect(report.status).toBe("rejected");
  expect(report.findings[0]).toMatchObject({ code, received });
  // whose it says it is, for whoever has to find it among what went out
  const { plan, bureau, period, formId } = report;
  expect({ plan, bureau, period, formId }).toEqual({
    ...{ plan: KNOWN.id, bureau: COMMERCE, period: "2022", formId: formIdOf(COMMERCE) },
    ...("format" in said ? {} : said),
  });
});

test("a form of another version of forms is taken, and says so", () => {
  const workbook = changeSheet(fillForm(COMMERCE, {}), "_meta", (sheet) => {
    const row = sheet.cells.find(({ shown }) => shown === "formatVersion")?.row ?? 0;
    return withCells(sheet, [textCellAt(row, 2, "9")]);
  });
  const { report } = returned("a.xlsx", workbook);
  expect(report.status).toBe("accepted");
  const told = report.findings.find(({ code }) => code === "form-version-differs");
  expect(told).toMatchObject({ received: "9", bureau: COMMERCE });
});

test("a period before the plan begins is none of it", () => {
  const workbook = fillForm(COMMERCE, {}, { period: periodOf("2019") });
  const { report } = returned("a.xlsx", workbook, { period: periodOf("2019") });
  expect(report.findings[0]).toMatchObject({
    ...{ code: "wrong-period", received: "2019年度", expected: "2020—2022" },
  });
});

test("whose a form without _meta is its cover tells in short too, where its lines alone do not", () => {
  const bureau = "市工业和信息化局";
  const whole = fillForm(bureau, {});
  const without = { ...whole, sheets: whole.sheets.filter(({ name }) => name !== "_meta") };
  // a line is gone: the bureau with just these lines is none
  const lacking = changeSheet(without, "指标填报", (sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ row }) => row !== 3),
    pageHeader: null,
  }));
  const named = (name: string) =>
    changeSheet(lacking, "填报说明", (sheet) =>
      withCells(
        sheet,
        sheet.cells
          .filter(({ shown }) => shown === bureau)
          .map(({ row, column }) => textCellAt(row, column, name)),
      ),
    );
  const assess = (name: string) =>
    assessWorkbook({
      path: "a.xlsx",
      workbook: named(name),
      findings: [],
      plans: [KNOWN, SYNTHETIC_PLAN],
    });
  expect(assess("市工信局")).toMatchObject({ status: "accepted", plan: KNOWN.id, bureau });
  expect(assess("某局")).toMatchObject({ status: "rejected", plan: null, bureau: null });
});
