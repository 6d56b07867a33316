import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/sheets";
import { createWorkbookWriter, writeWorkbook, type PieceDeflate } from "../../../src/xlsx";
import { unpack } from "../dump";
import { expectValidOpenXml } from "../open-xml";
import { sampleWorkbook } from "../sample-spec";
import { anyWorkbook } from "./any-spec";

const pieces: PieceDeflate = {
  more: (data) => deflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }),
  last: (data) => deflateRawSync(data),
};

/** What forms of one plan may differ in, and what they should not. */
type Change = (sheet: SheetSpec, random: number) => SheetSpec;

const changeCells = (sheet: SheetSpec, change: (cell: CellSpec) => CellSpec): SheetSpec => ({
  ...sheet,
  cells: sheet.cells.map(change),
});
const changeTexts = (sheet: SheetSpec, change: (text: string) => string): SheetSpec =>
  changeCells(sheet, (cell) =>
    typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell,
  );

const changes: Readonly<Record<string, Change>> = {
  "other texts": (sheet, random) => changeTexts(sheet, (text) => `${text}${random}`),
  "texts that come to be alike": (sheet) => changeTexts(sheet, () => "市商务局"),
  "texts that come to be different": (sheet, random) => {
    let count = random;
    return changeTexts(sheet, () => `第${(count += 1)}行`);
  },
  "line breaks": (sheet) => changeTexts(sheet, (text) => [...text].join("\n")),
  "no texts": (sheet) =>
    changeCells(sheet, (cell) =>
      typeof cell.value === "string" ? { ...cell, value: null } : cell,
    ),
  "other figures": (sheet, random) =>
    changeCells(sheet, (cell) =>
      typeof cell.value === "number" ? { ...cell, value: random } : cell,
    ),
  "other formulas": (sheet, random) =>
    changeCells(sheet, (cell) =>
      typeof cell.value === "object" && cell.value !== null
        ? { ...cell, value: { formula: `1+${random}`, result: random } }
        : cell,
    ),
  "other styles": (sheet, random) =>
    changeCells(sheet, (cell) => ({
      ...cell,
      style: { ...cell.style, indent: random % 3, bold: random } as typeof cell.style,
    })),
  "cells in another order": (sheet) => ({ ...sheet, cells: [...sheet.cells].reverse() }),
  "a cell fewer": (sheet) => ({ ...sheet, cells: sheet.cells.slice(1) }),
  "a cell elsewhere": (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell, index) => (index === 0 ? { ...cell, row: 40 } : cell)),
  }),
  "other heights": (sheet, random) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, height: 20 + (random % 50) })),
  }),
  "other page breaks": (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, pageBreakAfter: !row.pageBreakAfter })),
  }),
  "other widths": (sheet, random) => ({
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, width: random % 99 })),
  }),
  "no merges": (sheet) => ({ ...sheet, merges: [] }),
  "another header": (sheet, random) => ({
    ...sheet,
    print: sheet.print && { ...sheet.print, header: `&L责任单位：${random}` },
  }),
  "no page": (sheet) => ({ ...sheet, print: null }),
  "other prompts": (sheet, random) => ({
    ...sheet,
    validations: sheet.validations.map((rule) => ({ ...rule, prompt: `目标：${random}` })),
  }),
  "a rule fewer": (sheet) => ({ ...sheet, validations: sheet.validations.slice(1) }),
  "other looks": (sheet) => ({
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.map((each) => ({ ...each, fill: "123456" })),
  }),
  "a look fewer": (sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.slice(1) }),
  "other links": (sheet, random) => ({
    ...sheet,
    links: sheet.cells.slice(0, random % 3).map(({ row, column }) => ({
      ...{ row, column, sheet: sheet.name, cell: `B${1 + (random % 9)}` },
    })),
  }),
  "another lock": (sheet) => ({ ...sheet, protection: null, autoFilter: null }),
  "another view": (sheet) => ({
    ...sheet,
    view: { ...sheet.view, frozenRows: 3, activeCell: { row: 3, column: 2 } },
  }),
};

/** A workbook, and others that come from it by a few changes of some of its sheets. */
const family = fc
  .record({
    spec: anyWorkbook,
    steps: fc.array(
      fc.record({
        change: fc.constantFrom(...Object.keys(changes)),
        sheets: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        random: fc.nat(999),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ spec, steps }) => {
    const all: WorkbookSpec[] = [spec];
    for (const { change, sheets, random } of steps) {
      const before = all.at(-1) ?? spec;
      const turned = before.sheets.map((sheet, index) =>
        sheets[index] === true ? (changes[change]?.(sheet, random) ?? sheet) : sheet,
      );
      all.push({ ...before, sheets: turned });
    }
    return all;
  });

/** The file's bytes as text, which compares fast, or why there is none. */
const attempt = (written: Promise<Uint8Array>): Promise<string> =>
  written.then(
    (bytes) => Buffer.from(bytes).toString("latin1"),
    (error: unknown) => String(error),
  );

const partsOf = (file: string): Map<string, string> => unpack(Buffer.from(file, "latin1"));

test("workbooks of one shape, or nearly, are those that are written by themselves", async () => {
  await fc.assert(
    fc.asyncProperty(family, async (specs) => {
      const write = createWorkbookWriter(pieces);
      const whole = createWorkbookWriter(deflateRawSync);
      for (const spec of [...specs, ...specs]) {
        const written = await attempt(write(spec));
        expect(written).toBe(await attempt(writeWorkbook(spec, pieces)));
        const plain = await attempt(whole(spec));
        if (!written.startsWith("PK")) expect(written).toBe(plain);
        else expect(partsOf(written)).toEqual(partsOf(plain));
      }
    }),
    { numRuns: 40 },
  );
});

describe("of forms of one shape", () => {
  const lengths: number[] = [];
  const counted: PieceDeflate = {
    more: (data) => (lengths.push(data.length), pieces.more(data)),
    last: (data) => (lengths.push(data.length), pieces.last(data)),
  };
  const write = createWorkbookWriter(counted);
  const deflated = async (spec: WorkbookSpec): Promise<number> => {
    const before = lengths.length;
    await write(spec);
    return lengths.length - before;
  };
  const turn = (names: readonly string[]): WorkbookSpec => ({
    ...sampleWorkbook,
    sheets: sampleWorkbook.sheets.map((sheet) =>
      names.reduce((turned, name) => changes[name]?.(turned, 7) ?? turned, sheet),
    ),
  });

  test("texts, headers and nothing else are deflated again", async () => {
    await write(sampleWorkbook);
    // its texts, and the rules of the sheet that has links, which show texts
    expect(await deflated(turn(["other texts"]))).toBe(2);
    // its texts, and how three of its sheets are printed
    expect(await deflated(turn(["other texts", "another header"]))).toBe(4);
  });

  test("sheets with other heights are rendered, by themselves", async () => {
    await write(sampleWorkbook);
    const rendered = await deflated(turn(["other heights"]));
    expect(rendered).toBe(sampleWorkbook.sheets.filter(({ rows }) => rows.length > 0).length + 1);
  });
});

test("a workbook of joined pieces is valid", async () => {
  await expectValidOpenXml(await writeWorkbook(sampleWorkbook, pieces));
});
