import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { readArchive, readWorkbook, writeArchive } from "../../src/xlsx";
import { bytesOf, usePlainPage } from "./without-excel";

const open = usePlainPage();

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
const SAVED = join(__dirname, "../fixtures/saved-by/libreoffice.xlsx");

test("without Excel a bureau's form is checked from its file", async () => {
  const { page, end } = await open();
  await page.getByText("没有连接 Excel").waitFor();
  await page.getByRole("tab", { name: "校验" }).click();
  await page.locator("#checked-files").setInputFiles(SAVED);
  await page.locator("li.card", { hasText: "“约480”是范围或约数" }).waitFor();
  await page.getByText(/回执 \d-[0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
  await page.locator("#checked-files").setInputFiles({
    name: "坏文件.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(writeArchive([], deflateRawSync)),
  });
  await page.getByText("坏文件.xlsx").first().waitFor();
  await end();
});

test("without Excel all forms come as one zip with the ledger", async () => {
  const { page, end } = await open();
  await page.getByRole("tab", { name: "生成" }).click();
  const coming = page.waitForEvent("download");
  await page.locator("#primary").click();
  const archive = readArchive(await bytesOf(await coming), inflate);
  if (archive.outcome === "rejected") throw new Error("no zip");
  const names = [...archive.parts.keys()];
  expect(names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(9);
  expect(names.some((name) => name.endsWith("ledger.json"))).toBe(true);
  for (const [name, bytes] of archive.parts) {
    if (name.endsWith(".xlsx")) expect(readWorkbook(bytes, inflate).outcome).toBe("read");
  }
  await end();
});
