import { assessWorkbook, builtInPlans } from "../../../src/exchange";
import { merge, changeSheet, fillForm, KNOWN, returned, textCellAt, withCells } from "../returns";

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
