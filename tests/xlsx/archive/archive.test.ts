import { crc32 } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { inflateSync as inflateWithFflate } from "fflate";
import { readArchive, writeArchive, type Inflate } from "../../../src/xlsx";
import { detailOf } from "../../finding-details";
import {
  archiveOf,
  deflate,
  encode,
  findEntry,
  forge,
  inflate,
  rename,
  workbookFile,
} from "../build-archive";

const MEGABYTE = 1024 * 1024;

/** The code, problem or limit, and part for which an archive is rejected; null when it is read. */
function refusal(archive: Uint8Array, unpack: Inflate = inflate): string | null {
  const result = readArchive(archive, unpack);
  if (result.outcome === "read") return null;
  return result.findings
    .map((each) =>
      [each.code, ...["problem", "limit", "part"].map((name) => detailOf(each, name))]
        .filter(Boolean)
        .join(" "),
    )
    .join(", ");
}

describe("writing", () => {
  test("parts come back as they were packed, in their order", () => {
    const part = fc.record({
      name: fc.stringMatching(/^[\p{Letter}\d]{1,20}$/u),
      data: fc.uint8Array(),
    });
    const distinct = fc.uniqueArray(part, { selector: ({ name }) => name.toLowerCase() });
    fc.assert(
      fc.property(distinct, (parts) => {
        const result = readArchive(writeArchive(parts, deflate), inflate);
        expect(result.outcome === "read" && Array.from(result.parts)).toEqual(
          parts.map(({ name, data }) => [name, data]),
        );
      }),
    );
  });

  test("the same parts give the same bytes", () => {
    expect(workbookFile()).toEqual(workbookFile());
  });

  test("a part that deflate does not shrink is stored", () => {
    const archive = archiveOf({ short: "a", long: "a".repeat(1000) });
    const view = new DataView(archive.buffer);
    expect(view.getUint16(findEntry(archive, "short").local + 8, true)).toBe(0);
    expect(view.getUint16(findEntry(archive, "long").local + 8, true)).toBe(8);
  });

  test("two parts of one name are a bug", () => {
    const part = { name: "a", data: encode("") };
    expect(() => writeArchive([part, part], deflate)).toThrow("two parts named a");
  });
});

describe("reading", () => {
  test("an archive of exceljs, with data descriptors and folders, is read without the folders", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("表").getCell("A1").value = 1;
    const archive = new Uint8Array(await book.xlsx.writeBuffer());
    const result = readArchive(archive, inflate);
    const names = result.outcome === "read" ? Array.from(result.parts.keys()) : [];
    expect(names).toContain("xl/worksheets/sheet1.xml");
    expect(names.filter((name) => name.endsWith("/"))).toEqual([]);
  });

  test("fflate can stand in for node:zlib", () => {
    const unpack: Inflate = (compressed, maximumSize) => {
      const data = inflateWithFflate(compressed, { out: new Uint8Array(maximumSize + 1) });
      if (data.length > maximumSize) throw new RangeError("more than allowed");
      return data;
    };
    expect(refusal(workbookFile(), unpack)).toBeNull();
    const bomb = archiveOf({ "bomb.xml": " ".repeat(50 * MEGABYTE) });
    expect(refusal(forge(bomb, "bomb.xml", { size: 100 }), unpack)).toBe(
      "too-large unpacked bomb.xml",
    );
  });

  test("zip64 records are read where a small file has them", () => {
    expect(refusal(asZip64(archiveOf({ "a.xml": "<a/>" })))).toBeNull();
  });

  test("a comment behind the directory is no harm", () => {
    const archive = workbookFile();
    const commented = new Uint8Array([...archive, ...encode("注释")]);
    new DataView(commented.buffer).setUint16(archive.length - 2, 6, true);
    expect(refusal(commented)).toBeNull();
  });
});

describe("refusing", () => {
  test("300 MB of spaces in 300 KB are refused by the size they declare", () => {
    const bomb = archiveOf({ "xl/worksheets/sheet1.xml": new Uint8Array(300 * MEGABYTE).fill(32) });
    expect(bomb.length).toBeLessThan(400_000);
    expect(readArchive(bomb, inflate)).toMatchObject({
      outcome: "rejected",
      findings: [{ code: "too-large", received: "300 MB", expected: "≤ 40 MB" }],
    });
    expect(
      readArchive(forge(bomb, "xl/worksheets/sheet1.xml", { size: 1000 }), inflate),
    ).toMatchObject({
      outcome: "rejected",
      findings: [
        {
          code: "too-large",
          received: "> 40 MB",
          expected: "≤ 40 MB",
          details: { part: "xl/worksheets/sheet1.xml" },
        },
      ],
    });
  });

  test("the limit on sizes is over all parts together", () => {
    const fifteen = new Uint8Array(15 * MEGABYTE);
    expect(refusal(archiveOf({ a: fifteen, b: fifteen }))).toBeNull();
    expect(refusal(archiveOf({ a: fifteen, b: fifteen, c: fifteen }))).toBe("too-large unpacked");
  });

  test("a file of more than 20 MB is not looked into", () => {
    expect(refusal(new Uint8Array(20 * MEGABYTE + 1))).toBe("too-large packed");
  });

  test.each([
    [1000, null],
    [1001, "too-large parts"],
    [2000, "too-large parts"],
  ])("of %i parts: %s", (count, expected) => {
    const parts = Array.from({ length: count }, (_, index) => ({
      name: `part${index}`,
      data: encode("x"),
    }));
    expect(refusal(writeArchive(parts, deflate))).toBe(expected);
  });

  const LONG = "a".repeat(1000);
  const archive = archiveOf({ "first.xml": LONG, "other.xml": `${LONG}b`, "short.xml": "<a/>" });
  const last = findEntry(archive, "first.xml").local;

  test.each<[rule: string, archive: Uint8Array, expected: string]>([
    ["a small size declared", forge(archive, "first.xml", { size: 10 }), "damaged size first.xml"],
    [
      "a large size declared",
      forge(archive, "first.xml", { size: 2000 }),
      "damaged size first.xml",
    ],
    [
      "a huge size declared",
      forge(archive, "first.xml", { size: 0xfffffffe }),
      "too-large unpacked",
    ],
    [
      "a size in zip64 terms that is not there",
      forge(archive, "first.xml", { size: 0xffffffff }),
      "damaged directory first.xml",
    ],
    [
      "a compressed size past the end",
      forge(archive, "short.xml", { compressedSize: 1_000_000 }),
      "damaged directory short.xml",
    ],
    [
      "a stored part longer than it says",
      forge(archive, "short.xml", { size: 3 }),
      "damaged size short.xml",
    ],
    [
      "a wrong checksum",
      forge(archive, "short.xml", { checksum: crc32("<b/>") }),
      "damaged checksum short.xml",
    ],
    [
      "an unknown compression",
      forge(archive, "first.xml", { method: 14 }),
      "damaged compression first.xml",
    ],
    [
      "stored data called deflated",
      forge(archive, "short.xml", { method: 8 }),
      "damaged compression short.xml",
    ],
    [
      "the flag of encryption",
      forge(archive, "first.xml", { flags: 0x0801 }),
      "encrypted first.xml",
    ],
    [
      "AES encryption",
      forge(archive, "first.xml", { flags: 0x0801, method: 99 }),
      "encrypted first.xml",
    ],
    [
      "two entries over the same bytes",
      overlap(archive, "first.xml", "other.xml"),
      "damaged overlapping-parts other.xml",
    ],
    [
      "an entry whose place holds another part",
      forge(archive, "other.xml", { headerStart: last }),
      "damaged directory other.xml",
    ],
    [
      "an entry without a header",
      forge(archive, "other.xml", { headerStart: 7 }),
      "damaged directory other.xml",
    ],
    [
      "two parts of one name",
      rename(archive, "other.xml", "first.xml"),
      "damaged duplicate-part first.xml",
    ],
    [
      "two parts whose names differ in case",
      rename(archive, "other.xml", "FIRST.xml"),
      "damaged duplicate-part FIRST.xml",
    ],
    [
      "two parts whose names differ in the slash",
      archiveOf({ "xl/a.xml": "", "xl\\a.xml": "x" }),
      "damaged duplicate-part xl\\a.xml",
    ],
    [
      "a name that climbs out of its folder",
      archiveOf({ "../../etc/cron.d/job": "x" }),
      "damaged part-name ../../etc/cron.d/job",
    ],
    [
      "a name that climbs out with backslashes",
      archiveOf({ "xl\\..\\..\\job.bat": "x" }),
      "damaged part-name xl\\..\\..\\job.bat",
    ],
    [
      "a name that climbs out in percent-encoding",
      archiveOf({ "xl/%2e%2e/%2E%2E/job": "x" }),
      "damaged part-name xl/%2e%2e/%2E%2E/job",
    ],
    ["an end without a directory", archive.subarray(-22), "damaged directory"],
    ["bytes missing in the middle", without(archive, 100, 120), "damaged directory"],
  ])("%s", (_rule, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });

  test("names of JavaScript's own are parts like any other", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const result = readArchive(
      writeArchive(
        names.map((name) => ({ name, data: encode(name) })),
        deflate,
      ),
      inflate,
    );
    expect(result.outcome === "read" && Array.from(result.parts.keys())).toEqual(names);
  });
});

function without(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)]);
}

/** Lets one entry's data reach over the next entry's header, as a zip bomb of overlapping files does. */
function overlap(archive: Uint8Array, name: string, next: string): Uint8Array {
  const { local } = findEntry(archive, name);
  const dataStart = local + 30 + name.length;
  return forge(archive, name, { compressedSize: findEntry(archive, next).local + 5 - dataStart });
}

/** The same archive as a program writes it that uses zip64 records always. */
function asZip64(archive: Uint8Array): Uint8Array {
  const source = Buffer.from(archive);
  const end = source.length - 22;
  const start = source.readUInt32LE(end + 16);
  const name = source.subarray(start + 46, end);
  const entry = Buffer.concat([source.subarray(start, start + 46), name, Buffer.alloc(28)]);
  const extra = 46 + name.length;
  entry.writeUInt16LE(28, 30);
  entry.writeUInt16LE(1, extra);
  entry.writeUInt16LE(24, extra + 2);
  entry.writeUInt32LE(entry.readUInt32LE(24), extra + 4);
  entry.writeUInt32LE(entry.readUInt32LE(20), extra + 12);
  entry.writeUInt32LE(entry.readUInt32LE(42), extra + 20);
  for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, at);
  const tail = Buffer.alloc(56 + 20 + 22);
  tail.writeUInt32LE(0x06064b50, 0);
  tail.writeUInt32LE(44, 4);
  tail.writeUInt32LE(1, 24);
  tail.writeUInt32LE(1, 32);
  tail.writeUInt32LE(entry.length, 40);
  tail.writeUInt32LE(start, 48);
  tail.writeUInt32LE(0x07064b50, 56);
  tail.writeUInt32LE(start + entry.length, 64);
  tail.writeUInt32LE(1, 72);
  tail.writeUInt32LE(0x06054b50, 76);
  tail.fill(0xff, 84, 96);
  return new Uint8Array(Buffer.concat([source.subarray(0, start), entry, tail]));
}
