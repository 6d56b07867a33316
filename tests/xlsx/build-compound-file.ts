const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const TABLE = 0xfffffffd;
const NOTHING = 0xffffffff;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/**
 * A compound file (MS-CFB) with streams of these names at its top, all of them empty.
 *
 * @param embedded the names of streams in a folder of their own, as of a document inside a document
 * @param words what stands in the file besides, as a text in a cell
 */
export function compoundFile(
  names: readonly string[],
  embedded: readonly string[] = [],
  words = "",
): Uint8Array {
  const lines = [...names, ...(embedded.length === 0 ? [] : ["MBD00000001"])];
  const count = 1 + lines.length + embedded.length;
  const sectors = Math.ceil(count / 4);
  const file = Buffer.alloc(SECTOR * (3 + sectors), 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 0x1e);
  file.writeUInt32LE(1, 0x30); // the directory begins behind the table
  file.writeUInt32LE(0, 0x4c); // the table
  for (let index = 1; index < 109; index++) file.writeUInt32LE(NOTHING, 0x4c + 4 * index);
  const table = SECTOR;
  file.fill(0xff, table, table + SECTOR);
  file.writeUInt32LE(TABLE, table);
  for (let index = 1; index <= sectors; index++) {
    file.writeUInt32LE(index === sectors ? END_OF_CHAIN : index + 1, table + 4 * index);
  }
  const write = (id: number, name: string, type: number, right: number, child: number): void => {
    const at = 2 * SECTOR + 128 * id;
    file.write(name, at, "utf16le");
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file.writeUInt8(type, at + 66);
    file.writeUInt32LE(NOTHING, at + 68);
    file.writeUInt32LE(right, at + 72);
    file.writeUInt32LE(child, at + 76);
  };
  write(0, "Root Entry", ROOT, NOTHING, lines.length === 0 ? NOTHING : 1);
  lines.forEach((name, index) => {
    const isFolder = index === names.length;
    const right = index === lines.length - 1 ? NOTHING : index + 2;
    write(
      index + 1,
      name,
      isFolder ? STORAGE : STREAM,
      right,
      isFolder ? 1 + lines.length : NOTHING,
    );
  });
  embedded.forEach((name, index) => {
    const id = 1 + lines.length + index;
    write(id, name, STREAM, index === embedded.length - 1 ? NOTHING : id + 1, NOTHING);
  });
  file.write(words, SECTOR * (2 + sectors), "utf16le");
  return new Uint8Array(file);
}
