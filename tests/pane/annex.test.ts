/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { usePane, type OpenPane } from "./open";
import { bytesOf, usePlainPage } from "./without-excel";

const open = usePane();
const openPlain = usePlainPage();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const FOLDER = join(__dirname, "../fixtures/annexes");
const HTML = readFileSync(join(FOLDER, "annex.html"), "utf8");

/** Puts a page's table on the clipboard from another page, which has no policy of ours: as a browser, Word and Excel do. */
async function copy(page: Page, html: string): Promise<void> {
  const context = page.context();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const other = await context.newPage();
  await other.route("**/other-page", (route) => route.fulfill({ contentType: "text/html" }));
  await other.goto(new URL("/other-page", page.url()).href);
  await other.evaluate(async (content) => {
    const blob = (type: string, text: string) => new Blob([text], { type });
    const kinds = {
      "text/html": blob("text/html", content),
      "text/plain": blob("text/plain", "序号"),
    };
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
  }, html);
  await other.close();
  await page.bringToFront();
}

/** Copies an annex and pastes it into the box of the step 计划. */
async function paste(pane: OpenPane, html: string): Promise<void> {
  const { page } = pane.pane;
  await copy(page, html);
  await pane.tab("计划").click();
  await page.locator("#annex-paste").click();
  await page.keyboard.press("Control+V");
  await page.locator("#annex-review").waitFor();
}

/** The forms in the zip file that a press saves. */
async function countSaved(pane: OpenPane, press: () => Promise<void>): Promise<number> {
  const coming = pane.pane.page.waitForEvent("download");
  await press();
  const names = Object.keys(unzipSync(await bytesOf(await coming)));
  await pane.excel.idle();
  return names.filter((name) => name.endsWith(".xlsx")).length;
}

test("from the annex on the clipboard to nine forms: nine clicks, one paste, one name, three doubts", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await copy(page, HTML);
  let clicks = 0;
  const click = async (selector: string) => {
    await page.locator(selector).first().click();
    clicks += 1;
  };
  await click("#step-plan");
  await click("#annex-paste");
  await page.keyboard.press("Control+V");
  const openDoubts = page.locator(".doubt.is-open");
  await openDoubts.first().waitFor();
  const doubts = await openDoubts.count();
  expect(doubts).toBe(3);
  await pane.statusHas("还有 3 处要定");
  for (let left = doubts; left > 0; left -= 1) {
    expect(await page.locator("#primary[aria-disabled]").count()).toBe(1);
    await click(".doubt.is-open button");
    await page.waitForFunction(
      (wanted) => document.querySelectorAll(".doubt.is-open").length === wanted,
      left - 1,
    );
  }
  await pane.statusHas("请签名");
  await click("#annex-signer");
  await page.keyboard.type("张三");
  await pane.statusHas("50 项指标");
  await click("#primary");
  await pane.statusHas("正在用：50 项指标，9 个单位");
  await click("#primary");
  await page.locator("[role=tab][aria-selected=true]", { hasText: "生成" }).waitFor();
  expect(await countSaved(pane, () => click("#primary"))).toBe(9);
  expect(clicks).toBe(9);
  await pane.end();
});

test("by keyboard alone: ↓ to the next doubt, → to the next choice, Enter chooses", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await paste(pane, HTML);
  const focused = (selector: string) => page.locator(`${selector}:focus`).waitFor();
  await focused("#annex-review");
  await page.keyboard.press("ArrowDown");
  await focused(".doubt.is-open button");
  // 2.3 has no unit: words of one's own
  await page.keyboard.press("ArrowRight");
  await focused("input.own");
  await page.keyboard.type("分");
  await page.keyboard.press("Enter");
  await pane.statusHas("还有 2 处要定");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.statusHas("还有 1 处要定");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await pane.statusHas("请签名");
  await page.keyboard.press("ArrowDown");
  await focused("#annex-signer");
  await page.keyboard.type("李四");
  await pane.statusHas("51 项指标");
  expect(await page.locator(".targets .figure", { hasText: "88 分" }).count()).toBe(1);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator("#primary:focus").count()) === 1) break;
  }
  await page.keyboard.press("Enter");
  await pane.statusHas("正在用：51 项指标");
  await pane.end();
});

test("what is selected in Excel: merged cells hold for their rows, hidden rows are not read and told", async () => {
  const pane = await open({
    sheets: {
      附件: [
        ["序号", "目标任务", "量化指标", "责任单位"],
        [1, "任务甲", "到2022年，培育品牌300个", "市商务局"],
        ["", "", "到2022年，新增基地20个", "市农业农村局"],
        [2, "任务乙", "到2022年，新增藏着的77个", "市科技局"],
      ],
    },
  });
  const { page } = pane.pane;
  await pane.pane.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("附件");
    sheet.getRange("A2:A3").merge();
    sheet.getRange("B2:B3").merge();
    sheet.getRange("4:4").rowHidden = true;
    await context.sync();
  }, null);
  await pane.excel.userSelect("附件", "A1:D4");
  await pane.tab("计划").click();
  await pane.button("读选中的区域").click();
  await page.locator("#annex-review", { hasText: "附件" }).waitFor();
  const rows = await page.locator(".annex-row").allInnerTexts();
  expect(rows.join("\n")).toContain("任务甲");
  expect(rows.join("\n")).toContain("20 个");
  expect(await page.locator(".targets").allInnerTexts()).not.toContain("77");
  await page
    .getByText(/这一行是隐藏的/)
    .first()
    .waitFor();
  await pane.end();
});

test("a revision of the plan in use shows what changes before it is taken", async () => {
  const pane = await open();
  const { page } = pane.pane;
  await paste(pane, HTML.replace("达到480家", "达到500家"));
  for (let left = 3; left > 0; left -= 1) {
    await page.locator(".doubt.is-open button").first().click();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll(".doubt.is-open").length === wanted,
      left - 1,
    );
  }
  const change = page.locator(".difference li", { hasText: "5.1" }).first();
  await change.waitFor({ state: "attached" });
  expect(await change.textContent()).toMatch(/480[^]*→[^]*500/);
  expect(await page.locator(".difference strong").textContent()).toContain("增 0 项，减 0 项");
  await page.getByLabel("另一份计划").check();
  await page.locator(".difference").waitFor({ state: "detached" });
  await pane.end();
});

test("a PDF: what reads it is fetched with the first one, and every row is to be compared", async () => {
  const { page, requests, end } = await openPlain();
  const forPdf = () => requests.filter((address) => /\/pdf\/[\w.]+\.js$/.test(address));
  await page.locator("#step-plan").click();
  const choose = (name: string, buffer: Buffer) =>
    page.locator("#annex-files").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await page.locator("#annex-files").waitFor({ state: "attached" });
  expect(forPdf()).toEqual([]);
  await choose("断了.pdf", Buffer.from("%PDF-1.7\nnothing that a PDF is made of"));
  await page.locator(".notice", { hasText: "断了.pdf" }).waitFor();
  await choose("附件.pdf", readFileSync(join(FOLDER, "annex.pdf")));
  await page.locator("#annex-review", { hasText: "附件.pdf" }).waitFor();
  expect(await page.locator(".doubt.is-open", { hasText: "请对照原件逐行核对" }).count()).toBe(1);
  expect(await page.locator(".targets .figure").count()).toBeGreaterThan(40);
  expect(new Set(forPdf()).size).toBe(1);
  await end();
});

test("in a browser, from a Word file; what is no annex is told, and the plan in use stays", async () => {
  const { page, end } = await openPlain();
  await page.locator("#step-plan").click();
  await page.locator("#annex-files").setInputFiles({
    name: "扫描件.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n"),
  });
  await page.locator(".notice", { hasText: "扫描件.pdf" }).waitFor();
  await page.locator("#annex-files").setInputFiles(join(FOLDER, "annex.docx"));
  await page.locator("#annex-review", { hasText: "annex.docx" }).waitFor();
  expect(await page.locator(".doubt.is-open").count()).toBe(3);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "存成计划工作簿" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/三年行动计划.*\.xlsx$/);
  await page.getByRole("button", { name: "Switch to English" }).click();
  await page.locator(".status", { hasText: "Saved" }).waitFor();
  await page.locator(".filters", { hasText: "3 to settle" }).waitFor();
  await end();
});

describe.each<["light" | "dark", "none" | "active"]>([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
])("in %s colours, forced %s", (colorScheme, forcedColors) => {
  test("axe finds nothing serious in the step, and nothing scrolls sideways from 270 to 1280 px", async () => {
    const pane = await open({ theme: colorScheme });
    const { page } = pane.pane;
    await page.emulateMedia({ colorScheme, forcedColors });
    await pane.tab("计划").click();
    await page.locator("#annex-paste").waitFor();
    await look(page, "start");
    await paste(pane, HTML);
    for (const details of await page.locator("details > summary").all()) await details.click();
    await look(page, "review");
    await page.locator(".doubt.is-open button").first().click();
    await page.locator(".doubt.done").waitFor();
    await look(page, "settled");
    await pane.end();
  });
});

async function look(page: Page, when: string): Promise<void> {
  for (const width of [270, 320, 640, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    const [wide, room] = await page.evaluate<[number, number]>(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    );
    expect([when, width, wide]).toEqual([when, width, room]);
    const [inner, shown] = await page.evaluate<[number, number]>(
      "[document.getElementById('panel').scrollWidth, document.getElementById('panel').clientWidth]",
    );
    expect([when, width, inner]).toEqual([when, width, shown]);
    if (width === 640) continue;
    // as an expression, so that the pane's own policy need not allow it
    await page.evaluate(AXE);
    const serious = await page.evaluate(
      "axe.run().then(({ violations }) => violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) })))",
    );
    expect([when, width, serious]).toEqual([when, width, []]);
  }
}
