/**
 * The names of what stands at the top of a compound file (MS-CFB 2.6, the directory), in lower case; what is embedded further down,
 * and words in its texts, tell nothing of its kind. Null where the directory cannot be read, as in a torn file.
 *
 * @example listTopStreams(bytesOfAnXls) // => ["workbook", "\u0005summaryinformation", …]
 */
export function listTopStreams(bytes: Uint8Array): readonly string[] | null {
  if (bytes.length < HEADER_SIZE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return null;
  const directory = readDirectory(view, shift);
  const root = directory[0];
  return root?.type === ROOT ? namesBelow(root.child, directory) : null;
}

const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const ROOT = 5;

/** Sectors of the directory that are looked at: a thousand entries in the larger size, far more than any office file has. */
const MOST_SECTORS = 256;
/** The places of the allocation table that the header lists itself; further ones belong to files past 6 MB and are not needed. */
const LISTED_TABLES = 109;

interface DirectoryLine {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function readDirectory(view: DataView, shift: number): readonly DirectoryLine[] {
  const size = 1 << shift;
  const lines: DirectoryLine[] = [];
  let sector = view.getUint32(0x30, true);
  for (let count = 0; count < MOST_SECTORS; count++) {
    const start = (sector + 1) * size;
    if (start + size > view.byteLength) break;
    for (let at = start; at < start + size; at += ENTRY_SIZE) lines.push(readLine(view, at));
    const next = sectorAfter(view, shift, sector);
    if (next === null) break;
    sector = next;
  }
  return lines;
}

/** The sector that follows one, by the allocation table; null at the end of a chain, or where the table is not found. */
function sectorAfter(view: DataView, shift: number, sector: number): number | null {
  const perTable = 1 << (shift - 2);
  const table = Math.floor(sector / perTable);
  if (table >= LISTED_TABLES) return null;
  const place = (view.getUint32(0x4c + 4 * table, true) + 1) * 2 ** shift;
  const at = place + 4 * (sector % perTable);
  return at + 4 > view.byteLength ? null : view.getUint32(at, true);
}

function readLine(view: DataView, at: number): DirectoryLine {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  const codes = Array.from({ length: Math.max(0, length / 2 - 1) }, (_, index) =>
    view.getUint16(at + 2 * index, true),
  );
  return {
    name: String.fromCharCode(...codes).toLowerCase(),
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
  };
}

/** The entries of one level are a tree of their own; each is looked at once, whatever the tree says. */
function namesBelow(top: number, lines: readonly DirectoryLine[]): readonly string[] {
  const open = [top];
  const seen = new Set<number>();
  const names: string[] = [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const line = lines[id];
    if (line === undefined || line.type === 0 || seen.has(id)) continue;
    seen.add(id);
    names.push(line.name);
    open.push(line.left, line.right);
  }
  return names;
}
