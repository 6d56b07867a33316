/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { emptyFolder, run } from "../cli/run";
import { ask } from "../shared/ask";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

let html = "";
let english = "";

beforeAll(async () => {
  const demo = emptyFolder();
  await run("demo", "--out", demo);
  html = readFileSync(join(demo, "报告.html"), "utf8");
  const out = join(demo, "report.html");
  await run("report", "--from", join(demo, "汇总.xlsx"), "--out", out, "--lang", "en-US");
  english = readFileSync(out, "utf8");
});

/** Opens a page that alone is served: whatever else it asks for is told. */
async function open(content: string, javaScriptEnabled: boolean) {
  const browser = await chromium.connect(await ask("browser"));
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 1100, height: 900 },
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("request", (request) => said.push(request.url()));
  const body = { contentType: "text/html; charset=utf-8", body: content };
  await page.route("**/*", (route) => route.fulfill(body));
  await page.goto("http://report.test/");
  return { page, said, close: () => context.close() };
}

test("it opens with scripts disabled, asks for nothing else, and its style is the one that its policy lets in", async () => {
  const { page, said, close } = await open(html, false);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("2021年度进度报告");
  const [text] = await page.locator("h1").all();
  expect(await text?.boundingBox()).not.toBeNull();
  expect(said).toEqual(["http://report.test/"]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
  await close();
});

test.each([
  ["Chinese", () => html],
  ["English", () => english],
])("axe finds nothing serious in the %s page", async (_, content) => {
  const { page, close } = await open(content(), true);
  await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[]>(
    "axe.run().then((result) => result.violations)",
  );
  const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await close();
});

test("every bar says what it is, every table has a caption and a head that print repeats", async () => {
  const { page, close } = await open(html, true);
  const found = await page.evaluate(() => ({
    bars: document.querySelectorAll("figure div svg rect").length,
    silent: document.querySelectorAll("figure div svg rect:not(:has(title))").length,
    tables: document.querySelectorAll("table").length,
    told: document.querySelectorAll("table:has(caption):has(thead th[scope=col])").length,
    undrawn: document.querySelectorAll("figure div svg:not([role=img])").length,
  }));
  expect(found.bars).toBeGreaterThan(40);
  expect(found).toMatchObject({ silent: 0, undrawn: 0, told: found.tables });
  await page.emulateMedia({ media: "print" });
  const display = await page.evaluate(() => {
    const head = document.querySelector("thead");
    return head === null ? "" : getComputedStyle(head).display;
  });
  expect(display).toBe("table-header-group");
  await close();
});
