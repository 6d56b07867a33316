import { finding } from "../../core";
import { damaged, Refusal } from "../limits";
import type { PrintedResult } from "../printed";
import { printedBlocks } from "./blocks";
import { openPages } from "./open";

/**
 * Reads a PDF from outside that has text.
 *
 * @returns rejected as `not-a-workbook` (a scan: pages without a word), `encrypted`, `too-large` or `damaged`; it never throws for bad
 *   input
 * @example await readPdf(bytes) // => { outcome: "read", blocks: [{ kind: "text", … }, { kind: "table", … }] }
 */
export async function readPdf(bytes: Uint8Array): Promise<PrintedResult> {
  try {
    const pages = await openPages(bytes);
    if (pages.every(({ words }) => words.length === 0)) {
      const scan = finding("not-a-workbook", { received: ".pdf", expected: ".docx" });
      return { outcome: "rejected", findings: [scan] };
    }
    return { outcome: "read", blocks: printedBlocks(pages) };
  } catch (error) {
    return { outcome: "rejected", findings: [findingFor(error)] };
  }
}

function findingFor(error: unknown) {
  if (error instanceof Refusal) return error.finding;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return finding("encrypted", { details: { part: null } });
  return damaged("pdf", null, {}, error).finding;
}
