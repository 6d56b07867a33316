import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { readArchive, readWorkbook, writeArchive } from "../../src/xlsx";
import { builtPane, BUILD_TIMEOUT } from "../build/built-pane";
import { launch, serve, type LaunchedBrowser, type StaticServer } from "../excel-host/harness";

jest.setTimeout(60_000);

let server: StaticServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  server = await serve({ "/": await builtPane() });
  browser = await launch({ acceptDownloads: true });
}, BUILD_TIMEOUT + 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
const SAVED = join(__dirname, "../fixtures/saved-by/libreoffice.xlsx");

async function openInBrowser() {
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${server.origin}/taskpane.html`);
  await page.getByText("没有连接 Excel").waitFor();
  return { page, errors };
}

test("without Excel a bureau's form is checked from its file", async () => {
  const { page, errors } = await openInBrowser();
  await page.getByRole("tab", { name: "校验" }).click();
  await page.locator("#checked-files").setInputFiles(SAVED);
  await page.locator("li.card", { hasText: "“约480”是范围或约数" }).waitFor();
  await page.getByText(/回执 [0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
  await page.locator("#checked-files").setInputFiles({
    name: "坏文件.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(writeArchive([], deflateRawSync)),
  });
  await page.getByText("坏文件.xlsx").first().waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test("without Excel all forms come as one zip with the ledger", async () => {
  const { page, errors } = await openInBrowser();
  await page.getByRole("tab", { name: "生成" }).click();
  const coming = page.waitForEvent("download");
  await page.locator("#primary").click();
  const path = await (await coming).path();
  const archive = readArchive(new Uint8Array(readFileSync(path)), inflate);
  if (archive.outcome === "rejected") throw new Error("no zip");
  const names = [...archive.parts.keys()];
  expect(names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(9);
  expect(names.some((name) => name.endsWith("ledger.json"))).toBe(true);
  for (const [name, bytes] of archive.parts) {
    if (name.endsWith(".xlsx")) expect(readWorkbook(bytes, inflate).outcome).toBe("read");
  }
  expect(errors).toEqual([]);
  await page.close();
});
