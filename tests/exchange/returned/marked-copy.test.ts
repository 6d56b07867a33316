import { deflateRawSync, inflateRawSync } from "node:zlib";
import { finding, type Finding, parsePeriod } from "../../../src/core";
import { assessWorkbook, builtInPlans, prepareMarkedCopy } from "../../../src/exchange";
import {
  buildForm,
  cellAddress,
  type CellEdit,
  COLOURS,
  MARK_TINTS,
  type MarkedCopy,
  type WorkbookGrid,
} from "../../../src/sheets";
import { fillWorkbook, readWorkbook, writeWorkbook } from "../../../src/xlsx";

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
const plans = builtInPlans();
const ENTRY = "指标填报";

/** 市商务局's form for 2022 with cells set; lines stand in rows 2 to 7, 完成值 in column 7, 编号 in 13. */
async function returned(cells: readonly CellEdit[], sheet = ENTRY): Promise<WorkbookGrid> {
  const [plan] = plans;
  const period = parsePeriod("2022");
  if (!plan || !period) throw new Error("no plan");
  const form = buildForm({
    ...{ plan, bureau: "市商务局", period, due: null },
    ...{ contact: null, formId: "0".repeat(32), createdAt: "2022-12-20" },
  });
  const bytes = fillWorkbook(await writeWorkbook(form, deflateRawSync), [{ sheet, cells }], {
    inflate,
    deflate: deflateRawSync,
  });
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error("not read");
  return result.workbook;
}

const set = (row: number, column: number, value: CellEdit["value"]): CellEdit => ({
  ...{ row, column, value },
});

function plan(
  workbook: WorkbookGrid,
  receipt: string | null = null,
  more: readonly Finding[] = [],
): MarkedCopy {
  const report = assessWorkbook({ path: "form.xlsx", workbook, findings: more, plans });
  const copy = prepareMarkedCopy({ ...report, receipt }, workbook, plans);
  if (!copy) throw new Error("no entry sheet");
  return copy;
}

const marksOf = ({ marks }: MarkedCopy): Record<string, string> =>
  Object.fromEntries(
    marks.map((mark) => [
      cellAddress(mark),
      mark.tint === MARK_TINTS.error ? "error" : mark.tint === MARK_TINTS.warning ? "warning" : "?",
    ]),
  );

const noteAt = ({ notes }: MarkedCopy, row: number): string | undefined =>
  notes.notes.find((each) => each.row === row)?.text;

const MISS = [set(2, 10, "年末两家企业退出"), set(2, 11, "六月底前补上，市场处负责")];

test("a wrong value is red, a doubtful one brown, and its line says what to do", async () => {
  const copy = plan(await returned([set(2, 7, "约480"), set(3, 7, 48000)]));
  expect(marksOf(copy)).toEqual({ G2: "error", G3: "warning" });
  expect(noteAt(copy, 2)).toBe(
    "错误：“约480”是范围或约数，不能判定。请填一个确切的数，只填数字，单位按“家”",
  );
  expect(noteAt(copy, 3)).toMatch(/^提醒：“48000”/);
});

test("a blank line is named and not coloured: its yellow says already that it waits", async () => {
  const copy = plan(await returned([set(2, 7, 480)]));
  expect(copy.marks).toEqual([]);
  expect(copy.notes.notes.map(({ row, text }) => [row, text !== ""])).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((row) => [row, row !== 2]),
  ]);
  expect(noteAt(copy, 3)).toMatch(/^提醒：还没有填/);
});

test("a note that asks for nothing is not told", async () => {
  const formula = set(2, 7, { formula: "400+80", result: 480 });
  const copy = plan(await returned([formula, ...MISS]));
  expect(noteAt(copy, 2)).toBe("");
  expect(marksOf(copy)).toEqual({});
});

test("a miss without reason and measures has both cells marked", async () => {
  const blank = plan(await returned([set(2, 7, 470), ...MISS, set(3, 7, 1)]));
  expect(marksOf(blank)).toEqual({ J3: "warning", K3: "warning" });
  const half = plan(await returned([set(2, 7, 470), ...MISS, set(2, 11, "核实无误")]));
  expect(marksOf(half)).toEqual({ K2: "warning" });
});

test.each([25, 45])("every one of %i lines of one target is red, and says so", async (count) => {
  const rows = Array.from({ length: count }, (_, index) => index + 9);
  const copy = plan(
    await returned([...MISS, ...rows.flatMap((row) => [set(row, 7, 480), set(row, 13, "5.1")])]),
  );
  const wanted = ["G2", ...rows.map((row) => `G${row}`)];
  const marks = marksOf(copy);
  expect(wanted.filter((cell) => marks[cell] !== "error")).toEqual([]);
  for (const row of rows) {
    expect(noteAt(copy, row)).toMatch(/^错误：5\.1 出现了 \d+ 行（G2、G9、.* 等 \d+ 格），/);
  }
});

test("every one of 45 cells that nobody asked for is brown", async () => {
  const rows = Array.from({ length: 45 }, (_, index) => index + 9);
  const copy = plan(await returned(rows.map((row) => set(row, 16, "备注"))));
  const marks = marksOf(copy);
  expect(rows.filter((row) => marks[`P${row}`] !== "warning")).toEqual([]);
});

test("several things in one line are numbered, errors first", async () => {
  const altered = set(2, 4, "不低于 1");
  const copy = plan(await returned([altered, set(2, 7, "480亿元")]));
  expect(marksOf(copy)).toEqual({ D2: "warning", G2: "error" });
  expect(
    noteAt(copy, 2)
      ?.split("\n")
      .map((line) => line.slice(0, 6)),
  ).toEqual(["1. 错误：", "2. 提醒："]);
});

test("the header says 问题, the receipt, and what concerns the whole form", async () => {
  expect(noteAt(plan(await returned([])), 1)).toBe("问题");
  const altered = await returned([set(4, 3, "改过")], "责任分解表");
  const link = finding("external-link", { received: "上年.xlsx", details: { part: null } });
  const lines = noteAt(plan(altered, "7K2M-9QXA", [link]), 1)?.split("\n") ?? [];
  expect(lines.slice(0, 2)).toEqual(["问题", "回执 7K2M-9QXA"]);
  expect(lines[2]).toBe(
    "1. 提醒：文件引用了别的工作簿（上年.xlsx），没有去读。引用来的数请改填数值",
  );
  expect(lines[3]).toMatch(/^2. 提醒：责任分解表 C4，表样/);
});

test("a form of another period goes back with that in the header", async () => {
  const copy = plan(await returned([set(5, 2, "2021")], "_meta"));
  expect(copy.notes.notes.filter(({ text }) => text !== "")).toHaveLength(1);
  expect(noteAt(copy, 1)).toMatch(/^问题\n错误：这份表的报告期是/);
});

test("a target in two lines is told and marked in both", async () => {
  const copy = plan(await returned([set(2, 7, 480), set(9, 13, "5.1"), set(9, 7, 481)]));
  expect(marksOf(copy)).toMatchObject({ G2: "error", G9: "error" });
  for (const row of [2, 9]) expect(noteAt(copy, row)).toContain("5.1 出现了 2 行（G2、G9）");
});

test("what is wrong with a hidden id is shown at the line's value", async () => {
  const copy = plan(await returned([set(9, 13, "99.9"), set(9, 7, 5)]));
  expect(marksOf(copy)).toMatchObject({ G9: "warning" });
  expect(noteAt(copy, 9)).toContain("99.9");
});

test("rows inserted above and between move marks and texts along", async () => {
  const { sheets, ...rest } = await returned([set(2, 7, "约480")]);
  const moved = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      row: sheet.name === ENTRY ? cell.row + (cell.row === 1 ? 3 : 5) : cell.row,
    })),
  }));
  const copy = plan({ ...rest, sheets: moved });
  expect(marksOf(copy)).toEqual({ G7: "error" });
  expect(noteAt(copy, 4)).toBe("问题");
  expect(noteAt(copy, 7)).toMatch(/^错误：“约480”/);
});

test("the column stands right of everything that is written on the sheet", async () => {
  expect(plan(await returned([])).notes).toMatchObject({ column: 14, isNew: true });
  expect(plan(await returned([set(40, 17, "备注")])).notes.column).toBe(18);
});

describe("a copy that was marked already", () => {
  const header = set(1, 14, "问题\n回执 7K2M-9QXA");
  const codesOf = (workbook: WorkbookGrid) =>
    assessWorkbook({ path: "form.xlsx", workbook, findings: [], plans }).findings.map(
      ({ code }) => code,
    );
  const told = set(3, 14, "1. 错误：“约2”是范围或约数\n2. 提醒：请核对");

  test("has its column written anew, also where somebody wrote beside it", async () => {
    const filled = [2, 3, 4, 5, 6, 7].map((row) => set(row, 7, row === 4 ? "约60" : null));
    expect(codesOf(await returned([header, told]))).not.toContain("extra-content");
    const { notes } = plan(
      await returned([header, told, set(9, 14, "错误：旧"), ...filled, set(5, 15, "谢谢")]),
    );
    expect(notes).toMatchObject({ column: 14, isNew: false, emptied: [9] });
  });

  test("keeps a column 问题 that somebody else wrote", async () => {
    const workbook = await returned([set(1, 14, "问题"), set(3, 14, "这一项由谁填？")]);
    expect(codesOf(workbook)).toContain("extra-content");
    const { notes } = plan(workbook);
    expect(notes).toMatchObject({ column: 15, isNew: true, emptied: [] });
    expect(plan(await returned([set(1, 14, "问题说明")])).notes.column).toBe(15);
  });

  test("gives cells that are right now the form's own colours: yellow to fill in, white else", async () => {
    const { unmarked } = plan(await returned([set(2, 7, "约480")]));
    const at = (address: string) => unmarked.find((cell) => cellAddress(cell) === address);
    expect(at("G2")).toBeUndefined();
    expect(at("G3")).toMatchObject({ colour: COLOURS.ink, fill: COLOURS.entry });
    expect(at("D3")).toMatchObject({ colour: COLOURS.ink, fill: null });
  });
});

test("of a long entry the beginning is quoted, so that what to do stays in view", async () => {
  const copy = plan(await returned([set(2, 7, `约${"四百八十".repeat(250)}`)]));
  expect(noteAt(copy, 2)).toMatch(
    /^错误：“约四百.{10,30}…\[1001\]”共 1001 个字符，太长。请只填数字/,
  );
});

test("many things to say get a smaller type, and no row becomes taller than Excel's tallest", async () => {
  const links = (count: number): Finding[] =>
    Array.from({ length: count }, (_, each) =>
      finding("external-link", { received: `${each}.xlsx`, details: { part: null } }),
    );
  const headers = await Promise.all(
    [1, 25, 200].map(async (count) => plan(await returned([]), null, links(count)).notes.notes[0]),
  );
  expect(headers.map((header) => header?.style.font.size)).toEqual([11, 8, 8]);
  expect(headers[2]?.height).toBe(409.5);
});

test("a workbook without an entry sheet has no marked copy", async () => {
  const workbook = await returned([]);
  const bare = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== ENTRY) };
  const report = assessWorkbook({ path: "form.xlsx", workbook: bare, findings: [], plans });
  expect(prepareMarkedCopy(report, bare, plans)).toBeNull();
});
