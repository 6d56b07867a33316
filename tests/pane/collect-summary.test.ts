import type { OpenPane } from "./open";
import { usePane } from "./open";
import { asFile, atCollect, choose, returnForm } from "./returns";

const open = usePane();

const card = (pane: OpenPane, title: string) =>
  pane.pane.page.locator(".decisions > li", { hasText: title });
const sheetsOf = async (pane: OpenPane) => {
  const { sheets } = await pane.excel.snapshot();
  return sheets.map(({ name }) => name);
};

test("from returned files to the summary: a conflict decided, the sheets inserted, and again after one more file", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await choose(pane, [
    returnForm(forms, "市工业和信息化局", { "3.1": 29, "3.2": 600 }),
    returnForm(forms, "市卫生健康委", { "3.1": 30 }),
    asFile("坏文件.xlsx", Buffer.from("PK\u0003\u0004")),
  ]);
  await pane.statusHas("9 个单位已报 0 个，没报齐 2 个，要裁定 1 项");
  await page.locator(".files li", { hasText: "坏文件.xlsx" }).getByText("退件").waitFor();
  const conflict = card(pane, "3.1");
  await conflict.getByText("市卫生健康委", { exact: true }).click();
  await conflict.getByLabel("理由").fill("与统计部门核对");
  await conflict.getByRole("button", { name: "裁定" }).click();
  // who decides is missing: told on the card, and nothing is lost
  await conflict.getByText("请填裁定人。").waitFor();
  await conflict.getByLabel("裁定人").fill("张三");
  await conflict.getByRole("button", { name: "裁定" }).click();
  await conflict.getByText("裁定：以市卫生健康委的数为准").waitFor();
  await conflict.getByText(/与统计部门核对（张三，/).waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("target-3.1");
  await pane.excel.idle();

  await pane.excel.resetStats();
  await pane.act();
  await pane.statusHas("已插入“汇总”等 14 张表");
  await pane.excel.idle();
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(4);
  expect(await sheetsOf(pane)).toEqual(
    expect.arrayContaining(["汇总", "指标台账", "问题清单", "报送情况", "市科技局", "_meta"]),
  );
  const { values } = await pane.excel.range("指标台账", "A4:P54");
  const line = values.find(([id]) => id === "3.1") ?? [];
  expect(line).toContain(30);
  expect(line.join("\n")).toContain("与统计部门核对（张三，");

  await choose(pane, [returnForm(forms, "市政府办公厅", { "16.1": "已完成" })]);
  await pane.statusHas("没报齐 3 个");
  await pane.act();
  await page.locator(".question", { hasText: "上次的汇总" }).waitFor();
  expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("替换");
  await page.keyboard.press("Escape");
  await page.locator(".question").waitFor({ state: "detached" });
  await pane.act();
  await pane.button("替换").click();
  await pane.statusHas("已插入“汇总”等 14 张表");
  await pane.excel.idle();
  const filings = await pane.excel.range("报送情况", "A3:P20");
  expect(filings.values.flat()).toContain("市政府办公厅-2021.xlsx");
  expect((await sheetsOf(pane)).filter((name) => name.startsWith("汇总"))).toEqual(["汇总"]);
  await pane.end();
});

test("the office's own 责任分解表 stays, and ours is called otherwise", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await pane.tab("插入").click();
  await page.getByText("公布原表").click();
  await pane.act();
  await pane.statusHas("责任分解表");
  await pane.tab("回收").click();
  await choose(pane, [returnForm(forms, "市科技局", { "10.1": 6 })]);
  await pane.act();
  await page.locator(".question", { hasText: "不会动它" }).waitFor();
  await pane.button("改名插入").click();
  await pane.statusHas("已插入");
  await pane.excel.idle();
  expect(await sheetsOf(pane)).toEqual(
    expect.arrayContaining(["责任分解表", "责任分解表 (2)", "汇总"]),
  );
  await pane.end();
});
