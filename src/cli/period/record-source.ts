import { basename } from "node:path";
import type { Context } from "../context";
import { exists } from "../files";
import { readJsonFile } from "../json-file";
import { UsageError } from "../usage-error";
import type { Memory } from "./recall";
import { type CollectionRecord, parseRecord, recordPath } from "./record";
import type { Settings } from "../settings";

/**
 * What was collected last, by the record beside the summary.
 *
 * @returns null where nothing was
 * @throws {UsageError} for a record that cannot be read: it is never written over unasked
 */
export async function readRecord(
  context: Pick<Context, "disk" | "texts">,
  summary: string,
): Promise<CollectionRecord | null> {
  const { disk, texts } = context;
  const path = recordPath(summary);
  if (!(await exists(path, disk))) return null;
  const reading = await readJsonFile(path, disk);
  if ("trouble" in reading) {
    const { trouble, cause } = reading;
    throw new UsageError("bad-record", texts.errors.unreadable("record", path, trouble), { cause });
  }
  const record = parseRecord(reading.json);
  if (record === null) throw new UsageError("bad-record", texts.period.badRecord(path));
  return record;
}

/** What was typed for the last collection of a folder; nothing where there was none. */
export async function memoryOfLast(
  context: Pick<Context, "disk" | "texts">,
  { summary }: Settings,
): Promise<readonly Memory[]> {
  const record = summary === undefined ? null : await readRecord(context, summary);
  if (summary === undefined || record === null) return [];
  const { paths, sheets, ...lists } = record.call;
  const options = { ...lists, ...(sheets !== null && { sheets }) };
  return [{ name: basename(recordPath(summary)), options, arguments: paths }];
}
