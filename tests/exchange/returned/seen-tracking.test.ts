import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CellContent, CellLooks, Finding } from "../../../src/core";
import { assessTracking, type TrackingAssessment } from "../../../src/exchange";
import {
  buildTrackingTable,
  cellAddress,
  parseAddress,
  readTracking,
  type SheetExtras,
  type SheetGrid,
  TRACKING_SHEET,
  trackingColumn,
} from "../../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../../src/xlsx";
import { periodOf, SEED_PLAN } from "../../sheets/seed-plan";
import { at, text, type } from "../../sheets/tracking-grid";

const PERIOD = periodOf("2022");

/** The table as it is inserted, as a file holds it: with its own merges and hidden columns. */
let blank: SheetGrid;
beforeAll(async () => {
  const spec = buildTrackingTable(SEED_PLAN, { sheetName: TRACKING_SHEET, period: PERIOD });
  const bytes = await writeWorkbook(
    { title: "x", sheets: [spec], createdOn: "2022-01-04", lockStructure: false },
    deflateRawSync,
  );
  const result = readWorkbook(bytes, (data, maxOutputLength) =>
    inflateRawSync(data, { maxOutputLength }),
  );
  const sheet = result.outcome === "read" ? result.workbook.sheets[0] : undefined;
  if (!sheet) throw new Error("not read");
  blank = sheet;
});

const number = (value: number): CellContent => ({ kind: "number", value, format: "plain" });

function assess(sheet: SheetGrid): TrackingAssessment {
  const assessment = assessTracking(SEED_PLAN, PERIOD, sheet);
  if (!assessment) throw new Error("no table");
  return assessment;
}

function withExtras(sheet: SheetGrid, more: Partial<SheetExtras>): SheetGrid {
  const own = sheet.extras ?? {
    ...{ merges: [], hiddenColumns: [], comments: [], drawings: [], pageTexts: [] },
  };
  return {
    ...sheet,
    extras: {
      ...own,
      merges: [...own.merges, ...(more.merges ?? [])],
      hiddenColumns: [...own.hiddenColumns, ...(more.hiddenColumns ?? [])],
      comments: [...own.comments, ...(more.comments ?? [])],
      drawings: [...own.drawings, ...(more.drawings ?? [])],
    },
  };
}

function withLooks(sheet: SheetGrid, address: string, looks: CellLooks): SheetGrid {
  const cells = sheet.cells.map((cell) =>
    cellAddress(cell) === address ? { ...cell, looks } : cell,
  );
  return { ...sheet, cells };
}

/** What is said besides what is simply blank. */
const told = ({ findings }: TrackingAssessment): readonly Finding[] =>
  findings.filter(({ code, received }) => code !== "missing-value" || received !== null);
const codes = (assessment: TrackingAssessment) => told(assessment).map(({ code }) => code);
const valueOf = ({ entries }: TrackingAssessment, id: string) =>
  entries.find(({ target }) => target === id)?.value?.toNumber() ?? null;
const place = (address: string) => parseAddress(address) ?? { row: 0, column: 0 };

test("the table's own merges and hidden columns are no news", () => {
  expect(codes(assess(blank))).toEqual([]);
});

test("a value merged over two lines counts for the first, and the second says so", () => {
  const [first, second] = [at(blank, "1.1", "完成值"), at(blank, "1.2", "完成值")];
  const sheet = withExtras(type(blank, { [first]: number(310) }), {
    merges: [
      {
        ...{ top: place(first).row, left: place(first).column },
        ...{ bottom: place(second).row, right: place(second).column },
      },
    ],
  });
  const assessment = assess(sheet);
  expect(valueOf(assessment, "1.1")).toBe(310);
  expect(told(assessment)).toMatchObject([
    { code: "merged-cells", target: "1.2", cell: second, details: { range: `${first}:${second}` } },
  ]);
  expect(assessment.marks[0]?.cells).toContainEqual(
    expect.objectContaining({ row: place(second).row, value: "错误:完成值|3|///|" }),
  );
});

test("a reason merged over two lines counts for both", () => {
  const [first, second] = [at(blank, "1.1", "未达标原因"), at(blank, "1.2", "未达标原因")];
  const sheet = withExtras(type(blank, { [first]: text("统计口径调整") }), {
    merges: [
      {
        ...{ top: place(first).row, left: place(first).column },
        ...{ bottom: place(second).row, right: place(second).column },
      },
    ],
  });
  const { entries } = assess(sheet);
  const reasons = entries.filter(({ reason }) => reason !== null).map(({ target }) => target);
  expect(reasons).toEqual(["1.1", "1.2"]);
});

test("the annex's words, merged by the table itself over their lines, are compared once", () => {
  const goal = at(blank, "3.1", "目标任务");
  const sheet = type(blank, { [goal]: text("别的任务") });
  expect(codes(assess(sheet))).toEqual(["template-altered"]);
});

test("a hidden column of values is told once and counts for nothing", () => {
  const column = trackingColumn("完成值");
  const sheet = withExtras(
    type(blank, {
      [at(blank, "1.1", "完成值")]: number(310),
      [at(blank, "1.3", "完成值")]: number(8),
    }),
    { hiddenColumns: [{ first: column, last: column }] },
  );
  const assessment = assess(sheet);
  expect(valueOf(assessment, "1.1")).toBeNull();
  expect(told(assessment)).toMatchObject([
    { code: "hidden-columns", received: "完成值", details: { isSheet: false, count: 2 } },
  ]);
});

test.each<[string, CellContent, CellLooks, string, number | null]>([
  ["struck out", number(310), { runs: [{ text: "310", mark: "struck" }] }, "struck-out", null],
  [
    "a raised footnote",
    text("3101"),
    {
      runs: [
        { text: "310", mark: null },
        { text: "1", mark: "raised" },
      ],
    },
    "marked-text",
    null,
  ],
  ["white on white", number(310), { unseen: "colour" }, "missing-value", null],
  ["two points high", number(310), { unseen: "size" }, "missing-value", null],
])("a value that is %s", (_name, content, looks, code, value) => {
  const cell = at(blank, "1.1", "完成值");
  const assessment = assess(withLooks(type(blank, { [cell]: content }), cell, looks));
  expect([codes(assessment), valueOf(assessment, "1.1")]).toEqual([[code], value]);
  expect(told(assessment)).toMatchObject([{ target: "1.1", cell }]);
});

test("words that are struck out in a reason are left out and told", () => {
  const cell = at(blank, "1.1", "未达标原因");
  const sheet = withLooks(type(blank, { [cell]: text("旧说明新说明") }), cell, {
    runs: [
      { text: "旧说明", mark: "struck" },
      { text: "新说明", mark: null },
    ],
  });
  const assessment = assess(sheet);
  expect(assessment.entries.find(({ target }) => target === "1.1")?.reason).toBe("新说明");
  expect(told(assessment)).toMatchObject([
    { code: "extra-content", received: "旧说明", details: { part: "struck" } },
  ]);
});

test("words of which nobody can tell which are struck out are kept and told", () => {
  const cell = at(blank, "1.1", "未达标原因");
  const sheet = withLooks(type(blank, { [cell]: text("旧说明新说明") }), cell, {
    partly: "struck",
  });
  const assessment = assess(sheet);
  expect(assessment.entries.find(({ target }) => target === "1.1")?.reason).toBe("旧说明新说明");
  expect(told(assessment)).toMatchObject([
    {
      code: "extra-content",
      received: "旧说明新说明",
      details: { part: "partly-struck", cells: [cell] },
    },
  ]);
});

test("comments and text boxes are told at their lines; a figure in a comment is no value", () => {
  const cell = at(blank, "1.1", "完成值");
  const sheet = withExtras(blank, {
    comments: [{ ...place(cell), text: "正式数 6050" }],
    drawings: [{ ...place(at(blank, "1.3", "完成值")), text: "待定" }],
  });
  expect(told(assess(sheet))).toMatchObject([
    { code: "comment", target: "1.1", cell, details: { hasOnlyFigure: true } },
    { code: "picture", target: "1.3", received: "待定", details: { kind: "text-box" } },
  ]);
});

test("a picture on a line is something to look at", () => {
  const done = type(blank, { [at(blank, "5.4", "完成值")]: text("已完成") });
  expect(codes(assess(done))).toEqual(["evidence-required"]);
  const drawings = [{ ...place(at(blank, "5.4", "佐证材料")), text: null }];
  expect(codes(assess(withExtras(done, { drawings })))).toEqual(["picture"]);
});

test("what looks struck out would not in a new table: it is not carried over", () => {
  const cell = at(blank, "1.1", "完成值");
  const sheet = withLooks(type(blank, { [cell]: number(310) }), cell, {
    runs: [{ text: "310", mark: "struck" }],
    isCentred: true,
  });
  expect(readTracking(SEED_PLAN, sheet)?.leftOver).toEqual([cell]);
  expect(readTracking(SEED_PLAN, withLooks(sheet, cell, { isCentred: true }))?.leftOver).toEqual(
    [],
  );
});
