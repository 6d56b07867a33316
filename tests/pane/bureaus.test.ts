import { manyBureaus } from "../bench/many-bureaus";
import { usePane } from "./open";
import { asFile, atCollect, choose, returnForm } from "./returns";
import { usePlainPage } from "./without-excel";

const open = usePane();
const openPlain = usePlainPage();

test("bureaus by how they stand: chips that count what they show, a search, the list to chase by", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await choose(pane, [
    returnForm(forms, "市科技局", { "10.1": 6 }),
    returnForm(forms, "市工业和信息化局", { "10.1": 7 }),
    returnForm(forms, "市卫生健康委", {}),
    asFile("市商务局.xlsx", Buffer.from("PK\u0003\u0004")),
  ]);
  const rows = page.locator(".bureaus > details");
  const chips = page.getByRole("group", { name: "按情况筛选" }).getByRole("button");
  await chips.first().waitFor();
  const labels = (await chips.allInnerTexts()).map((text) => text.trim());
  expect(labels).toEqual([
    expect.stringMatching(/^未报 5（逾期 5）$|^未报 5$/),
    ...["空表 1", "部分 2", "退件 1", "待裁定 2", "全部 9"],
  ]);
  for (const label of labels) {
    await page.getByRole("button", { name: label, exact: true }).click();
    const [, count = ""] = /(\d+)/.exec(label) ?? [];
    await expect(rows.count()).resolves.toBe(Number(count));
  }
  await page.getByLabel("找单位或文件").fill("科技");
  await page.waitForFunction(() => document.querySelectorAll(".bureaus > details").length === 1);
  await page.getByLabel("找单位或文件").fill("没有的");
  await page.getByText("没有这样的单位或文件。").waitFor();
  await page.getByLabel("找单位或文件").fill("");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane.button("复制催报名单").click();
  await page.getByText("已复制 9 个单位的催报名单").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("市卫生健康委：报来的是空表");
  await pane.end();
});

test("where the pane may not copy, the list is there to be copied by hand", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await choose(pane, [returnForm(forms, "市科技局", { "10.1": 6 })]);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await pane.button("复制催报名单").click();
  await page.getByText("这里不让程序复制").waitFor();
  await expect(page.getByRole("textbox", { name: "复制催报名单" }).inputValue()).resolves.toContain(
    "市科技局：只报了一部分",
  );
  await pane.button("收起").click();
  await page.getByText("这里不让程序复制").waitFor({ state: "detached" });
  await pane.end();
});

test("three hundred bureaus stay usable: a page of them is drawn, and a search draws no more than it finds", async () => {
  const plan = manyBureaus(300);
  const ledger = {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: plan.id, planHash: plan.hash },
    ...{ period: "2021", due: null },
    forms: plan.bureaus.map((bureau, index) => ({
      ...{ bureau, formId: String(index).padStart(32, "0"), file: `${bureau}.xlsx`, targets: 5 },
      ...{ sha256: "0".repeat(64), createdAt: "2021-12-20", state: "current" },
    })),
  };
  const json = (name: string, value: unknown) => asFile(name, Buffer.from(JSON.stringify(value)));
  const { page, end } = await openPlain();
  await page.getByText("没有连接 Excel").waitFor();
  await page.locator("#plan-file").setInputFiles(json("plan.json", plan.file));
  await page
    .locator("select option:checked", { hasText: "基准计划" })
    .waitFor({ state: "attached" });
  await page.getByLabel("报告期").selectOption("2021");
  await page.getByRole("tab", { name: "回收" }).click();
  await page
    .locator("#returned-files")
    .setInputFiles([json("ledger.json", ledger), asFile("说明.txt", Buffer.from("请查收"))]);
  const rows = page.locator(".bureaus > details");
  await page.getByRole("button", { name: "再显示 50 个（还有 250 个）" }).waitFor();
  // and the one of a file that is nobody's
  await expect(rows.count()).resolves.toBe(51);
  await page.getByRole("button", { name: "再显示 50 个（还有 250 个）" }).click();
  await page.getByRole("button", { name: "再显示 50 个（还有 200 个）" }).waitFor();
  await expect(rows.count()).resolves.toBe(101);
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const rows = added.filter((node) => node instanceof HTMLDetailsElement).length;
      document.body.dataset.added = String(Number(document.body.dataset.added ?? 0) + rows);
    }).observe(document.querySelector(".bureaus") ?? document.body, {
      ...{ childList: true, subtree: true },
    });
  });
  await page.getByLabel("找单位或文件").fill("第299责任");
  await page.waitForFunction(() => document.querySelectorAll(".bureaus > details").length === 1);
  await page.locator(".who-is", { hasText: "第299责任单位" }).waitFor();
  await expect(page.evaluate(() => document.body.dataset.added)).resolves.toBe("1");
  await end();
});
