import { findLedgerConflict, Ledger } from "../../exchange";
import type { Problem, Settings } from "../state";
import type { PickedFile } from "./check-files";
import { occasionOf } from "./settings";

/** Plan files are a few hundred kilobytes; what is far larger is something else. */
const MAXIMUM_TEXT_BYTES = 16 * 1024 * 1024;

/** What a JSON file says; undefined when it is none. */
export async function readJson(file: PickedFile): Promise<unknown> {
  if (file.size > MAXIMUM_TEXT_BYTES) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.read());
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/** Reads a ledger that was saved as a file; it must be of this plan and period. */
export async function readLedger(
  file: PickedFile,
  settings: Settings,
): Promise<{ readonly ledger: Ledger } | { readonly problem: Problem }> {
  const parsed = Ledger.safeParse(await readJson(file));
  if (!parsed.success) return { problem: { kind: "ledger-file", file: file.name } };
  const conflict = findLedgerConflict(parsed.data, occasionOf(settings));
  if (conflict === null) return { ledger: parsed.data };
  return { problem: { kind: "other-ledger-file", file: file.name, found: conflict.found } };
}
