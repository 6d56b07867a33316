import seed from "../../seeds/jinan-brand-2020.json";
import qingdao from "../../seeds/qingdao-youpin-2023.json";
import { TRACKING_SHEET } from "../../src/sheets";
import { usePane } from "./open";

const open = usePane();

test("another built-in plan is chosen, fetched, inserted and checked", async () => {
  const pane = await open();
  await pane.tab("插入").click();
  const choice = pane.pane.page.getByLabel("计划", { exact: true });
  expect(await choice.locator("option").count()).toBe(7);
  await choice.selectOption("qingdao-youpin-2023");
  await pane.pane.page.getByText(/12 行/).first().waitFor();
  await pane.act();
  await pane.statusHas(TRACKING_SHEET);
  const { values } = await pane.excel.range(TRACKING_SHEET, "A1:P40");
  const told = new Set(values.flat().map((value) => String(value).replace(/\s/g, "")));
  for (const { cells } of qingdao.rows) {
    for (const { text } of cells) expect(told).toContain(text.replace(/\s/g, ""));
  }
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("23");
  await pane.end();
});

test("mistakes of a plan file are listed by line, in the language of the pane", async () => {
  const pane = await open();
  await pane.tab("插入").click();
  const text = JSON.stringify(seed, null, 2).replace('"unit": "个"', '"unit": 5');
  const line = text.split("\n").findIndex((each) => each.includes('"unit": 5')) + 1;
  await pane.pane.page.locator("#plan-file").setInputFiles({
    name: "plan.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  const notice = pane.pane.page.locator(".notice");
  await notice.getByText(`第 ${line} 行 rows[0]`).waitFor();
  expect(await notice.locator("li").count()).toBe(1);
  expect(await notice.textContent()).toContain("原来的计划没有变");
  await pane.end();
});
