import { TRACKING_SHEET } from "../../src/sheets";
import type { OpenPane } from "./open";
import { usePane } from "./open";
import { atCollect, choose, returnForm } from "./returns";

const open = usePane();

const chips = (pane: OpenPane) => pane.pane.page.locator(".filters button");
const cards = (pane: OpenPane) => pane.pane.page.locator(".progress-step .list > li");

/** Presses every chip: the list has as many lines as it says. */
async function expectCountsAgree(pane: OpenPane): Promise<void> {
  for (const chip of await chips(pane).all()) {
    const count = Number(/\d+$/.exec((await chip.innerText()).trim())?.[0]);
    await chip.click();
    expect([await chip.innerText(), await cards(pane).count()]).toEqual([
      await chip.innerText(),
      count,
    ]);
  }
}

/** Fills in two lines of the tracking table of 2021, checks it, and goes to the step. */
async function checkTable(pane: OpenPane): Promise<void> {
  await pane.pane.page.getByLabel("报告期").selectOption("2021");
  await pane.insert();
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["180"], ["3826000"]]);
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("50");
  await pane.tab("进度").click();
}

test("from an empty pane to the line of a checked table", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await pane.tab("进度").click();
  await page.getByText("还没有可以看进度的数据").first().waitFor();
  await checkTable(pane);
  const line = cards(pane).filter({ hasText: "1.1" }).first();
  await line.getByText("黄灯 进度滞后，落后 6.7 个百分点，未设基期").waitFor();
  await line.getByText("还差 120 个，12 个月，每月 10 个").waitFor();
  const suspect = cards(pane).filter({ hasText: "报来 3826000，不算完成值" });
  expect(await suspect.innerText()).not.toContain("完成率");
  await expectCountsAgree(pane);
  await line.getByRole("button", { name: /看这一行：1\.1/ }).click();
  await pane.excel.idle();
  expect((await pane.excel.snapshot()).sheets.length).toBeGreaterThan(0);
  await pane.end();
});

test("what came back is shown by bureau, and a click goes to its line in the summary", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await choose(pane, [
    returnForm(forms, "市工业和信息化局", { "3.1": 29, "3.2": 600 }),
    returnForm(forms, "市市场监管局", { "1.1": 180, "1.2": 3_826_000, "2.4": 8 }),
  ]);
  await pane.act();
  await pane.statusHas("已插入“汇总”");
  await pane.excel.idle();
  await pane.tab("进度").click();
  await page.getByText("2021年度，按交回的填报表").waitFor();
  await page.getByText("按责任单位看").click();
  await page.getByRole("button", { name: /^市市场监管局/ }).click();
  await page.getByRole("heading", { name: "市市场监管局" }).waitFor();
  await expectCountsAgree(pane);
  await cards(pane)
    .first()
    .getByRole("button", { name: /看这一行：/ })
    .click();
  await pane.excel.idle();
  expect(await page.locator(".notice").count()).toBe(0);
  await pane.button("回到全部指标").click();
  await page.getByRole("heading", { name: "全部指标" }).waitFor();
  await pane.end();
});

test("the sheet 进度 comes with native charts in few syncs, and goes again with one button", async () => {
  const pane = await open({ requirements: { ExcelApi: "1.9", SharedRuntime: "1.1" } });
  const { page } = pane.pane;
  await checkTable(pane);
  await pane.excel.idle();
  await pane.excel.resetStats();
  await pane.button("插入“进度”表和图").click();
  await page.getByText("已插入“进度”。").waitFor();
  await pane.excel.idle();
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(3);
  const sheetNow = async () =>
    (await pane.excel.snapshot()).sheets.find(({ name }) => name === "进度");
  const sheet = await sheetNow();
  expect(sheet?.charts.map(({ name, type }) => [name, type])).toEqual([
    ["全部指标按灯看（项）", "BarClustered"],
    ["各单位指标按灯看（项）", "BarStacked"],
    ["完成率最低的 1 项指标", "BarClustered"],
  ]);
  expect(sheet?.protected).toBe(true);
  await pane.button("撤销这一步").click();
  await pane.button("恢复").waitFor();
  await pane.excel.idle();
  expect(await sheetNow()).toBeUndefined();
  await page.getByText("基期值和灯的界线").click();
  await page.getByLabel("绿灯：最多落后几个百分点").fill("10");
  await page.getByLabel("绿灯：最多落后几个百分点").press("Tab");
  await page.getByText("绿灯 进度正常，落后 6.7 个百分点，未设基期").waitFor();
  await page.getByLabel("选基期值清单").setInputFiles({
    ...{ name: "基期.json", mimeType: "application/json" },
    buffer: Buffer.from('[{"target":"1.1","value":120,"asOf":"2019","source":"年鉴"}]'),
  });
  await page.getByText("基期值 1 项，记在这本工作簿里").waitFor();
  await page.getByText("完成率 33.3%").first().waitFor();
  await pane.end();
});
