/// <reference lib="dom" />
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { filesOf, KEPT, openings } from "./kept-pane";
import { keptBy, rebuild, useSite } from "./site";

const bed = useSite();

const NEWER = "新版本已备好，下次打开时启用";

const { open, openKept } = openings(bed);

/** A build in which the page and a step that is fetched later are others. */
function nextBuild(): string {
  const { built, copy } = bed();
  const folder = copy(built);
  rebuild(folder, /^collect-zh-CN\./, "把交回的填报表拖到这里", "请把填报表放到这里");
  rebuild(folder, /^zh-CN\./, "没有连接 Excel", "没有连着 Excel");
  rebuild(folder, /^taskpane\.html$/, "</head>", '<meta name="version" content="next" /></head>');
  return folder;
}

test("another version is told, not mixed in, and taken at the next start", async () => {
  const { site, built } = bed();
  const page = await openKept();
  await page.reload();
  site.folder = nextBuild();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await page.getByText(NEWER).waitFor();
  // the page goes on as it began, with what the site has no longer
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("把交回的填报表拖到这里").waitFor();
  expect(Object.values(await keptBy(page))).toEqual([filesOf(built), filesOf(site.folder)]);

  site.isDown = true;
  await page.reload();
  await page.getByText("没有连着 Excel").waitFor();
  await page.getByText(KEPT).waitFor();
  expect(await page.locator('meta[name="version"]').getAttribute("content")).toBe("next");
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("请把填报表放到这里").waitFor();
});

test("a page that stays open keeps its version whole when another one starts on the next", async () => {
  const { site } = bed();
  const context = await bed().newContext();
  const page = await openKept(context);
  await page.reload();
  await page.getByText(KEPT).waitFor();
  site.folder = nextBuild();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await page.getByText(NEWER).waitFor();
  const other = await open(context);
  await other.getByText(/没有连[接着] Excel/).waitFor();
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("把交回的填报表拖到这里").waitFor();
});

test("a site in the middle of being replaced changes nothing; the next start tries again", async () => {
  const { site, built } = bed();
  const page = await openKept();
  await page.reload();
  const half = nextBuild();
  rmSync(join(half, filesOf(half).find((name) => name.startsWith("collect-zh-CN.")) ?? ""));
  site.folder = half;
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    return await new Promise((resolve) => {
      worker?.addEventListener("statechange", () => {
        resolve(worker.state);
      });
    });
  });
  expect(outcome).toBe("redundant");
  expect(Object.values(await keptBy(page))).toEqual([filesOf(built)]);
  await page.reload();
  await page.getByText("没有连接 Excel").waitFor();
  await page.getByText(KEPT).waitFor();
});

test("a first visit to such a site keeps nothing, says so, and works", async () => {
  const { site, copy, built } = bed();
  site.folder = copy(built);
  rmSync(join(site.folder, filesOf(built).find((name) => name.startsWith("xlsx.")) ?? ""));
  const page = await open();
  await page.getByText("网站上的文件不齐或正在更新").waitFor();
  expect(await keptBy(page)).toEqual({});
  await page.getByText("没有连接 Excel").waitFor();
});

/** Puts other bytes under the name of one file, and takes another away. */
async function damage(page: Page, garbled: string, gone: string): Promise<void> {
  await page.evaluate(
    async ([one, other]) => {
      const cache = await caches.open((await caches.keys())[0] ?? "");
      for (const { url } of await cache.keys()) {
        if (url.includes(one ?? "")) await cache.put(url, new Response("damaged"));
        if (url.includes(other ?? "")) await cache.delete(url);
      }
    },
    [garbled, gone],
  );
}

test("what is damaged or gone is fetched again, and the pane starts", async () => {
  const { site, built } = bed();
  const page = await openKept();
  await page.reload();
  await page.getByText(KEPT).waitFor();
  await damage(page, "/taskpane.", "/xlsx.");
  await page.reload();
  await page.getByText("没有连接 Excel").waitFor();
  await page.waitForFunction(async (count) => {
    const cache = await caches.open((await caches.keys())[0] ?? "");
    return (await cache.keys()).length === count;
  }, filesOf(built).length);
  site.isDown = true;
  await page.reload();
  await page.getByText("没有连接 Excel").waitFor();
});

test("what is damaged without a network is told, not shown in half", async () => {
  const { site } = bed();
  const page = await openKept();
  await page.reload();
  await page.getByText(KEPT).waitFor();
  await damage(page, "/tokens.", "/none");
  site.isDown = true;
  await page.reload();
  await page.getByText("存在这台电脑里的面板不完整").waitFor();
  site.isDown = false;
  await page.reload();
  await page.getByText("没有连接 Excel").waitFor();
});
