/// <reference lib="dom" />
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { mayBeKept } from "../../src/taskpane/offline";
import { openPane } from "../excel-host/harness";
import { filesOf, KEPT, openings } from "./kept-pane";
import { keptBy, useSite } from "./site";
import { bytesOf } from "./without-excel";

const bed = useSite();

const { address, openKept } = openings(bed);

test.each([
  ["https://intranet.example/zerenbiao/taskpane.html", true],
  ["https://10.1.2.3/taskpane.html", true],
  ["http://localhost:3000/taskpane.html", true],
  ["http://127.0.0.1/taskpane.html", true],
  ["http://intranet.example/taskpane.html", false],
  ["http://localhost.example/taskpane.html", false],
  ["file:///C:/zerenbiao/web/taskpane.html", false],
])("%s: whether it may be kept: %s", (url, expected) => {
  expect(mayBeKept(new URL(url))).toBe(expected);
});

test("every file of the build is kept, and no other", async () => {
  const page = await openKept();
  expect(Object.values(await keptBy(page))).toEqual([filesOf(bed().built)]);
});

test("without the site the pane starts, makes a table, and fetches its steps", async () => {
  const { site } = bed();
  const page = await openKept();
  site.isDown = true;
  await page.reload();
  await page.getByText("没有连接 Excel").waitFor();
  await page.getByText(KEPT).waitFor();
  await page.evaluate("delete window.showSaveFilePicker");
  const coming = page.waitForEvent("download");
  await page.locator("#primary").click();
  expect((await bytesOf(await coming)).length).toBeGreaterThan(10_000);
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("把交回的填报表拖到这里").waitFor();
  await page.getByRole("tab", { name: "计划" }).click();
  await page.locator("textarea").waitFor();
});

test("where the browser gives too little room nothing is kept, it is said, and the pane works", async () => {
  const context = await bed().newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", {
    ...{ origin: bed().site.origin, quotaSize: 1_000_000 },
  });
  await page.goto(address());
  await page.getByText("浏览器给的空间不够").waitFor();
  expect(await keptBy(page)).toEqual({});
  await page.getByRole("tab", { name: "校验" }).click();
  await page.locator("#primary").waitFor();
});

test("the browser can install it", async () => {
  const context = await bed().newContext();
  const page = await openKept(context);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  const errors = installabilityErrors.map(({ errorId }) => errorId);
  // the tests' contexts are private ones, in which nothing is installed
  expect(errors.filter((each) => each !== "in-incognito")).toEqual([]);
  const { errors: mistakes, data } = await session.send("Page.getAppManifest");
  expect(mistakes).toEqual([]);
  expect(JSON.parse(data ?? "")).toMatchObject({ name: "责任表", start_url: "taskpane.html" });
});

const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test("in Excel nothing is kept, whatever the address", async () => {
  const { site, newContext } = bed();
  const { page } = await openPane(await newContext(), address());
  await page.getByRole("tab", { name: "插入" }).waitFor();
  await page.locator("#primary:not([aria-disabled])").waitFor();
  expect(await registrations(page)).toBe(0);
  expect(site.asked.filter((path) => /offline-worker|webapp|browser\./.test(path))).toEqual([]);
});

test.each(["?_host_Info=Excel$Win32$16.01$zh-CN", "?et=token"])(
  "a browser that keeps the pane leaves Excel its own way to the site: taskpane.html%s",
  async (query) => {
    const { site, newContext } = bed();
    const context = await newContext();
    await openKept(context);
    site.asked.length = 0;
    const page = await context.newPage();
    await page.goto(address() + query);
    await page.getByText("没有连接 Excel").waitFor();
    const scripts = site.asked.filter((path) => /^\/(?:taskpane|host)\./.test(path));
    expect(scripts).toEqual(expect.arrayContaining([`/taskpane.html${query}`]));
    expect(scripts.length).toBeGreaterThan(3);
  },
);

test("a frame of another page, as in Excel on the web, is answered by the site", async () => {
  const { site, newContext } = bed();
  const context = await newContext();
  await openKept(context);
  const page = await context.newPage();
  await page.route("**/frame.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<iframe src="/taskpane.html"></iframe>' }),
  );
  site.asked.length = 0;
  await page.goto(`${site.origin}/frame.html`);
  expect(site.asked).toContain("/taskpane.html");
});

test("opened from a folder it makes a table and is not kept", async () => {
  const page = await (await bed().newContext()).newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => problems.push(message.text()));
  await page.goto(pathToFileURL(join(bed().built, "taskpane.html")).href);
  await page.getByText("没有连接 Excel").waitFor();
  await page.evaluate("delete window.showSaveFilePicker");
  const coming = page.waitForEvent("download");
  await page.locator("#primary").click();
  expect((await bytesOf(await coming)).length).toBeGreaterThan(10_000);
  await page.getByText("已交给浏览器下载").waitFor();
  expect(problems).toEqual([]);
});
