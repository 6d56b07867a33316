/// <reference lib="dom" />
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { fillInForm } from "../../src/cli/fill-in";
import { asFile } from "./returns";
import { useSite, type SiteBed } from "./site";
import { bytesOf } from "./without-excel";

const bed = useSite();

declare global {
  interface Window {
    /** What a person will choose: a name in place of the suggested one; null to break off. */
    personChooses?: string | null;
  }
}

/** Lets a person choose in the browser's own folder for pages, whose files are like those on a disk. */
function chooseInFolder(): void {
  const folder = () => navigator.storage.getDirectory();
  const chosen = (otherwise: string): string => {
    const { personChooses: name = otherwise } = window;
    if (name === null) throw new DOMException("broken off", "AbortError");
    return name;
  };
  window.showSaveFilePicker = async ({ suggestedName }) =>
    (await folder()).getFileHandle(chosen(suggestedName), { create: true });
  window.showOpenFilePicker = async () => [await (await folder()).getFileHandle(chosen(""))];
}

async function open({ newContext, site }: SiteBed): Promise<Page> {
  const page = await (await newContext()).newPage();
  // the pane alone
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  await page.addInitScript(chooseInFolder);
  await page.goto(`${site.origin}/taskpane.html`);
  await page.getByText("没有连接 Excel").waitFor();
  return page;
}

const choose = (page: Page, name: string | null): Promise<void> =>
  page.evaluate((chosen) => {
    window.personChooses = chosen;
  }, name);

const answer = (page: Page, label: string): Promise<void> =>
  page.locator(".beside").getByRole("button", { name: label }).click();

async function makeTable(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "插入" }).click();
  await page.locator("#primary").click();
}

/** A file in the folder, as text; its bytes as Latin letters. */
async function holds(page: Page, name: string): Promise<Buffer> {
  const numbers = await page.evaluate(async (wanted) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(wanted);
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  }, name);
  return Buffer.from(numbers);
}

async function somebodyWrites(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([wanted, content]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(wanted ?? "", { create: true });
      const writing = await handle.createWritable();
      await writing.write(content ?? "");
      await writing.close();
    },
    [name, text],
  );
}

const isWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString("latin1") === "PK";

test("a file is saved where a person says, under the name that the person gives", async () => {
  const page = await open(bed());
  await choose(page, "报市政府.xlsx");
  await makeTable(page);
  await page.getByText("“指标跟踪表.xlsx”已存为“报市政府.xlsx”，在您选的位置").waitFor();
  expect(isWorkbook(await holds(page, "报市政府.xlsx"))).toBe(true);
});

test("into the same file only after asking; the answer to go on elsewhere stands first", async () => {
  const page = await open(bed());
  await makeTable(page);
  await page.getByText("“指标跟踪表.xlsx”已存在您选的位置").waitFor();
  const before = await holds(page, "指标跟踪表.xlsx");
  await page.getByText("公布原表").click();
  await page.getByText("一行一项指标").click();
  await makeTable(page);
  await page.getByText("存回去会换掉里面的内容").waitFor();
  await page.locator("#saving-answer:focus", { hasText: "另存…" }).waitFor();
  expect(await holds(page, "指标跟踪表.xlsx")).toEqual(before);
  await answer(page, "存回原文件");
  await page.getByText("“指标跟踪表.xlsx”已存在您选的位置").waitFor();
  await makeTable(page);
  await answer(page, "不存");
  await page.getByText("“指标跟踪表.xlsx”没有保存").waitFor();
});

test("a file that somebody changed meanwhile is told and left as it is", async () => {
  const page = await open(bed());
  await makeTable(page);
  await page.getByText("已存在您选的位置").waitFor();
  await somebodyWrites(page, "指标跟踪表.xlsx", "处长改过的");
  await makeTable(page);
  await answer(page, "存回原文件");
  await page.getByText("“指标跟踪表.xlsx”这期间被别人改过").waitFor();
  expect((await holds(page, "指标跟踪表.xlsx")).toString()).toBe("处长改过的");
  await choose(page, "另一份.xlsx");
  await answer(page, "另存…");
  await page.getByText("已存为“另一份.xlsx”").waitFor();
  expect((await holds(page, "指标跟踪表.xlsx")).toString()).toBe("处长改过的");
  expect(isWorkbook(await holds(page, "另一份.xlsx"))).toBe(true);
});

test("what was broken off is not lost: it can be saved after all, or downloaded", async () => {
  const page = await open(bed());
  await choose(page, null);
  await makeTable(page);
  await page.getByText("“指标跟踪表.xlsx”已经做好，还没有保存").waitFor();
  await answer(page, "另存…");
  await page.getByText("还没有保存").waitFor();
  const coming = page.waitForEvent("download");
  await answer(page, "下载");
  expect((await coming).suggestedFilename()).toBe("指标跟踪表.xlsx");
  await page.getByText("已交给浏览器下载").waitFor();
});

test("a disk that does not take it leaves the file as it was, and says so", async () => {
  const page = await open(bed());
  await makeTable(page);
  await page.getByText("已存在您选的位置").waitFor();
  const before = await holds(page, "指标跟踪表.xlsx");
  await page.evaluate(() => {
    FileSystemWritableFileStream.prototype.write = () =>
      Promise.reject(new DOMException("full", "QuotaExceededError"));
  });
  await makeTable(page);
  await answer(page, "存回原文件");
  await page.getByText("“指标跟踪表.xlsx”没有写成").waitFor();
  expect(await holds(page, "指标跟踪表.xlsx")).toEqual(before);
});

test("a browser that forbids writing is told", async () => {
  const page = await open(bed());
  await makeTable(page);
  await page.getByText("已存在您选的位置").waitFor();
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.requestPermission = () => Promise.resolve("denied");
  });
  await makeTable(page);
  await answer(page, "存回原文件");
  await page.getByText("浏览器不允许写入“指标跟踪表.xlsx”").waitFor();
});

test("a ledger that was opened is saved back into its file; a form that was opened is not offered for that", async () => {
  const page = await open(bed());
  await page.getByRole("tab", { name: "生成" }).click();
  await choose(page, "发放.zip");
  await page.locator("#primary").click();
  await page.getByText("已存为“发放.zip”").waitFor();
  const { "ledger.json": ledger } = unzipSync(await holds(page, "发放.zip"));
  await page.reload();
  await somebodyWrites(page, "ledger.json", Buffer.from(ledger ?? []).toString());
  await somebodyWrites(page, "指标跟踪表.xlsx", "交回的表");

  await page.getByRole("tab", { name: "生成" }).click();
  await choose(page, "ledger.json");
  await page.getByRole("button", { name: "接着已有的台账" }).click();
  await page.getByRole("button", { name: "保存台账" }).click();
  await page.getByText("“ledger.json”是刚才打开或保存过的文件").waitFor();
  await answer(page, "存回原文件");
  await page.getByText("“ledger.json”已存在您选的位置").waitFor();
  const saved = JSON.parse((await holds(page, "ledger.json")).toString()) as object;
  expect(saved).toEqual(JSON.parse(Buffer.from(ledger ?? []).toString()));

  await page.getByRole("tab", { name: "校验" }).click();
  await choose(page, "指标跟踪表.xlsx");
  await page.locator("#primary").click();
  await page.getByText("指标跟踪表.xlsx").first().waitFor();
  await choose(page, "新表.xlsx");
  await makeTable(page);
  await page.getByText("“指标跟踪表.xlsx”已存为“新表.xlsx”").waitFor();
});

test("what is said of saving follows the language", async () => {
  const page = await open(bed());
  await makeTable(page);
  await page.getByText("已存在您选的位置").waitFor();
  await page.getByRole("button", { name: "EN" }).click();
  await page.getByText("was saved where you chose").waitFor();
});

test("a whole period leaves nothing but questions for the pane's own files on the network", async () => {
  const { site, newContext } = bed();
  const context = await newContext();
  const outside: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${site.origin}/`) || /^(?:blob|data):/.test(url);
    if (!isOwn || request.method() !== "GET" || request.postData() !== null) outside.push(url);
  });
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.goto(`${site.origin}/taskpane.html`);
  await page.getByText("断网也能用").waitFor();
  await page.getByLabel("报告期").selectOption("2021");
  const download = async (press: () => Promise<void>) => {
    const coming = page.waitForEvent("download");
    await press();
    return await bytesOf(await coming);
  };
  const primary = (): Promise<void> => page.locator("#primary").click();
  await download(() => makeTable(page));
  await page.getByRole("tab", { name: "生成" }).click();
  const forms = unzipSync(await download(primary));
  const name = "市商务局-2021.xlsx";
  const filled = asFile(name, fillInForm(forms[name] ?? new Uint8Array(), { "5.2": { value: 2 } }));
  await page.getByRole("tab", { name: "校验" }).click();
  await page.locator("#checked-files").setInputFiles(filled);
  await page.getByText(/回执 \d-/).waitFor();
  await page.getByRole("tab", { name: "回收" }).click();
  await page.locator("#returned-files").setInputFiles(filled);
  // while a file is read the button stops that
  await page.locator("#primary", { hasText: "生成汇总表" }).waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  expect((await download(primary)).length).toBeGreaterThan(10_000);

  expect(outside).toEqual([]);
  expect(site.carried).toEqual([]);
  const files = site.asked.map((path) => new URL(path, site.origin));
  expect(files.filter(({ search }) => search !== "")).toEqual([]);
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  expect(policy).toContain("connect-src 'self';");
  // what a page without this policy could do is refused, too
  const refused = await page.evaluate(() =>
    fetch("https://127.0.0.1:1/", { method: "POST", body: "x" }).then(() => "sent", String),
  );
  expect(refused).toContain("TypeError");
});
