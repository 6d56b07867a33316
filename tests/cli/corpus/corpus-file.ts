import { join } from "node:path";
import { readBytes } from "../run";
import type { SentForms } from "./forms";

/** One file of the collected folder, with what has to become of it. */
export type CorpusFile = readonly [
  /** Below the collected folder; sorted by path, a right file stands before its copies. */
  path: string,
  outcome: "merged" | "identical" | "superseded" | "unconfirmed" | "rejected",
  /** Every code its own report has, each once, in the order of the alphabet. */
  codes: string,
  make: (sent: SentForms) => Uint8Array,
];

const SAVED = join(__dirname, "../../fixtures/returns");

/** A file that another program saved: see tests/fixtures/returns/README.md. */
export const saved = (name: string) => (): Uint8Array => readBytes(join(SAVED, name));
