import { findForms, listOccasions, rebuildLedger } from "../../../src/exchange";
import type { WorkbookGrid } from "../../../src/sheets";
import { SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { periodOf } from "../../sheets/seed-plan";
import { changeSheet, DUE, fillForm, formIdOf, KNOWN, textCellAt, withCells } from "../returns";

/*
 * A ledger made again of forms that were kept, or came back: each form says in `_meta` and on its cover who it is.
 */

const [COMMERCE, SCIENCE] = ["市商务局", "市科技局"];
const MADE = "2022-12-20T00:00:00Z";

/** The workbook with another word under a name of `_meta`. */
function withMeta(form: WorkbookGrid, said: Readonly<Record<string, string>>): WorkbookGrid {
  return changeSheet(form, "_meta", (sheet) =>
    withCells(
      sheet,
      Object.entries(said).map(([name, value]) => {
        const row = sheet.cells.find(({ column, shown }) => column === 1 && shown === name)?.row;
        return textCellAt(row ?? 40, 2, value);
      }),
    ),
  );
}

const asMade = (bureau: string, formId = formIdOf(bureau)): WorkbookGrid => ({
  ...fillForm(bureau, {}, { formId }),
  savedAt: MADE,
});

const find = (path: string, workbook: WorkbookGrid) =>
  findForms({ path, workbook, findings: [], sha256: `sha of ${path}` }, [KNOWN, SYNTHETIC_PLAN]);

const rebuild = (
  files: Readonly<Record<string, WorkbookGrid>>,
  current: readonly string[] = [],
) => {
  const found = Object.entries(files).flatMap(([path, workbook]) => find(path, workbook));
  return rebuildLedger(found, { plan: KNOWN, period: "2022", current: new Set(current) });
};

const outcomesOf = ({ forms }: ReturnType<typeof rebuild>) =>
  forms.map(({ file, outcome }) => `${file} ${outcome}`);

describe("what a form says of itself", () => {
  test("is all that a ledger has to know of it", () => {
    expect(find("a.xlsx", asMade(COMMERCE))).toEqual([
      {
        ...{ outcome: "form", path: "a.xlsx", plan: KNOWN, period: "2022", planHash: KNOWN.hash },
        ...{ bureau: COMMERCE, owner: COMMERCE, formId: formIdOf(COMMERCE), targets: 6 },
        ...{ createdAt: "2022-12-20", due: DUE, sha256: "sha of a.xlsx" },
        joint: { "5.1": "agree", "5.2": "agree", "5.3": "agree", "5.4": "agree" },
      },
    ]);
  });

  test.each<[string, WorkbookGrid, string | null]>([
    ["nothing filled in, saved by nobody since", asMade(COMMERCE), "sha of a.xlsx"],
    ["something filled in", { ...fillForm(COMMERCE, { "5.1": 3 }), savedAt: MADE }, null],
    ["saved again", { ...asMade(COMMERCE), savedAt: "2022-12-21T08:00:00Z" }, null],
    ["saved nobody knows when", { ...asMade(COMMERCE), savedAt: null }, null],
    [
      "somebody's name written on the cover",
      changeSheet(asMade(COMMERCE), "填报说明", (sheet) => {
        const label = sheet.cells.find(({ shown }) => shown.replace(/\s/g, "") === "填报人");
        if (label === undefined) throw new Error("no 填报人");
        return withCells(sheet, [textCellAt(label.row, label.column + 1, "张三")]);
      }),
      null,
    ],
  ])("is that of the file which went out, with %s: %#", (_, workbook, sha256) => {
    expect(find("a.xlsx", workbook)).toMatchObject([{ outcome: "form", sha256 }]);
  });

  test.each<[string, WorkbookGrid, string, readonly unknown[]]>([
    [
      "another number on its cover",
      withMeta(asMade(COMMERCE), { formId: "f".repeat(32) }),
      "altered",
      [{ kind: "differs", fact: "表号", printed: "00000000", said: "ffffffff" }],
    ],
    [
      "another day on its cover",
      withMeta(asMade(COMMERCE), { due: "2023-02-01" }),
      "altered",
      [
        {
          ...{ kind: "differs", fact: "报送截止" },
          ...{ printed: "2023年1月15日", said: "2023年2月1日" },
        },
      ],
    ],
    [
      "a day that is none",
      withMeta(asMade(COMMERCE), { createdAt: "去年" }),
      "altered",
      [{ kind: "no-day", fact: "createdAt", said: "去年" }],
    ],
    [
      "a plan that nobody has",
      withMeta(asMade(COMMERCE), { plan: "beijing" }),
      "other-plan",
      [{ kind: "finding", finding: { code: "wrong-plan", received: "beijing" } }],
    ],
    [
      "no lines of a form",
      {
        ...asMade(COMMERCE),
        sheets: asMade(COMMERCE).sheets.filter(({ name }) => name !== "指标填报"),
      },
      "rejected",
      [{ kind: "finding", finding: { code: "no-entry-sheet" } }],
    ],
    [
      "no _meta",
      {
        ...asMade(COMMERCE),
        sheets: asMade(COMMERCE).sheets.filter(({ name }) => name !== "_meta"),
      },
      "altered",
      [{ kind: "finding", finding: { code: "reconstructed" } }],
    ],
  ])("is not made up for one with %s", (_, workbook, outcome, why) => {
    expect(find("a.xlsx", workbook)).toMatchObject([{ outcome, path: "a.xlsx", why }]);
  });

  test("a day that was left open is none to contradict", () => {
    expect(find("a.xlsx", withMeta(asMade(COMMERCE), { due: "" }))[0]?.outcome).toBe("altered");
    const open = changeSheet(asMade(COMMERCE), "填报说明", (sheet) =>
      withCells(
        sheet,
        sheet.cells
          .filter(({ shown }) => shown.includes("2023年1月15日"))
          .map(({ row, column }) => textCellAt(row, column, "按通知要求")),
      ),
    );
    expect(find("a.xlsx", withMeta(open, { due: "" }))).toMatchObject([
      { outcome: "form", due: null },
    ]);
  });
});

describe("a ledger made again", () => {
  test("has the forms in the order in which they were made, then that of the plan, and names who is missing", () => {
    const later = withMeta(asMade(SCIENCE), { createdAt: "2022-12-10" });
    const { ledger, missing, otherVersions, forms } = rebuild({
      "c.xlsx": asMade(COMMERCE),
      "s.xlsx": later,
    });
    expect(ledger).toMatchObject({
      ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: KNOWN.id, planHash: KNOWN.hash },
      ...{ period: "2022", due: DUE },
      forms: [
        { bureau: SCIENCE, file: `${SCIENCE}-2022.xlsx`, state: "current" },
        { bureau: COMMERCE, file: `${COMMERCE}-2022.xlsx`, state: "current" },
      ],
    });
    expect(forms.map(({ outcome }) => outcome)).toEqual(["current", "current"]);
    expect(missing).toEqual(
      KNOWN.bureaus.filter((bureau) => ![COMMERCE, SCIENCE].includes(bureau)),
    );
    expect(otherVersions).toBe(0);
  });

  test("takes one of several copies: the one that went out, if it is there", () => {
    const back = fillForm(COMMERCE, { "5.1": 480 });
    const both = rebuild({ "back.xlsx": back, "kept.xlsx": asMade(COMMERCE) });
    expect(outcomesOf(both)).toEqual(["back.xlsx copy", "kept.xlsx current"]);
    expect(both.ledger?.forms).toMatchObject([{ sha256: "sha of kept.xlsx" }]);
    const none = rebuild({ "a.xlsx": back, "b.xlsx": back });
    expect(outcomesOf(none)).toEqual(["a.xlsx current", "b.xlsx copy"]);
    expect(none.ledger?.forms).toMatchObject([{ sha256: null }]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["another day", { createdAt: "2022-12-21" }],
    ["another plan's hash", { planHash: "b".repeat(64) }],
    ["another rule", { "joint:5.1": "sum" }],
  ])("takes none of copies that say different things: %s", (_, said) => {
    const both = rebuild({
      "a.xlsx": asMade(COMMERCE),
      "b.xlsx": withMeta(asMade(COMMERCE), said),
    });
    expect(outcomesOf(both)).toEqual(["a.xlsx contradicting", "b.xlsx contradicting"]);
    expect(both.ledger).toBeNull();
  });

  test("of two forms of a bureau the one that was made last is to come back, or the one that a person names", () => {
    const first = withMeta(asMade(COMMERCE, "a".repeat(32)), {
      createdAt: "2022-12-10",
    });
    const files = { "1.xlsx": first, "2.xlsx": asMade(COMMERCE) };
    expect(outcomesOf(rebuild(files))).toEqual(["1.xlsx replaced", "2.xlsx current"]);
    expect(outcomesOf(rebuild(files, ["a".repeat(32)]))).toEqual([
      "1.xlsx current",
      "2.xlsx replaced",
    ]);
    const alike = { "1.xlsx": asMade(COMMERCE, "a".repeat(32)), "2.xlsx": asMade(COMMERCE) };
    expect(outcomesOf(rebuild(alike))).toEqual(["1.xlsx undecided", "2.xlsx undecided"]);
    expect(rebuild(alike).ledger).toBeNull();
    expect(outcomesOf(rebuild(alike, [formIdOf(COMMERCE)]))).toEqual([
      "1.xlsx replaced",
      "2.xlsx current",
    ]);
  });

  test("leaves out what is of another plan or period, and whoever sent only that is missing", () => {
    const year = fillForm(SCIENCE, {}, { period: periodOf("2021") });
    const found = [...find("c.xlsx", asMade(COMMERCE)), ...find("y.xlsx", year)];
    const result = rebuildLedger(found, { plan: KNOWN, period: "2022", current: new Set() });
    expect(outcomesOf(result)).toEqual(["c.xlsx current", "y.xlsx other-occasion"]);
    expect(result.missing).toContain(SCIENCE);
    // of one that contradicts itself it is known that there was one
    const altered = withMeta(asMade(SCIENCE), { formId: "f".repeat(32) });
    expect(rebuild({ "s.xlsx": altered }).missing).not.toContain(SCIENCE);
    expect(outcomesOf(rebuild({ "s.xlsx": altered }))).toEqual(["s.xlsx altered"]);
  });

  test("counts the forms of another version, and says the hash and the due day of what was made last", () => {
    const hash = "b".repeat(64);
    const other = withMeta(asMade(SCIENCE), { createdAt: "2022-12-28", planHash: hash });
    const { ledger, otherVersions } = rebuild({ "c.xlsx": asMade(COMMERCE), "s.xlsx": other });
    expect([ledger?.planHash, ledger?.due, otherVersions]).toEqual([hash, DUE, 1]);
  });

  test("may be of several plans and periods: the one with most forms first", () => {
    const found = [
      ...find("y.xlsx", fillForm(SCIENCE, {}, { period: periodOf("2021") })),
      ...find("c.xlsx", asMade(COMMERCE)),
      ...find("s.xlsx", asMade(SCIENCE)),
      ...find("x.xlsx", withMeta(asMade(SCIENCE), { plan: "beijing" })),
    ];
    expect(listOccasions(found)).toEqual([
      { plan: KNOWN, period: "2022", forms: 2 },
      { plan: KNOWN, period: "2021", forms: 1 },
    ]);
  });
});
