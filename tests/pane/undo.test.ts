import { TRACKING_SHEET } from "../../src/sheets";
import type { PaneOptions } from "../excel-host/harness";
import { usePane, type OpenPane } from "./open";

const open = usePane();

/** Excel before its add-ins' writes could be undone, and after. */
const EXCELS: readonly (readonly [string, PaneOptions])[] = [
  ["1.15", {}],
  ["1.20", { requirements: { ExcelApi: "1.20" } }],
];

const valueIn = async ({ excel }: OpenPane, address: string): Promise<unknown> =>
  (await excel.cell(TRACKING_SHEET, address)).value;

describe.each(EXCELS)("in an Excel with ExcelApi %s", (_api, options) => {
  test("what was typed before and after a live check is undone with Ctrl+Z, and nothing comes back", async () => {
    const pane = await open(options);
    await pane.insert();
    await pane.tab("校验").click();
    await pane.excel.userEdit(TRACKING_SHEET, "I4", 312);
    await pane.pause();
    await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"]]);
    await pane.pause();
    await pane.pane.page.getByText("约300").first().waitFor();
    expect((await pane.excel.range(TRACKING_SHEET, "P4:P53")).values.flat().join("")).toBe("");
    expect(await pane.excel.userUndo()).toBe(true);
    expect(await valueIn(pane, "I4")).toBe(312);
    await pane.pause();
    expect(await valueIn(pane, "I4")).toBe(312);
    expect(await pane.excel.userUndo()).toBe(true);
    expect(await valueIn(pane, "I4")).toBe("");
    await pane.pause();
    expect(await pane.excel.undoDepth()).toMatchObject({ redo: 2 });
    await pane.end();
  });

  test("choosing a period and speaking English leave the list of undoable steps alone", async () => {
    const pane = await open(options);
    await pane.insert();
    await pane.excel.userEdit(TRACKING_SHEET, "I4", 312);
    await pane.pause();
    const { undo } = await pane.excel.undoDepth();
    await pane.pane.page.getByLabel("报告期").selectOption("2022");
    await pane.button(/English/).click();
    await pane.tab("Check").waitFor();
    await pane.pause();
    expect(await pane.excel.undoDepth()).toEqual({ undo, redo: 0 });
    expect(await pane.excel.userUndo()).toBe(true);
    expect(await valueIn(pane, "I4")).toBe("");
    await pane.end();
  });

  test("opening the pane over a workbook with a table and a notebook does not make it dirty", async () => {
    const first = await open(options);
    await first.insert();
    const state = await first.excel.save();
    await first.end();
    const pane = await open({ ...options, state });
    await pane.tab("校验").click();
    await pane.pause();
    expect(await pane.excel.isDirty()).toBe(false);
    expect(await pane.excel.undoDepth()).toEqual({ undo: 0, redo: 0 });
    await pane.end();
  });
});

test("a pressed check marks the line, and the colour goes with the value it was about", async () => {
  const pane = await open();
  await pane.insert();
  await pane.tab("校验").click();
  const fillOf = async (address: string) =>
    (await pane.excel.cell(TRACKING_SHEET, address)).shown.fillColor;
  // a figure 100 times off a person has to look at: the sheet's own formulas say so at once
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"]]);
  await pane.excel.userEdit(TRACKING_SHEET, "I17", 480);
  await pane.excel.userEdit(TRACKING_SHEET, "L17", "略");
  await pane.act();
  await pane.statusHas("已填");
  await pane.excel.idle();
  expect((await pane.excel.cell(TRACKING_SHEET, "P4")).value).toBe("错误:完成值|7|约300///|");
  expect(await fillOf("I4")).toBe("#FBE9EA");
  await pane.excel.userEdit(TRACKING_SHEET, "I4", 312);
  await pane.excel.idle();
  expect(await fillOf("I4")).toBe("#FFFBE6");
  await pane.end();
});

test("where Excel cannot undo what add-ins write, that is said before a check marks the table", async () => {
  const older = await open();
  await older.insert();
  await older.tab("校验").click();
  await older.pane.page.getByText("不能再用 Ctrl+Z 撤销").waitFor();
  await older.end();
  const newer = await open({ requirements: { ExcelApi: "1.20" } });
  await newer.insert();
  await newer.tab("校验").click();
  await newer.excel.userEdit(TRACKING_SHEET, "I4", 312);
  await newer.act();
  await newer.statusHas("已填 1/50");
  await newer.excel.idle();
  expect(await newer.pane.page.getByText("不能再用 Ctrl+Z 撤销").count()).toBe(0);
  // nothing was to be marked: the value is the first step back
  expect(await newer.excel.userUndo()).toBe(true);
  expect(await valueIn(newer, "I4")).toBe("");
  await newer.end();
});

test("a table of 2022 with 2021 chosen shows one truth, and one button chooses its year", async () => {
  const pane = await open();
  const period = pane.pane.page.getByLabel("报告期");
  await period.selectOption("2022");
  await pane.insert();
  await pane.excel.userEdit(TRACKING_SHEET, "I4", 200);
  await period.selectOption("2021");
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("已填 1/50");
  expect((await pane.excel.cell(TRACKING_SHEET, "K4")).text).toBe("未达标");
  await pane.pane.page.getByText("未达标 1").waitFor();
  await pane.pane.page.getByText("这张表是2022年度的").waitFor();
  await pane.button("改选 2022年度").click();
  expect(await period.inputValue()).toBe("2022");
  await pane.pane.page.getByText("未达标 1").waitFor();
  expect(await pane.pane.page.getByText("这张表是2022年度的").count()).toBe(0);
  await pane.end();
});

test("an insertion is taken back with one button, and done again with the same one", async () => {
  const pane = await open();
  await pane.insert();
  await pane.pane.page.getByText(`刚才：插入“${TRACKING_SHEET}”`).waitFor();
  const names = async () => (await pane.excel.snapshot()).sheets.map(({ name }) => name);
  await pane.button("撤销这一步").click();
  await pane.button("恢复").waitFor();
  await pane.excel.idle();
  expect(await names()).toEqual(["Sheet1", "_zerenbiao"]);
  await pane.button("恢复").click();
  await pane.button("撤销这一步").waitFor();
  await pane.excel.idle();
  expect(await names()).toContain(TRACKING_SHEET);
  await pane.end();
});
