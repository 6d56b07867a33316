/// <reference lib="dom" />
import type { Locator } from "playwright-core";
import { PAUSE } from "../../src/taskpane/shell/live-check";
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
import { ask, MAKING_TIMEOUT } from "../shared/ask";

/** The browser and the built pane. */
export interface Bed {
  readonly newContext: LaunchedBrowser["newContext"];
  readonly close: LaunchedBrowser["close"];
  readonly server: StaticServer;
}

/** The run's one browser and one built pane, for a test file. */
export function useBed(): () => Bed {
  let bed: Bed | null = null;
  beforeAll(async () => {
    const [browser, folder] = await Promise.all([launch(), ask("pane")]);
    const { newContext, close } = browser;
    bed = { newContext, close, server: await serve({ "/": folder }) };
  }, MAKING_TIMEOUT);
  afterAll(async () => {
    await bed?.close();
    await bed?.server.close();
  });
  return () => {
    if (bed === null) throw new Error("the browser has not started");
    return bed;
  };
}

/** Opens panes, each on a simulated Excel and with a memory of its own. */
export function usePane(): (options?: PaneOptions) => Promise<OpenPane> {
  const bed = useBed();
  return async (options = {}) => {
    const { newContext, server } = bed();
    const context = await newContext();
    const pane = await openPane(context, `${server.origin}/taskpane.html`, options);
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

  /** Lets a live check come and go. The page's own clock: a slow machine keeps it waiting as it keeps the pane's. */
  async pause(): Promise<void> {
    await this.pane.page.evaluate(
      (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      2 * PAUSE + 100,
    );
    await this.excel.idle();
  }

  /** Nothing unsupported, no error, no request outside; then the page closes. */
  async end(allowed: Allowance = {}): Promise<void> {
    await expectClean(this.pane, allowed);
    await this.pane.page.context().close();
  }
}
