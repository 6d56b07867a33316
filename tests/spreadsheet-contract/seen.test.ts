import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import type { CellLooks } from "../../src/core";
import type { SheetExtras, SheetGrid } from "../../src/sheets";
import { readWorkbook } from "../../src/xlsx";
import type { CharacterRun } from "../excel-host/src";
import { startLiveBed, type LiveBed, type LiveWorkbook } from "./live-workbook";

let bed: LiveBed;
beforeAll(async () => {
  bed = await startLiveBed();
}, 60_000);
afterAll(() => bed.close());

type Seen = Pick<SheetGrid, "cells"> & {
  readonly hiddenRows: readonly number[];
  readonly extras: SheetExtras | undefined;
};

/** A sheet of three lines, each a figure and a word, in both. */
const ROWS = [
  [6100, "甲"],
  [310, "乙"],
  [29, "丙"],
] as const;

async function seenInFile(change: (sheet: ExcelJS.Worksheet) => void): Promise<Seen> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  for (const row of ROWS) sheet.addRow([...row]);
  change(sheet);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const result = readWorkbook(bytes, (data, maximumBytes) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, maximumBytes) }),
  );
  const found = result.outcome === "read" ? result.workbook.sheets[0] : undefined;
  if (!found) throw new Error(JSON.stringify(result));
  return { cells: found.cells, hiddenRows: [...found.hiddenRows], extras: found.extras };
}

async function openLive(requirements: Readonly<Record<string, string>> = {}) {
  return bed.open({ requirements, sheets: { Sheet1: ROWS.map((row) => [...row]) } });
}

async function seenLive(live: LiveWorkbook): Promise<Seen> {
  const { value, error } = await live.call("read", ["Sheet1"], "looks");
  const sheet = value?.sheets[0];
  if (!sheet) throw new Error(JSON.stringify(error));
  return { cells: sheet.cells, hiddenRows: sheet.hiddenRows, extras: sheet.extras };
}

type Batch = (context: Excel.RequestContext) => Promise<void>;
const runs = (...pieces: CharacterRun[]): readonly CharacterRun[] => pieces;

describe("what a person sees is the same from live Excel and from a file", () => {
  test.each<[string, (sheet: ExcelJS.Worksheet) => void, Batch]>([
    ["nothing unusual", () => undefined, (context) => context.sync()],
    [
      "struck out, raised, lowered, centred",
      (sheet) => {
        sheet.getCell("A1").font = { strike: true };
        sheet.getCell("A2").font = { vertAlign: "superscript" };
        sheet.getCell("A3").font = { vertAlign: "subscript" };
        sheet.getCell("B1").alignment = { horizontal: "center" };
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").format.font.strikethrough = true;
        sheet.getRange("A2").format.font.superscript = true;
        sheet.getRange("A3").format.font.subscript = true;
        sheet.getRange("B1").format.horizontalAlignment = "Center";
        await context.sync();
      },
    ],
    [
      "white on white, on blue, in its own yellow, and two points high",
      (sheet) => {
        const white = { argb: "FFFFFFFF" };
        const filled = (argb: string): ExcelJS.Fill => ({
          ...{ type: "pattern", pattern: "solid", fgColor: { argb } },
        });
        sheet.getCell("A1").font = { color: white };
        sheet.getCell("A2").font = { color: white };
        sheet.getCell("A2").fill = filled("FF1F4E79");
        sheet.getCell("A3").font = { color: { argb: "FFFFFBE6" } };
        sheet.getCell("A3").fill = filled("FFFFFBE6");
        sheet.getCell("B1").font = { size: 2 };
        sheet.getCell("B2").font = { size: 5 };
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:A2").format.font.color = "#FFFFFF";
        sheet.getRange("A2").format.fill.color = "#1F4E79";
        sheet.getRange("A3").format.font.color = "#FFFBE6";
        sheet.getRange("A3").format.fill.color = "#FFFBE6";
        sheet.getRange("B1").format.font.size = 2;
        sheet.getRange("B2").format.font.size = 5;
        await context.sync();
      },
    ],
    [
      "a number format that is white",
      (sheet) => {
        sheet.getCell("A1").numFmt = "[White]0";
        sheet.getCell("A2").numFmt = "[Red]0";
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:A2").numberFormat = [["[White]0"], ["[Red]0"]];
        await context.sync();
      },
    ],
    [
      "fonts of symbols, figures that fill their cell, the pale colour of a theme",
      (sheet) => {
        sheet.getCell("A1").font = { name: "Wingdings" };
        sheet.getCell("A2").font = { name: "Symbol" };
        sheet.getCell("A3").alignment = { horizontal: "fill" };
        sheet.getCell("B1").font = { name: "Wingdings" };
        // EEECE1 in the theme that exceljs writes
        sheet.getCell("B2").font = { color: { theme: 2 } };
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").format.font.name = "Wingdings";
        sheet.getRange("A2").format.font.name = "Symbol";
        sheet.getRange("A3").format.horizontalAlignment = "Fill";
        sheet.getRange("B1").format.font.name = "Wingdings";
        sheet.getRange("B2").format.font.color = "#EEECE1";
        await context.sync();
      },
    ],
    [
      "merged cells",
      (sheet) => {
        sheet.getCell("A2").value = null;
        sheet.mergeCells("A1:A2");
      },
      async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").merge();
        await context.sync();
      },
    ],
    [
      "hidden rows and columns, and what is next to nothing wide",
      (sheet) => {
        sheet.getRow(2).hidden = true;
        sheet.getRow(3).height = 1;
        sheet.getColumn(1).width = 0.2;
        sheet.getColumn(2).hidden = true;
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("2:2").rowHidden = true;
        sheet.getRange("3:3").format.rowHeight = 1;
        sheet.getRange("A:A").format.columnWidth = 1;
        sheet.getRange("B:B").columnHidden = true;
        await context.sync();
      },
    ],
    [
      "comments",
      (sheet) => {
        sheet.getCell("A2").note = "正式数 305";
      },
      async (context) => {
        context.workbook.worksheets.getItem("Sheet1").comments.add("A2", "正式数 305");
        await context.sync();
      },
    ],
    [
      "pictures",
      (sheet) => {
        const extension = "png" as const;
        const image = sheet.workbook.addImage({ base64: PNG, extension });
        sheet.addImage(image, { tl: { col: 1, row: 2 }, ext: { width: 40, height: 10 } });
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const picture = sheet.shapes.addImage("iVBORw0KGgo=");
        picture.left = 48;
        picture.top = 30;
        await context.sync();
      },
    ],
  ])("%s", async (_name, inFile, batch) => {
    const live = await openLive();
    await live.pane.run(batch);
    expect(portable(await seenLive(live))).toEqual(portable(await seenInFile(inFile)));
    await live.end();
  });

  test.each<[string, ExcelJS.RichText[], readonly CharacterRun[], CellLooks]>([
    [
      "a raised footnote",
      [{ text: "6100" }, { text: "1", font: { vertAlign: "superscript" } }],
      runs({ text: "6100" }, { text: "1", superscript: true }),
      { partly: "raised" },
    ],
    [
      "some struck out",
      [{ text: "89", font: { strike: true } }, { text: "95" }],
      runs({ text: "89", strikethrough: true }, { text: "95" }),
      { partly: "struck" },
    ],
    [
      "a lowered one",
      [{ text: "6100" }, { text: "1", font: { vertAlign: "subscript" } }],
      runs({ text: "6100" }, { text: "1", subscript: true }),
      { partly: "lowered" },
    ],
    [
      "the power of a unit",
      [{ text: "480 km" }, { text: "2", font: { vertAlign: "superscript" } }],
      runs({ text: "480 km" }, { text: "2", superscript: true }),
      {
        runs: [
          { text: "480 km", mark: null },
          { text: "2", mark: "raised" },
        ],
      },
    ],
  ])(
    "characters: %s; an older Excel tells only that some are",
    async (_name, rich, live, older) => {
      const file = await seenInFile((sheet) => {
        sheet.getCell("A1").value = { richText: rich };
      });
      for (const [version, looks] of [
        ["1.18", file.cells[0]?.looks],
        ["1.17", older],
      ] as const) {
        const workbook = await openLive({ ExcelApi: version });
        await workbook.excel.userRuns("Sheet1", "A1", live);
        expect((await seenLive(workbook)).cells[0]?.looks).toEqual(looks);
        await workbook.end();
      }
    },
  );
});

describe("in live Excel", () => {
  test("what is seen takes one sync, and a second only for comments and text boxes; nothing is written", async () => {
    const live = await openLive();
    const before = await live.excel.snapshot();
    await live.syncs();
    await seenLive(live);
    expect(await live.syncs()).toBe(1);
    expect(await live.excel.snapshot()).toEqual(before);
    await live.pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.comments.add("B3", "先报这个").replies.add("好");
      const box = sheet.shapes.addTextBox("数据为快报");
      box.left = 50;
      box.top = 16;
      sheet.shapes.addTextBox("");
      sheet.shapes.addLine(0, 0, 10, 10);
      sheet.shapes.addTextBox("藏起来的").visible = false;
      await context.sync();
    });
    await live.syncs();
    const { extras } = await seenLive(live);
    expect(await live.syncs()).toBe(2);
    expect(extras).toMatchObject({
      comments: [{ row: 3, column: 2, text: "先报这个；好" }],
      drawings: [{ row: 2, column: 2, text: "数据为快报" }],
    });
    await live.end();
  });

  test("values alone are read without what stands beside them", async () => {
    const live = await openLive();
    const { value } = await live.call("read", ["Sheet1"]);
    expect(value?.sheets[0]).not.toHaveProperty("extras");
    await live.end();
  });

  test.each(["1.9", "1.10", "1.13"])("ExcelApi %s tells what it knows", async (version) => {
    const live = await openLive({ ExcelApi: version });
    await live.pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").merge();
      sheet.getRange("A3").format.font.strikethrough = true;
      await context.sync();
    });
    const { cells, extras } = await seenLive(live);
    const struck = cells.find(({ row, column }) => row === 3 && column === 1);
    expect(struck?.looks).toEqual({ runs: [{ text: "29", mark: "struck" }] });
    const isTold = version === "1.13";
    expect(extras?.merges).toEqual(isTold ? [{ top: 1, left: 1, bottom: 2, right: 1 }] : []);
    await live.end();
  });

  test("a sheet of more than 512 merged cells is read without them, the next time at once", async () => {
    const live = await openLive();
    await live.pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1200").values = Array.from({ length: 1200 }, () => ["x", "y"]);
      for (let row = 1; row < 1200; row += 2) sheet.getRange(`A${row}:A${row + 1}`).merge();
      await context.sync();
    });
    await live.syncs();
    expect((await seenLive(live)).extras?.merges).toEqual([]);
    await live.syncs();
    expect((await seenLive(live)).cells).toHaveLength(1800);
    expect(await live.syncs()).toBe(1);
    await live.end();
  });
});

/** Hidden columns one by one; live Excel is not asked for what its pages say. */
function portable({ extras, ...seen }: Seen): unknown {
  const columns = extras?.hiddenColumns.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return { ...seen, extras: { ...extras, hiddenColumns: columns, pageTexts: [] } };
}

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
