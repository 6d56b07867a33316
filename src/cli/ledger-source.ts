import { findDoubledForm, Ledger } from "../exchange";
import type { Context } from "./context";
import { exists } from "./files";
import { readJsonFile } from "./json-file";
import { UsageError } from "./usage-error";

/**
 * Reads a ledger of forms sent out (发放台账).
 *
 * @returns null where there is no such file
 * @throws {UsageError} where there is one that cannot be read; it is never written over.
 */
export async function readLedger(context: Context, path: string): Promise<Ledger | null> {
  if (!(await exists(path, context.disk))) return null;
  const { errors } = context.texts;
  const refuse = (sentence: string, cause?: unknown) =>
    new UsageError("bad-ledger", sentence, { cause });
  const reading = await readJsonFile(path, context.disk);
  if ("trouble" in reading) {
    throw refuse(errors.unreadable("ledger", path, reading.trouble), reading.cause);
  }
  const parsed = Ledger.safeParse(reading.json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(errors.noLedger(path, issue?.path.join(".") ?? ""), parsed.error);
  }
  const doubled = findDoubledForm(parsed.data);
  if (doubled !== null) throw refuse(errors.formTwice(path, doubled));
  return parsed.data;
}
