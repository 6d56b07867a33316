import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { fingerprint, parsePeriod } from "../../src/core";
import {
  builtInPlans,
  consolidate,
  Ledger,
  mergeReturns,
  parseDecisions,
  readReturn,
  rejectFile,
  unreadFile,
} from "../../src/exchange";
import type { WorkbookGrid } from "../../src/sheets";
import { workbookFiles } from "../../src/taskpane/files/workbook-files";
import { fillInForm } from "../../src/cli/fill-in";
import { gridOf } from "../sheets/grid-of";
import { asFile, type ChosenFile } from "./returns";
import { bytesOf, usePlainPage } from "./without-excel";

const open = usePlainPage();

async function openInBrowser() {
  const { page, end } = await open();
  await page.getByText("没有连接 Excel").waitFor();
  await page.getByLabel("报告期").selectOption("2021");
  return { page, end };
}

/** What a click saves. */
async function download(page: Page, click: () => Promise<void>) {
  const coming = page.waitForEvent("download");
  await click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), bytes: await bytesOf(saved) };
}

const held = ({ sheets }: WorkbookGrid) =>
  sheets.map(({ name, cells }) => [
    name,
    cells.flatMap(({ row, column, content }) => {
      const value = content.kind === "number" ? content.value : content;
      return content.kind === "blank" ? [] : [[row, column, value]];
    }),
  ]);

test("from forms to the saved summary, which is what consolidate makes of the same files", async () => {
  const { page, end } = await openInBrowser();
  await page.getByRole("tab", { name: "生成" }).click();
  const zip = await download(page, () => page.locator("#primary").click());
  const { "ledger.json": ledgerBytes, ...forms } = unzipSync(zip.bytes);
  const fill = (bureau: string, values: Readonly<Record<string, number | string>>): ChosenFile => {
    const entries = Object.entries(values).map(([id, value]) => [id, { value }]);
    const form = forms[`${bureau}-2021.xlsx`] ?? new Uint8Array();
    const filled = fillInForm(
      form,
      Object.fromEntries(entries) as Record<string, { value: number }>,
    );
    return asFile(`${bureau}-2021.xlsx`, filled);
  };
  const files = [
    fill("市科技局", { "10.1": 6, "3.3": "4400家" }),
    fill("市工业和信息化局", { "10.1": 7, "3.1": "约29" }),
    asFile("说明.txt", Buffer.from("请查收")),
  ];

  await page.getByRole("tab", { name: "回收" }).click();
  await page.locator("#returned-files").setInputFiles(files);
  const conflict = page.locator(".decisions > li", { hasText: "10.1" });
  await conflict.getByText("市科技局", { exact: true }).click();
  await conflict.getByLabel("理由").fill("以认定单位为准");
  await conflict.getByLabel("裁定人").fill("张三");
  await conflict.getByRole("button", { name: "裁定" }).click();
  await page.getByText("裁定：以市科技局的数为准").waitFor();
  const decisions = await download(page, () =>
    page.getByRole("button", { name: "保存裁定（1 条）" }).click(),
  );
  const saved = await download(page, () => page.locator("#primary").click());
  expect([decisions.name, saved.name]).toEqual(["decisions.json", "汇总-2021.xlsx"]);
  await page.locator(".status", { hasText: "已保存“汇总-2021.xlsx”" }).waitFor();

  const [plan] = builtInPlans();
  const period = parsePeriod("2021");
  if (!plan || !period) throw new Error("no plan");
  const occasion = { plan, period };
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const [decision] = JSON.parse(text(decisions.bytes)) as { on: string }[];
  const parsed = parseDecisions(JSON.parse(text(decisions.bytes)), plan);
  if ("problems" in parsed) throw new Error("no decisions");
  const collection = mergeReturns({
    ...occasion,
    ledger: Ledger.parse(JSON.parse(text(ledgerBytes))),
    asOf: decision?.on ?? "",
    decisions: parsed.decisions,
    previous: null,
    files: files.map(({ name: path, buffer }) => {
      const sha256 = fingerprint(new Uint8Array(buffer));
      const result = workbookFiles.read(new Uint8Array(buffer));
      if (result.outcome === "read") return readReturn({ path, sha256, ...result }, occasion);
      return unreadFile(rejectFile(path, result.findings), sha256);
    }),
  });
  const result = workbookFiles.read(saved.bytes);
  if (result.outcome === "rejected") throw new Error("rejected");
  expect(held(result.workbook)).toEqual(held(gridOf(consolidate(collection))));
  await end();
});

test("on another machine: the ledger comes with the folder, decisions from their file", async () => {
  const { page, end } = await openInBrowser();
  await page.getByRole("tab", { name: "生成" }).click();
  const zip = await download(page, () => page.locator("#primary").click());
  const { "ledger.json": ledger, ...forms } = unzipSync(zip.bytes);
  await page.reload();
  await page.getByLabel("报告期").selectOption("2021");
  await page.getByRole("tab", { name: "回收" }).click();
  await page.getByText("还没有发放台账").waitFor();
  const form = forms["市科技局-2021.xlsx"] ?? new Uint8Array();
  await page
    .locator("#returned-files")
    .setInputFiles([
      asFile("ledger.json", ledger ?? new Uint8Array()),
      asFile("a.xlsx", fillInForm(form, { "10.1": { value: 6 } })),
    ]);
  await page.locator(".status", { hasText: "9 个单位已报 0 个，没报齐 1 个" }).waitFor();
  await page
    .locator("#decisions-file")
    .setInputFiles(
      asFile(
        "decisions.json",
        Buffer.from('[{"target":"10.1","value":6,"reason":"核","by":"张三","on":"2022-01-20"}]'),
      ),
    );
  // it fits nothing yet, and that is said
  await page.getByText("没有用上的裁定").waitFor();
  await page.getByText(/现在没有冲突/).waitFor();
  await end();
});
