import { type Collection, rejectFile, toBook, unreadFile } from "../../../src/exchange";
import type { WorkbookGrid } from "../../../src/sheets";
import {
  answer,
  changeSheet,
  DUE,
  fillForm,
  formIdOf,
  ledgerFor,
  merge,
  returned,
  textCellAt,
  withCells,
  YEAR,
} from "../returns";

const COMMERCE = "市商务局";
const OWN = formIdOf(COMMERCE);

/** Status, number and file of every line of a bureau. */
const filingsOf = (collection: Collection, wanted: string = COMMERCE) =>
  toBook(collection)
    .filings.filter(({ bureau }) => bureau === wanted)
    .map(({ status, formId, file }) => [status, formId, file]);

const stray = returned("外.xlsx", fillForm(COMMERCE, {}, { formId: "f".repeat(32) }));
const broken = unreadFile(rejectFile(`${COMMERCE}.et`, []));

test("a refused form that never went out stands under its own number, beside the form that is still owed", () => {
  expect(filingsOf(merge([stray], { asOf: DUE }))).toEqual([
    ["awaited", OWN, null],
    ["rejected", "f".repeat(32), "外.xlsx"],
  ]);
  expect(filingsOf(merge([stray], { asOf: "2023-01-16" }))).toEqual([
    ["overdue", OWN, null],
    ["rejected", "f".repeat(32), "外.xlsx"],
  ]);
});

test("a file that nobody can read has no number", () => {
  expect(filingsOf(merge([broken], { asOf: DUE }))).toEqual([
    ["awaited", OWN, null],
    ["rejected", null, `${COMMERCE}.et`],
  ]);
});

test("beside the form itself a refused file is a line more", () => {
  expect(filingsOf(merge([stray, answer(COMMERCE, { "5.1": 480 }), broken]))).toEqual([
    ["rejected", "f".repeat(32), "外.xlsx"],
    ["rejected", null, `${COMMERCE}.et`],
    ["merged", OWN, `收回/${COMMERCE}-2022.xlsx`],
  ]);
});

describe("who filled a form in, and how to reach them", () => {
  const CONTACT = { 填报人: " 张三 ", 联系电话: "0531-12345678", 填报日期: "2023-01-09" };
  const signed = (form: WorkbookGrid): WorkbookGrid =>
    changeSheet(form, "填报说明", (sheet) =>
      withCells(
        sheet,
        Object.entries(CONTACT).map(([name, text]) => {
          const label = sheet.cells.find(({ shown }) => shown.replace(/\s/g, "") === name);
          if (label === undefined) throw new Error(`no ${name}`);
          return textCellAt(label.row, label.column + 1, text);
        }),
      ),
    );
  const toldOf = (form: WorkbookGrid) =>
    toBook(merge([returned(`${COMMERCE}.xlsx`, form)])).filings.flatMap((each) =>
      each.file === null ? [] : [[each.filledInBy, each.phone, each.filledInOn]],
    );

  test("stand beside its file in 报送情况; nothing where nobody wrote it", () => {
    const form = fillForm(COMMERCE, { "5.1": 480 });
    expect(toldOf(signed(form))).toEqual([["张三", "0531-12345678", "2023-01-09"]]);
    expect(toldOf(form)).toEqual([[null, null, null]]);
  });

  test("are not taken from a workbook without a sheet to fill in", () => {
    const form = fillForm(COMMERCE, {});
    const cover = { ...form, sheets: form.sheets.filter(({ name }) => name !== "指标填报") };
    expect(toldOf(signed(cover))).toEqual([[null, null, null]]);
  });
});

test("a current form is overdue too where only the one before it was returned, and refused", () => {
  const ledger = ledgerFor(YEAR);
  const forms = ledger.forms.flatMap((form) =>
    form.bureau === COMMERCE
      ? [
          { ...form, state: "replaced" as const },
          { ...form, formId: "e".repeat(32) },
        ]
      : [form],
  );
  const other = returned("旧.xlsx", fillForm("市科技局", {}, { formId: OWN }));
  const collection = merge([other], { ledger: { ...ledger, forms }, asOf: "2023-01-16" });
  expect(filingsOf(collection)).toEqual([
    ["rejected", OWN, "旧.xlsx"],
    ["overdue", "e".repeat(32), null],
  ]);
});
