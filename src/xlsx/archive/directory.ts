import { finding } from "../../core";
import { damaged, Refusal, tooLarge } from "../limits";
import { decodeFileName } from "./file-name";

/** One line of an archive's central directory. Sizes are what it claims, not yet what is true. */
export interface DirectoryEntry {
  readonly name: string;
  /** The name as stored, to compare with the local header. */
  readonly nameBytes: Uint8Array;
  /** Null for one that is not undone here; only archives that hold people's files have such entries. */
  readonly method: "stored" | "deflated" | null;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's local header begins. */
  readonly headerStart: number;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the directory begins; all data must lie before it. */
  readonly start: number;
}

/**
 * What an archive holds: the parts of a document, all of which have to be readable, or files that people packed, each for itself, under
 * names in the code of their computers.
 */
export type ArchiveUse = "parts" | "files";

/** Reads the central directory (APPNOTE 4.3.12); throws a refusal where it contradicts itself. */
export function readDirectory(
  bytes: Uint8Array,
  maximumParts: number,
  use: ArchiveUse = "parts",
): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, size, start } = readEnd(view);
  if (count > maximumParts) {
    throw tooLarge(use === "files" ? "files" : "parts", String(count), String(maximumParts));
  }
  const entries: DirectoryEntry[] = [];
  let position = start;
  for (let index = 0; index < count; index++) {
    const { entry, end } = readEntry({ bytes, view, use }, position, start + size);
    entries.push(entry);
    position = end;
  }
  if (position !== start + size) throw damaged("directory", null);
  return { entries, start };
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_SIZE = 56;

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

function readEnd(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  const disk = view.getUint16(end + 4, true);
  const countHere = view.getUint16(end + 8, true);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    return readZip64End(view, end);
  }
  if (disk !== 0 || countHere !== count || start + size > end) throw damaged("directory", null);
  return { count, size, start };
}

/** The end record is found from behind; a comment of up to 64 KB may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged("truncated", null, { received: `PK… ${view.byteLength} B` });
}

/** Some programs write zip64 records into files of any size. */
function readZip64End(view: DataView, end: number): DirectoryPlace {
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) {
    throw damaged("directory", null);
  }
  const at = readUint64(view, locator + 8);
  if (at + ZIP64_END_SIZE > locator || view.getUint32(at, true) !== ZIP64_END) {
    throw damaged("directory", null);
  }
  const count = readUint64(view, at + 32);
  const size = readUint64(view, at + 40);
  const start = readUint64(view, at + 48);
  if (start + size > at) throw damaged("directory", null);
  return { count, size, start };
}

const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** Bit 0 encrypts the data, 6 strongly, 13 the directory's own values (APPNOTE 4.4.4). */
const ENCRYPTION_FLAGS = 0x2041;
const UTF8_FLAG = 0x0800;

interface ReadArchive {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly use: ArchiveUse;
}

function readEntry(
  { bytes, view, use }: ReadArchive,
  position: number,
  directoryEnd: number,
): { readonly entry: DirectoryEntry; readonly end: number } {
  if (position + ENTRY_SIZE > directoryEnd || view.getUint32(position, true) !== ENTRY) {
    throw damaged("directory", null);
  }
  const nameStart = position + ENTRY_SIZE;
  const nameEnd = nameStart + view.getUint16(position + 28, true);
  const extraEnd = nameEnd + view.getUint16(position + 30, true);
  const end = extraEnd + view.getUint16(position + 32, true);
  if (end > directoryEnd) throw damaged("directory", null);
  const flags = view.getUint16(position + 8, true);
  const nameBytes = bytes.subarray(nameStart, nameEnd);
  const isUtf8 = (flags & UTF8_FLAG) !== 0;
  const name =
    use === "files"
      ? decodeFileName(nameBytes, isUtf8, bytes.subarray(nameEnd, extraEnd))
      : decodeName(nameBytes, isUtf8);
  const isEncrypted = (flags & ENCRYPTION_FLAGS) !== 0;
  if (isEncrypted && use === "parts") {
    throw new Refusal(finding("encrypted", { details: { part: name } }));
  }
  const sizes = readSizes(view, position, nameEnd, extraEnd);
  if (sizes === null) throw damaged("directory", name);
  const entry: DirectoryEntry = {
    name,
    nameBytes,
    method: readMethod(view.getUint16(position + 10, true), name, use),
    isEncrypted,
    checksum: view.getUint32(position + 16, true),
    ...sizes,
  };
  return { entry, end };
}

function readMethod(method: number, part: string, use: ArchiveUse): DirectoryEntry["method"] {
  if (method === 0) return "stored";
  if (method === 8) return "deflated";
  if (use === "files") return null;
  throw damaged("compression", part);
}

/** Values that do not fit stand in the zip64 extra field, in this order and only those (APPNOTE 4.5.3). */
function readSizes(
  view: DataView,
  position: number,
  extraStart: number,
  extraEnd: number,
): Pick<DirectoryEntry, "compressedSize" | "size" | "headerStart"> | null {
  let size = view.getUint32(position + 24, true);
  let compressedSize = view.getUint32(position + 20, true);
  let headerStart = view.getUint32(position + 42, true);
  if (size === 0xffffffff || compressedSize === 0xffffffff || headerStart === 0xffffffff) {
    const zip64 = findZip64Field(view, extraStart, extraEnd);
    if (zip64 === null) return null;
    let at = zip64.start;
    const next = (): number => {
      at += 8;
      return at <= zip64.end ? readUint64(view, at - 8) : Infinity;
    };
    if (size === 0xffffffff) size = next();
    if (compressedSize === 0xffffffff) compressedSize = next();
    if (headerStart === 0xffffffff) headerStart = next();
    if (at > zip64.end) return null;
  }
  return { size, compressedSize, headerStart };
}

function findZip64Field(
  view: DataView,
  extraStart: number,
  extraEnd: number,
): { readonly start: number; readonly end: number } | null {
  let at = extraStart;
  while (at + 4 <= extraEnd) {
    const start = at + 4;
    const end = start + view.getUint16(at + 2, true);
    if (end > extraEnd) return null;
    if (view.getUint16(at, true) === 1) return { start, end };
    at = end;
  }
  return null;
}

/** Exact up to 2^53; a larger number is past every limit anyway. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Without the UTF-8 flag a name is in some code page; any reversible reading does, since XML parts have ASCII names. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch (error) {
    if (isUtf8) throw damaged("directory", null, {}, error);
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
