import { excelTheme, isInExcel, supports, whenOfficeReady } from "../../src/excel";
import { useLiveBed } from "./live-sheets";

test("where office.js did not load, there is no Excel", async () => {
  expect(await whenOfficeReady()).toBe("browser");
  expect([isInExcel(), excelTheme(), supports("ExcelApi", "1.1")]).toEqual([false, null, false]);
});

describe("in Excel", () => {
  const bed = useLiveBed();

  test("the program knows where it runs and what Excel can do", async () => {
    const live = await bed().open({ requirements: { ExcelApi: "1.9", SharedRuntime: null } });
    expect(await live.call("whenReady")).toBe("excel");
    expect(await live.call("isInExcel")).toBe(true);
    expect(await live.call("supports", "ExcelApi", "1.9")).toBe(true);
    expect(await live.call("supports", "ExcelApi", "1.14")).toBe(false);
    expect(await live.call("supports", "SharedRuntime", "1.1")).toBe(false);
    expect(await live.call("showPane")).toEqual({});
    await live.end();
  });

  test.each(["light", "dark"] as const)("the theme is %s", async (theme) => {
    const live = await bed().open({ theme });
    expect(await live.call("excelTheme")).toBe(theme);
    await live.end();
  });

  test("a ribbon button runs what belongs to it, and Excel hears that it is done", async () => {
    const live = await bed().open();
    await live.call("onRibbonCommand", "insertTable");
    expect(await live.excel.invokeCommand("insertTable")).toBe(true);
    await live.excel.idle();
    expect(await live.call("commands")).toEqual(["insertTable"]);
    expect(await live.excel.completedCommands()).toHaveLength(1);
    await live.end();
  });

  test("a workbook is opened byte by byte", async () => {
    const live = await bed().open();
    const bytes = [80, 75, 3, 4, 0, 255, 128, 1];
    expect(await live.call("openInExcel", bytes)).toEqual({});
    expect((await live.pane.openedWorkbooks()).map((each) => [...each])).toEqual([bytes]);
    await live.end();
  });

  test("the pane comes into view", async () => {
    const live = await bed().open();
    expect(await live.call("showPane")).toEqual({});
    await live.excel.idle();
    expect((await live.excel.services()).paneState).toBe("Visible");
    await live.end();
  });
});
