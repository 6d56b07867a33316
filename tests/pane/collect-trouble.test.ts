import { usePane, type OpenPane } from "./open";
import { asFile, atCollect, choose, returnForm } from "./returns";

const open = usePane();

async function decide(pane: OpenPane, title: string, label: string): Promise<void> {
  const card = pane.pane.page.locator(".decisions > li", { hasText: title });
  await card.getByText(label, { exact: true }).click();
  await card.getByLabel("理由").fill("核对过");
  await card.getByLabel("裁定人").fill("张三");
  await card.getByRole("button", { name: "裁定" }).click();
}

test("closed and opened again, the workbook still has decisions, joint rules and ledger", async () => {
  const { pane, forms } = await atCollect(open);
  const files = [
    returnForm(forms, "市工业和信息化局", { "3.1": 29, "10.1": 6 }),
    returnForm(forms, "市卫生健康委", { "3.1": 30 }),
    returnForm(forms, "市科技局", { "10.1": 7 }),
  ];
  await choose(pane, files);
  await decide(pane, "3.1", "市卫生健康委");
  await pane.pane.page.getByText("裁定：以市卫生健康委的数为准").waitFor();
  await pane.pane.page.getByText("共同承担的指标").click();
  await pane.pane.page.getByLabel("10.1 国家级工业设计中心数量").selectOption("lead");
  await pane.pane.page.getByText("（改了 1 项）").waitFor();
  await pane.statusHas("没报齐 3 个");
  await pane.excel.idle();
  const state = await pane.excel.save();
  await pane.end();

  const again = await open({ state });
  await again.tab("回收").click();
  await choose(again, files);
  await again.pane.page.getByText("裁定：以市卫生健康委的数为准").waitFor();
  await again.pane.page.getByText("（改了 1 项）").waitFor();
  // the forms asked all bureaus for the same figure: another rule is told, and 10.1 waits for a person
  await again.statusHas("9 个单位已报 0 个，没报齐 3 个");
  await again.pane.page.locator(".decisions > li", { hasText: "10.1" }).waitFor();
  await again.end();
});

test("a connection lost while the summary goes in is told, leaves no half of it, and the second try works", async () => {
  const { pane, forms } = await atCollect(open);
  await choose(pane, [returnForm(forms, "市科技局", { "10.1": 6 })]);
  await pane.excel.failNext({ code: "GeneralException", at: "Values" });
  await pane.act();
  await pane.pane.page.locator(".notice").waitFor();
  await pane.excel.idle();
  const between = (await pane.excel.snapshot()).sheets.map(({ name }) => name);
  expect(between.filter((name) => name.includes("汇总"))).toEqual([]);
  await pane.button("再试一次").click();
  await pane.statusHas("已插入“汇总”");
  await pane.excel.idle();
  const names = (await pane.excel.snapshot()).sheets.map(({ name }) => name);
  expect(names.filter((name) => /汇总|台账|_meta/.test(name))).toEqual([
    "汇总",
    "指标台账",
    "_meta",
  ]);
  await pane.end();
});

test("a protected workbook takes no summary, says so, and takes it once it is open", async () => {
  const { pane, forms } = await atCollect(open);
  await choose(pane, [returnForm(forms, "市科技局", { "10.1": 6 })]);
  await pane.pane.run(async (context) => {
    context.workbook.protection.protect("secret");
    await context.sync();
  });
  await pane.act();
  await pane.pane.page.locator(".notice", { hasText: "受保护" }).waitFor();
  await pane.pane.run(async (context) => {
    context.workbook.protection.unprotect("secret");
    await context.sync();
  });
  await pane.button("再试一次").click();
  await pane.statusHas("已插入“汇总”");
  await pane.end();
});

test("a decision that the workbook does not take stays in the pane, and is kept on the second try", async () => {
  const { pane, forms } = await atCollect(open);
  await choose(pane, [
    returnForm(forms, "市工业和信息化局", { "3.1": 29 }),
    returnForm(forms, "市卫生健康委", { "3.1": 30 }),
  ]);
  await pane.excel.failNext({ code: "AccessDenied" });
  await decide(pane, "3.1", "市卫生健康委");
  await pane.pane.page.locator(".notice", { hasText: "没能记进工作簿" }).waitFor();
  await pane.pane.page.getByText("裁定：以市卫生健康委的数为准").waitFor();
  await pane.excel.idle();
  await pane.button("再试一次").click();
  await pane.pane.page.locator(".notice").waitFor({ state: "detached" });
  await pane.excel.idle();
  const state = await pane.excel.save();
  await pane.end();
  const again = await open({ state });
  await again.tab("回收").click();
  await again.button("保存裁定（1 条）").waitFor();
  await again.end();
});

test("damaged files, other kinds of files and another period's form each say why they were not used", async () => {
  const { pane, forms } = await atCollect(open);
  const form = returnForm(forms, "市科技局", { "10.1": 6 }).buffer;
  await choose(pane, [
    asFile("半份.xlsx", form.subarray(0, form.length / 2)),
    asFile("旧格式.et", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    asFile("说明.txt", Buffer.from("请查收")),
    asFile("市科技局-2021.xlsx", form),
  ]);
  await pane.statusHas("没报齐 1 个");
  const lines = pane.pane.page.locator(".files li");
  for (const [name, why] of [
    ["半份.xlsx", /退件 文件损坏/],
    ["旧格式.et", /退件 文件是别的格式/],
    ["说明.txt", /退件 .*不是/],
  ] as const) {
    await lines.filter({ hasText: name }).filter({ hasText: why }).waitFor();
  }
  await pane.button("把 半份.xlsx 移出清单").click();
  await lines.filter({ hasText: "半份.xlsx" }).waitFor({ state: "detached" });
  expect(await pane.pane.page.evaluate("document.activeElement.id")).toBe("what-came");
  await pane.button("清空").click();
  await pane.button("清空清单").click();
  await pane.statusHas("还没有文件");
  await pane.end();
});

test("where the step itself does not load, that is told, and it loads when the network is back", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await page.route(/\/collect\.[0-9a-f]+\.js$/, (route) => route.abort());
  await pane.tab("回收").click();
  await page.locator(".notice", { hasText: "没有加载" }).waitFor();
  await page.unroute(/\/collect\.[0-9a-f]+\.js$/);
  await pane.button("再试一次").click();
  await page.locator(".drop").waitFor();
  await pane.end({ consoleErrors: [/ERR_FAILED/] });
});

test("without a ledger the step says what to do, and leads there", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await pane.tab("回收").click();
  await page.getByText("还没有发放台账").waitFor();
  await pane.button("去生成填报表").click();
  expect(await pane.tab("生成").getAttribute("aria-selected")).toBe("true");
  await pane.end();
});
