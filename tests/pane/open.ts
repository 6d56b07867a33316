/// <reference lib="dom" />
import type { Locator } from "playwright-core";
import { builtPane, BUILD_TIMEOUT } from "../build/built-pane";
import {
  expectClean,
  launch,
  openPane,
  serve,
  type Allowance,
  type LaunchedBrowser,
  type Pane,
  type PaneOptions,
  type StaticServer,
} from "../excel-host/harness";

interface Bed {
  readonly browser: LaunchedBrowser;
  readonly server: StaticServer;
}

/** One browser and one built pane for a test file; each pane opens on a simulated Excel of its own. */
export function usePane(): (options?: PaneOptions) => Promise<OpenPane> {
  let bed: Bed | null = null;
  beforeAll(async () => {
    const folder = await builtPane();
    bed = { server: await serve({ "/": folder }), browser: await launch() };
  }, BUILD_TIMEOUT + 60_000);
  afterAll(async () => {
    await bed?.browser.close();
    await bed?.server.close();
  });
  return async (options = {}) => {
    if (bed === null) throw new Error("the browser has not started");
    const pane = await openPane(bed.browser.context, `${bed.server.origin}/taskpane.html`, options);
    await pane.page.setViewportSize({ width: 320, height: 720 });
    return new OpenPane(pane);
  };
}

/** The pane as a person uses it. */
export class OpenPane {
  constructor(readonly pane: Pane) {}

  get excel(): Pane["excel"] {
    return this.pane.excel;
  }

  tab(name: string): Locator {
    return this.pane.page.getByRole("tab", { name });
  }

  button(name: string | RegExp): Locator {
    return this.pane.page.getByRole("button", { name });
  }

  /** Presses the step's one primary action. */
  async act(): Promise<void> {
    await this.pane.page.locator("#primary").click();
  }

  async statusHas(text: string | RegExp): Promise<void> {
    await this.pane.page.locator(".status", { hasText: text }).waitFor();
  }

  /** Inserts the tracking table into an empty workbook. */
  async insert(): Promise<void> {
    await this.tab("插入").click();
    await this.act();
    await this.statusHas("指标跟踪表");
    await this.excel.idle();
  }

  /** Nothing unsupported, no error, no request outside; then the page closes. */
  async end(allowed: Allowance = {}): Promise<void> {
    await expectClean(this.pane, allowed);
    await this.pane.close();
  }
}
