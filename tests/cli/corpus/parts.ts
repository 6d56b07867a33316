import { deflate, inflate } from "../../../src/cli/compression";
import { readArchive, writeArchive } from "../../../src/xlsx";
import { encode } from "../../xlsx/build-archive";

/** Parts of a form as it goes out. */
export const ENTRY = "xl/worksheets/sheet2.xml";
export const WORKBOOK = "xl/workbook.xml";
export const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";

/** What a part becomes: text or bytes; `null` takes it away. A new part was the empty text before. */
export type PartChange = (part: string) => string | Uint8Array | null;

/** A workbook with some of its parts changed as text, whatever a spreadsheet would say to it. */
export function changeParts(
  workbook: Uint8Array,
  changes: Readonly<Record<string, PartChange>>,
): Uint8Array {
  const archive = readArchive(workbook, inflate);
  if (archive.outcome === "rejected") throw new Error("no workbook to change");
  const parts = new Map(archive.parts);
  for (const [name, change] of Object.entries(changes)) {
    const data = change(new TextDecoder().decode(parts.get(name) ?? new Uint8Array()));
    if (data === null) parts.delete(name);
    else parts.set(name, typeof data === "string" ? encode(data) : data);
  }
  return writeArchive(
    [...parts].map(([name, data]) => ({ name, data })),
    deflate,
  );
}

/** A new part with this text in it. */
export const part = (data: string | Uint8Array) => (): string | Uint8Array => data;

/** The text with something replaced that has to be in it. */
export function replaced(text: string, old: string | RegExp, next: string): string {
  const changed = text.replace(old, next);
  if (changed === text) throw new Error(`nothing to replace: ${String(old)}`);
  return changed;
}
