import { resolve } from "node:path";
import {
  expectClean,
  launch,
  LAUNCH_TIMEOUT,
  OFFICE_DIST,
  openPane,
  serve,
  type Allowance,
  type LaunchedBrowser,
  type Pane,
  type PaneOptions,
  type StaticServer,
} from "../harness";

/** A browser for a test file. Its tests share a pane, on a fresh workbook each; every pane is found clean at the end. */
export interface Panes {
  /** The pane that every test begins with. */
  readonly first: () => Pane;
  /** Another one, for the present test only. */
  readonly open: (options?: PaneOptions, file?: string) => Promise<Pane>;
  /** What the present test means to do wrong. */
  readonly allow: (allowance: Allowance) => void;
}

export function usePanes(): Panes {
  let server: StaticServer | undefined;
  let browser: LaunchedBrowser | undefined;
  let shared: Pane | null = null;
  let others: Pane[] = [];
  let allowance: Allowance = {};

  const openReady = async (options: PaneOptions, file: string): Promise<Pane> => {
    if (!server || !browser) throw new Error("The browser has not started.");
    const pane = await openPane(browser.context, `${server.origin}/${file}`, options);
    await pane.page.locator("#ready", { hasText: "Excel" }).waitFor();
    return pane;
  };

  beforeAll(async () => {
    server = await serve({ "/": resolve(__dirname, "../site"), "/office/": OFFICE_DIST });
    browser = await launch();
  }, LAUNCH_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    others = [];
    allowance = {};
    await shared?.excel.reset();
    shared ??= await openReady({}, "pane.html");
  });
  afterEach(async () => {
    const present = shared;
    // a pane that is not clean is not used again
    shared = null;
    for (const pane of present ? [present, ...others] : others) {
      await expectClean(pane, allowance);
    }
    await Promise.all(others.map((pane) => pane.close()));
    shared = present;
  });

  return {
    first: () => {
      if (!shared) throw new Error("No pane is open.");
      return shared;
    },
    open: async (options = {}, file = "pane.html") => {
      const pane = await openReady(options, file);
      others.push(pane);
      return pane;
    },
    allow: (allowed) => {
      allowance = allowed;
    },
  };
}
