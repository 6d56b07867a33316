import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { deflate } from "../../src/cli/compression";
import { parsePeriod } from "../../src/core";
import { buildPublishedTableWorkbook, builtInPlans, prepareForms } from "../../src/exchange";
import type { WorkbookSpec } from "../../src/sheets";
import { writeWorkbook } from "../../src/xlsx";
import { sampleWorkbook } from "../xlsx/sample-spec";
import { launch, serve, type LaunchedBrowser, type StaticServer } from "../excel-host/harness";
import { ask, MAKING_TIMEOUT } from "../shared/ask";

let folder: string;
let server: StaticServer;
let browser: LaunchedBrowser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zerenbiao-writer-"));
  const policy = "default-src 'none'; script-src 'self'";
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script src="writer/writer.js"></script>`,
  );
  server = await serve({ "/": folder, "/writer/": await ask("writer") });
  browser = await launch();
  page = await browser.context.newPage();
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${server.origin}/`);
}, MAKING_TIMEOUT);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The parts of a workbook, in their order, as text. */
function partsOf(bytes: Uint8Array): [string, string][] {
  const decoder = new TextDecoder();
  return Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]);
}

function workbooks(): [string, WorkbookSpec][] {
  const [plan] = builtInPlans();
  const period = parsePeriod("2021");
  if (plan === undefined || period === null) throw new Error("no plan or period");
  const forms = prepareForms({
    plan,
    period,
    due: "2022-01-15",
    contact: "综合处 0531-12345678",
    bureaus: null,
    createdOn: "2022-01-04",
    newId: (bureau) => `form-${bureau}`,
  });
  return [
    ...forms.map(({ bureau, build }): [string, WorkbookSpec] => [bureau, build()]),
    ["公布样式的表", buildPublishedTableWorkbook(plan, "2022-01-04")],
    ["every property a sheet has", sampleWorkbook],
  ];
}

test.each(workbooks())(
  "%s made in a browser equals the one of the command line, part by part",
  async (_, spec) => {
    const inBrowser = await page.evaluate(
      (each) => (globalThis as unknown as { write(spec: unknown): Promise<number[]> }).write(each),
      spec as unknown as Record<string, unknown>,
    );
    const onCommandLine = await writeWorkbook(spec, deflate);
    expect(partsOf(Uint8Array.from(inBrowser))).toEqual(partsOf(onCommandLine));
    expect(problems).toEqual([]);
  },
);
