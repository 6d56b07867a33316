/// <reference lib="dom" />
import type { Download, Page } from "playwright-core";
import { useBed } from "./open";

/** The pane in an ordinary browser. */
export interface PlainPage {
  readonly page: Page;
  /** Its own server. */
  readonly origin: string;
  /** Every address it asked for, its own included. */
  readonly requests: readonly string[];
  /** Ends the test: no exception, no line in the console, no request outside, no page but the pane. */
  readonly end: () => Promise<void>;
}

/** What a test lays into the page, or the page into its surroundings, before the page's scripts run. */
export interface Surroundings {
  readonly query?: string;
  readonly userAgent?: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A browser that keeps no pages and offers files for saving in one way only; site.ts opens the pane in one that does more. */
function beWithoutMore(): void {
  Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
  Reflect.deleteProperty(window, "showOpenFilePicker");
  Reflect.deleteProperty(window, "showSaveFilePicker");
}

/** Opens the pane as a browser does, each time with a memory of its own. */
export function usePlainPage(): (surroundings?: Surroundings) => Promise<PlainPage> {
  const bed = useBed();
  return async ({ query = "", userAgent, prepare } = {}) => {
    const { newContext, server } = bed();
    const context = await newContext({
      viewport: { width: 320, height: 720 },
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    const page = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
    page.on("request", (request) => {
      const address = request.url();
      requests.push(address);
      const isInside = address.startsWith(`${server.origin}/`) || /^(?:data|blob):/.test(address);
      if (!isInside) problems.push(address);
    });
    page.on("frameattached", (frame) => problems.push(`frame: ${frame.url()}`));
    await page.addInitScript(beWithoutMore);
    await prepare?.(page);
    await page.goto(`${server.origin}/taskpane.html${query}`);
    return {
      page,
      origin: server.origin,
      requests,
      end: async () => {
        expect(problems).toEqual([]);
        await context.close();
      },
    };
  };
}

/** The bytes of a file that a page saves; the browser is another process, which keeps the file. */
export async function bytesOf(saved: Download): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await saved.createReadStream()) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}
