import { buf as crc32 } from "crc-32";
import { finding, type Finding } from "../../core";
import {
  damaged,
  FOREIGN_LIMITS,
  megabytes,
  type ReadingLimits,
  Refusal,
  tooLarge,
} from "../limits";
import { type ArchiveUse, type Directory, readDirectory, type DirectoryEntry } from "./directory";
import { climbsOut, partKey } from "./part-name";
import { startOfArchive } from "./start-of-archive";

/**
 * Undoes raw deflate (RFC 1951) and never makes more than `maximumSize` bytes: it throws a `RangeError` when there would be
 * more, and any other error when the data cannot be read. `node:zlib`'s
 * `inflateRawSync(data, { maxOutputLength: maximumSize })` is such a function.
 */
export type Inflate = (compressed: Uint8Array, maximumSize: number) => Uint8Array;

export type ArchiveResult =
  /** Parts by the names the archive gives them, in its order; folders are left out. */
  | { readonly outcome: "read"; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

/**
 * Unpacks a zip archive (PKWARE APPNOTE 6.3.10; stored and deflated entries, zip64 where a small file uses it). Nothing is
 * unpacked before all sizes, names and places are checked, and every part's CRC-32 is checked.
 *
 * Rejected as `encrypted`, `too-large` (see limits.ts) or `damaged`; it never throws for bad input.
 */
export function readArchive(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: ReadingLimits = FOREIGN_LIMITS,
): ArchiveResult {
  try {
    if (bytes.length > limits.packedBytes) {
      throw tooLarge("packed", megabytes(bytes.length), megabytes(limits.packedBytes));
    }
    const archive = bytes.subarray(startOfArchive(bytes));
    const directory = readDirectory(archive, limits.parts);
    checkSizes(directory.entries, limits);
    for (const { name } of directory.entries) {
      if (climbsOut(name)) throw damaged("part-name", name);
    }
    return {
      outcome: "read",
      parts: unpackAll(archive, locateData(archive, directory, "parts"), inflate, limits),
    };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: "rejected", findings: [error.finding] };
    throw error;
  }
}

/** A file that somebody packed; nothing of it is unpacked before it is read. */
export interface PackedFile {
  readonly name: string;
  /** As it claims; reading it makes no more. */
  readonly size: number;
  /** @throws {Refusal} `encrypted`, `damaged` */
  read(): Uint8Array;
}

/**
 * Lists the files that an archive holds, folders left out, and reads each when it is asked for. Sizes, names and places of all of them
 * are checked before that, as {@link readArchive} does.
 *
 * @throws {Refusal} `too-large`, `damaged`
 */
export function listFiles(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Pick<ReadingLimits, "parts" | "unpackedBytes">,
): readonly PackedFile[] {
  const archive = bytes.subarray(startOfArchive(bytes));
  const directory = readDirectory(archive, limits.parts, "files");
  checkSizes(directory.entries, limits);
  return locateData(archive, directory, "files")
    .filter(({ entry }) => !isFolder(entry))
    .map((located): PackedFile => {
      const { name, size, isEncrypted } = located.entry;
      return {
        ...{ name, size },
        read() {
          if (isEncrypted) throw new Refusal(finding("encrypted", { details: { part: null } }));
          return unpack(archive, located, inflate, limits);
        },
      };
    });
}

/**
 * The names of all that an archive holds, in its order.
 *
 * @throws {Refusal} `too-large`, `damaged`
 */
export function listNames(
  bytes: Uint8Array,
  { parts }: Pick<ReadingLimits, "parts">,
): readonly string[] {
  const archive = bytes.subarray(startOfArchive(bytes));
  return readDirectory(archive, parts, "files").entries.map(({ name }) => name);
}

interface LocatedEntry {
  readonly entry: DirectoryEntry;
  readonly dataStart: number;
}

function isFolder(entry: DirectoryEntry): boolean {
  return entry.size === 0 && /[/\\]$/.test(entry.name);
}

function checkSizes(
  entries: readonly DirectoryEntry[],
  { unpackedBytes }: Pick<ReadingLimits, "unpackedBytes">,
): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > unpackedBytes) {
    throw tooLarge("unpacked", megabytes(unpacked), megabytes(unpackedBytes));
  }
}

/** Two parts of one name are read where they are the same: which of two different ones another program takes, nobody knows. */
function unpackAll(
  bytes: Uint8Array,
  located: readonly LocatedEntry[],
  inflate: Inflate,
  limits: ReadingLimits,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const byKey = new Map<string, Uint8Array>();
  for (const part of located) {
    const { name } = part.entry;
    if (isFolder(part.entry)) continue;
    const data = unpack(bytes, part, inflate, limits);
    const key = partKey(name);
    const twin = byKey.get(key);
    if (twin && !haveSameBytes(twin, data)) throw damaged("duplicate-part", name);
    if (twin) continue;
    byKey.set(key, data);
    parts.set(name, data);
  }
  return parts;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;

/**
 * Finds each entry's data behind its local header. Entries that share bytes are how a small archive unpacks into a huge one
 * (Fifield, "A better zip bomb", 2019), so every entry must end before the next begins.
 */
function locateData(
  bytes: Uint8Array,
  { entries, start: directoryStart }: Directory,
  use: ArchiveUse,
): LocatedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const located = entries.map((entry) => {
    const header = entry.headerStart;
    if (
      header + LOCAL_HEADER_SIZE > directoryStart ||
      view.getUint32(header, true) !== LOCAL_HEADER
    ) {
      throw damaged("directory", entry.name);
    }
    if (use === "parts" && (view.getUint16(header + 6, true) & 1) !== 0) {
      throw new Refusal(finding("encrypted", { details: { part: entry.name } }));
    }
    const nameStart = header + LOCAL_HEADER_SIZE;
    const nameEnd = nameStart + view.getUint16(header + 26, true);
    if (!haveSameBytes(bytes.subarray(nameStart, nameEnd), entry.nameBytes)) {
      throw damaged("directory", entry.name);
    }
    const dataStart = nameEnd + view.getUint16(header + 28, true);
    if (dataStart + entry.compressedSize > directoryStart) throw damaged("directory", entry.name);
    return { entry, dataStart };
  });
  const inFileOrder = located.toSorted((a, b) => a.entry.headerStart - b.entry.headerStart);
  let previousEnd = 0;
  for (const { entry, dataStart } of inFileOrder) {
    if (entry.headerStart < previousEnd) throw damaged("overlapping-parts", entry.name);
    previousEnd = dataStart + entry.compressedSize;
  }
  return located;
}

function haveSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function unpack(
  bytes: Uint8Array,
  { entry, dataStart }: LocatedEntry,
  inflate: Inflate,
  limits: Pick<ReadingLimits, "unpackedBytes">,
): Uint8Array {
  if (entry.method === null) throw damaged("compression", entry.name);
  const packed = bytes.subarray(dataStart, dataStart + entry.compressedSize);
  // some programs call an empty part deflated and write nothing, not even deflate's own end
  if (packed.length === 0 && entry.size === 0 && entry.checksum === 0) return packed;
  const data = entry.method === "stored" ? packed : inflateEntry(packed, entry, inflate, limits);
  if (data.length !== entry.size) throw damaged("size", entry.name);
  if (crc32(data) >>> 0 !== entry.checksum) throw damaged("checksum", entry.name);
  return data;
}

/**
 * Inflates up to the declared size. When there is more, the size was forged, and a second look with the whole allowance
 * tells a bomb (`too-large`) from a wrong size (`damaged`).
 */
function inflateEntry(
  packed: Uint8Array,
  entry: DirectoryEntry,
  inflate: Inflate,
  { unpackedBytes }: Pick<ReadingLimits, "unpackedBytes">,
): Uint8Array {
  try {
    return inflate(packed, Math.max(entry.size, 1)); // node:zlib refuses a maximum of zero
  } catch (error) {
    if (!isRangeError(error)) throw damaged("compression", entry.name, {}, error);
  }
  try {
    return inflate(packed, unpackedBytes);
  } catch (error) {
    if (!isRangeError(error)) throw damaged("compression", entry.name, {}, error);
    const limit = megabytes(unpackedBytes);
    throw tooLarge("unpacked", `> ${limit}`, limit, { part: entry.name });
  }
}

/** By name, not by class: the inflater may come from another realm, as node's own modules do for code in a sandbox. */
function isRangeError(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "name" in error && error.name === "RangeError"
  );
}
