import { readForm } from "../../src/sheets";
import { SEED_PLAN } from "../sheets/seed-plan";
import { changeSheet, fillForm, formIdOf, returned, textCellAt, withCells } from "./returns";

const COMMERCE = "市商务局";
const form = fillForm(COMMERCE, { "5.1": 480 });

/** The form with more rows in `_meta`, behind those that are there. */
const withRows = (...rows: readonly (readonly [name: string, value: string])[]) =>
  changeSheet(form, "_meta", (sheet) => {
    const last = Math.max(...sheet.cells.map(({ row }) => row));
    return withCells(
      sheet,
      rows.flatMap(([name, value], index) => [
        textCellAt(last + 1 + index, 1, name),
        textCellAt(last + 1 + index, 2, value),
      ]),
    );
  });

test.each([
  ["bureau", "市科技局", COMMERCE],
  ["period", "2021", "2022"],
  ["formId", "f".repeat(32), formIdOf(COMMERCE)],
  ["plan", "another-plan", SEED_PLAN.id],
  ["planHash", "0".repeat(64), SEED_PLAN.hash],
  ["format", "something-else", "zerenbiao-form"],
  ["sheet:entry", "填报说明", "指标填报"],
])("of two rows %s in _meta the first counts", (name, second, first) => {
  const doubled = withRows([name, second]);
  expect(readForm(doubled).meta?.get(name)).toBe(first);
  const { report } = returned("a.xlsx", doubled);
  expect(report).toMatchObject({ status: "accepted", bureau: COMMERCE, period: "2022" });
  expect(report.formId).toBe(formIdOf(COMMERCE));
  expect(report.findings.map(({ code }) => code)).not.toContain("plan-version-differs");
  expect(report.entries.find(({ target }) => target === "5.1")?.value?.toFixed()).toBe("480");
});

test("blanks around a name or a value do not count, and rows without a name are none", () => {
  const { meta } = readForm(withRows(["  extra ", " value "], ["", "nobody's"], ["empty", ""]));
  expect(meta?.get("extra")).toBe("value");
  expect(meta?.get("empty")).toBe("");
  expect(meta?.has("")).toBe(false);
});
