/// <reference lib="dom" />
import { TRACKING_SHEET } from "../../src/sheets";
import { usePane, type OpenPane } from "./open";

const open = usePane();
/** Excel that can undo what add-ins write. */
const NEWER = { requirements: { ExcelApi: "1.20" } };

/** A table with a value a hundred thousand times off, one in percent, one of words, and one with two remarks. */
async function openChecked(): Promise<OpenPane> {
  const pane = await open(NEWER);
  await pane.insert();
  await pane.tab("校验").click();
  await pane.excel.userPaste(TRACKING_SHEET, "I5", [["6100万元"]]);
  await pane.excel.userPaste(TRACKING_SHEET, "I17", [["暂无"]]);
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"]]);
  await pane.act();
  await pane.statusHas("已填");
  // what was pasted has been checked as well
  await pane.pause();
  return pane;
}

const valueIn = async ({ excel }: OpenPane, address: string): Promise<unknown> =>
  (await excel.cell(TRACKING_SHEET, address)).value;

test("a target has one card, with what one press can put right; that is one step back in Excel, too", async () => {
  const pane = await openChecked();
  const card = pane.pane.page.locator("#card-1\\.2");
  expect(await card.count()).toBe(1);
  const { undo } = await pane.excel.undoDepth();
  await pane.excel.resetStats();
  await pane.button(/^改成 6100/).click();
  await pane.pane.page.getByText("刚才：改 I5").waitFor();
  await pane.excel.idle();
  expect(await valueIn(pane, "I5")).toBe(6100);
  expect(await pane.excel.undoDepth()).toEqual({ undo: undo + 1, redo: 0 });
  // one that reads, one that writes, one that checks
  expect((await pane.excel.stats()).syncs).toBe(3);
  expect(await card.count()).toBe(0);
  await pane.button("撤销这一步").click();
  await pane.button("恢复").waitFor();
  expect(await valueIn(pane, "I5")).toBe("6100万元");
  await pane.button("恢复").click();
  await pane.button("撤销这一步").waitFor();
  expect(await valueIn(pane, "I5")).toBe(6100);
  await pane.button(/^留空/).click();
  await pane.pane.page.getByText("刚才：改 I17").waitFor();
  expect(await valueIn(pane, "I17")).toBe("");
  expect(
    (await pane.excel.snapshot()).sheets.find(({ name }) => name === TRACKING_SHEET)?.protected,
  ).toBe(true);
  await pane.end();
});

test("F8 goes from card to card and back with Shift, and selects the cell", async () => {
  const pane = await openChecked();
  const selected = async () => {
    await pane.excel.idle();
    const { sheets } = await pane.excel.snapshot();
    return sheets.find(({ name }) => name === TRACKING_SHEET)?.selection;
  };
  await pane.tab("校验").focus();
  const { keyboard } = pane.pane.page;
  await keyboard.press("F8");
  expect(await selected()).toBe("I4");
  expect(await pane.pane.page.evaluate(() => document.activeElement?.id)).toBe("card-1.1");
  await keyboard.press("F8");
  expect(await selected()).toBe("I5");
  await keyboard.press("Shift+F8");
  expect(await selected()).toBe("I4");
  await pane.button("上一处").click();
  expect(await selected()).toBe("I17");
  await pane.end();
});

test("cards are found by words and by bureau, and how many are blank is the same everywhere", async () => {
  const pane = await openChecked();
  const { page } = pane.pane;
  const cards = page.locator("li.card:not(.blank)");
  expect(await cards.count()).toBe(3);
  await page.getByLabel("查找指标、编号或格号").fill("I5");
  await cards.nth(1).waitFor({ state: "detached" });
  expect(await cards.allInnerTexts()).toEqual([expect.stringContaining("1.2")]);
  await page.getByLabel("查找指标、编号或格号").fill("没有的");
  await page.getByText("没有找到").waitFor();
  await page.getByLabel("查找指标、编号或格号").fill("");
  await page.getByLabel("责任单位").selectOption("市市场监管局");
  const both = await cards.allInnerTexts();
  expect(both.length).toBeGreaterThan(0);
  await page.getByLabel("责任单位").selectOption("");
  await pane.statusHas("已填 3/50");
  await page.getByText("47 项未填").waitFor();
  await page.getByText("47 项还没有填").waitFor();
  expect(await page.getByText(/未填 \d/).count()).toBe(0);
  await pane.end();
});
