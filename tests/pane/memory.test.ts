/// <reference lib="dom" />
import { join } from "node:path";
import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { fillInForm } from "../../src/cli/fill-in";
import { usePane } from "./open";
import { asFile, atCollect, choose, returnForm, type ChosenFile } from "./returns";
import { bytesOf, usePlainPage, type Surroundings } from "./without-excel";

const open = usePane();
const openPlain = usePlainPage();

test("in Excel the workbook remembers: the offer, what is missing, and the question before a smaller summary", async () => {
  const first = await atCollect(open);
  const science = returnForm(first.forms, "市科技局", { "10.1": 6 });
  const trade = returnForm(first.forms, "市商务局", { "11.1": 2000 });
  await choose(first.pane, [science, trade]);
  await first.pane.excel.idle();
  const state = await first.pane.excel.save();
  await first.pane.end();

  const pane = await open({ state });
  const { page } = pane.pane;
  await pane.tab("回收").click();
  const card = page.locator("section", { hasText: "上次收到 2 个文件，2 个单位" });
  await card.getByText("要再选一次这些文件").waitFor();
  await pane.button("继续上次").click();
  await page.getByText("还缺上次收到的 2 个文件").waitFor();
  await page.getByText("市商务局-2021.xlsx").waitFor();
  await choose(pane, [science]);
  await page.getByText("还缺上次收到的 1 个文件").waitFor();
  await pane.act();
  const question = page.getByRole("alertdialog");
  await question.getByText("这次比上次少 1 个文件：市商务局-2021.xlsx。").waitFor();
  await question.getByText("市商务局在汇总里就没有文件了").waitFor();
  await page.keyboard.press("Escape");
  await choose(pane, [trade]);
  await page.getByText("还缺上次收到的").waitFor({ state: "detached" });
  await pane.act();
  await pane.statusHas("已插入“汇总”");
  await pane.end();
});

test("an annex that was half gone through is gone on with where it was left", async () => {
  const { page, end } = await openPlain();
  const begin = async () => {
    await page.locator("#step-plan").click();
    await page.locator("#annex-files").waitFor({ state: "attached" });
  };
  await begin();
  await page
    .locator("#annex-files")
    .setInputFiles(join(__dirname, "../fixtures/annexes/annex.html"));
  await page.locator(".filters", { hasText: "还有 3 处要定" }).waitFor();
  await page.locator(".doubt.is-open button").first().click();
  await page.locator(".filters", { hasText: "还有 2 处要定" }).waitFor();
  // what is kept is kept a moment later
  await page.waitForFunction(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open("zerenbiao");
        opening.onsuccess = () => {
          const { result } = opening;
          const counting = result.transaction("reviews").objectStore("reviews").count();
          counting.onsuccess = () => {
            result.close();
            done(counting.result === 1);
          };
        };
      }),
  );
  await page.reload();
  await begin();
  await page.getByText("上次没核对完：annex.html，已定 1 处").waitFor();
  await page.getByRole("button", { name: "接着核对" }).click();
  await page.locator(".filters", { hasText: "还有 2 处要定" }).waitFor();
  await end();
});

/** Makes the forms in a browser and opens the step with their ledger, as on another day. */
async function sent(
  surroundings: Surroundings = {},
): Promise<{ page: Page; files: readonly ChosenFile[]; end: () => Promise<void> }> {
  const { page, end } = await openPlain(surroundings);
  await page.getByText("没有连接 Excel").waitFor();
  await page.getByLabel("报告期").selectOption("2021");
  await page.getByRole("tab", { name: "生成" }).click();
  const coming = page.waitForEvent("download");
  await page.locator("#primary").click();
  const forms = unzipSync(await bytesOf(await coming));
  const fill = (bureau: string, id: string, value: number) =>
    asFile(
      `${bureau}-2021.xlsx`,
      fillInForm(forms[`${bureau}-2021.xlsx`] ?? new Uint8Array(), { [id]: { value } }),
    );
  await page.getByRole("tab", { name: "回收" }).click();
  const files = [fill("市科技局", "10.1", 6), fill("市商务局", "11.1", 2000)];
  await page.locator("#returned-files").setInputFiles([...files]);
  await page.locator("main[aria-busy=false] .bureaus").waitFor();
  return { page, files, end };
}

test("without Excel the browser keeps the files too: going on needs nothing", async () => {
  const { page, end } = await sent();
  await page.getByText("文件、裁定和台账都存在这个浏览器里").waitFor();
  await page.reload();
  await page.getByLabel("报告期").selectOption("2021");
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("文件、裁定和台账都还在这个浏览器里。").waitFor();
  await page.getByRole("button", { name: "继续上次" }).click();
  await page.locator(".status", { hasText: "9 个单位已报 0 个，没报齐 2 个" }).waitFor();
  await page.getByText("还缺上次收到的").waitFor({ state: "detached" });
  const coming = page.waitForEvent("download");
  await page.locator("#primary").click();
  expect((await coming).suggestedFilename()).toBe("汇总-2021.xlsx");
  // another period has nothing of it
  await page.getByLabel("报告期").selectOption("2022");
  await page.getByText("继续上次").waitFor({ state: "detached" });
  await end();
});

test("who starts over is told what goes, and nothing is kept of it", async () => {
  const { page, end } = await sent();
  await page.reload();
  await page.getByLabel("报告期").selectOption("2021");
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByRole("button", { name: "从头开始" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText("不再要上次收到的 2 个文件").waitFor();
  await question.getByRole("button", { name: "不要了" }).click();
  await page.locator("main[aria-busy=false] .drop.empty").waitFor();
  const kept = await page.evaluate(async () => {
    const opening = indexedDB.open("zerenbiao");
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const counting = opening.result.transaction("files").objectStore("files").count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    return counting.result;
  });
  expect(kept).toBe(0);
  await end();
});

/** Whether leaving the page is asked about. */
async function isHeld(page: Page): Promise<boolean> {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  await page.reload();
  return asked;
}

test("a page whose browser keeps nothing asks before it is closed; one that keeps everything does not", async () => {
  const kept = await sent();
  expect(await isHeld(kept.page)).toBe(false);
  await kept.end();
  const refused = await sent({
    prepare: async (page) => {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("refused", "SecurityError");
        };
      });
    },
  });
  await refused.page.getByText("这个浏览器不保存内容").waitFor();
  expect(await isHeld(refused.page)).toBe(true);
  await refused.end();
});

test("what another program has left there breaks nothing", async () => {
  const { page, end } = await sent();
  await page.evaluate(async () => {
    const opening = indexedDB.open("zerenbiao");
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const change = opening.result.transaction("collections", "readwrite");
    change.objectStore("collections").put("[{", "jinan-brand-2020\n2021");
    await new Promise((resolve) => (change.oncomplete = resolve));
  });
  await page.reload();
  await page.getByLabel("报告期").selectOption("2021");
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("还没有发放台账").waitFor();
  await end();
});
