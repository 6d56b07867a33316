import { Big, finding } from "../../../src/core";
import { buildConsolidated, eachSheet, readConsolidated } from "../../../src/sheets";
import { beijingTime } from "../../../src/sheets/consolidated/filings-sheet";
import { bureauSheetNames } from "../../../src/sheets/kit/sheet-names";
import { dumpWorkbook } from "../dump";
import { expectGolden } from "../golden";
import { gridOf } from "../grid-of";
import { SEED_PLAN } from "../seed-plan";
import { sheetOf } from "../spec-cells";
import { BLANK, bookOf, COMMERCE, filing, lineOf, NO_COUNTS, reportOf } from "./book-of";

/** A plan of one bureau's targets, with something of everything that a book can say. */
const example = bookOf({
  counts: {
    targets: 50,
    reported: 4,
    invalid: 1,
    notDue: 0,
    blank: 45,
    conflicts: 1,
    verdicts: { met: 2, "not-met": 1 },
  },
  bureaus: bookOf()
    .bureaus.filter(({ bureau }) => bureau === COMMERCE)
    .map((part) => ({
      ...part,
      ...{ status: "returned" as const, receipts: ["7F3K-9Q2M"] },
      counts: {
        ...{ ...NO_COUNTS, targets: 6, reported: 4, invalid: 1, blank: 1 },
        ...{ conflicts: 1, verdicts: { met: 2 } },
      },
      previous: new Map([["5.3", 56.2]]),
      lines: part.lines.map((line) =>
        line.target.id === "5.3"
          ? { ...line, value: new Big("58.25"), reason: "停业", measures: "补齐" }
          : line.target.id === "11.2"
            ? { ...line, typed: "约4400" }
            : line,
      ),
    })),
  lines: [
    lineOf("5.1", {
      ...{ value: new Big(480), verdict: "met", completion: new Big(1), previous: 470 },
      reports: [
        reportOf(COMMERCE, "480", "a.xlsx", { sheet: "指标填报", cell: "G2" }),
        reportOf("市农业农村局", "四百八", "b.xlsx", null),
      ],
      conflict: "decided",
      decision: {
        taken: { kind: "bureau", bureau: "市商务局" },
        signature: { reason: "电话核实", by: "张三", on: "2022-01-18" },
      },
    }),
    lineOf("5.2", { verdict: "cannot-judge", conflict: "open", awaited: [COMMERCE] }),
    lineOf("5.3", {
      ...{ value: new Big("58.25"), verdict: "not-met", completion: new Big("0.97083333") },
    }),
    lineOf("5.4", {
      verdict: "needs-person",
      reports: [reportOf(COMMERCE, "推进中", "a.xlsx", { sheet: "指标填报", cell: "G5" })],
    }),
    lineOf("17.2", { value: new Big("97.8301"), verdict: "met" }),
    lineOf("3.1", { value: new Big(26), verdict: "cannot-judge", lacking: ["市卫生健康委"] }),
  ],
  findings: [
    finding("approximate-value", {
      target: "5.3",
      bureau: COMMERCE,
      file: "a.xlsx",
      sheet: "指标填报",
      cell: "G4",
      received: "约58",
    }),
    finding("missing-value", { target: "5.1", ...BLANK }),
    finding("missing-value", { target: "5.2", ...BLANK }),
    finding("identical-file", {
      bureau: COMMERCE,
      file: "c.xlsx",
      received: "a.xlsx",
    }),
  ],
  filings: [
    filing({
      ...{ file: "a.xlsx", filledInBy: "李四", phone: "0531-1", filledInOn: "2022年1月14日" },
      ...{
        savedAt: "2022-01-15T17:30:00Z",
        receipt: "7F3K-9Q2M",
        sha256: "0123456789abcdef".repeat(4),
      },
    }),
    filing({ status: "identical", file: "c.xlsx", note: { kind: "identical", other: "a.xlsx" } }),
    filing({ status: "overdue", bureau: "市科技局" }),
    filing({
      status: "rejected",
      bureau: null,
      formId: null,
      targets: null,
      due: null,
      file: "x.doc",
      note: { kind: "findings", findings: [finding("not-a-workbook", { received: ".doc" })] },
    }),
  ],
});

test("the consolidated workbook looks as it did when it was last reviewed", () => {
  expectGolden("consolidated.txt", dumpWorkbook(buildConsolidated(example)));
});

test("its sheets stand in the order other programs rely on", () => {
  const { sheets } = buildConsolidated(bookOf());
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["汇总", "指标台账", "问题清单", "报送情况", ...SEED_PLAN.bureaus, "责任分解表", "_meta"],
  ]);
  expect(sheets.map(({ visibility }) => visibility)).toEqual([
    ...Array<string>(sheets.length - 1).fill("visible"),
    "veryHidden",
  ]);
});

test("it holds no other day than the one it was made for", () => {
  const { createdOn, sheets } = buildConsolidated(bookOf());
  expect(createdOn).toBe("2022-01-20");
  const meta = gridOf({ title: "", createdOn, lockStructure: false, sheets });
  expect(readConsolidated(meta)?.meta.get("asOf")).toBe("2022-01-20");
});

test("every link leads to a cell that has the target's id, or to a sheet that is there", () => {
  const { sheets } = buildConsolidated(example);
  const ledger = sheetOf(buildConsolidated(example), eachSheet(({ name }) => name).indicators);
  const links = sheets.flatMap((sheet) => (sheet.links ?? []).map((link) => ({ sheet, link })));
  expect(links.length).toBeGreaterThan(5);
  for (const { sheet, link } of links) {
    const from = sheet.cells.find(({ row, column }) => row === link.row && column === link.column);
    expect(sheets.map(({ name }) => name)).toContain(link.sheet);
    if (link.sheet !== eachSheet(({ name }) => name).indicators) continue;
    // values lead to where they came from, in their own line
    if (["责任分解表", "汇总", link.sheet].includes(sheet.name)) continue;
    const row = Number(link.cell.slice(1));
    const to = ledger.cells.find((cell) => cell.row === row && cell.column === 1);
    expect(to?.value).toBe(from?.value);
  }
});

test("what it says is read back: values of all targets and what each bureau reported", () => {
  const reading = readConsolidated(gridOf(buildConsolidated(example)));
  const shown = (
    cells: ReadonlyMap<string, { readonly cell: { readonly shown: string } }> | undefined,
  ) =>
    Object.fromEntries(
      [...(cells ?? [])].flatMap(([id, { cell }]) =>
        cell.shown === "" ? [] : [[id, cell.shown] as const],
      ),
    );
  expect(reading?.meta.get("period")).toBe("2021");
  expect(shown(reading?.values)).toEqual({
    ...{ "5.1": "480", "5.3": "58.25", "5.4": "推进中", "17.2": "0.978301", "3.1": "26" },
  });
  expect(shown(reading?.byBureau.get(COMMERCE))).toEqual({ "5.3": "58.25", "11.2": "约4400" });
  expect(readConsolidated(gridOf({ ...buildConsolidated(example), sheets: [] }))).toBeNull();
});

test("an undecided conflict leaves the value empty and says so on every sheet that shows it", () => {
  const workbook = buildConsolidated(example);
  const texts = (name: string) =>
    sheetOf(workbook, name).cells.flatMap(({ value }) =>
      typeof value === "string" ? [value] : [],
    );
  expect(texts("汇总")).toContainEqual(expect.stringContaining("有 1 项数值冲突还没有裁定"));
  expect(texts("指标台账")).toContain("有冲突，未裁定，完成值空着。待报：市商务局");
  expect(texts("指标台账")).toContainEqual(
    expect.stringContaining("裁定：取市商务局的数。电话核实（张三，2022年1月18日）"),
  );
  expect(texts("责任分解表")).toContainEqual(expect.stringContaining("无法判定（有冲突，未裁定）"));
});

test("lines that are simply blank are one line of the list of problems", () => {
  const { cells } = sheetOf(buildConsolidated(example), "问题清单");
  const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  expect(texts).toContain("2 项还没有填：5.1、5.2");
  expect(texts.filter((text) => text.includes("还没有填"))).toHaveLength(1);
});

test("a bureau's name is cut to Excel's rules, and no two sheets are alike", () => {
  const long = "市".repeat(40);
  const names = bureauSheetNames(
    [
      long,
      `${long}二`,
      "甲/乙:丙*",
      "'引号'",
      "汇总",
      "History",
      "a_x0041_b",
      "𠮷".repeat(20),
      "A",
      "a",
    ],
    ["汇总"],
  );
  const all = [...names.values()];
  expect(all).toEqual([
    ...["市".repeat(31), `${"市".repeat(28)}(2)`, "甲_乙_丙_", "引号", "汇总(2)", "History(2)"],
    ...["ax0041_b", "𠮷".repeat(15), "A", "a(2)"],
  ]);
  for (const name of all) expect(name.length).toBeLessThanOrEqual(31);
});

test("an instant is told as the clock in China showed it, past midnight too", () => {
  expect(beijingTime("2022-01-15T17:30:00Z")).toBe("2022-01-16 01:30");
  expect(beijingTime("2022-01-15T02:03:04Z")).toBe("2022-01-15 10:03");
});
