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
