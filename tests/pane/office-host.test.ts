/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { usePlainPage, type PlainPage, type Surroundings } from "./without-excel";

const open = usePlainPage();

/** Runs in the page before its own scripts. */
const beforehand =
  (script: string) =>
  async (page: Page): Promise<void> => {
    await page.addInitScript(script);
  };

const askedForOffice = ({ requests }: PlainPage): boolean =>
  requests.some((address) => new URL(address).pathname.startsWith("/office/"));

test.each(["", "?plan=2021", "#office"])(
  "in an ordinary browser nothing but the pane is loaded: taskpane.html%s",
  async (query) => {
    const plain = await open({ query });
    await plain.page.getByText("没有连接 Excel").waitFor();
    expect(askedForOffice(plain)).toBe(false);
    expect(plain.page.frames()).toHaveLength(1);
    expect(await plain.page.evaluate("typeof Office + typeof OSF")).toBe("undefinedundefined");
    await plain.end();
  },
);

const SIGNS: readonly (readonly [sign: string, surroundings: Surroundings])[] = [
  ["the address names the program", { query: "?_host_Info=Excel$Win32$16.01$zh-CN" }],
  ["the address names it behind #", { query: "#_host_Info=Excel$Mac$16.00$zh-CN" }],
  ["the address carries Excel on the web", { query: "#_xdm_Info=a%7Cb%7Cc" }],
  ["the address carries a token of Office", { query: "?et=token" }],
  [
    "an earlier page of the session was opened by Office",
    { prepare: beforehand(`sessionStorage.setItem("hostInfoValue", "Excel$Win32$16.01$zh-CN")`) },
  ],
  [
    "window.external has Office's methods",
    { prepare: beforehand("Object.assign(window.external, { GetContext() {} })") },
  ],
  ["the program offers itself as agaveHost", { prepare: beforehand("window.agaveHost = {}") }],
  [
    "the window's name is Office's",
    { prepare: beforehand(`window.name = '{"hostInfo":"Excel"}'`) },
  ],
  ["the window's name is one of _xdm_", { prepare: beforehand(`window.name = "_xdm_Info=a"`) }],
  [
    "the page is in a web view of Windows",
    { prepare: beforehand("window.chrome = { ...window.chrome, webview: {} }") },
  ],
  [
    "the page is in a web view of Mac",
    { prepare: beforehand("window.webkit = { messageHandlers: {} }") },
  ],
  ["the browser calls itself Office", { userAgent: "Mozilla/5.0 Microsoft Office Excel/16.0" }],
  [
    "looking is forbidden",
    {
      prepare: beforehand(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no') } })",
      ),
    },
  ],
];

test.each(SIGNS)("office.js is loaded where %s", async (_sign, surroundings) => {
  const plain = await open(surroundings);
  expect(askedForOffice(plain)).toBe(true);
  await plain.page.context().close();
});

test("office.js is loaded in a frame: Excel on the web shows the pane in one", async () => {
  const plain = await open();
  await plain.page.route("**/frame.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<iframe src="/taskpane.html"></iframe>' }),
  );
  expect(askedForOffice(plain)).toBe(false);
  await plain.page.goto(`${plain.origin}/frame.html`);
  expect(askedForOffice(plain)).toBe(true);
  await plain.page.context().close();
});

test("office.js is loaded in a window that another page opened", async () => {
  const plain = await open();
  const opened = plain.page.waitForEvent("popup");
  await plain.page.evaluate("void window.open('/taskpane.html')");
  const window = await opened;
  await window.waitForLoadState();
  expect(await window.evaluate("typeof Office")).toBe("object");
  await plain.page.context().close();
});
