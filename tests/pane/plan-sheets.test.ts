/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OpenPane, usePane } from "./open";
import { bytesOf, usePlainPage } from "./without-excel";

const open = usePane();
const openPlain = usePlainPage();
const FOLDER = join(__dirname, "../fixtures/annexes");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The cell of 指标 under a heading, in the line of a target. */
async function cellOf({ excel }: OpenPane, target: string, heading: string): Promise<string> {
  const { values } = await excel.range("指标", "A1:Z70");
  const head = values.findIndex((line) => line.includes(heading));
  const row = values.findIndex((line) => line.includes(target)) + 1;
  const column = values[head]?.indexOf(heading) ?? -1;
  if (row === 0 || column < 0) throw new Error(`${target} ${heading}`);
  return `${String.fromCharCode(65 + column)}${row}`;
}

test("an annex put into sheets is gone on with in Excel: checked cell by cell, used as a revision, and nothing is written", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await pane.tab("计划").click();
  await page.locator("#annex-files").setInputFiles(join(FOLDER, "annex.docx"));
  await page.locator("#annex-review").waitFor();
  await pane.button("插入成工作表").click();
  await page.locator("#plan-sheets:focus").waitFor();
  await pane.excel.idle();
  const mistakes = page.locator(".plan-sheets .card.error");
  expect(await mistakes.count()).toBe(3);
  const handling = await cellOf(pane, "2.3", "处理");
  await page.getByRole("button", { name: new RegExp(`指标!${handling}`) }).click();
  await pane.excel.idle();
  const { sheets } = await pane.excel.snapshot();
  expect(sheets.find(({ name }) => name === "指标")?.selection).toBe(handling);
  await page.evaluate(AXE);
  const serious = await page.evaluate(
    "axe.run().then(({ violations }) => violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id))",
  );
  expect(serious).toEqual([]);
  const [wide, room] = await page.evaluate<[number, number]>(
    "[document.getElementById('panel').scrollWidth, document.getElementById('panel').clientWidth]",
  );
  expect(wide).toBe(room);
  const before = await pane.excel.range("指标", "A1:Z70");
  await pane.excel.userEdit("指标", handling, "分");
  await pane.pause();
  await pane.statusHas("有 2 处要改");
  for (const target of ["19.1", "19.5"]) {
    await pane.excel.userEdit("指标", await cellOf(pane, target, "处理"), "合计");
    await pane.pause();
  }
  await pane.statusHas("可以用了");
  const after = await pane.excel.range("指标", "A1:Z70");
  const changed = after.values.flatMap((line, row) =>
    line.filter((value, column) => value !== before.values[row]?.[column]),
  );
  expect(changed.toSorted()).toEqual(["分", "合计", "合计"].toSorted());
  await page.locator(".plan-sheets .difference").waitFor();
  await page.locator("#primary", { hasText: "用这个计划" }).click();
  await pane.statusHas("正在用：50 项指标，9 个单位");
  await pane.excel.idle();
  // a change of the plan in use, shown before it is taken
  await pane.excel.userEdit("指标", await cellOf(pane, "5.1", "目标值"), 500);
  await pane.pause();
  const change = page.locator(".plan-sheets .difference li", { hasText: "5.1" }).first();
  expect(await change.textContent()).toMatch(/480[^]*→[^]*500/);
  await pane.end();
});

test("in a browser a plan workbook is checked when it is chosen; its cells are named, not linked", async () => {
  const { page, end } = await openPlain();
  await page.locator("#step-plan").click();
  await page.locator("#annex-files").setInputFiles(join(FOLDER, "annex.docx"));
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "存成计划工作簿" }).click(),
  ]);
  await page.getByRole("button", { name: "放弃这次读入" }).click();
  const buffer = Buffer.from(await bytesOf(saved));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("#annex-files").setInputFiles({ name: "计划.xlsx", mimeType, buffer });
  await page.locator(".plan-sheets h2", { hasText: "计划.xlsx" }).waitFor();
  expect(await page.locator(".plan-sheets .card.error .address").count()).toBe(3);
  expect(await page.locator(".plan-sheets button.cell").count()).toBe(0);
  await page.locator(".status", { hasText: "有 3 处要改" }).waitFor();
  await end();
});
