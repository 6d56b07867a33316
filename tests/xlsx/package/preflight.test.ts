import fc from "fast-check";
import type { Finding } from "../../../src/core";
import { readWorkbook } from "../../../src/xlsx";
import { countPlainValues } from "../../../src/xlsx/read/crowded-sheet";
import { detailOf } from "../../finding-details";
import { compoundFile } from "../build-compound-file";
import {
  archiveOf,
  encode,
  encodeUtf16,
  findEntry,
  forge,
  inflate,
  PLAIN_PARTS,
  relationships,
  sheetFile,
  SPREADSHEET,
  workbook,
  workbookFile,
  worksheet,
  type PartTable,
} from "../build-archive";

/** The findings for which a file is rejected; none when it is read. */
function refusals(file: Uint8Array): readonly Finding[] {
  const result = readWorkbook(file, inflate);
  return result.outcome === "rejected" ? result.findings : [];
}

/** The same in short: code, what was received, and the part. */
function refusal(file: Uint8Array): string {
  return refusals(file)
    .map((each) => [each.code, each.received, detailOf(each, "part")].filter(Boolean).join(" "))
    .join(", ");
}

const FILE_CODES = [
  "not-a-workbook",
  "legacy-format",
  "encrypted",
  "too-large",
  "damaged",
  "unsafe-content",
];

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const GBK_CSV = new Uint8Array([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0x31, 0x0d, 0x0a, 0x31, 0x2c, 0x32]);

describe("what is no archive", () => {
  test.each<[rule: string, file: Uint8Array, expected: string]>([
    ["an empty file", new Uint8Array(), "not-a-workbook 0 B"],
    ["a CSV", encode("序号,完成值\n1,480\n"), "not-a-workbook 序号,完成值"],
    ["a CSV with a byte order mark", encode("\ufeff序号,完成值"), "not-a-workbook 序号,完成值"],
    ["a CSV in GBK", GBK_CSV, "not-a-workbook 序号,1"],
    ["text in UTF-16", encodeUtf16("序号\t完成值", "little"), "not-a-workbook 序号\t完成值"],
    ["a text that begins with PK", encode("PK,1,2"), "not-a-workbook PK,1,2"],
    ["a PDF", encode("%PDF-1.7\n%âãÏÓ"), "not-a-workbook .pdf"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), "not-a-workbook .png"],
    ["other XML", encode('<?xml version="1.0"?><plan/>'), 'not-a-workbook <?xml version="1.0"?…'],
    ["an HTML table", encode("<table><tr><td>1</td></tr></table>"), "legacy-format HTML"],
    ["an HTML page", encode("\ufeff \n<!DOCTYPE html>\n<html></html>"), "legacy-format HTML"],
    [
      "a page as Excel saves it",
      encode('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'),
      "legacy-format HTML",
    ],
    [
      "XHTML",
      encode('<?xml version="1.0"?>\n<!-- 导出 -->\n<html xmlns="http://www.w3.org/1999/xhtml">'),
      "legacy-format HTML",
    ],
    ["a page in UTF-16", encodeUtf16("<html><body>1</body></html>", "big"), "legacy-format HTML"],
    [
      "a web archive",
      encode("MIME-Version: 1.0\nX-Document-Type: Workbook"),
      "legacy-format MHTML",
    ],
    [
      "SpreadsheetML 2003",
      encode(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table>',
      ),
      "legacy-format XML 2003",
    ],
    ["SYLK", encode("ID;PWXL;N;E\nP;PGeneral"), "legacy-format SYLK"],
    ["the header of an .xls", new Uint8Array(COMPOUND_FILE), "legacy-format"],
    ["an .xls or .et", compoundFile(["Workbook"]), "legacy-format .xls"],
    ["Excel 4", new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]), "legacy-format .xls"],
    ["a .doc", compoundFile(["WordDocument"]), "not-a-workbook .doc"],
    ["a workbook with a password", compoundFile(["EncryptedPackage"]), "encrypted"],
    ["more than 20 MB", new Uint8Array(21 * 1024 * 1024), "too-large 21 MB"],
  ])("%s", (_rule, file, expected) => {
    expect(refusal(file)).toBe(expected);
  });
});

describe("archives that are no workbook", () => {
  const document = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships([
      { id: "rId1", type: "officeDocument", target: "word/document.xml" },
    ]),
    "word/document.xml": '<w:document xmlns:w="urn:w"/>',
  };
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';

  test.each<[rule: string, parts: PartTable, expected: string]>([
    ["an empty archive", {}, "not-a-workbook ZIP"],
    ["an archive of other files", { "照片.jpg": "x", "a.xml": "<a/>" }, "not-a-workbook ZIP"],
    ["a .docx", document, "not-a-workbook .docx"],
    ["a .docx without its list", { "word/document.xml": "<w:document/>" }, "not-a-workbook .docx"],
    [
      "an .ods",
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<c/>" },
      "legacy-format .ods",
    ],
    [
      "an .ods without its type",
      { "content.xml": "<c/>", "META-INF/manifest.xml": manifest },
      "legacy-format .ods",
    ],
    [
      "an .odt",
      { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<c/>" },
      "not-a-workbook OpenDocument",
    ],
    [
      "an .xlsb",
      {
        ...PLAIN_PARTS,
        "_rels/.rels": relationships([
          { id: "rId1", type: "officeDocument", target: "xl/workbook.bin" },
        ]),
        "xl/workbook.bin": new Uint8Array([0x83, 0x01, 0]),
      },
      "legacy-format .xlsb",
    ],
    [
      "a workbook without the list that names it",
      { ...PLAIN_PARTS, "_rels/.rels": null },
      "damaged _rels/.rels _rels/.rels",
    ],
    [
      "a workbook that is not where the list says",
      { ...PLAIN_PARTS, "xl/workbook.xml": null },
      "damaged xl/workbook.xml xl/workbook.xml",
    ],
  ])("%s", (_rule, parts, expected) => {
    expect(refusal(archiveOf(parts))).toBe(expected);
  });
});

describe("torn and broken files", () => {
  const good = workbookFile();

  test("a good file is read", () => {
    expect(refusal(good)).toBe("");
  });

  test("every beginning of a good file is rejected with a file code", () => {
    for (let length = 0; length < good.length; length++) {
      const findings = refusals(good.subarray(0, length));
      expect(findings.map(({ code }) => code)).toEqual([length < 2 ? "not-a-workbook" : "damaged"]);
    }
  });

  test("a file with flipped bytes is read or rejected, never an exception", () => {
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(flips, (places) => {
        const file = good.slice();
        for (const [at, change] of places) file[at] = (file[at] ?? 0) ^ change;
        for (const { code } of refusals(file)) expect(FILE_CODES).toContain(code);
      }),
      { numRuns: 2000 },
    );
  });

  test("parts of random XML are read or rejected, never an exception", () => {
    const word = fc.constantFrom(
      ...["<row>", "</row>", '<c r="A1">', "</c>", "<v>", "</v>", "<f>", "</f>", "<is>", "</is>"],
      ...['<c r="B2" t="s">', "<t>", "</t>", "1", "&amp;", "<![CDATA[2]]>", "<!--", "-->", "<c/>"],
      ...['<row r="0"/>', '<row r="2" hidden="1">', '<c t="b"><v>1</v></c>', "&x;", "<r/>", "]]>"],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const findings = refusals(sheetFile(words.join("")));
        for (const { code } of findings) expect(code).toBe("damaged");
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[rule: string, changes: PartTable, part: string]>([
    ["a sheet cut off", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" }, "sheet1.xml"],
    [
      "a sheet cut off behind its cells",
      { "xl/worksheets/sheet1.xml": "<worksheet><sheetData/><mergeCells><mergeCell" },
      "sheet1.xml",
    ],
    ["an empty sheet part", { "xl/worksheets/sheet1.xml": "" }, "sheet1.xml"],
    ["styles that are no XML", { "xl/styles.xml": "{}" }, "styles.xml"],
    [
      "shared strings that do not nest",
      { "xl/sharedStrings.xml": "<sst><si></sst>" },
      "Strings.xml",
    ],
    ["an entity nobody defines", { "xl/sharedStrings.xml": "<sst>&lol;</sst>" }, "Strings.xml"],
    ["bytes that are no UTF-8", { "xl/workbook.xml": new Uint8Array([60, 0xff, 62]) }, "book.xml"],
    ["a list of relationships that is none", { "xl/_rels/workbook.xml.rels": "<" }, "xml.rels"],
    ["a list that is missing", { "xl/_rels/workbook.xml.rels": null }, ""],
    ["a sheet part that is missing", { "xl/worksheets/sheet1.xml": null }, "sheet1.xml"],
    ["a chart under a sheet's name", { "xl/worksheets/sheet1.xml": "<chartsheet/>" }, "sheet1.xml"],
    [
      "a sheet without a name",
      { "xl/workbook.xml": workbook(["表"]).replace(/ name="表"/, "") },
      "",
    ],
    ["two sheets of one name", { "xl/workbook.xml": workbook(["a", "A"]) }, "workbook.xml"],
  ])("%s is damaged", (_rule, changes, part) => {
    const findings = refusals(workbookFile(changes));
    expect(findings).toMatchObject([{ code: "damaged" }]);
    expect(detailOf(findings[0], "part") ?? "").toMatch(part);
  });
});

describe("unsafe content", () => {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  ).join("");
  const bomb = `<!DOCTYPE lolz [<!ENTITY e0 "lol">${entities}]>`;

  test.each<[rule: string, name: string, data: string | Uint8Array]>([
    ["a sheet", "xl/worksheets/sheet1.xml", `${bomb}${worksheet("<row><c><v>&e9;</v></c></row>")}`],
    ["the shared strings", "xl/sharedStrings.xml", `${bomb}<sst><si><t>&e9;</t></si></sst>`],
    ["the relationships", "_rels/.rels", `<!-- - -->${bomb}<Relationships/>`],
    ["the styles", "xl/styles.xml", `<?xml version="1.0"?>${bomb}<a>&e9;</a>`],
    ["a part in UTF-16", "xl/workbook.xml", encodeUtf16(`${bomb}<a/>`, "little")],
    ["a part in big-endian UTF-16", "xl/workbook.xml", encodeUtf16(`${bomb}<a/>`, "big")],
    ["an outside entity", "xl/styles.xml", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
  ])("a DOCTYPE in %s is refused", (_rule, name, data) => {
    expect(refusals(workbookFile({ [name]: data }))).toMatchObject([
      { code: "unsafe-content", received: "DOCTYPE", details: { part: name } },
    ]);
  });

  test.each([
    ["docProps/app.xml", `${bomb}<a>&e9;</a>`],
    ["docProps/core.xml", `${bomb}<a>&e9;</a>`],
    ["customXml/item1.xml", `\ufeff\r\n<?x y?>${bomb}<a/>`],
    ["xl/theme/theme1.xml", "<!doctype a><a/>"],
  ])("a DOCTYPE in %s, which no cell needs, defines nothing", (name, data) => {
    expect(refusal(workbookFile({ [name]: data }))).toBe("");
  });

  test("a DOCTYPE in small letters is no XML", () => {
    expect(refusal(workbookFile({ "xl/styles.xml": "<!doctype a><a/>" }))).toMatch(/^damaged/);
  });

  test("a DOCTYPE behind the root element never defines anything, and is no XML", () => {
    expect(refusal(workbookFile({ "xl/styles.xml": `<styleSheet/>${bomb}` }))).toMatch(/^damaged/);
  });

  test("text that speaks of a DOCTYPE is text", () => {
    const inline = '<c r="A1" t="inlineStr"><is><t><![CDATA[<!DOCTYPE html>]]></t></is></c>';
    expect(refusal(sheetFile(`<row>${inline}</row>`))).toBe("");
  });

  test("a picture may have a DOCTYPE", () => {
    expect(refusal(workbookFile({ "xl/media/image1.svg": "<!DOCTYPE svg><svg/>" }))).toBe("");
  });

  test.each(["xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "macros\\vbaProject.bin"])(
    "a macro project %s is refused",
    (name) => {
      expect(refusal(workbookFile({ [name]: "x" }))).toBe(`unsafe-content VBA ${name}`);
    },
  );

  test("a macro project of another name is found by relationship", () => {
    const lines = relationships([
      { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" },
      {
        id: "rId2",
        type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        target: "innocent.bin",
      },
    ]);
    expect(
      refusal(workbookFile({ "xl/_rels/workbook.xml.rels": lines, "xl/innocent.bin": "x" })),
    ).toMatch(/^unsafe-content VBA/);
  });

  test("a macro sheet is refused", () => {
    const lines = relationships([
      {
        id: "rId1",
        type: "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
        target: "macrosheets/sheet1.xml",
      },
    ]);
    expect(refusal(workbookFile({ "xl/_rels/workbook.xml.rels": lines }))).toBe(
      "unsafe-content XLM macrosheets/sheet1.xml",
    );
  });

  test("every macro project is reported, reached or not", () => {
    const file = workbookFile({ "a/vbaProject.bin": "", "b/vbaProject.bin": "" });
    expect(refusals(file).map((each) => detailOf(each, "part"))).toEqual([
      "a/vbaProject.bin",
      "b/vbaProject.bin",
    ]);
  });
});

describe("encrypted parts", () => {
  test("the flag of encryption on one part is enough", () => {
    const file = forge(workbookFile(), "xl/styles.xml", { flags: 0x0801 });
    expect(refusal(file)).toBe("encrypted xl/styles.xml");
  });

  test("the flag is seen in the local header too", () => {
    const file = workbookFile();
    file[findEntry(file, "xl/styles.xml").local + 6] = 1;
    expect(refusal(file)).toBe("encrypted xl/styles.xml");
  });
});

describe("limits", () => {
  const filled = (count: number): string => "<c><v>1</v></c>".repeat(count);
  const rows = (count: number): string =>
    Array.from({ length: Math.ceil(count / 1000) }, (_, row) => {
      return `<row>${filled(Math.min(1000, count - 1000 * row))}</row>`;
    }).join("");

  test("200,000 cells in a sheet are read, one more is refused", () => {
    const result = readWorkbook(sheetFile(rows(200_000)), inflate);
    expect(result.outcome === "read" && result.workbook.sheets[0]?.cells.length).toBe(200_000);
    expect(refusals(sheetFile(rows(200_001)))).toMatchObject([
      {
        code: "too-large",
        sheet: "表",
        received: "> 200000",
        expected: "≤ 200000",
        details: { limit: "cells", part: "xl/worksheets/sheet1.xml" },
      },
    ]);
  });

  test("texts written in the cells count like values, and are counted before any is read", () => {
    const inline = "<c><is><t>5.1</t></is></c><c><v>1</v></c><c><is><t></t></is></c>".repeat(3);
    expect(countPlainValues(Buffer.from(inline), 1)).toBe(6);
    expect(refusal(sheetFile(`<row>${inline.repeat(33_334)}</row>`))).toBe(
      "too-large > 200000 xl/worksheets/sheet1.xml",
    );
  });

  test("cells without content do not count", () => {
    const styled = `<row>${'<c s="1"/>'.repeat(10_000)}</row>`.repeat(30);
    expect(refusal(sheetFile(styled))).toBe("");
  });

  test("5,000 sheets are refused, as parts or as names for one part", () => {
    const names = Array.from({ length: 5000 }, (_, index) => `表${index}`);
    const parts = Object.fromEntries(names.map((name) => [`xl/worksheets/${name}.xml`, "<a/>"]));
    expect(refusals(workbookFile(parts))).toMatchObject([
      { code: "too-large", received: "5007", details: { limit: "parts" } },
    ]);
    expect(refusals(workbookFile({ "xl/workbook.xml": workbook(names) }))).toMatchObject([
      { code: "too-large", details: { limit: "sheets" } },
    ]);
  });

  test("two sheets cannot share a part", () => {
    const lines = relationships(
      ["rId1", "rId2"].map((id) => ({ id, type: "worksheet", target: "worksheets/sheet1.xml" })),
    );
    const file = workbookFile({
      "xl/workbook.xml": workbook(["a", "b"]),
      "xl/_rels/workbook.xml.rels": lines,
    });
    expect(refusal(file)).toMatch(/^damaged/);
  });

  test.each([
    ["xml-depth", "<a>".repeat(100_000)],
    ["xml-depth", "<row><c><is>" + "<r>".repeat(300)],
    ["xml-attributes", `<a ${Array.from({ length: 5000 }, (_, n) => `a${n}=""`).join(" ")}/>`],
    ["xml-elements", "<a/>".repeat(2_000_001)],
    ["xml-text", `<row><c t="str"><v>${"&amp;".repeat(300_000)}</v></c></row>`],
  ])("past the limit %s a part is refused", (limit, xml) => {
    expect(refusals(sheetFile(xml))).toMatchObject([{ code: "too-large", details: { limit } }]);
  });

  test("two million shared strings are refused", () => {
    const strings = `<sst xmlns="${SPREADSHEET}">${"<si/>".repeat(2_000_001)}</sst>`;
    expect(refusals(workbookFile({ "xl/sharedStrings.xml": strings }))).toMatchObject([
      { code: "too-large", details: { part: "xl/sharedStrings.xml" } },
    ]);
  });

  test("ten thousand number formats are too many", () => {
    const formats = Array.from(
      { length: 10_001 },
      (_, index) => `<numFmt numFmtId="${index + 200}" formatCode="0"/>`,
    ).join("");
    const styles = `<styleSheet><numFmts>${formats}</numFmts><cellXfs/></styleSheet>`;
    expect(refusals(workbookFile({ "xl/styles.xml": styles }))).toMatchObject([
      { code: "too-large", details: { limit: "number-formats" } },
    ]);
  });

  test("whole-sheet merges, rules and validations cost nothing", () => {
    const everything = "A1:XFD1048576";
    const after = [
      `<mergeCells>${`<mergeCell ref="${everything}"/>`.repeat(1000)}</mergeCells>`,
      `<conditionalFormatting sqref="${everything}"><cfRule type="expression"><formula>A1</formula></cfRule></conditionalFormatting>`,
      `<dataValidations>${`<dataValidation sqref="${everything}"/>`.repeat(100_000)}</dataValidations>`,
    ].join("");
    const result = readWorkbook(
      workbookFile({
        "xl/worksheets/sheet1.xml": worksheet("<row><c><v>7</v></c></row>", after),
      }),
      inflate,
    );
    expect(result).toMatchObject({
      outcome: "read",
      workbook: { sheets: [{ cells: [{ row: 1, column: 1, shown: "7" }] }] },
    });
  });
});
