import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/xlsx";
import { toInstant } from "../../../src/xlsx/read/core-properties";
import {
  encodeUtf16,
  inflate,
  relationships,
  workbookFile,
  type PartTable,
  type RelationshipLine,
} from "../build-archive";

const CORE = "docProps/core.xml";
const TRANSITIONAL =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/metadata/core-properties";

function savedAt(file: Uint8Array): string | null {
  const result = readWorkbook(file, inflate);
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return result.workbook.savedAt;
}

function packageRelationships(...lines: readonly Partial<RelationshipLine>[]): PartTable {
  const book = { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" };
  const others = lines.map((line, index) => ({
    id: `rId${index + 2}`,
    type: TRANSITIONAL,
    target: CORE,
    ...line,
  }));
  return { "_rels/.rels": relationships([book, ...others]) };
}

const properties = (elements: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="urn:cp" xmlns:dcterms="urn:dcterms">${elements}</cp:coreProperties>`;

const modified = (text: string): string =>
  properties(
    `<dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${text}</dcterms:modified>`,
  );

const fileWith = (core: string | Uint8Array, table: PartTable = packageRelationships({})) =>
  workbookFile({ ...table, [CORE]: core });

test.each([
  ["2022-01-15T02:03:04Z", "2022-01-15T02:03:04Z"],
  ["2022-01-15T10:03:04+08:00", "2022-01-15T02:03:04Z"],
  ["2021-12-31T20:00:00-05:30", "2022-01-01T01:30:00Z"],
  ["2022-01-15T02:03:04.987Z", "2022-01-15T02:03:04Z"],
  ["2022-01-15T02:03Z", "2022-01-15T02:03:00Z"],
  [" 2022-01-15T02:03:04Z\n", "2022-01-15T02:03:04Z"],
  ["2020-02-29T23:59:59Z", "2020-02-29T23:59:59Z"],
])("%j is an instant", (text, instant) => {
  expect(toInstant(text)).toBe(instant);
  expect(savedAt(fileWith(modified(text)))).toBe(instant);
});

test.each([
  "",
  "2022-01-15",
  "2022-01-15T02:03:04",
  "2022-02-30T00:00:00Z",
  "2022-01-15T24:00:00Z",
  "2022-01-15T02:03:60Z",
  "2022-13-01T00:00:00Z",
  "2022-01-15T02:03:04+15:00",
  "2022-01-15T02:03:04+08:60",
  "2022-01-15 02:03:04Z",
  "0000-00-00T00:00:00Z",
  "9999-12-31T23:59:59-08:00",
  "12022-01-15T02:03:04Z",
  "昨天",
])("%j is none", (text) => {
  expect(toInstant(text)).toBeNull();
  expect(savedAt(fileWith(modified(text)))).toBeNull();
});

describe("the properties are found", () => {
  const core = modified("2022-01-15T02:03:04Z");

  test.each<[rule: string, table: PartTable]>([
    ["by a transitional relationship", packageRelationships({})],
    ["by a strict one", packageRelationships({ type: STRICT })],
    ["by a target from the root", packageRelationships({ target: `/${CORE}` })],
    ["by name where there is no relationship", {}],
    ["by name where the relationship leads nowhere", packageRelationships({ target: "x.xml" })],
    [
      "by name where the relationship leads outside",
      packageRelationships({ target: "http://example.invalid/core.xml", mode: "External" }),
    ],
  ])("%s", (_rule, table) => {
    expect(savedAt(fileWith(core, table))).toBe("2022-01-15T02:03:04Z");
  });

  test("under any name, and those of that name are not taken instead", () => {
    const table = packageRelationships({ target: "package/属性.psmdcp" });
    const file = fileWith(modified("2000-01-01T00:00:00Z"), {
      ...table,
      "package/属性.psmdcp": encodeUtf16(core.replace("UTF-8", "UTF-16"), "little"),
    });
    expect(savedAt(file)).toBe("2022-01-15T02:03:04Z");
  });
});

test.each<[rule: string, core: string | Uint8Array]>([
  ["not well-formed", "<cp:coreProperties><dcterms:modified>2022-01-15T02:03:04Z"],
  ["no XML", "PK"],
  ["empty", ""],
  ["not text", Uint8Array.of(0xff, 0xff, 0xfe, 0x00)],
  ["without the date", properties("<dc:creator>张三</dc:creator>")],
  ["saying it twice", properties("<modified>2022-01-15T02:03:04Z</modified>".repeat(2))],
  [
    "saying it somewhere else",
    properties("<keywords><modified>2022-01-15T02:03:04Z</modified></keywords>"),
  ],
  ["very deep", "<a>".repeat(300)],
  ["very long", modified(`2022-01-15T02:03:04Z${" ".repeat(70_000)}`)],
])("properties that are %s are no reason to reject a file", (_rule, core) => {
  expect(savedAt(fileWith(core))).toBeNull();
});

test("a file without properties does not say when it was saved", () => {
  expect(savedAt(workbookFile())).toBeNull();
});

test.each([
  ["blank", "2022-12-20T00:00:00Z"],
  ["exceljs", "2022-12-20T00:00:00Z"],
  ["libreoffice", "2026-11-21T23:39:05Z"],
  ["openpyxl", expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown],
])("what %s saved says when", (program, instant) => {
  const file = readFileSync(join(__dirname, `../../fixtures/saved-by/${program}.xlsx`));
  expect(savedAt(file)).toEqual(instant);
});
