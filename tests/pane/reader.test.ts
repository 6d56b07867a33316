import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { fillInForm } from "../../src/cli/fill-in";
import { composeMail } from "../../src/exchange";
import { workbookFiles } from "../../src/taskpane/files/workbook-files";
import { asFile, type ChosenFile } from "./returns";
import { bytesOf, usePlainPage, type Surroundings } from "./without-excel";

const open = usePlainPage();

/** A browser in which no worker may run. */
const WITHOUT_WORKERS: Surroundings = {
  prepare: async (page) => {
    await page.addInitScript(
      `window.Worker = class { constructor() { throw new DOMException("refused", "SecurityError"); } };`,
    );
  },
};
/** A server that gives everything but the worker's script. */
const WITHOUT_SCRIPT: Surroundings = {
  prepare: async (page) => {
    await page.route(/\/reader\.[0-9a-f]+\.js$/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: "throw new Error('not what was asked for')",
      }),
    );
  },
};

async function download(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const coming = page.waitForEvent("download");
  await click();
  return await bytesOf(await coming);
}

/** What a summary's sheets hold. */
function heldIn(bytes: Uint8Array): unknown {
  const result = workbookFiles.read(bytes);
  if (result.outcome === "rejected") throw new Error("rejected");
  return result.workbook.sheets.map(({ name, cells }) => [
    name,
    cells.map(({ row, column, content }) => [row, column, content]),
  ]);
}

let sent: Readonly<Record<string, Uint8Array>> | null = null;

/** The pane at its step 回收 with the ledger of forms that went out, the same for every page. */
async function openCollect(surroundings: Surroundings = {}) {
  const { page, requests, end } = await open(surroundings);
  await page.getByText("没有连接 Excel").waitFor();
  await page.getByLabel("报告期").selectOption("2021");
  const isFirst = sent === null;
  if (sent === null) {
    await page.getByRole("tab", { name: "生成" }).click();
    sent = unzipSync(await download(page, () => page.locator("#primary").click()));
  }
  await page.getByRole("tab", { name: "回收" }).click();
  await page.locator("#returned-files").waitFor({ state: "attached" });
  // the page that made the forms knows them
  const ledger = isFirst ? [] : [asFile("ledger.json", sent["ledger.json"] ?? new Uint8Array())];
  return { page, requests, end, forms: sent, ledger };
}

function returns(forms: Readonly<Record<string, Uint8Array>>): ChosenFile[] {
  const fill = (bureau: string, values: Readonly<Record<string, number | string>>): ChosenFile => {
    const entries = Object.entries(values).map(([id, value]) => [id, { value }]);
    const name = `${bureau}-2021.xlsx`;
    const filled = fillInForm(
      forms[name] ?? new Uint8Array(),
      Object.fromEntries(entries) as Record<string, { value: number }>,
    );
    return asFile(name, filled);
  };
  return [
    fill("市科技局", { "10.1": 6, "3.3": "4400家" }),
    fill("市工业和信息化局", { "10.1": 7, "3.1": "约29", "1.2": 0.1 }),
    fill("市卫生健康委", { "3.1": "6100万" }),
    asFile("说明.txt", Buffer.from("请查收")),
  ];
}

async function collectIn(surroundings: Surroundings = {}) {
  const { page, requests, end, forms, ledger } = await openCollect(surroundings);
  await page.locator("#returned-files").setInputFiles([...ledger, ...returns(forms)]);
  await page.locator("main[aria-busy=false] .bureaus").waitFor();
  await page.locator(".decisions").first().waitFor();
  const shown = await page.locator(".collect").innerText();
  const held = heldIn(await download(page, () => page.locator("#primary").click()));
  await page.locator(".status", { hasText: "已保存" }).waitFor();
  const isWorking = requests.some((address) => /\/reader\.[0-9a-f]+\.js$/.test(address));
  return { shown, held, isWorking, end };
}

test("files read in a worker, and in the pane where none may run, give the same summary", async () => {
  const inWorker = await collectIn();
  expect(inWorker.isWorking).toBe(true);
  await inWorker.end();
  const refused = await collectIn(WITHOUT_WORKERS);
  expect(refused.isWorking).toBe(false);
  await refused.end();
  const unfetched = await collectIn(WITHOUT_SCRIPT);
  await unfetched.end();
  for (const { shown, held } of [refused, unfetched]) {
    expect(shown).toBe(inWorker.shown);
    expect(held).toEqual(inWorker.held);
  }
});

test.each([
  ["in a worker", {}],
  ["in the pane", WITHOUT_WORKERS],
] as const)("reading %s says how far it is and stops when asked", async (_, surroundings) => {
  const { page, end, forms, ledger } = await openCollect(surroundings);
  const [first] = returns(forms);
  if (first === undefined) throw new Error("no return");
  const many = Array.from({ length: 150 }, (_each, index) => ({
    ...first,
    name: `${String(index).padStart(3, "0")}.xlsx`,
  }));
  await page.locator("#returned-files").setInputFiles([...ledger, ...many]);
  await page.locator("progress").waitFor();
  await page.locator("#primary", { hasText: "停止" }).click();
  await page.locator("main[aria-busy=false]").waitFor();
  const told = /读了 (\d+)\/150 个/.exec(await page.locator(".collect").innerText());
  expect(Number(told?.[1] ?? NaN)).toBeLessThan(150);
  await end();
});

test("mails are opened in the worker with a script that is fetched for the first of them", async () => {
  const { page, requests, forms, ledger, end } = await openCollect();
  const form = forms["市科技局-2021.xlsx"] ?? new Uint8Array();
  const mail = composeMail({
    ...{ to: ["a@example.cn"], cc: [], subject: "报送", text: "请查收" },
    attachments: [{ name: "x.xlsx", bytes: fillInForm(form, { "10.1": { value: 6 } }) }],
  });
  const fetched = () => requests.filter((each) => /\/containers\.[0-9a-f]+\.js$/.test(each));
  await page.locator("#returned-files").setInputFiles([...ledger, ...returns(forms).slice(0, 1)]);
  await page.locator("main[aria-busy=false] .bureaus").waitFor();
  expect(fetched()).toEqual([]);
  await page.locator("#returned-files").setInputFiles([asFile("来信.eml", mail)]);
  await page.getByText("来信.eml › x.xlsx").first().waitFor({ state: "attached" });
  expect(fetched()).toHaveLength(1);
  await end();
});
