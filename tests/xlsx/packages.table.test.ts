import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook, builtInPlans } from "../../src/exchange";
import { readArchive, readWorkbook, writeArchive } from "../../src/xlsx";
import { changeParts, ENTRY, part, replaced, WORKBOOK, WORKBOOK_LINKS } from "../cli/corpus/parts";
import { compoundFile } from "./build-compound-file";
import {
  archiveOf,
  deflate,
  encode,
  inflate,
  rename,
  sheetFile,
  SPREADSHEET,
} from "./build-archive";

const FIXTURES = join(__dirname, "../fixtures");
const plans = builtInPlans();

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, path)));

/** What `check` makes of a file: how many values count, and every finding with its place and what came. */
function outcome(bytes: Uint8Array): string {
  const result = readWorkbook(bytes, inflate);
  const report =
    result.outcome === "rejected"
      ? { status: "rejected", findings: result.findings, entries: [] }
      : assessWorkbook({ path: "a.xlsx", ...result, plans });
  const values = report.entries.filter(({ value }) => value !== null).length;
  const findings = report.findings
    .filter(({ code }) => code !== "missing-value")
    .map(({ code, cell, received }) => [code, cell, received].filter(Boolean).join(" "));
  return [report.status === "accepted" ? `${values} values` : "rejected", ...findings].join(" | ");
}

/** A form with 23 values, saved by LibreOffice; every neighbour below is made of it. */
const good = (): Uint8Array => {
  const archive = readArchive(file("packages/customxml-doctype.xlsx"), inflate);
  if (archive.outcome === "rejected") throw new Error("no form");
  const parts = [...archive.parts].filter(([name]) => !name.startsWith("customXml"));
  return writeArchive(
    parts.map(([name, data]) => ({ name, data })),
    deflate,
  );
};
const ALL = "23 values";
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const TYPES = "[Content_Types].xml";
const LINKS = "_rels/.rels";

type Changes = Parameters<typeof changeParts>[1];
const taken = (): null => null;

describe("files of other programs, and files made by hand", () => {
  test.each<[name: string, expected: string]>([
    ["packages/backslash-names.xlsx", ALL],
    ["packages/customxml-doctype.xlsx", ALL],
    ["packages/empty-deflated-part.xlsx", ALL],
    ["packages/inline-strings-sst-missing.xlsx", ALL],
    // without its formats 0.965 is 0.965, as other programs show it
    [
      "packages/missing-styles-part.xlsx",
      "20 values | percent-ambiguous G11 0.965 | percent-ambiguous G12 0.975 | percent-ambiguous G13 0.985",
    ],
    ["packages/sheet-empty-relid.xlsx", ALL],
    ["packages/iwork.numbers", "rejected | legacy-format .numbers"],
    ["packages/says-word.xls", "rejected | legacy-format .xls"],
    ["hostile/hang-regex.xlsx", "rejected | too-large G2 999991"],
    ["hostile/hang-sst-small.xlsx", "rejected | too-large > 8000000"],
    [
      "seen/external-name.xlsx",
      "0 values | external-link [1] | formula-in-entry G3 6100 | formula-error G3 6100",
    ],
  ])("%s: %s", (name, expected) => {
    expect(outcome(file(name))).toBe(expected);
  });
});

const named = (from: string, to: string) => (xml: string) => replaced(xml, from, to);
const everywhere = (from: RegExp, to: string) => (xml: string) => replaced(xml, from, to);
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "9">]>';
const withDoctype = (xml: string): string => xml.replace("?>", `?>${DOCTYPE}`);

describe("neighbours: a good form with some of its parts changed", () => {
  test.each<[what: string, changes: Changes, expected: string]>([
    ["as it was saved", {}, ALL],
    ["without its properties", { "docProps/core.xml": taken, "docProps/app.xml": taken }, ALL],
    ["properties that are no XML", { "docProps/core.xml": part("{}") }, ALL],
    ["a DOCTYPE in its properties", { "docProps/app.xml": withDoctype }, ALL],
    ["a DOCTYPE in a drawing", { "xl/drawings/drawing1.xml": withDoctype }, ALL],
    ["a drawing that is not there", { "xl/drawings/drawing1.xml": taken }, ALL],
    ["the links of a sheet are broken", { "xl/worksheets/_rels/sheet2.xml.rels": part("<") }, ALL],
    [
      "a theme that is listed and not there",
      {
        [WORKBOOK_LINKS]: named(
          "</Rel",
          '<Relationship Id="t" Type="http://x/theme" Target="theme/theme1.xml"/></Rel',
        ),
      },
      ALL,
    ],
    ["an empty theme", { "xl/theme/theme1.xml": part("") }, ALL],
    ["no content types", { [TYPES]: taken }, ALL],
    [
      "content types in small letters",
      { [TYPES]: taken, "[content_types].xml": part("<Types/>") },
      ALL,
    ],
    ["content types that are no XML", { [TYPES]: part("{}") }, ALL],
    ["targets from the root", { [WORKBOOK_LINKS]: everywhere(/Target="/g, 'Target="/xl/') }, ALL],
    [
      "targets that go up and down",
      { [WORKBOOK_LINKS]: everywhere(/Target="/g, 'Target="../xl/./') },
      ALL,
    ],
    ["targets in capitals", { [WORKBOOK_LINKS]: everywhere(/Target="w/g, 'Target="W') }, ALL],
    [
      "targets with backslashes",
      { [WORKBOOK_LINKS]: everywhere(/worksheets\//g, "worksheets\\") },
      ALL,
    ],
    [
      "a tab without a relationship",
      { [WORKBOOK]: named("</sheets>", '<sheet name="旧宏" sheetId="9"/></sheets>') },
      ALL,
    ],
    [
      "a tab whose relationship is not there",
      { [WORKBOOK]: named("</sheets>", '<sheet name="丢了" sheetId="9" r:id="x"/></sheets>') },
      "rejected | damaged x",
    ],
    [
      "two relationships with one id",
      { [WORKBOOK_LINKS]: named('"rId4"', '"rId3"') },
      "rejected | damaged rId3",
    ],
    [
      "an empty list of strings that cells need",
      { [STRINGS]: part("") },
      "rejected | damaged A1 sharedStrings",
    ],
    [
      "no list of strings where cells need it",
      { [STRINGS]: taken },
      "rejected | damaged A1 sharedStrings",
    ],
    [
      "strings that are not listed",
      { [WORKBOOK_LINKS]: everywhere(/<Relationship [^>]*sharedStrings[^>]*>/, "") },
      "rejected | damaged A1 sharedStrings",
    ],
    [
      "empty styles",
      { [STYLES]: part("") },
      "20 values | percent-ambiguous G11 0.965 | percent-ambiguous G12 0.975 | percent-ambiguous G13 0.985",
    ],
    ["a DOCTYPE in the strings", { [STRINGS]: withDoctype }, "rejected | unsafe-content DOCTYPE"],
    ["a DOCTYPE in a sheet", { [ENTRY]: withDoctype }, "rejected | unsafe-content DOCTYPE"],
    ["a DOCTYPE in the first list", { [LINKS]: withDoctype }, "rejected | unsafe-content DOCTYPE"],
    [
      "a macro project that nothing names",
      { "xl/vbaProject.bin": part("x") },
      "rejected | unsafe-content VBA",
    ],
    [
      "a macro project in another folder",
      { "tmp/VbaProject.BIN": part("x") },
      "rejected | unsafe-content VBA",
    ],
    ["what belongs to macros and is none", { "xl/vbaData.xml": part("<x/>") }, ALL],
    [
      "an Excel 4 sheet with macros",
      {
        [WORKBOOK_LINKS]: named(
          "</Rel",
          '<Relationship Id="m" Type="http://x/xlMacrosheet" Target="m.xml"/></Rel',
        ),
      },
      "rejected | unsafe-content XLM",
    ],
    [
      "strict namespaces",
      {
        [ENTRY]: everywhere(
          /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
      },
      ALL,
    ],
    ["every element with a prefix", { [STRINGS]: prefixed }, ALL],
    [
      "a byte order mark in every part",
      {
        [ENTRY]: (xml) => `\ufeff${xml}`,
        [STRINGS]: (xml) => `\ufeff${xml}`,
        [WORKBOOK]: (xml) => `\ufeff${xml}`,
      },
      ALL,
    ],
    ["line ends of Windows", { [ENTRY]: everywhere(/></g, ">\r\n<") }, ALL],
    [
      "a name of 300 characters",
      { [WORKBOOK]: named('"_meta"', `"${"长".repeat(300)}"`) },
      "rejected | damaged xl/workbook.xml",
    ],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });

  /** `<x:t>` for `<t>`, as some libraries write. */
  function prefixed(xml: string): string {
    return xml
      .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace(/xmlns=/, "xmlns:x=")
      .replace("<?x:xml", "<?xml");
  }

  test("blank lines and a byte order mark before the archive", () => {
    for (const before of ["\r\n\r\n", "\ufeff", "\ufeff \n"]) {
      expect(outcome(new Uint8Array([...encode(before), ...good()]))).toBe(ALL);
    }
  });

  test("anything else before the archive makes it something else", () => {
    expect(outcome(new Uint8Array([...encode("%PDF-1.7\n"), ...good()]))).toBe(
      "rejected | not-a-workbook .pdf",
    );
  });

  test("two parts of one name are read where they are the same", () => {
    const twice = (text: string): Uint8Array =>
      rename(archiveOf({ "a.xml": "<a/>", "b.xml": text }), "b.xml", "a.xml");
    expect(outcome(twice("<a/>"))).toBe("rejected | not-a-workbook ZIP");
    expect(outcome(twice("<b/>"))).toBe("rejected | damaged a.xml");
  });
});

/** A dBase file with fields of 32 bytes each. */
function database(fields: number): Uint8Array {
  const bytes = new Uint8Array(200 + 32 * fields);
  bytes.set([0x03, 121, 12, 31, 1, 0, 0, 0]);
  const length = 33 + 32 * fields;
  bytes.set([length % 256, Math.floor(length / 256)], 8);
  bytes[length - 1] = 0x0d;
  return bytes;
}

const archive = (...names: string[]): Uint8Array =>
  archiveOf(Object.fromEntries(names.map((name) => [name, "x"])));

describe("what a file is tells its directory or its signature, never a word in it", () => {
  test.each<[what: string, expected: string, bytes: Uint8Array]>([
    ["an .xls", "legacy-format .xls", compoundFile(["Workbook"])],
    [
      "an .xls that speaks of a .doc",
      "legacy-format .xls",
      compoundFile(["Workbook"], [], "WordDocument"),
    ],
    [
      "an .xls with a .doc inside",
      "legacy-format .xls",
      compoundFile(["Workbook"], ["WordDocument"]),
    ],
    ["an .xls of 1995", "legacy-format .xls", compoundFile(["Book"])],
    [
      "a .doc that speaks of a workbook",
      "not-a-workbook .doc",
      compoundFile(["WordDocument"], [], "EncryptedPackage Workbook"),
    ],
    [
      "a .doc with an .xls inside",
      "not-a-workbook .doc",
      compoundFile(["1Table", "WordDocument"], ["Workbook"]),
    ],
    ["a .ppt", "not-a-workbook .ppt", compoundFile(["PowerPoint Document"])],
    ["a mail", "not-a-workbook .msg", compoundFile(["__properties_version1.0"])],
    [
      "a workbook with a password",
      "encrypted",
      compoundFile(["EncryptionInfo", "EncryptedPackage"]),
    ],
    ["a compound file of another program", "not-a-workbook", compoundFile(["FileHeader"])],
    ["a torn compound file", "legacy-format", compoundFile(["Workbook"]).slice(0, 700)],
    ["Lotus 1-2-3, version 2", "legacy-format .wk1", new Uint8Array([0, 0, 2, 0, 6, 4, 6, 0, 8])],
    [
      "Lotus 1-2-3, version 3",
      "legacy-format .wk1",
      new Uint8Array([0, 0, 0x1a, 0, 0, 0x10, 4, 0]),
    ],
    ["dBase", "legacy-format .dbf", database(3)],
    [
      "dBase without the end of its fields",
      "not-a-workbook",
      database(3).map((byte) => (byte === 0x0d ? 0 : byte)),
    ],
    ["DIF", "legacy-format .dif", encode('TABLE\r\n0,1\r\n"EXCEL"\r\n')],
    ["a text that begins with TABLE", "not-a-workbook TABLE,1", encode("TABLE,1")],
    [
      "bytes that GBK could be",
      "not-a-workbook",
      new Uint8Array(300).map((_, index) => (index * 7919) % 256),
    ],
    [
      "Numbers",
      "legacy-format .numbers",
      archive("Index/Document.iwa", "Metadata/Properties.plist"),
    ],
    [
      "Numbers of 2009",
      "legacy-format .numbers",
      archive("index.xml", "buildVersionHistory.plist"),
    ],
    ["Keynote", "not-a-workbook .key", archive("Index/Document.iwa", "Index/Slide-1.iwa")],
    ["a web page in an archive", "not-a-workbook ZIP", archive("index.xml", "style.css")],
  ])("%s: %s", (_what, expected, bytes) => {
    expect(outcome(bytes)).toBe(`rejected | ${expected}`);
  });
});

describe("elements of another namespace in a string are not text", () => {
  const textOf = (string: string, root = ""): string => {
    const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const strings = `<sst xmlns="${SPREADSHEET}"${root}><si>${string}</si></sst>`;
    const result = readWorkbook(sheetFile(sheet, { [STRINGS]: strings }), inflate);
    return result.outcome === "read" ? (result.workbook.sheets[0]?.cells[0]?.shown ?? "") : "?";
  };

  test.each([
    ["its own", "<t>6100</t>", "6100"],
    ["another's beside it", '<t>6100</t><f:t xmlns:f="urn:f">9</f:t>', "6100"],
    ["another's inside", '<t>61<f:t xmlns:f="urn:f">9</f:t>00</t>', "6100"],
    ["another's without a prefix", '<t>6100</t><t xmlns="urn:f">9</t>', "6100"],
    ["its own inside another's", '<t>6100</t><t xmlns="urn:f"><t>9</t></t>', "6100"],
    ["behind another's, its own again", '<x xmlns="urn:f"/><t>6100</t>', "6100"],
    ["its own under a second prefix", `<m:t xmlns:m="${SPREADSHEET}">6100</m:t>`, "6100"],
    ["a prefix nobody declared", "<t>6100</t><q:t>9</q:t>", "6100"],
    ["a run of another's", '<r><t>61</t></r><r xmlns="urn:f"><t>9</t></r><r><t>00</t></r>', "6100"],
    ["a guide to its pronunciation", "<t>济南</t><rPh sb='0' eb='2'><t>jǐnán</t></rPh>", "济南"],
  ])("%s", (_what, string, expected) => {
    expect(textOf(string)).toBe(expected);
  });

  test("a prefix declared at the root", () => {
    expect(textOf("<t>6100</t><f:t>9</f:t>", ' xmlns:f="urn:f"')).toBe("6100");
  });
});
