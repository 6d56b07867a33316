import { consolidate, rejectFile, toBook, unreadFile, type Collection } from "../../src/exchange";
import { answer, DUE, fillForm, ledgerFor, merge, returned, YEAR } from "./returns";

/** A form is in time on the due day itself, wherever it is told; it is late the day after. */

const COMMERCE = "市商务局";
const AFTER = "2023-01-16";

const statusOf = ({ bureaus }: Collection, bureau = COMMERCE) =>
  bureaus.find((each) => each.bureau === bureau)?.status;
const owedBy = ({ findings }: Collection, bureau = COMMERCE) =>
  findings
    .filter((each) => each.bureau === bureau && each.code.startsWith("bureau-"))
    .map(({ code }) => code);
const filedOf = (collection: Collection, bureau = COMMERCE) =>
  toBook(collection)
    .filings.filter((each) => each.bureau === bureau)
    .map(({ status }) => status);

/** The words of a sheet's line of 市商务局. */
function wordsOf(collection: Collection, sheetName: string): readonly string[] {
  const sheet = consolidate(collection).sheets.find(({ name }) => name === sheetName);
  const row = sheet?.cells.find(({ value }) => value === COMMERCE)?.row;
  return (sheet?.cells ?? [])
    .filter((cell) => cell.row === row)
    .map(({ value }) => (typeof value === "object" ? "" : String(value)));
}

describe("a bureau of which nothing came", () => {
  test.each([
    ["the day before", "2023-01-14", "awaited", "bureau-awaited"],
    ["the due day", DUE, "awaited", "bureau-awaited"],
    ["the day after", AFTER, "overdue", "bureau-overdue"],
    ["the year after", "2024-01-01", "overdue", "bureau-overdue"],
  ])("%s: %s %s", (_, asOf, status, code) => {
    const collection = merge([], { asOf });
    expect(statusOf(collection)).toBe(status);
    expect(filedOf(collection)).toEqual([status]);
    expect(owedBy(collection)).toEqual([code]);
  });

  test("汇总 and 报送情况 say so too", () => {
    const due = merge([], { asOf: DUE });
    const late = merge([], { asOf: AFTER });
    for (const sheet of ["汇总", "报送情况"]) {
      expect(wordsOf(due, sheet)).toContain("未报");
      expect(wordsOf(due, sheet)).not.toContain("逾期未报");
      expect(wordsOf(late, sheet)).toContain("逾期未报");
    }
  });

  test("the form's own due day goes before the ledger's", () => {
    const ledger = ledgerFor(YEAR, (form) =>
      form.bureau === COMMERCE ? { ...form, due: "2023-01-20" } : form,
    );
    expect(statusOf(merge([], { ledger, asOf: AFTER }))).toBe("awaited");
    expect(filedOf(merge([], { ledger, asOf: AFTER }))).toEqual(["awaited"]);
    expect(owedBy(merge([], { ledger, asOf: AFTER }))).toEqual(["bureau-awaited"]);
    expect(statusOf(merge([], { ledger, asOf: AFTER }), "市科技局")).toBe("overdue");
    expect(statusOf(merge([], { ledger, asOf: "2023-01-20" }))).toBe("awaited");
    expect(statusOf(merge([], { ledger, asOf: "2023-01-21" }))).toBe("overdue");
  });

  test("without a due day nobody is late, whatever the ledger says of other forms", () => {
    const ledger = ledgerFor(YEAR, (form) => ({ ...form, due: null }));
    expect(statusOf(merge([], { ledger, asOf: "2030-01-01" }))).toBe("awaited");
    expect(filedOf(merge([], { ledger, asOf: "2030-01-01" }))).toEqual(["awaited"]);
    expect(owedBy(merge([], { ledger, asOf: "2030-01-01" }))).toEqual(["bureau-awaited"]);
  });

  test("a ledger of the first version says it for all forms", () => {
    const { forms, ...rest } = ledgerFor();
    const ledger = {
      ...rest,
      forms: forms.map(({ bureau, formId, file, sha256, targets, createdAt, state }) => {
        return { bureau, formId, file, sha256, targets, createdAt, state };
      }),
    };
    expect([statusOf(merge([], { ledger, asOf: DUE }))]).toEqual(["awaited"]);
    expect([statusOf(merge([], { ledger, asOf: AFTER }))]).toEqual(["overdue"]);
    expect(filedOf(merge([], { ledger, asOf: AFTER }))).toEqual(["overdue"]);
  });
});

describe("a bureau whose file was refused", () => {
  const broken = unreadFile(rejectFile(`${COMMERCE}.et`, []));
  const stray = returned("外.xlsx", fillForm(COMMERCE, {}, { formId: "f".repeat(32) }));

  test.each([
    ["a file that nobody can read", broken],
    ["a form that never went out", stray],
  ])("%s is refused on any day; the form is owed, and late the day after", (_, file) => {
    const due = merge([file], { asOf: DUE });
    const late = merge([file], { asOf: AFTER });
    expect([statusOf(due), statusOf(late)]).toEqual(["rejected", "rejected"]);
    expect(filedOf(due)).toEqual(["awaited", "rejected"]);
    expect(filedOf(late)).toEqual(["overdue", "rejected"]);
    expect([owedBy(due), owedBy(late)]).toEqual([["bureau-awaited"], ["bureau-overdue"]]);
  });

  test("without a due day it is only owed", () => {
    const ledger = ledgerFor(YEAR, (form) => ({ ...form, due: null }));
    expect(filedOf(merge([broken], { ledger, asOf: "2030-01-01" }))).toEqual([
      "awaited",
      "rejected",
    ]);
  });

  test("a file that waits for a person is no reason to call anybody late", () => {
    const lost = { ...fillForm(COMMERCE, { "5.1": 480 }) };
    const unnamed = { ...lost, sheets: lost.sheets.filter(({ name }) => name !== "_meta") };
    const collection = merge([returned("无名.xlsx", unnamed)], { asOf: AFTER });
    expect(statusOf(collection)).toBe("awaited");
    expect(owedBy(collection)).toEqual([]);
  });

  test("whoever has reported in part is not late, and owes the rest", () => {
    const collection = merge([answer(COMMERCE, { "5.1": 480 }), stray], { asOf: AFTER });
    expect(statusOf(collection)).toBe("partial");
    expect(owedBy(collection)).toEqual(["bureau-incomplete"]);
  });
});
