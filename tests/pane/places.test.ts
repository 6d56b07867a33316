/// <reference lib="dom" />
import { TRACKING_SHEET } from "../../src/sheets";
import { usePane } from "./open";

const open = usePane();

test("插入 on the ribbon inserts the table; where there is one it asks, and nothing is lost", async () => {
  const pane = await open();
  await pane.tab("插入").waitFor();
  // a first press may come before the pane has looked at the workbook
  await pane.excel.invokeCommand("openInsert");
  await pane.statusHas("已插入“指标跟踪表”");
  await pane.excel.userEdit(TRACKING_SHEET, "I4", 312);
  await pane.excel.invokeCommand("openInsert");
  await pane.pane.page.locator("#question").waitFor();
  expect((await pane.excel.cell(TRACKING_SHEET, "I4")).value).toBe(312);
  await pane.end();
});

test("where nothing was inserted 校验 leads to 插入; after inserting, the next step is the one button", async () => {
  const pane = await open();
  const primary = pane.pane.page.locator("#primary");
  await pane.tab("校验").click();
  expect((await primary.innerText()).trim()).toBe("去插入");
  await primary.click();
  await primary.filter({ hasText: "插入到新工作表" }).click();
  await pane.statusHas("已插入");
  await primary.filter({ hasText: "下一步：校验" }).click();
  await primary.filter({ hasText: /^\s*校验\s*$/ }).click();
  await pane.statusHas("已填 0/50");
  // whoever comes back may want another table
  await pane.tab("插入").click();
  await primary.filter({ hasText: "插入到新工作表" }).waitFor();
  await pane.end();
});

test("a table of another name is found, though the pane sends to 插入 first", async () => {
  const first = await open();
  await first.insert();
  await first.excel.userRenameSheet(TRACKING_SHEET, "市里的表");
  const state = await first.excel.save();
  await first.end();
  const pane = await open({ state });
  await pane.tab("校验").click();
  await pane.button("表改过名？找一找").click();
  await pane.statusHas("已填 0/50");
  await pane.end();
});

test("each step is where it was left", async () => {
  const pane = await open();
  const { page } = pane.pane;
  const panel = page.locator("#panel");
  const top = () => panel.evaluate((element) => element.scrollTop);
  await page.setViewportSize({ width: 320, height: 480 });
  await pane.tab("生成").click();
  await panel.evaluate((element) => {
    element.scrollTop = 150;
  });
  await pane.tab("插入").click();
  expect(await top()).toBe(0);
  await pane.tab("生成").click();
  expect(await top()).toBe(150);
  await pane.end();
});

test("Excel starts the program with a workbook that has a table, and what is typed is checked though nobody pressed anything", async () => {
  const first = await open();
  await first.tab("插入").waitFor();
  expect((await first.excel.services()).startState).toBe("Inactive");
  await first.insert();
  expect((await first.excel.services()).startState).toBe("Background");
  const state = await first.excel.save();
  await first.end();
  const pane = await open({ state });
  await pane.tab("校验").click();
  await pane.button("各单位汇总…").waitFor();
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"]]);
  await pane.pane.page.locator(".card", { hasText: "约300" }).waitFor();
  await pane.end();
});

test("an Excel without a shared runtime inserts all the same", async () => {
  const pane = await open({ requirements: { SharedRuntime: null } });
  await pane.insert();
  expect((await pane.excel.services()).startState).toBe("Inactive");
  await pane.end();
});

test("that a workbook is calculated by hand is told: its verdicts are old until F9", async () => {
  const pane = await open();
  await pane.insert();
  await pane.pane.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  await pane.excel.userEdit(TRACKING_SHEET, "I4", 312);
  const verdict = async () => (await pane.excel.cell(TRACKING_SHEET, "K4")).text;
  expect(await verdict()).toBe("未填");
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("已填 1/50");
  const note = pane.pane.page.getByText("手动计算");
  await note.waitFor();
  await pane.pane.run(async (context) => {
    context.workbook.application.calculate("Full");
    context.workbook.application.calculationMode = "Automatic";
    await context.sync();
  });
  expect(await verdict()).not.toBe("未填");
  await pane.act();
  await note.waitFor({ state: "detached" });
  await pane.end();
});

test("in a browser's window the cards stand in two columns, no wider than 1,100 px together", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await page.setViewportSize({ width: 1280, height: 800 });
  await pane.insert();
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"], ["约6100"], ["约300"]]);
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("50");
  const [one, other] = await page.locator("li.card").all();
  const [left, right] = [await one?.boundingBox(), await other?.boundingBox()];
  expect(left?.y).toBe(right?.y);
  const width = (right?.x ?? 0) + (right?.width ?? 0) - (left?.x ?? 0);
  expect(width).toBeLessThanOrEqual(1100);
  expect(width).toBeGreaterThan(900);
  await pane.end();
});
