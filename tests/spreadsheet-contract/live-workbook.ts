/// <reference lib="dom" />
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  expectClean,
  launch,
  OFFICE_DIST,
  openPane,
  serve,
  type Allowance,
  type ExcelControl,
  type Pane,
  type PaneOptions,
} from "../excel-host/harness";
import { ask } from "../shared/ask";
import type { TestBed } from "./page";

type Methods = {
  readonly [Name in keyof TestBed]: TestBed[Name] extends (...input: never[]) => unknown
    ? TestBed[Name]
    : never;
};

/** The live adapter in a page on a simulated Excel. */
export interface LiveWorkbook {
  readonly pane: Pane;
  readonly excel: ExcelControl;
  /** Calls the adapter in the page, see page.ts. */
  readonly call: <Name extends keyof Methods>(
    name: Name,
    ...input: Parameters<Methods[Name]>
  ) => Promise<Awaited<ReturnType<Methods[Name]>>>;
  /** Syncs since this was asked last. */
  readonly syncs: () => Promise<number>;
  /** Ends the test: nothing unsupported, no error, no request outside. */
  readonly end: (allowance?: Allowance) => Promise<void>;
}

/** A browser with the page; each workbook is a new one. */
export interface LiveBed {
  readonly open: (options?: PaneOptions) => Promise<LiveWorkbook>;
  readonly close: () => Promise<void>;
}

export async function startLiveBed(): Promise<LiveBed> {
  const folder = await mkdtemp(join(tmpdir(), "zerenbiao-live-"));
  await writeFile(join(folder, "page.html"), PAGE);
  const script = await ask("live-page");
  const server = await serve({ "/": folder, "/script/": script, "/office/": OFFICE_DIST });
  const browser = await launch();
  return {
    async open(options) {
      const pane = await openPane(browser.context, `${server.origin}/page.html`, options);
      return await takeWorkbook(pane);
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function takeWorkbook(pane: Pane): Promise<LiveWorkbook> {
  const { page, excel } = pane;
  const call: LiveWorkbook["call"] = (name, ...input) =>
    page.evaluate(
      ([method, values]) => {
        const bed = Reflect.get(globalThis, "testBed") as Record<string, unknown>;
        return (bed[method] as (...input: unknown[]) => never)(...(values as readonly unknown[]));
      },
      [name, input] as const,
    );
  await call("whenReady");
  await excel.idle();
  await excel.resetStats();
  return {
    pane,
    excel,
    call,
    async syncs() {
      await excel.idle();
      const { syncs } = await excel.stats();
      await excel.resetStats();
      return syncs;
    },
    async end(allowance) {
      await excel.idle();
      await expectClean(pane, allowance);
      await pane.close();
    },
  };
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>contract</title>
<script src="/office/office.js"></script><script src="/script/page.js"></script></head><body></body></html>`;
