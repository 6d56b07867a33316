import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { ask, MAKING_TIMEOUT } from "../shared/ask";

const KILOBYTE = 1000;
/** A sentence that only exceljs says. */
const EXCELJS = "Cannot merge already merged cells";
/** What only the step 回收 says, and what only a consolidation does. */
const COLLECT = "把交回的填报表拖到这里";
const SUMMARY = "量化指标完成情况汇总表";

/** What only the step 计划 says. */
const ANNEX = "复制附件里的表格";
/** What only the step 进度 says. */
const PROGRESS = "还没有可以看进度的数据";

/** What only one language says: of the pane, of the domain, of the steps that are fetched later. */
const SPOKEN = {
  chinese: ["有一格正在编辑", "是范围或约数，不能判定", COLLECT, ANNEX, PROGRESS],
  english: [
    ...["A cell is being edited", "is a range or an estimate", "Drop returned forms here"],
    ...["Copy the table in the annex, click here", "nothing yet to tell progress by"],
  ],
};

let files: ReadonlyMap<string, Buffer>;
let page: string;
let initial: string[];
let later: string[];

beforeAll(async () => {
  const folder = await ask("pane");
  files = new Map(
    listFiles(folder).map((path) => [
      relative(folder, path).split(sep).join("/"),
      readFileSync(path),
    ]),
  );
  page = textOf("taskpane.html");
  const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map((match) => match[1] ?? "");
  initial = scripts.filter((name) => !name.startsWith("office/"));
  later = [...files.keys()].filter((name) => /^[^/]+\.js$/.test(name) && !initial.includes(name));
}, MAKING_TIMEOUT);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function bytesOf(name: string): Buffer {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`${name} was not built`);
  return bytes;
}

function textOf(name: string): string {
  return bytesOf(name).toString("utf8");
}

function gzipped(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(bytesOf(name), { level: 9 }).length, 0);
}

/** The later scripts that have one of these names, whatever their contents are. */
function named(...names: readonly string[]): string[] {
  return names.map((name) => {
    const found = later.filter((each) => each.replace(/\.[0-9a-f]+\.js$/, "") === name);
    expect([name, found.length]).toEqual([name, 1]);
    return found[0] ?? "";
  });
}

test("the pane starts with less than 95 KB of its own script, compressed", () => {
  expect(initial.length).toBeGreaterThan(0);
  expect(gzipped(initial) / KILOBYTE).toBeLessThan(95);
});

test("with the words of one language, which it fetches before it is drawn, that is less than 118 KB", () => {
  for (const words of [named("zh-CN", "chinese"), named("en-US", "english")]) {
    expect(gzipped([...initial, ...words]) / KILOBYTE).toBeLessThan(118);
  }
});

test("what one language says stands in the scripts of that language only", () => {
  // a worker is a world of its own
  const inPage = [...initial, ...later].filter((name) => !name.startsWith("reader."));
  const scripts = {
    chinese: named("zh-CN", "chinese", "collect-zh-CN", "annex-zh-CN", "progress-zh-CN"),
    english: named("en-US", "english", "collect-en-US", "annex-en-US", "progress-en-US"),
  };
  for (const language of ["chinese", "english"] as const) {
    for (const sentence of SPOKEN[language]) {
      const having = inPage.filter((name) => textOf(name).includes(sentence));
      expect([sentence, having.length]).toEqual([sentence, 1]);
      expect(scripts[language]).toContain(having[0]);
    }
  }
});

test("every script that is fetched later is less than 140 KB, compressed; the worker, which is whole by itself, 162 KB", () => {
  for (const name of later) {
    const most = name.startsWith("reader.") ? 162 : 140;
    expect([name, gzipped([name]) / KILOBYTE < most]).toEqual([name, true]);
  }
});

test("the step 计划 comes with less than 49 KB, compressed, its words included, and only when it is opened", () => {
  for (const words of named("annex-zh-CN", "annex-en-US")) {
    expect(gzipped([...named("annex"), words]) / KILOBYTE).toBeLessThan(49);
  }
  expect(initial.filter((name) => textOf(name).includes(ANNEX))).toEqual([]);
});

test("the step 进度 comes with less than 30 KB, compressed, its words included, and only when it is opened", () => {
  for (const words of named("progress-zh-CN", "progress-en-US")) {
    expect(gzipped([...named("progress"), words]) / KILOBYTE).toBeLessThan(30);
  }
  expect(initial.filter((name) => textOf(name).includes(PROGRESS))).toEqual([]);
});

test("what reads annexes comes when one is read, and without exceljs", () => {
  expect(gzipped(named("annex-reading", "packages")) / KILOBYTE).toBeLessThan(115);
  expect(
    named("annex-reading", "packages").filter((name) => textOf(name).includes(EXCELJS)),
  ).toEqual([]);
});

test("what reads PDFs lies in a folder of its own, is less than 620 KB, compressed, and comes with the first PDF only", () => {
  // pdf.js with the maps of Chinese encodings: it is one piece, and no annex but a PDF needs it
  const scripts = [...files.keys()].filter((name) => /^pdf\/.*\.js$/.test(name));
  expect(scripts).toHaveLength(1);
  expect(gzipped(scripts) / KILOBYTE).toBeLessThan(620);
  expect([...initial, ...later].filter((name) => textOf(name).includes("pdfjsWorker"))).toEqual([]);
  expect(files.has("pdf/LICENSE")).toBe(true);
});

test("what reads old workbooks lies in a folder of its own, too, is less than 120 KB, compressed, and comes with the first of them", () => {
  const scripts = [...files.keys()].filter((name) => /^legacy\/.*\.js$/.test(name));
  expect(scripts).toHaveLength(1);
  expect(gzipped(scripts) / KILOBYTE).toBeLessThan(120);
  // its own policy lets the page make no code of text
  expect(scripts.filter((name) => /new Function\(|[^.\w]eval\(/.test(textOf(name)))).toEqual([]);
  expect(
    [...initial, ...later].filter((name) => textOf(name).includes("sheetjs.openxmlformats.org")),
  ).toEqual([]);
  expect(files.has("legacy/LICENSE")).toBe(true);
});

test("exceljs comes with at most 134 KB, compressed, and only when workbooks are made or read", () => {
  const withExceljs = later.filter((name) => textOf(name).includes(EXCELJS));
  expect(withExceljs).toEqual([expect.stringMatching(/^xlsx\.[0-9a-f]+\.js$/)]);
  expect(gzipped(withExceljs) / KILOBYTE).toBeLessThanOrEqual(134);
  expect(initial.filter((name) => textOf(name).includes(EXCELJS))).toEqual([]);
});

test("the step 回收 comes with less than 56 KB, compressed, its words included, and only when it is opened", () => {
  for (const words of named("collect-zh-CN", "collect-en-US")) {
    expect(gzipped([...named("collect"), words]) / KILOBYTE).toBeLessThan(56);
  }
  for (const sentence of [COLLECT, SUMMARY]) {
    expect(initial.filter((name) => textOf(name).includes(sentence))).toEqual([]);
  }
});

test("with what judges, which 校验 may have fetched before, its first opening is less than 97 KB", () => {
  const opening = named("collect", "collect-zh-CN", "judging");
  expect(gzipped(opening) / KILOBYTE).toBeLessThan(97);
  // what is read of a table comes with what judges it, not with the start
  expect(gzipped([...initial, ...opening]) / KILOBYTE).toBeLessThan(186);
});

test("a built-in plan beside the first is a script of its own, fetched when it is chosen", () => {
  const plans = ["plan-tasks", "plan-press", "plan-shandong", "plan-qingdao", "plan-road"];
  for (const name of named(...plans)) expect(gzipped([name]) / KILOBYTE).toBeLessThan(15);
});

test("what only a browser without Excel has comes after the start, with less than 5 KB, compressed", () => {
  expect(gzipped(named("browser")) / KILOBYTE).toBeLessThan(5);
  expect(initial.filter((name) => textOf(name).includes("showSaveFilePicker"))).toEqual([]);
});

test("the worker lists every file of the build by its content, but what Office alone loads and licences", () => {
  const script = textOf("offline-worker.js");
  const [, list = ""] = /^self\.zerenbiaoBuild = (\{.*?\n\});\n/s.exec(script) ?? [];
  const { files: listed } = JSON.parse(list) as { readonly files: Record<string, string> };
  const hashes = [...files]
    .filter(([name]) => !/^office\/|LICENSE(?:\.txt)?$|^offline-worker\.js$/.test(name))
    .map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]);
  expect(listed).toEqual(Object.fromEntries(hashes));
  // fetched when the pane is kept for the first time, and only what has changed after that
  expect(gzipped(Object.keys(listed)) / KILOBYTE).toBeLessThan(1770);
});

test("what a browser installs the pane with names icons of the sizes that they have", () => {
  const { icons, start_url: start } = JSON.parse(textOf("webapp.json")) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    readonly start_url: string;
  };
  expect(files.has(start)).toBe(true);
  for (const { src, sizes } of icons) {
    const bytes = bytesOf(src);
    expect([src, `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`]).toEqual([src, sizes]);
  }
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
});

test("the page is Chinese, has a strict policy and nothing inline", () => {
  expect(page).toContain('<html lang="zh-CN">');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+="|javascript:/i);
});

test("all that the pages name was built", () => {
  for (const html of ["taskpane.html", "support.html"]) {
    const named = [...textOf(html).matchAll(/\s(?:src|href)="([^"#]+)"/g)].map((match) => match[1]);
    expect(named.filter((name) => name !== undefined && !files.has(name))).toEqual([]);
  }
});

test("office.js lies in its own folder, unchanged and with its licence", () => {
  const office = [...files.keys()].filter((name) => name.startsWith("office/"));
  expect(office.sort()).toEqual([
    "office/LICENSE.md",
    "office/en-us/office_strings.js",
    "office/excel-mac-16.00.js",
    "office/excel-web-16.00.js",
    "office/excel-win32-16.01.js",
    "office/o15apptofilemappingtable.js",
    "office/office.js",
    "office/zh-cn/office_strings.js",
  ]);
  const original = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
  for (const name of office.filter((each) => each.endsWith(".js"))) {
    const bytes = readFileSync(join(original, name.slice("office/".length)));
    expect(bytes.equals(bytesOf(name))).toBe(true);
  }
  expect([...files.keys()].filter((name) => /^(?!office\/).*(?:office|excel-)/.test(name))).toEqual(
    [],
  );
});

test("nothing leads to another host", () => {
  // names of XML and JSON vocabularies, addresses that polyfills try parsers with, and where a library's comment points; nobody asks there
  const names =
    /^https?:\/\/(?:ns\.adobe\.com|www\.xfa\.org|example\.com|a|x|foo\.bar|schemas\.openxmlformats\.org|schemas\.microsoft\.com|www\.w3\.org|purl\.org|json-schema\.org|bugs\.webkit\.org|purl\.oclc\.org|sheetjs\.openxmlformats\.org|github\.com)(?![\w.-])/;
  for (const [name, bytes] of files) {
    if (name.startsWith("office/") || !/\.(?:js|html|css)$/.test(name)) continue;
    const hosts = bytes.toString("utf8").match(/https?:\/\/[\w.-]+/g) ?? [];
    expect([name, hosts.filter((host) => !names.test(host))]).toEqual([name, []]);
  }
});

test("no file tells where it was built", () => {
  for (const [name, bytes] of files) {
    if (name.startsWith("office/")) continue;
    expect([name, /node_modules|\/src\/taskpane/.test(bytes.toString("latin1"))]).toEqual([
      name,
      false,
    ]);
  }
});
