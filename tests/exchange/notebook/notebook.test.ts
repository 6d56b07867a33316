import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import seed from "../../../seeds/jinan-brand-2020.json";
import {
  buildNotebookSheet,
  editNotebook,
  type Notebook,
  planOf,
  readNotebook,
  understandNotebook,
} from "../../../src/exchange";
import {
  buildTrackingTable,
  cellAddress,
  type CellEdit,
  NOTEBOOK_SHEET,
  type SheetGrid,
} from "../../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../../src/xlsx";
import { SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { periodOf, SEED_PLAN } from "../../sheets/seed-plan";
import { gridOfSheet, text, type } from "../../sheets/tracking-grid";

const NOTEBOOK: Notebook = {
  format: "zerenbiao-notebook",
  formatVersion: 1,
  plan: "jinan-brand-2020",
  planFile: null,
  period: "2021",
  due: "2022-01-14",
  contact: "=张三 0531-12345678",
  language: "zh-CN",
  ledger: {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: "jinan-brand-2020", planHash: "h" },
    ...{ period: "2021", due: null },
    forms: [
      {
        ...{ formId: "1", bureau: "市商务局", file: "市商务局-2021.xlsx", targets: 6 },
        ...{ sha256: "0".repeat(64), createdAt: "2021-12-20", state: "current" },
      },
    ],
  },
  decisions: [
    { target: "3.1", value: "6100亿元", reason: "电话核实", by: "张三", on: "2022-01-20" },
    { file: "b.xlsx", supersedes: "a.xlsx", reason: "更正", by: "张三", on: "2022-01-20" },
  ],
  joint: { "3.1": "sum" },
  otherRulings: [{ plan: "jinan-brand-2020", period: "2020", decisions: [], joint: {} }],
  collections: [
    {
      ...{ plan: "jinan-brand-2020", planHash: "h", period: "2021", on: "2021-12-20", more: 0 },
      files: [
        {
          ...{ path: "收回/a.xlsx", sha256: "0".repeat(64), bureau: "市商务局", outcome: "merged" },
          ...{ receipt: "7F3K-9Q2M", inList: true, inSummary: false },
        },
      ],
      bureaus: [{ bureau: "市商务局", status: "partial", filled: 1, targets: 6 }],
    },
  ],
  pacing: [
    {
      plan: "jinan-brand-2020",
      baselines: [{ target: "1.1", value: "120.5", asOf: "2019", source: "年鉴" }],
      lights: { green: 5, yellow: 20 },
    },
  ],
  welcomed: true,
};
const written = gridOfSheet(buildNotebookSheet(NOTEBOOK));
const nullable = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const word = fc.string({ minLength: 1, unit: "binary" });

/** What JSON can hold; -0 is 0 there. */
const jsonValues = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const notebooks: fc.Arbitrary<Notebook> = fc.record({
  format: fc.constant("zerenbiao-notebook" as const),
  formatVersion: fc.constant(1 as const),
  plan: word,
  planFile: jsonValues,
  period: word,
  due: nullable(fc.constantFrom("2022-01-14", "2024-02-29")),
  contact: nullable(fc.string({ unit: "binary" })),
  language: nullable(fc.constantFrom("zh-CN" as const, "en-US" as const)),
  ledger: nullable(fc.constant(NOTEBOOK.ledger)).map((ledger) => ledger ?? null),
  decisions: fc.array(jsonValues),
  joint: fc.dictionary(fc.constantFrom("3.1", "5.1", "21.2"), jsonValues),
  otherRulings: fc.array(
    fc.record({
      plan: word,
      period: word,
      decisions: fc.array(jsonValues),
      joint: fc.dictionary(fc.constantFrom("3.1", "5.1", "21.2"), jsonValues),
    }),
    { maxLength: 3 },
  ),
  pacing: fc.array(
    fc.record({
      plan: word,
      baselines: fc.array(
        fc.record({ target: word, value: fc.constantFrom("0", "-1.5"), asOf: word, source: word }),
        { maxLength: 2 },
      ),
      lights: nullable(fc.constantFrom({ green: 0, yellow: 0 }, { green: 2.5, yellow: 100 })),
    }),
    { maxLength: 2 },
  ),
  collections: fc.array(
    fc.record({
      plan: word,
      planHash: word,
      period: word,
      on: fc.constantFrom("2022-01-14", "2024-02-29"),
      more: fc.nat(),
      files: fc.array(
        fc.record({
          path: word,
          sha256: nullable(word),
          bureau: nullable(word),
          outcome: fc.constantFrom("merged" as const, "attachment" as const),
          receipt: nullable(word),
          inList: fc.boolean(),
          inSummary: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      bureaus: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  welcomed: fc.boolean(),
});

/** A very long text of any characters, those outside the basic plane and lone halves of them included. */
const longTexts = fc
  .tuple(fc.integer({ min: 29_900, max: 30_100 }), fc.array(word, { minLength: 1 }))
  .map(([length, words]) => "a".repeat(length) + words.join("𠮷").repeat(50) + "𠮷".repeat(40_000));

test("the sheet is for nobody's eyes: very hidden, plain, one row for each name", () => {
  const { rows, columns, cells, ...rest } = buildNotebookSheet(NOTEBOOK);
  expect(rest).toEqual({
    ...{ name: NOTEBOOK_SHEET, visibility: "veryHidden", print: null, protection: null },
    ...{ merges: [], validations: [], conditionalFormats: [], autoFilter: null },
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
  });
  expect(rows).toEqual(Array.from({ length: 15 }, () => ({ height: 18, pageBreakAfter: false })));
  expect(columns).toEqual(Array.from({ length: 2 }, () => ({ width: 160, hidden: false })));
  expect(cells.filter(({ column }) => column === 1).map(({ row, value }) => [row, value])).toEqual(
    [
      ...["format", "formatVersion", "plan", "planFile", "period", "due", "contact", "language"],
      ...["ledger", "decisions", "joint", "otherRulings", "collections", "pacing", "welcomed"],
    ].map((name, index) => [index + 1, name]),
  );
  // text, so that no spreadsheet makes a date or a formula of it
  expect(new Set(cells.map(({ style }) => style.numberFormat))).toEqual(new Set(["@"]));
});

test("any notebook is read as it was written", () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      expect(readNotebook(gridOfSheet(buildNotebookSheet(notebook)))).toEqual(notebook);
    }),
  );
});

test("a long plan file stands in several cells, no character cut in two", () => {
  fc.assert(
    fc.property(longTexts, (long) => {
      const notebook = { ...NOTEBOOK, planFile: { title: long } };
      const sheet = buildNotebookSheet(notebook);
      for (const { shown } of gridOfSheet(sheet).cells) {
        expect(shown.length).toBeLessThanOrEqual(30_000);
        expect(shown.isWellFormed()).toBe(true);
      }
      expect(sheet.columns.length).toBeGreaterThan(3);
      expect(readNotebook(gridOfSheet(sheet))).toEqual(notebook);
    }),
    { numRuns: 20 },
  );
});

test("it survives a file", async () => {
  const notebook = { ...NOTEBOOK, planFile: { title: "𠮷_x000D_\r\n".repeat(20_000) } };
  const table = buildTrackingTable(SEED_PLAN, { sheetName: "表", period: periodOf("2021") });
  const bytes = await writeWorkbook(
    {
      ...{ title: "x", createdOn: "2022-01-04", lockStructure: false },
      sheets: [table, buildNotebookSheet(notebook)],
    },
    deflateRawSync,
  );
  const result = readWorkbook(bytes, (data, maxOutputLength) =>
    inflateRawSync(data, { maxOutputLength }),
  );
  if (result.outcome === "rejected") throw new Error("rejected");
  const sheet = result.workbook.sheets.find(({ name }) => name === NOTEBOOK_SHEET);
  expect(sheet?.visibility).toBe("veryHidden");
  expect(sheet && readNotebook(sheet)).toEqual(notebook);
});

test("a ledger with a form twice is no reason to lose the notebook", () => {
  const forms = NOTEBOOK.ledger?.forms ?? [];
  const ledger = NOTEBOOK.ledger && { ...NOTEBOOK.ledger, forms: [...forms, ...forms] };
  const notebook = { ...NOTEBOOK, ledger };
  expect(readNotebook(gridOfSheet(buildNotebookSheet(notebook)))).toEqual(notebook);
});

describe("what is no notebook, or not all of one", () => {
  const without = (name: string): SheetGrid => {
    const row = written.cells.find(({ shown }) => shown === name)?.row;
    return { ...written, cells: written.cells.filter((cell) => cell.row !== row) };
  };
  const set = (name: string, value: string): SheetGrid => {
    const row = written.cells.find(({ shown }) => shown === name)?.row ?? 0;
    return type(written, { [`B${row}`]: text(value) });
  };

  test.each<[what: string, sheet: SheetGrid]>([
    ["an empty sheet", { ...written, cells: [] }],
    [
      "another sheet",
      gridOfSheet(buildTrackingTable(SEED_PLAN, { sheetName: "x", period: periodOf("2021") })),
    ],
    ["another format", set("format", '"zerenbiao-form"')],
    ["no plan", without("plan")],
    ["no period", set("period", "2021")],
  ])("%s is null", (_what, sheet) => {
    expect(readNotebook(sheet)).toBeNull();
  });

  test.each<[what: string, sheet: SheetGrid, notebook: Notebook]>([
    ["a field that is gone", without("due"), { ...NOTEBOOK, due: null }],
    ["a field that is no JSON", set("contact", "张三"), { ...NOTEBOOK, contact: null }],
    ["a language nobody knows", set("language", '"fr-FR"'), { ...NOTEBOOK, language: null }],
    ["joint rules that are a list", set("joint", "[]"), { ...NOTEBOOK, joint: {} }],
    ["decisions that are no list", set("decisions", "3"), { ...NOTEBOOK, decisions: [] }],
    ["welcomed that is no yes or no", set("welcomed", "1"), { ...NOTEBOOK, welcomed: false }],
  ])("%s counts as not set", (_what, sheet, notebook) => {
    expect(readNotebook(sheet)).toEqual(notebook);
  });

  test.each([
    ["that is half gone", '{"format":"zerenbiao-ledger","forms":['],
    ["that is no ledger", '{"forms":3}'],
  ])(
    "a ledger %s makes the notebook none: nobody may write an empty one over it",
    (_what, text) => {
      expect(readNotebook(set("ledger", text))).toBeNull();
    },
  );

  test("a newer program's notebook opens, its ledger kept", () => {
    const forms = NOTEBOOK.ledger?.forms.map((form) => ({ ...form, returnedOn: "2022-01-10" }));
    const ledger = { ...NOTEBOOK.ledger, forms, decisions: [] };
    const newer = type(set("ledger", JSON.stringify(ledger)), {
      [`B2`]: text("2"),
      A30: text("drafts"),
      B30: text("[]"),
    });
    expect(readNotebook(newer)).toEqual(NOTEBOOK);
  });
});

test("a decision of a kind that only a newer program knows stays as it is", () => {
  const decisions = [...NOTEBOOK.decisions, { target: "3.1", agreed: ["市科技局"] }, "x"];
  const read = readNotebook(gridOfSheet(buildNotebookSheet({ ...NOTEBOOK, decisions })));
  expect(read?.decisions).toEqual(decisions);
  expect(read?.ledger).toEqual(NOTEBOOK.ledger);
});

describe("the plan of a workbook", () => {
  test("is the built-in one, or the one it carries", () => {
    expect(planOf({ plan: "jinan-brand-2020", planFile: null })).toEqual({ plan: SEED_PLAN });
    const carried = { ...seed, id: "other" };
    expect(planOf({ plan: "other", planFile: carried })).toMatchObject({ plan: { id: "other" } });
    const json = JSON.parse(JSON.stringify(SYNTHETIC_PLAN.file)) as unknown;
    expect(planOf({ plan: "synthetic-2024", planFile: json })).toEqual({ plan: SYNTHETIC_PLAN });
  });

  test.each<[what: string, plan: string, planFile: unknown, path: string]>([
    ["an unknown one", "beijing-2021", null, "id"],
    ["one that nothing is said of", "beijing-2021", undefined, "id"],
    ["another than it says", "beijing-2021", seed, "id"],
    ["one with a mistake", "jinan-brand-2020", { ...seed, title: "" }, "title"],
  ])("%s is a problem", (_what, plan, planFile, path) => {
    expect(planOf({ plan, planFile })).toMatchObject({ problems: [{ path }] });
  });

  test("what is wrong is said with both names", () => {
    expect(planOf({ plan: "beijing-2021" })).toEqual({
      problems: [{ code: "unknown-built-in", plan: "beijing-2021", path: "id" }],
    });
    expect(planOf({ plan: "beijing-2021", planFile: seed })).toEqual({
      problems: [
        { code: "another-plan", found: "jinan-brand-2020", wanted: "beijing-2021", path: "id" },
      ],
    });
  });
});

describe("a notebook that stands already", () => {
  const changed: Notebook = { ...NOTEBOOK, period: "2022", decisions: [] };

  test("is edited cell by cell, and says the same as one made anew", () => {
    const { cells } = editNotebook(written, changed);
    expect(cells.map(({ value }) => value)).toEqual(['"2022"', "[]"]);
    expect(cells.every(({ numberFormat }) => numberFormat === "@")).toBe(true);
    expect(readNotebook(withEdits(written, cells))).toEqual(changed);
  });

  test("needs nothing where it says so already", () => {
    expect(editNotebook(written, NOTEBOOK).cells).toEqual([]);
  });

  test("loses the cells of what has grown shorter, and keeps what a newer program wrote", () => {
    const long = { ...NOTEBOOK, decisions: [{ target: "3.1", reason: "很长".repeat(20_000) }] };
    const newer = type(gridOfSheet(buildNotebookSheet(long)), {
      A40: text("later"),
      B40: text('"of a newer program"'),
    });
    const after = withEdits(newer, editNotebook(newer, NOTEBOOK).cells);
    expect(readNotebook(after)).toEqual(NOTEBOOK);
    expect(after.cells.some(({ row, column }) => row < 40 && column > 2)).toBe(false);
    expect(after.cells.filter(({ row }) => row === 40)).toHaveLength(2);
  });

  test("takes whatever a notebook can hold", () => {
    const sheet = gridOfSheet(buildNotebookSheet(NOTEBOOK));
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const after = withEdits(sheet, editNotebook(sheet, notebook).cells);
        expect(readNotebook(after)).toEqual(notebook);
      }),
      { numRuns: 30 },
    );
  });
});

/** The sheet after its cells were set. */
function withEdits(sheet: SheetGrid, cells: readonly CellEdit[]): SheetGrid {
  const edited = cells.reduce(
    (after, cell) =>
      type(after, {
        [cellAddress(cell)]: typeof cell.value === "string" ? text(cell.value) : { kind: "blank" },
      }),
    sheet,
  );
  return { ...edited, cells: edited.cells.filter(({ content }) => content.kind !== "blank") };
}

test("pacing that nobody could have set is passed over, and so is a notebook that knows none", () => {
  const said = (pacing: unknown) => {
    const values = new Map<string, unknown>(Object.entries({ ...NOTEBOOK, pacing }));
    return understandNotebook(values)?.pacing;
  };
  const [right] = NOTEBOOK.pacing;
  expect(said(undefined)).toEqual([]);
  expect(said([right, { ...right, lights: { green: 30, yellow: 5 } }, "x"])).toEqual([right]);
  expect(said([{ ...right, baselines: [{ ...right?.baselines[0], value: "约8" }] }])).toEqual([]);
});
