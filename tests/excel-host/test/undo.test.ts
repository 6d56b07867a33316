/// <reference types="office-js" />
import { usePanes } from "./panes";

const panes = usePanes();

/** Microsoft 365 of 2025 and after. */
const KEEPING = { requirements: { ExcelApi: "1.20" } };

test("what a user types can be taken back and brought back, and whoever listens hears of it", async () => {
  const { excel } = panes.first();
  await excel.userEdit("Sheet1", "A1", 5);
  await excel.userPaste("Sheet1", "A1", [[6], [7]]);
  expect(await excel.undoDepth()).toEqual({ undo: 2, redo: 0 });
  expect(await excel.userUndo()).toBe(true);
  expect((await excel.range("Sheet1", "A1:A2")).values).toEqual([[5], [""]]);
  expect(await excel.userRedo()).toBe(true);
  expect((await excel.range("Sheet1", "A1:A2")).values).toEqual([[6], [7]]);
  await excel.userUndo();
  await excel.userUndo();
  expect(await excel.userUndo()).toBe(false);
});

test("reading, selecting and listening leave the list and the workbook as they are", async () => {
  const { excel, run } = panes.first();
  await excel.userEdit("Sheet1", "A1", 5);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(() => Promise.resolve());
    const used = sheet.getUsedRange();
    used.load("values");
    sheet.activate();
    sheet.getRange("B2").select();
    await context.sync();
  });
  await excel.idle();
  expect(await excel.undoDepth()).toEqual({ undo: 1, redo: 0 });
});

test("before ExcelApi 1.20 whatever an add-in writes clears the list", async () => {
  const { excel, run } = panes.first();
  await excel.userEdit("Sheet1", "A1", 5);
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").values = [[1]];
    await context.sync();
  });
  expect(await excel.undoDepth()).toEqual({ undo: 0, redo: 0 });
});

test("from ExcelApi 1.20 on each sync that writes is a step", async () => {
  const { excel, run } = await panes.open(KEEPING);
  await excel.userEdit("Sheet1", "A1", 5);
  expect(await excel.isDirty()).toBe(true);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").values = [[1]];
    sheet.getRange("B1").format.font.bold = true;
    await context.sync();
    sheet.getRange("B2").values = [[2]];
    await context.sync();
  });
  expect(await excel.undoDepth()).toEqual({ undo: 3, redo: 0 });
  await excel.userUndo();
  expect((await excel.range("Sheet1", "A1:B2")).values).toEqual([
    [5, 1],
    ["", ""],
  ]);
});

test.each([
  ["a sheet is deleted", "delete"],
  ["a sheet is hidden", "hide"],
  ["a sheet gets another name", "rename"],
  ["a sheet is locked", "protect"],
] as const)("even then the list is cleared where %s", async (_what, act) => {
  const { excel, run } = await panes.open({ ...KEEPING, sheets: { Sheet1: [], 其他: [] } });
  await excel.userEdit("Sheet1", "A1", 5);
  await run(async (context, what) => {
    const sheet = context.workbook.worksheets.getItem("其他");
    if (what === "delete") sheet.delete();
    else if (what === "hide") sheet.visibility = "Hidden";
    else if (what === "rename") sheet.name = "别的";
    else sheet.protection.protect();
    await context.sync();
  }, act as string);
  expect(await excel.undoDepth()).toEqual({ undo: 0, redo: 0 });
});
