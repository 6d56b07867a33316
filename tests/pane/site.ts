/// <reference lib="dom" />
import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  cpSync,
} from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { localhostCertificate } from "../../src/cli/serve/certificate";
import { serveFolder } from "../../src/cli/serve/static-folder";
import type { BuildList } from "../../src/taskpane/offline";
import { launch, type LaunchedBrowser } from "../excel-host/harness";
import { ask, MAKING_TIMEOUT } from "../shared/ask";

/** A site that serves the pane over https, as an office's own does. */
export interface Site {
  readonly origin: string;
  /** The folder it serves; another one may be put in its place. */
  folder: string;
  /** Answers nobody, as when the network is gone. */
  isDown: boolean;
  /** The paths it was asked for. */
  readonly asked: string[];
  /** Requests that carried anything, which none is to do. */
  readonly carried: string[];
}

/** One browser, a site for each test, and folders with builds. */
export interface SiteBed {
  readonly site: Site;
  /** The pane as it was built. */
  readonly built: string;
  readonly newContext: () => Promise<BrowserContext>;
  /** A copy of a build that may be changed. */
  readonly copy: (folder: string) => string;
}

export function useSite(): () => SiteBed {
  let browser: LaunchedBrowser;
  let server: Server;
  let site: Site;
  let built: string;
  const base = mkdtempSync(join(tmpdir(), "zerenbiao-site-"));
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, built] = await Promise.all([launch(), ask("pane")]);
    const { key, certificate } = await localhostCertificate(join(base, "certificate"), new Date());
    server = createServer({ key, cert: certificate }, (request, response) => {
      if (site.isDown) request.socket.destroy();
      else {
        const { url = "", method = "", headers } = request;
        site.asked.push(url);
        const hasBody = "content-length" in headers || "transfer-encoding" in headers;
        if (method !== "GET" || hasBody) site.carried.push(`${method} ${url}`);
        serveFolder(site.folder)(request, response);
      }
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  }, MAKING_TIMEOUT);
  beforeEach(() => {
    const { port } = server.address() as AddressInfo;
    const origin = `https://127.0.0.1:${port}`;
    site = { origin, folder: built, isDown: false, asked: [], carried: [] };
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(base, { recursive: true, force: true });
  });
  return () => ({
    ...{ site, built },
    newContext: async () => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      contexts.push(context);
      return context;
    },
    copy: (folder) => {
      const copied = mkdtempSync(join(base, "build-"));
      cpSync(folder, copied, { recursive: true });
      return copied;
    },
  });
}

const LIST = /(?<=^self\.zerenbiaoBuild = )\{.*?\n\}(?=;\n)/s;

/** What a build says that it consists of. */
export function listOf(folder: string): BuildList {
  const found = LIST.exec(readFileSync(join(folder, "offline-worker.js"), "utf8"));
  if (found === null) throw new Error("no list");
  return JSON.parse(found[0]) as BuildList;
}

/** Changes a file of a build and what follows from that: its name, where it is named, and the list. */
export function rebuild(folder: string, file: RegExp, from: string, to: string): void {
  const names = readdirSync(folder);
  const name = names.find((each) => file.test(each)) ?? "";
  const text = readFileSync(join(folder, name), "utf8");
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(join(folder, name), text.replace(from, to));
  const hash = /\.([0-9a-f]{10})\./.exec(name)?.[1];
  if (hash !== undefined) {
    const other = createHash("sha256").update(hash).digest("hex").slice(0, 10);
    renameSync(join(folder, name), join(folder, name.replace(hash, other)));
    const naming = names.filter((each) => /^taskpane\..*(?:js|html)$/.test(each) && each !== name);
    for (const each of naming) {
      const said = readFileSync(join(folder, each), "utf8");
      writeFileSync(join(folder, each), said.replaceAll(hash, other));
    }
    restamp(folder, { [name]: name.replace(hash, other) });
  } else restamp(folder, {});
}

function restamp(folder: string, renamed: Readonly<Record<string, string>>): void {
  const names = Object.keys(listOf(folder).files).map((name) => renamed[name] ?? name);
  const hashOf = (content: Buffer | string) => createHash("sha256").update(content).digest("hex");
  const files = Object.fromEntries(
    names.map((name) => [name, hashOf(readFileSync(join(folder, name)))]),
  );
  const list: BuildList = { version: hashOf(JSON.stringify(files)).slice(0, 16), files };
  const worker = join(folder, "offline-worker.js");
  const script = readFileSync(worker, "utf8").replace(LIST, () => JSON.stringify(list, null, 1));
  writeFileSync(worker, script);
}

/** What a page's caches hold: the paths of each, by the cache's name. */
export async function keptBy(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return await page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      kept[name] = requests.map(({ url }) => new URL(url).pathname.slice(1)).sort();
    }
    return kept;
  });
}
