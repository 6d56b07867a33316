import { unzipSync } from "fflate";
import { TRACKING_SHEET } from "../../src/sheets";
import { type OpenPane, usePane } from "./open";
import { atCollect, choose, returnForm } from "./returns";
import { bytesOf } from "./without-excel";

const open = usePane();

/** Presses something, and counts it. */
function counting() {
  let clicks = 0;
  return {
    click: async (what: { click(): Promise<void> }) => {
      clicks += 1;
      await what.click();
    },
    count: () => clicks,
  };
}

const primary = ({ pane: { page } }: OpenPane) => page.locator("#primary");

test("from the tracking table: two clicks make a workbook for every bureau, two more leave one of them", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await pane.insert();
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["312"], ["6100"]]);
  await pane.tab("校验").click();
  const { click, count } = counting();
  await click(pane.button("各单位汇总…"));
  await page.locator("#summaries").waitFor();
  const coming = page.waitForEvent("download");
  await click(primary(pane));
  const zip = unzipSync(await bytesOf(await coming));
  expect(count()).toBe(2);
  expect(Object.keys(zip)).toHaveLength(9);
  await pane.statusHas("9 份已打包保存");
  await click(page.getByLabel("全选"));
  await click(page.getByLabel("市商务局"));
  const one = page.waitForEvent("download");
  await click(primary(pane));
  expect((await one).suggestedFilename()).toMatch(/^市商务局-20\d\d-汇总\.xlsx$/);
  expect(count()).toBe(5);
  await pane.button("返回").click();
  await pane.button("各单位汇总…").waitFor();
  await pane.end();
});

test("from what came back: as sheets of the workbook, taken back with one press", async () => {
  const { pane, forms } = await atCollect(open);
  await choose(pane, [returnForm(forms, "市科技局", { "10.1": 6 })]);
  const { click, count } = counting();
  await click(pane.button("各单位汇总…"));
  await click(pane.pane.page.getByLabel("插入到这个工作簿"));
  await pane.excel.resetStats();
  await click(primary(pane));
  await pane.statusHas("已插入 9 张");
  expect(count()).toBe(3);
  await pane.excel.idle();
  // one that lists, one that inserts
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(2);
  const names = async () => (await pane.excel.snapshot()).sheets.map(({ name }) => name);
  expect((await names()).filter((name) => name.startsWith("汇总-"))).toHaveLength(9);
  expect((await pane.excel.cell("汇总-市科技局", "A1")).text).toBe(
    "市科技局量化指标完成情况汇总表",
  );
  await pane.button("撤销这一步").click();
  await pane.button("恢复").waitFor();
  await pane.excel.idle();
  expect((await names()).filter((name) => name.startsWith("汇总-"))).toEqual([]);
  await pane.end();
});
