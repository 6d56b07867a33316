import { checksumOf } from "./checksum";

/** A part to be packed; names use forward slashes and no leading one. */
export interface ArchivePart {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Raw deflate (RFC 1951), such as `node:zlib`'s `deflateRawSync`. */
export type Deflate = (data: Uint8Array) => Uint8Array;

/**
 * Packs parts into a zip archive, in the order given. The same parts and the same deflate give the same bytes: every date
 * is 1 January 1980, there are no data descriptors and no extra fields. A part that deflate does not shrink is stored.
 *
 * Throws when two parts share a name or there are more than the format counts: that is a bug, not bad input.
 */
export function writeArchive(parts: readonly ArchivePart[], deflate: Deflate): Uint8Array {
  return joinArchive(parts.map((part) => packPart(part, deflate)));
}

/** A part that is packed already: one after the other, so that not all of them stand unpacked in memory. */
export interface PackedPart {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: 0 | 8;
  readonly checksum: number;
  readonly size: number;
}

/** Packs one part; `writeArchive` says how. */
export function packPart({ name, data }: ArchivePart, deflate: Deflate): PackedPart {
  const deflated = deflate(data);
  const shrunk = deflated.length < data.length;
  return {
    name: new TextEncoder().encode(name),
    packed: shrunk ? deflated : data,
    method: shrunk ? 8 : 0,
    checksum: checksumOf(data),
    size: data.length,
  };
}

/** Joins packed parts to an archive; throws as `writeArchive` does. */
export function joinArchive(entries: readonly PackedPart[]): Uint8Array {
  if (entries.length >= 0xffff) {
    throw new Error(`too many parts for a zip archive: ${entries.length}`);
  }
  refuseTwins(entries);
  const localSize = sum(entries, (entry) => LOCAL_SIZE + entry.name.length + entry.packed.length);
  const directorySize = sum(entries, (entry) => ENTRY_SIZE + entry.name.length);
  const bytes = new Uint8Array(localSize + directorySize + END_SIZE);
  const view = new DataView(bytes.buffer);

  let at = 0;
  const headerStarts: number[] = [];
  for (const entry of entries) {
    headerStarts.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeDescription(view, at + 4, entry);
    bytes.set(entry.name, at + LOCAL_SIZE);
    bytes.set(entry.packed, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.packed.length;
  }
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeDescription(view, at + 6, entry);
    view.setUint32(at + 42, headerStarts[index] ?? 0, true);
    bytes.set(entry.name, at + ENTRY_SIZE);
    at += ENTRY_SIZE + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, localSize, true);
  return bytes;
}

const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
/** 2.0: the first version with deflate. */
const VERSION = 20;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the earliest day the format has; midnight is zero. */
const FIXED_DATE = 0x0021;

function refuseTwins(entries: readonly PackedPart[]): void {
  const decoder = new TextDecoder();
  const names = new Set<string>();
  for (const entry of entries) {
    const name = decoder.decode(entry.name);
    if (names.has(name)) throw new Error(`two parts named ${name}`);
    names.add(name);
  }
}

/** The 26 bytes that the local header and the directory share. */
function writeDescription(view: DataView, at: number, entry: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
