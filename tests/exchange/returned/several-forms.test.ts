import { finding, isNumeric, isPercentage, targetsOf } from "../../../src/core";
import {
  assessFile,
  builtInPlans,
  type Decision,
  type FileReport,
  formsInFile,
  readReturns,
} from "../../../src/exchange";
import { pathInside, splitInside } from "../../../src/exchange/returned";
import type { SheetGrid, WorkbookGrid } from "../../../src/sheets";
import {
  changeSheet,
  fillForm,
  formIdOf,
  KNOWN,
  merge,
  textCellAt,
  withCells,
  YEAR,
} from "../returns";

const TRADE = "市商务局";
const SCIENCE = "市科技局";
const FARMING = "市农业农村局";
const INDUSTRY = "市工业和信息化局";
const ENTRY = "指标填报";

/** A bureau's form with a first value that reaches its target, or as it went out. */
function formOf(bureau: string, isFilled = true): WorkbookGrid {
  const first = targetsOf(KNOWN, bureau).find(
    (target) => isNumeric(target) && !isPercentage(target),
  );
  if (!isFilled || !first || !isNumeric(first)) return fillForm(bureau, {});
  return fillForm(bureau, { [first.id]: first.threshold.toNumber() + 1 });
}

/** All sheets in one workbook; a name that is taken gets a number, as spreadsheet programs do it. */
function together(...forms: readonly WorkbookGrid[]): WorkbookGrid {
  const sheets: SheetGrid[] = [];
  for (const sheet of forms.flatMap((form) => form.sheets)) {
    let { name } = sheet;
    for (let count = 2; sheets.some((each) => each.name === name); count += 1) {
      name = `${sheet.name} (${count})`;
    }
    sheets.push({ ...sheet, name });
  }
  return { sheets, externalLinks: [], savedAt: null };
}

const only = (workbook: WorkbookGrid, ...names: readonly string[]): WorkbookGrid => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => names.includes(name)),
});
const withoutMeta = (workbook: WorkbookGrid): WorkbookGrid => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name !== "_meta"),
});
const hidden = (workbook: WorkbookGrid): WorkbookGrid =>
  changeSheet(workbook, ENTRY, (sheet) => ({ ...sheet, visibility: "hidden" }));
const unheaded = (workbook: WorkbookGrid): WorkbookGrid =>
  changeSheet(workbook, ENTRY, (sheet) => ({ ...sheet, pageHeader: null }));
const turned = (workbook: WorkbookGrid): WorkbookGrid => ({
  ...workbook,
  sheets: workbook.sheets.toReversed(),
});
const called = (workbook: WorkbookGrid, name: string): WorkbookGrid =>
  changeSheet(workbook, ENTRY, (sheet) => ({ ...sheet, name }));
/** The lines of another form put under its own. */
function withLinesOf(workbook: WorkbookGrid, other: WorkbookGrid): WorkbookGrid {
  const lines = other.sheets.find(({ name }) => name === ENTRY)?.cells ?? [];
  const below = lines.filter(({ row }) => row > 1).map((cell) => ({ ...cell, row: cell.row + 40 }));
  return changeSheet(workbook, ENTRY, (sheet) => withCells(sheet, below));
}

const assess = (workbook: WorkbookGrid): readonly FileReport[] =>
  assessFile({ path: "a.xlsx", workbook, findings: [], plans: [KNOWN], expectedPeriod: YEAR });
const told = ({ findings }: FileReport): readonly string[] =>
  [...new Set(findings.map(({ code }) => code))].filter((code) => code !== "missing-value");
const filedIn = (report: FileReport): string => {
  const filled = report.entries.filter(({ value }) => value !== null).length;
  return `${report.path}: ${report.status}, ${filled}, ${report.formId === null ? "no number" : "its number"}`;
};

const TRADE_READ = "a.xlsx › 市商务局: accepted, 1, its number";
const SCIENCE_READ = "a.xlsx › 市科技局: accepted, 1, its number";
const both = () => together(formOf(TRADE), formOf(SCIENCE));

test.each<readonly [string, WorkbookGrid, readonly string[]]>([
  ["two bureaus' files in one", both(), [TRADE_READ, SCIENCE_READ]],
  ["the other way round", turned(both()), [SCIENCE_READ, TRADE_READ]],
  [
    "three of them",
    together(formOf(TRADE), formOf(SCIENCE), formOf(FARMING)),
    [TRADE_READ, SCIENCE_READ, "a.xlsx › 市农业农村局: accepted, 1, its number"],
  ],
  [
    "bureaus that share most of their targets",
    together(formOf(INDUSTRY), formOf(SCIENCE)),
    ["a.xlsx › 市工业和信息化局: accepted, 1, its number", SCIENCE_READ],
  ],
  [
    "sheets named after their bureaus",
    together(called(formOf(TRADE), TRADE), called(formOf(SCIENCE), SCIENCE)),
    [TRADE_READ, SCIENCE_READ],
  ],
  [
    "page headers lost, as some programs do: ids are enough",
    together(unheaded(formOf(TRADE)), unheaded(formOf(SCIENCE))),
    [TRADE_READ, SCIENCE_READ],
  ],
  [
    "the first one blank: what somebody filled in is read",
    together(formOf(TRADE, false), formOf(SCIENCE)),
    [SCIENCE_READ],
  ],
])("%s: each is read, and nothing is wrong with it", (_, workbook, expected) => {
  const reports = assess(workbook);
  expect(reports.map(filedIn)).toEqual(expected);
  expect(reports.flatMap(told).filter((code) => code !== "extra-content")).toEqual([]);
});

test.each<readonly [string, WorkbookGrid, readonly string[]]>([
  [
    "without any _meta",
    together(withoutMeta(formOf(TRADE)), withoutMeta(formOf(SCIENCE))),
    ["reconstructed", "reconstructed"],
  ],
  [
    "entry sheets alone",
    together(only(formOf(TRADE), ENTRY), only(formOf(SCIENCE), ENTRY)),
    ["reconstructed", "reconstructed"],
  ],
  [
    "one whole form and another's entry sheet",
    together(formOf(TRADE), only(formOf(SCIENCE), ENTRY)),
    ["", "reconstructed"],
  ],
])(
  "%s: both are read, and wait for a person where they lost who they are",
  (_, workbook, expected) => {
    const reports = assess(workbook);
    expect(reports.map(({ path, status }) => [path, status])).toEqual([
      ["a.xlsx › 市商务局", "accepted"],
      ["a.xlsx › 市科技局", "accepted"],
    ]);
    expect(reports.map((report) => told(report).join())).toEqual(expected);
  },
);

test.each<readonly [string, WorkbookGrid, readonly string[]]>([
  ["one form", formOf(TRADE), []],
  [
    "two sheets of one bureau",
    together(formOf(TRADE), only(formOf(TRADE), ENTRY)),
    ["second-entry-sheet"],
  ],
  [
    "a hidden second one",
    together(formOf(TRADE), only(hidden(formOf(SCIENCE)), ENTRY)),
    ["second-entry-sheet"],
  ],
  [
    "a blank second one",
    together(formOf(TRADE), only(formOf(SCIENCE, false), ENTRY)),
    ["extra-content"],
  ],
  [
    "a second one with the lines of both, of which nobody can say whose it is",
    together(formOf(TRADE), only(withLinesOf(formOf(SCIENCE), formOf(FARMING)), ENTRY)),
    ["second-entry-sheet"],
  ],
])("%s: one report under the file's own name, as ever", (_, workbook, expected) => {
  const reports = assess(workbook);
  expect(reports.map(({ path, bureau, status }) => [path, bureau, status])).toEqual([
    ["a.xlsx", TRADE, "accepted"],
  ]);
  expect(reports.flatMap(told)).toEqual(expected);
});

test("lines of two bureaus on one sheet are no two forms", () => {
  const reports = assess(withLinesOf(formOf(TRADE), formOf(SCIENCE)));
  expect(reports.map(({ path }) => path)).toEqual(["a.xlsx"]);
  expect(reports.flatMap(told)).toContain("unknown-target");
});

test("what is nobody's goes with the first form, and a second sheet with its bureau", () => {
  const notes: SheetGrid = {
    ...{ name: "备注", visibility: "visible", hiddenRows: new Set(), pageHeader: null },
    cells: [textCellAt(1, 1, "两家一并报送")],
  };
  const more = only(formOf(SCIENCE), ENTRY);
  const workbook = together(formOf(TRADE), formOf(SCIENCE), more);
  const [trade, science] = assess({ ...workbook, sheets: [...workbook.sheets, notes] });
  const added = trade?.findings.filter(({ code }) => code !== "missing-value");
  expect(added).toMatchObject([{ code: "extra-content", sheet: "备注" }]);
  expect(science && told(science)).toEqual(["second-entry-sheet"]);
});

test("a finding of the file goes with the form that has its sheet", () => {
  const about = (sheet: string | null) =>
    finding("damaged", { sheet, details: { problem: "unreadable", part: null } });
  const file = { path: "a.xlsx", workbook: both() };
  const found = formsInFile(
    { ...file, findings: [about(null), about(`${ENTRY} (2)`), about("lost")] },
    [KNOWN],
  );
  expect(found.map(({ findings }) => findings.map(({ sheet }) => sheet))).toEqual([
    [null, "lost"],
    [null, `${ENTRY} (2)`],
  ]);
});

test("in a collection both stand, each answers its own form, and a person can confirm one", () => {
  const sha256 = "7c".repeat(32);
  const read = (workbook: WorkbookGrid) =>
    readReturns(
      { path: "收回/a.xlsx", workbook, findings: [], sha256 },
      { plan: KNOWN, period: YEAR },
    );
  const { bureaus, files } = merge(read(both()));
  expect(
    files.map(({ file, form, outcome }) => [file.report.path, file.sha256, form?.formId, outcome]),
  ).toEqual([
    ["收回/a.xlsx › 市商务局", sha256, formIdOf(TRADE), "merged"],
    ["收回/a.xlsx › 市科技局", sha256, formIdOf(SCIENCE), "merged"],
  ]);
  expect(bureaus.filter(({ status }) => status === "partial").map(({ bureau }) => bureau)).toEqual([
    SCIENCE,
    TRADE,
  ]);
  const lost = together(withoutMeta(formOf(TRADE)), withoutMeta(formOf(SCIENCE)));
  for (const file of ["收回/a.xlsx › 市科技局", "a.xlsx › 市科技局", "7c7c7c7c › 市科技局"]) {
    const decided = merge(read(lost), {
      decisions: [
        {
          kind: "confirms",
          file,
          confirms: true,
          reason: "电话核实",
          by: "张三",
          on: "2023-01-12",
        },
      ],
    });
    expect(decided.files.map(({ outcome }) => outcome)).toEqual(["unconfirmed", "merged"]);
  }
});

test("a decision that names a file of several forms is told with their names", () => {
  const sha256 = "7c".repeat(32);
  const read = (form: WorkbookGrid, path: string) =>
    readReturns(
      { path, workbook: together(form, formOf(SCIENCE)), findings: [], sha256 },
      { plan: KNOWN, period: YEAR },
    );
  const files = [
    ...read(fillForm(TRADE, { "5.1": 480 }), "收回/a.xlsx"),
    ...read(fillForm(TRADE, { "5.1": 481 }), "收回/b.xlsx"),
  ];
  const signed = { reason: "电话核实", by: "张三", on: "2023-01-12" };
  const forms = [`收回/a.xlsx › ${TRADE}`, `收回/a.xlsx › ${SCIENCE}`];
  const unused = (decision: Decision) =>
    merge(files, { decisions: [decision] }).findings.flatMap((each) =>
      each.code === "decision-unused" ? [[each.received, each.details]] : [],
    );
  expect(unused({ kind: "confirms", file: "a.xlsx", confirms: true, ...signed })).toEqual([
    ["a.xlsx", { why: "several-forms", forms }],
  ]);
  expect(
    unused({ kind: "supersedes", file: forms[0] ?? "", supersedes: "b.xlsx", ...signed }),
  ).toMatchObject([["b.xlsx", { why: "several-forms" }]]);
  expect(unused({ kind: "file", target: "5.1", file: "a.xlsx", ...signed })).toEqual([
    ["5.1", { why: "several-forms", forms }],
  ]);
  expect(unused({ kind: "file", target: "5.1", file: "c.xlsx", ...signed })).toEqual([
    ["5.1", { why: "no-value" }],
  ]);
  expect(unused({ kind: "file", target: "5.1", file: forms[0] ?? "", ...signed })).toEqual([]);
});

test("a path inside a file is joined and split again", () => {
  expect(pathInside("收回/a.xlsx", "市科技局")).toBe("收回/a.xlsx › 市科技局");
  expect(splitInside("收回/a.xlsx › 市科技局")).toEqual({ file: "收回/a.xlsx", name: "市科技局" });
  expect(splitInside("收回/a.xlsx")).toBeNull();
});

test("two forms without _meta are two, whatever other plans name their bureaus", () => {
  const entries = ["市市场监管局", TRADE].map((bureau) => only(formOf(bureau), ENTRY));
  const file = { path: "a.xlsx", workbook: together(...entries), findings: [] };
  expect(formsInFile(file, builtInPlans()).map(({ path }) => path)).toEqual([
    pathInside("a.xlsx", "市市场监管局"),
    pathInside("a.xlsx", TRADE),
  ]);
});
