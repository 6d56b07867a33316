/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ask, MAKING_TIMEOUT } from "../shared/ask";

const PDF = join(__dirname, "../fixtures/annexes/annex.pdf");
/** The pane's own policy. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'";

test(
  "under the pane's policy a worker reads a PDF, and asks for nothing but itself",
  async () => {
    const script = readFileSync(join(await ask("pdf"), "pdf.js"));
    const asked: string[] = [];
    const server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.setHeader("content-security-policy", POLICY);
      const isPage = url === "/";
      response.setHeader("content-type", isPage ? "text/html" : "text/javascript");
      response.end(isPage ? "<!doctype html><title>PDF</title>" : script);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const browser = await chromium.connect(await ask("browser"));
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const result = await page.evaluate(
        (bytes) =>
          new Promise((resolve, reject) => {
            const worker = new Worker("pdf.js");
            // as the pane does: the greeting of pdf.js is no answer
            worker.onmessage = ({ data }: MessageEvent<object>) => {
              if ("outcome" in data) resolve(data);
            };
            worker.onerror = ({ message }) => {
              reject(new Error(message));
            };
            worker.postMessage(Uint8Array.from(bytes));
          }),
        [...readFileSync(PDF)],
      );
      expect(result).toMatchObject({
        outcome: "read",
        blocks: [{}, {}, {}, { kind: "table", table: { rows: 24, columns: 5 } }],
      });
      expect(asked.filter((url) => url !== "/favicon.ico")).toEqual(["/", "/pdf.js"]);
    } finally {
      await browser.close();
      server.close();
    }
  },
  MAKING_TIMEOUT,
);
