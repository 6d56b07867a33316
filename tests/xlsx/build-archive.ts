import { deflateRawSync, inflateRawSync } from "node:zlib";
import { writeArchive, type ArchivePart, type Inflate } from "../../src/xlsx";

/** Raw inflate as the command line has it. */
export const inflate: Inflate = (compressed, maximumSize) =>
  inflateRawSync(compressed, { maxOutputLength: maximumSize });

/** Raw deflate as the command line has it. */
export const deflate = (data: Uint8Array): Uint8Array => deflateRawSync(data);

/** Parts by name, as text or bytes; the value `null` takes a part of the plain workbook away. */
export type PartTable = Readonly<Record<string, string | Uint8Array | null>>;

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Text in UTF-16 with its mark. */
export function encodeUtf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(order === "little" ? bytes : bytes.swap16());
}

/** A zip archive of just these parts. */
export function archiveOf(parts: PartTable): Uint8Array {
  return writeArchive(listParts(parts), deflate);
}

export function listParts(parts: PartTable): ArchivePart[] {
  return Object.entries(parts).flatMap(([name, data]) =>
    data === null ? [] : [{ name, data: typeof data === "string" ? encode(data) : data }],
  );
}

const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface RelationshipLine {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly mode?: "External";
}

/** A relationships part; a type without a colon is a transitional one. */
export function relationships(lines: readonly RelationshipLine[]): string {
  const elements = lines.map(({ id, type, target, mode }) => {
    const fullType = type.includes(":") ? type : `${RELATIONSHIP_TYPES}/${type}`;
    const targetMode = mode === undefined ? "" : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${fullType}" Target="${target}"${targetMode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${elements.join("")}</Relationships>`;
}

/** A worksheet part with this inside its `sheetData`, and `after` behind it. */
export function worksheet(rows: string, after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A workbook part whose sheets have the relationships `rId1`, `rId2` and so on. */
export function workbook(sheets: readonly string[], properties = ""): string {
  const elements = sheets.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIP_TYPES}">${properties}<sheets>${elements.join("")}</sheets></workbook>`;
}

/** The parts of a workbook with one sheet `表` that holds 1 in A1. */
export const PLAIN_PARTS: PartTable = {
  "[Content_Types].xml":
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "_rels/.rels": relationships([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]),
  "xl/workbook.xml": workbook(["表"]),
  "xl/_rels/workbook.xml.rels": relationships([
    { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" },
    { id: "rId2", type: "styles", target: "styles.xml" },
    { id: "rId3", type: "sharedStrings", target: "sharedStrings.xml" },
  ]),
  "xl/worksheets/sheet1.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
  "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${SPREADSHEET}"/>`,
};

/** The plain workbook with some parts replaced, added or taken away. */
export function workbookFile(changes: PartTable = {}): Uint8Array {
  return archiveOf({ ...PLAIN_PARTS, ...changes });
}

/** The plain workbook whose sheet holds these rows. */
export function sheetFile(rows: string, changes: PartTable = {}): Uint8Array {
  return workbookFile({ "xl/worksheets/sheet1.xml": worksheet(rows), ...changes });
}

/** Where the headers of an archive's entries stand: the local one and the line of the directory. */
export interface EntryPlace {
  readonly local: number;
  readonly directory: number;
}

/** Finds an entry of an archive, to forge its headers. */
export function findEntry(archive: Uint8Array, name: string): EntryPlace {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = bytes.lastIndexOf(name) - 46;
  return { directory, local: bytes.readUInt32LE(directory + 42) };
}

export interface ForgedFields {
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly headerStart?: number;
}

/** A copy of an archive with fields of one entry overwritten, in both of its headers. */
export function forge(archive: Uint8Array, name: string, fields: ForgedFields): Uint8Array {
  const copy = Buffer.from(archive);
  const { local, directory } = findEntry(archive, name);
  for (const at of [local + 4, directory + 6]) {
    if (fields.flags !== undefined) copy.writeUInt16LE(fields.flags, at + 2);
    if (fields.method !== undefined) copy.writeUInt16LE(fields.method, at + 4);
    if (fields.checksum !== undefined) copy.writeUInt32LE(fields.checksum, at + 10);
    if (fields.compressedSize !== undefined) copy.writeUInt32LE(fields.compressedSize, at + 14);
    if (fields.size !== undefined) copy.writeUInt32LE(fields.size, at + 18);
  }
  if (fields.headerStart !== undefined) copy.writeUInt32LE(fields.headerStart, directory + 42);
  return new Uint8Array(copy);
}

/** Renames an entry without touching anything else; both names have the same length in bytes. */
export function rename(archive: Uint8Array, name: string, newName: string): Uint8Array {
  const copy = Buffer.from(archive);
  const { local, directory } = findEntry(archive, name);
  copy.write(newName, local + 30);
  copy.write(newName, directory + 46);
  return new Uint8Array(copy);
}
