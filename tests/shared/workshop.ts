import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { BrowserServer } from "playwright-core";
import { builtPane } from "../build/built-pane";
import { startBrowser } from "../excel-host/harness/start-browser";

const REPOSITORY = resolve(__dirname, "../..");
const run = promisify(execFile);

/** What webpack bundles from the sources as they are, each into a folder of its own. */
const BUNDLES = {
  /** The live adapter for Excel in a page: page.js. */
  "live-page": "tests/spreadsheet-contract/page.webpack.js",
  /** What writes workbooks in the pane: writer.js. */
  writer: "tests/build/write-forms.webpack.js",
  /** The command line: cli.js. */
  "command-line": "tests/build/cli.webpack.js",
  /** What reads PDFs, as the pane and the command line load it: pdf.js. */
  pdf: "tests/build/pdf.webpack.js",
  /** All commands and the library: what of dist/ is packed, but the pane. */
  commands: "tests/build/commands.webpack.js",
} as const;

/** `browser` is the address of a running one, `pane` the folder of the built pane, the others folders of {@link BUNDLES}. */
export type Article = "browser" | "pane" | keyof typeof BUNDLES;

/** Makes each thing once, when it is first asked for, and puts everything away in the end. */
export class Workshop {
  private readonly made = new Map<Article, Promise<string>>();
  private readonly folders: string[] = [];
  private browser: BrowserServer | null = null;

  give(article: Article): Promise<string> {
    const present = this.made.get(article) ?? this.make(article);
    this.made.set(article, present);
    return present;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.made.values());
    await this.browser?.close();
    await Promise.all(this.folders.map((each) => rm(each, { recursive: true, force: true })));
  }

  private async make(article: Article): Promise<string> {
    if (article === "pane") return await builtPane();
    if (article !== "browser") return await this.bundle(BUNDLES[article]);
    this.browser = await startBrowser();
    return this.browser.wsEndpoint();
  }

  private async bundle(config: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "zerenbiao-bundle-"));
    this.folders.push(folder);
    const webpack = join(REPOSITORY, "node_modules/webpack/bin/webpack.js");
    await run(process.execPath, [webpack, "--config", config, "--output-path", folder], {
      cwd: REPOSITORY,
    });
    return folder;
  }
}
