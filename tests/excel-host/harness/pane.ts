/// <reference types="office-js" />
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import type { Configuration, Simulator } from "../src";
import { apiSets, simulatorBundle } from "./cache";
import { contentType } from "./static-server";

/** Microsoft's library as the npm package has it, to be served beside a pane. */
export const OFFICE_DIST = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** The simulated Excel in the page: the simulator's own methods, each answering with a promise. */
export type ExcelControl = {
  readonly [Name in Exclude<keyof Simulator, "external">]: (
    ...input: Parameters<Simulator[Name]>
  ) => Promise<Awaited<ReturnType<Simulator[Name]>>>;
};

/** What a page did beside its work; all of it is empty when all is well. */
export interface PaneLog {
  /** Exceptions that nobody caught. */
  readonly errors: string[];
  readonly consoleErrors: string[];
  /** Requests to anywhere but the pane's own server; they never leave the machine. */
  readonly outside: string[];
  /** Every line of the console, for a look when a test fails. */
  readonly console: string[];
}

export interface Pane {
  readonly page: Page;
  readonly excel: ExcelControl;
  readonly log: PaneLog;
  /**
   * Runs a batch in the page with Excel.run. The function is sent as its source: it sees its input and nothing else of the test.
   *
   * @throws BatchError when Excel or office.js refuses
   */
  readonly run: <Result, Input = undefined>(
    batch: (context: Excel.RequestContext, input: Input) => Promise<Result>,
    input?: Input,
  ) => Promise<Result>;
  /** The files that were opened with Excel.createWorkbook, in order. */
  readonly openedWorkbooks: () => Promise<Buffer[]>;
  readonly close: () => Promise<void>;
}

export interface PaneOptions extends Configuration {
  /** Answers requests to the public addresses of office.js from the npm package. */
  readonly answersCdn?: boolean;
  /** Runs in the page before its own scripts. */
  readonly initScript?: string;
}

/** An error of office.js, as `catch` in the page sees it. */
export class BatchError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly statement: string | null,
    readonly location: string | null,
  ) {
    super(message);
    this.name = "BatchError";
  }
}

const CDN =
  /^https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/[^/]+\/hosted\/(?<file>[^?]+)/;

/** Opens a pane in a new page, on a workbook of its own. It returns when the page has loaded; wait for what the pane shows. */
export async function openPane(
  context: BrowserContext,
  url: string,
  options: PaneOptions = {},
): Promise<Pane> {
  const { answersCdn = false, initScript, ...configuration } = options;
  const [bundle, sets] = await Promise.all([simulatorBundle(), apiSets()]);
  const page = await context.newPage();
  const log = watch(page, new URL(url).origin, answersCdn);
  if (answersCdn) await answerCdn(page);
  const complete: Configuration = { apiSets: sets, ...configuration };
  await page.addInitScript(`window.excelSimulatorConfiguration = ${JSON.stringify(complete)};`);
  await page.addInitScript({ path: bundle });
  if (initScript !== undefined) await page.addInitScript(initScript);
  await page.goto(url);
  const excel = remoteControl(page);
  return {
    page,
    excel,
    log,
    run: async (batch, input) => await runBatch(page, batch, input),
    openedWorkbooks: async () =>
      (await excel.createdWorkbooks())
        .filter(({ isOpen }) => isOpen)
        .map(({ base64 }) => Buffer.from(base64, "base64")),
    close: () => page.close(),
  };
}

function watch(page: Page, origin: string, answersCdn: boolean): PaneLog {
  const log: PaneLog = { errors: [], consoleErrors: [], outside: [], console: [] };
  page.on("console", (message) => {
    log.console.push(`${message.type()}: ${message.text()}`);
    if (message.type() === "error") log.consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => log.errors.push(error.stack ?? error.message));
  page.on("request", (request) => {
    const address = request.url();
    const isInside = address.startsWith(`${origin}/`) || /^(?:data|blob|about):/.test(address);
    if (!isInside && !(answersCdn && CDN.test(address))) log.outside.push(address);
  });
  return log;
}

async function answerCdn(page: Page): Promise<void> {
  await page.route(CDN, async (route) => {
    const file = CDN.exec(route.request().url())?.groups?.file?.toLowerCase() ?? "";
    const body = await readFile(join(OFFICE_DIST, file)).catch(() => null);
    if (body) await route.fulfill({ body, contentType: contentType(file) });
    else await route.abort();
  });
}

/** Calls the simulator's methods in the page by name. */
function remoteControl(page: Page): ExcelControl {
  return new Proxy({} as ExcelControl, {
    get: (_control, name) => {
      // not a promise: `await` asks for it
      if (typeof name !== "string" || name === "then") return undefined;
      return (...input: unknown[]) =>
        page.evaluate(
          `window.excelSimulator[${JSON.stringify(name)}](...${JSON.stringify(input)})`,
        );
    },
  });
}

type Outcome<Result> =
  | { readonly result: Result }
  | {
      readonly code: string;
      readonly message: string;
      readonly statement: string | null;
      readonly location: string | null;
    };

async function runBatch<Result, Input>(
  page: Page,
  batch: (context: Excel.RequestContext, input: Input) => Promise<Result>,
  input: Input | undefined,
): Promise<Result> {
  // as an expression, so that a strict content security policy allows it
  const outcome = await page.evaluate<Outcome<Result>>(`(async () => {
    const batch = ${String(batch)};
    try {
      return { result: await Excel.run((context) => batch(context, ${JSON.stringify(input)})) };
    } catch (error) {
      const { statement = null, errorLocation = null } = error.debugInfo ?? {};
      return { code: error.code ?? error.name, message: error.message, statement, location: errorLocation };
    }
  })()`);
  if ("result" in outcome) return outcome.result;
  // a batch without a result
  if (!("code" in outcome)) return undefined as Result;
  throw new BatchError(outcome.code, outcome.message, outcome.statement, outcome.location);
}
