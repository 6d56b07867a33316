/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  expectClean,
  launch,
  LAUNCH_TIMEOUT,
  OFFICE_DIST,
  openPane,
  serve,
  type LaunchedBrowser,
  type Pane,
  type StaticServer,
} from "../harness";

let folder: string;
let browser: LaunchedBrowser | undefined;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "excel-host-"));
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><script src="/office/office.js"></script><script src="page.mjs" type="module"></script>`,
  );
  writeFileSync(
    join(folder, "page.mjs"),
    `Office.onReady(() => { document.title = "ready"; });
     if (location.hash === "#throws") setTimeout(() => { throw new Error("unforeseen"); });
     if (location.hash === "#calls-out") fetch("https://example.org/").catch(() => undefined);
     if (location.hash === "#injects") document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }));`,
  );
  server = await serve(
    { "/": folder, "/office/": OFFICE_DIST },
    { contentSecurityPolicy: "default-src 'none'; script-src 'self'; connect-src *" },
  );
  browser = await launch();
}, LAUNCH_TIMEOUT);
afterAll(async () => {
  await browser?.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = async (hash: string): Promise<Pane> => {
  if (!browser) throw new Error("The browser has not started.");
  const pane = await openPane(browser.context, `${server.origin}/${hash}`);
  await pane.page.waitForFunction(() => document.title === "ready");
  return pane;
};

test("office.js and batches run under a strict content security policy", async () => {
  const pane = await open("");
  const written = await pane.run(async (context, input) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[input]];
    range.load("text");
    await context.sync();
    return range.text;
  }, "文字");
  expect(written).toEqual([["文字"]]);
  await expectClean(pane);
  await pane.close();
});

test.each([
  ["#throws", "errors", /unforeseen/],
  ["#calls-out", "outside", /example\.org/],
  ["#injects", "consoleErrors", /Content Security Policy/],
] as const)("a page that is not clean is found out: %s", async (hash, kind, words) => {
  const pane = await open(hash);
  await pane.page.waitForTimeout(100);
  expect(pane.log[kind].join()).toMatch(words);
  await expect(expectClean(pane)).rejects.toThrow();
  await pane.close();
});

test("the server answers with types, keeps to its folders and says what is missing", async () => {
  const answers = await Promise.all(
    ["/", "/page.mjs", "/office/office.js", "/../secret", "/none.js", "/favicon.ico"].map(
      async (path) => {
        const { status, headers } = await fetch(server.origin + path);
        return [path, status, headers.get("content-type")];
      },
    ),
  );
  expect(answers).toEqual([
    ["/", 200, "text/html; charset=utf-8"],
    ["/page.mjs", 200, "text/javascript; charset=utf-8"],
    ["/office/office.js", 200, "text/javascript; charset=utf-8"],
    ["/../secret", 404, null],
    ["/none.js", 404, null],
    ["/favicon.ico", 204, null],
  ]);
});
