import { TRACKING_SHEET } from "../../src/sheets";
import { type OpenPane, usePane } from "./open";
import { atCollect, choose, returnForm } from "./returns";

const open = usePane();

/** Where a target's values stand in the table: column I, and the source in N. */
async function rowOf({ excel }: OpenPane, id: string): Promise<number> {
  const { values } = await excel.range(TRACKING_SHEET, "A1:P60");
  const row = values.findIndex((line) => line.some((cell) => cell === id)) + 1;
  if (row === 0) throw new Error(id);
  return row;
}

test("values are taken into the office's own table: what differs is shown first, and one press takes all of it back", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await pane.tab("插入").click();
  await pane.act();
  await pane.statusHas(TRACKING_SHEET);
  await pane.excel.idle();
  const [building, stalls] = [await rowOf(pane, "10.1"), await rowOf(pane, "3.1")];
  await pane.excel.userEdit(TRACKING_SHEET, `I${building}`, 5);
  await pane.tab("回收").click();
  await choose(pane, [
    returnForm(forms, "市科技局", { "10.1": 6 }),
    returnForm(forms, "市卫生健康委", { "3.1": 30 }),
  ]);
  await page.getByText(/指标跟踪表里填的是 5/).waitFor();
  await pane.button("填进指标跟踪表").click();
  const question = page.locator(".question");
  await question.getByText(/10\.1 .*：5 → 6/).waitFor();
  expect((await pane.excel.cell(TRACKING_SHEET, `I${building}`)).value).toBe(5);
  await pane.button("都换成报送的").click();
  await pane.statusHas("已往“指标跟踪表”填 4 格");
  await pane.excel.idle();
  expect((await pane.excel.cell(TRACKING_SHEET, `I${building}`)).value).toBe(6);
  expect((await pane.excel.cell(TRACKING_SHEET, `I${stalls}`)).value).toBe(30);
  expect((await pane.excel.cell(TRACKING_SHEET, `N${stalls}`)).value).toMatch(
    /取自报送：30.*市卫生健康委-2021\.xlsx/,
  );
  expect(await page.getByText(/指标跟踪表里填的是/).count()).toBe(0);
  await pane.button("撤销这一步").click();
  await pane.button("恢复").waitFor();
  await pane.excel.idle();
  expect((await pane.excel.cell(TRACKING_SHEET, `I${building}`)).value).toBe(5);
  expect((await pane.excel.cell(TRACKING_SHEET, `I${stalls}`)).value).toBe("");
  await pane.end();
});
