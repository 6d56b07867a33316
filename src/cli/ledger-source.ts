import { readFile } from "node:fs/promises";
import { findDoubledForm, Ledger } from "../exchange";
import type { Context } from "./context";
import { codeOf, exists } from "./files";
import { UsageError } from "./usage-error";

/**
 * Reads a ledger of forms sent out (发放台账).
 *
 * @returns null where there is no such file
 * @throws {UsageError} where there is one that cannot be read; it is never written over.
 */
export async function readLedger(context: Context, path: string): Promise<Ledger | null> {
  if (!(await exists(path))) return null;
  const refuse = (reason: string, cause?: unknown) =>
    new UsageError("bad-ledger", context.texts.errors.unreadableLedger(path, reason), { cause });
  let json: unknown;
  try {
    // some editors put a byte order mark in front
    json = JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    throw refuse(codeOf(error) ?? (error instanceof Error ? error.message : ""), error);
  }
  const parsed = Ledger.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, parsed.error);
  }
  const doubled = findDoubledForm(parsed.data);
  if (doubled !== null) throw refuse(context.texts.errors.formTwice(doubled));
  return parsed.data;
}
