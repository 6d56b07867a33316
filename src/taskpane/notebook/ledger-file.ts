import { findLedgerConflict, Ledger } from "../../exchange";
import { readJson, type NamedFile, type PickedFile } from "../kit";
import { occasionOf } from "./ledger";
import type { Settings } from "./settings";

/** Why a file is not taken as the ledger. */
export type LedgerFileProblem =
  | { readonly kind: "ledger-file"; readonly file: string }
  | { readonly kind: "other-ledger-file"; readonly file: string; readonly found: string };

export const LEDGER_FILE = "ledger.json";

/** The ledger as the command line writes it. */
export function ledgerFile(ledger: Ledger): NamedFile {
  const text = `${JSON.stringify(ledger, null, 2)}\n`;
  return { name: LEDGER_FILE, bytes: new TextEncoder().encode(text) };
}

/** Reads a ledger that was saved as a file; it must be of this plan and period. */
export async function readLedger(
  file: PickedFile,
  settings: Settings,
): Promise<{ readonly ledger: Ledger } | { readonly problem: LedgerFileProblem }> {
  const parsed = Ledger.safeParse(await readJson(file));
  if (!parsed.success) return { problem: { kind: "ledger-file", file: file.name } };
  const conflict = findLedgerConflict(parsed.data, occasionOf(settings));
  if (conflict === null) return { ledger: parsed.data };
  return { problem: { kind: "other-ledger-file", file: file.name, found: conflict.found } };
}
