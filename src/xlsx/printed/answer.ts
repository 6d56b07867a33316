import { type DocumentBlock, finding, type Finding } from "../../core";

/** A PDF as it was read, or why it was not. */
export type PrintedResult =
  | { readonly outcome: "read"; readonly blocks: readonly DocumentBlock[] }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

/** Whether a message of the worker is its answer: pdf.js greets whoever starts it in one. */
export const isPrintedResult = (message: object): message is PrintedResult => "outcome" in message;

/** Reads a PDF beside the program that asks, in a worker that can be stopped. */
export type PrintedReader = (bytes: Uint8Array) => Promise<PrintedResult>;

/** How long a PDF may take, in milliseconds; an annex of ten pages takes one second. */
export const PRINTED_PATIENCE = 20_000;

/** Why a worker was stopped: past {@link PRINTED_PATIENCE}, or with its memory full. */
export function stoppedReading(why: "slow" | "full"): PrintedResult {
  const slow = {
    received: `> ${PRINTED_PATIENCE / 1000} s`,
    expected: `≤ ${PRINTED_PATIENCE / 1000} s`,
  };
  const limit = why === "slow" ? "time" : "unpacked";
  const details = { limit, part: null } as const;
  return {
    outcome: "rejected",
    findings: [finding("too-large", { ...(why === "slow" ? slow : {}), details })],
  };
}

/**
 * Whether a file begins as a PDF does. Some programs put a few bytes before it; an archive or a text that only speaks of one is none.
 *
 * @example isPdf(new TextEncoder().encode("%PDF-1.7\n1 0 obj")) // => true
 */
export function isPdf(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, MOST_BEFORE + 1024));
  const place = start.search(/%PDF-\d\.\d/);
  if (place <= 0) return place === 0;
  return (
    place < MOST_BEFORE && !start.startsWith("PK") && /^\d+ \d+ obj\b/m.test(start.slice(place))
  );
}

/** How far into a file readers of PDFs look for its beginning. */
const MOST_BEFORE = 1024;
