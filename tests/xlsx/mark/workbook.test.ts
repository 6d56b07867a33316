import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook, builtInPlans, prepareMarkedCopy } from "../../../src/exchange";
import {
  COLOURS,
  MARK_TINTS,
  styleOf,
  type MarkedCopy,
  type Note,
  type NotesColumn,
} from "../../../src/sheets";
import { markWorkbook, readArchive, readWorkbook } from "../../../src/xlsx";
import {
  deflate,
  encodeUtf16,
  inflate,
  SPREADSHEET,
  workbookFile,
  worksheet,
  type PartTable,
} from "../build-archive";
import { unpack } from "../dump";
import { listOpenXmlErrors } from "../open-xml";

// Every run of the validator starts a program of its own.

const compression = { inflate, deflate };
const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const [RED, BROWN] = [MARK_TINTS.error, MARK_TINTS.warning];

const note = (row: number, text: string, height = 20): Note => ({
  ...{ row, text, height },
  style: styleOf({ font: "body", size: 10.5, border: COLOURS.rule, numberFormat: "@" }),
});

const column = (more: Partial<NotesColumn> = {}): NotesColumn => ({
  ...{ column: 3, isNew: true, width: 60, notes: [], emptied: [] },
  ...more,
});

const planned = (more: Partial<MarkedCopy> = {}): MarkedCopy => ({
  ...{ sheet: "表", marks: [], unmarked: [], notes: column(), places: 1, cover: null },
  ...more,
});

function mark(file: Uint8Array, copy: MarkedCopy): Uint8Array {
  const result = markWorkbook(file, copy, compression);
  if (result.outcome === "unmarked") throw new Error(result.obstacle);
  return result.bytes;
}

/** The sheet's XML after marking a workbook that has this sheet. */
const markedSheet = (sheet: string, copy: MarkedCopy, parts: PartTable = {}): string =>
  unpack(mark(workbookFile({ [SHEET]: sheet, ...parts }), copy)).get(SHEET) ?? "";

const markedRows = (rows: string, copy: MarkedCopy, parts: PartTable = {}): string =>
  /<sheetData>(.*)<\/sheetData>/s.exec(markedSheet(worksheet(rows), copy, parts))?.[1] ?? "";

const textIn = (address: string, style: number, text: string, prefix = ""): string =>
  `<${prefix}c r="${address}" s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;

describe("the sheet is edited where it stands", () => {
  test("a wrong cell gets a style of its own, and nothing else of it changes", () => {
    const rows = `<row r='1' custom="&gt;"><c  r = 'A1' s='0' t="s" ><f t="shared" si="0" ref="A1:A2">B1</f><v>0</v></c><c r="B1"/></row>`;
    expect(
      markedRows(rows, planned({ marks: [{ row: 1, column: 1, tint: RED }] }), {
        "xl/sharedStrings.xml": `<sst xmlns="${SPREADSHEET}"><si><t>一</t></si></sst>`,
      }),
    ).toBe(rows.replace(" s='0'", ' s="1"'));
  });

  test("a text stands at the row's end, and the row is made taller, never lower", () => {
    const rows = (first: string, second: string): string =>
      `<row r="1" spans="1:1" ht="15" customHeight="1"><c r="A1"><v>1</v></c>${first}</row>` +
      `<row r="2" ht="90" customHeight="1"><c r="A2"><v>1</v></c>${second}</row>`;
    const notes = [note(1, "问题", 30), note(2, "错误：<&>\n请改", 30)];
    expect(markedRows(rows("", ""), planned({ notes: column({ notes }) }))).toBe(
      rows(textIn("C1", 1, "问题"), textIn("C2", 1, "错误：&lt;&amp;&gt;\n请改"))
        .replace(' spans="1:1"', "")
        .replace('ht="15"', 'ht="30"'),
    );
  });

  test("a row without a height, and a row of no height, are left to the program that opens it", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0"><c r="A2"><v>1</v></c></row>`;
    const xml = markedRows(
      rows,
      planned({ notes: column({ notes: [note(1, "一"), note(2, "二")] }) }),
    );
    expect(xml).toContain('<row r="1">');
    expect(xml).toContain('<row r="2" ht="0">');
  });

  test("rows and cells that state no place are counted as the reader counts them", () => {
    const rows = `<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c><c r="E3"><v>4</v></c><c><v>5</v></c></row>`;
    const xml = markedRows(
      rows,
      planned({
        marks: [
          { row: 1, column: 2, tint: RED },
          { row: 3, column: 6, tint: RED },
        ],
        notes: column({ column: 4, notes: [note(3, "改")] }),
      }),
    );
    expect(xml).toBe(
      `<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row/><row><c><v>3</v></c>${textIn("D3", 2, "改")}<c r="E3"><v>4</v></c><c s="1"><v>5</v></c></row>`,
    );
  });

  test("a wrong cell that is not written yet takes its row's or its column's style, and stands in order", () => {
    const sheet = worksheet(
      '<row r="1" s="2" customFormat="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2" s="2"><c r="A2"><v>1</v></c></row>',
    ).replace("<sheetData>", '<cols><col min="2" max="3" width="8" style="1"/></cols><sheetData>');
    const styles = `<styleSheet xmlns="${SPREADSHEET}"><fonts><font/></fonts><fills><fill/></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="9"/></cellXfs></styleSheet>`;
    const marks = [
      { row: 1, column: 3, tint: RED },
      { row: 1, column: 2, tint: RED },
      { row: 2, column: 3, tint: RED },
    ];
    const file = workbookFile({ [SHEET]: sheet, [STYLES]: styles });
    const parts = unpack(mark(file, planned({ marks, notes: column({ column: 5 }) })));
    expect(parts.get(SHEET)).toContain(
      '<row r="1" s="2" customFormat="1"><c r="A1"><v>1</v></c><c r="B1" s="3"/><c r="C1" s="3"/><c r="D1">',
    );
    expect(parts.get(SHEET)).toContain('<c r="A2"><v>1</v></c><c r="C2" s="4"/></row>');
    expect(parts.get(STYLES)).toMatch(
      /<xf numFmtId="9" [^>]*\/><xf numFmtId="10" [^>]*\/><\/cellXfs>/,
    );
  });

  test("elements with prefixes get children with the same prefix", () => {
    const sheet = `<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="${SPREADSHEET}">\r\n<x:dimension ref='A1'/><x:sheetData>\r\n<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>\r\n</x:worksheet>\r\n`;
    const styles = `<x:styleSheet xmlns:x="${SPREADSHEET}"><x:cellXfs count='1'><x:xf numFmtId='0'/></x:cellXfs></x:styleSheet>`;
    const file = workbookFile({ [SHEET]: sheet, [STYLES]: styles });
    const copy = planned({
      marks: [{ row: 1, column: 1, tint: RED }],
      notes: column({ column: 2, notes: [note(1, "问题")] }),
    });
    const parts = unpack(mark(file, copy));
    expect(parts.get(SHEET)).toBe(
      sheet
        .replace("ref='A1'", 'ref="A1:B1"')
        .replace(
          "<x:sheetData>",
          '<x:cols><x:col min="2" max="2" width="60" customWidth="1"/></x:cols><x:sheetData>',
        )
        .replace('<x:c r="A1">', '<x:c r="A1" s="1">')
        .replace("</x:row>", `${textIn("B1", 2, "问题", "x:")}</x:row>`),
    );
    expect(parts.get(STYLES)).toMatch(
      /^<x:styleSheet [^>]*><x:fonts count="3"><x:font\/>.*<\/x:fonts><x:fills count="3">.*<\/x:fills><x:borders count="2">.*<\/x:borders><x:cellXfs count="3"><x:xf numFmtId='0'\/><x:xf numFmtId='0' fontId="1" fillId="2" applyFont="1" applyFill="1"\/><x:xf [^>]*><x:alignment [^>]*\/><\/x:xf><\/x:cellXfs><\/x:styleSheet>$/,
    );
  });

  test("a byte order mark stays, and a part that calls itself us-ascii gets no other characters", () => {
    const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const copy = planned({ notes: column({ notes: [note(1, "问题")] }) });
    expect(markedSheet(`\ufeff${sheet}`, copy)).toContain(">问题<");
    const [first] =
      readArchiveParts(mark(workbookFile({ [SHEET]: `\ufeff${sheet}` }), copy)).get(SHEET) ?? [];
    expect(first).toBe(0xef);
    expect(markedSheet(sheet.replace("UTF-8", "us-ascii"), copy)).toContain(">&#38382;&#39064;<");
  });

  test("a line of which nothing is said has a blank cell, so that the column is whole", () => {
    const rows = `<row r="1" ht="9"><c r="A1"><v>1</v></c></row>`;
    expect(markedRows(rows, planned({ notes: column({ notes: [note(1, "", 0)] }) }))).toBe(
      rows.replace("</row>", '<c r="C1" s="1"/></row>'),
    );
  });

  test("an earlier copy's text that says nothing now leaves a bare cell", () => {
    const rows = `<row r="1"><c r="C1" s="0" t="inlineStr"><is><t>错误：旧</t></is></c><c><v>1</v></c></row>`;
    expect(markedRows(rows, planned({ notes: column({ isNew: false, emptied: [1] }) }))).toBe(
      '<row r="1"><c r="C1"/><c><v>1</v></c></row>',
    );
  });

  test("a cell that bears a mark and is not wrong now takes the form's colours again; any other keeps its own", () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"/></row>';
    const marked = mark(
      workbookFile({ [SHEET]: worksheet(rows) }),
      planned({ marks: [{ row: 1, column: 1, tint: BROWN }] }),
    );
    const unmarked = [1, 2].map((each) => ({
      ...{ row: 1, column: each, colour: COLOURS.ink, fill: COLOURS.entry },
    }));
    const again = unpack(mark(marked, planned({ unmarked })));
    expect(again.get(SHEET)).toContain('<c r="A1" s="2"/><c r="B1"/>');
    expect(again.get(STYLES)).toContain(COLOURS.entry);
  });
});

describe("the column 问题", () => {
  const widths = (cols: string, at = 3): string => {
    const sheet = worksheet("").replace("<sheetData>", `${cols}<sheetData>`);
    const xml = markedSheet(sheet, planned({ notes: column({ column: at }) }));
    return /<cols.*<\/cols>/s.exec(xml)?.[0] ?? "";
  };
  const own = '<col min="3" max="3" width="60" customWidth="1"/>';

  test.each([
    ["", `<cols>${own}</cols>`],
    ["<cols/>", `<cols>${own}</cols>`],
    [
      '<cols><col min="1" max="2" width="5"/></cols>',
      `<cols><col min="1" max="2" width="5"/>${own}</cols>`,
    ],
    [
      '<cols><col min="4" max="4" width="5"/></cols>',
      `<cols>${own}<col min="4" max="4" width="5"/></cols>`,
    ],
    [
      '<cols><col width="5" min="2" max="16384" style="0" hidden="1"/></cols>',
      '<cols><col width="5" min="2" max="2" style="0" hidden="1"/><col width="60" min="3" max="3" style="0" customWidth="1"/><col width="5" min="4" max="16384" style="0" hidden="1"/></cols>',
    ],
  ])("has its width among %j, and is seen", (cols, expected) => {
    expect(widths(cols)).toBe(expected);
  });

  test("keeps clear of cells merged over its rows, which would hide it", () => {
    const sheet = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells count="2"><mergeCell ref="A1:D2"/><mergeCell ref="A7:H7"/></mergeCells>',
    );
    expect(markedSheet(sheet, planned({ notes: column({ notes: [note(1, "问题")] }) }))).toContain(
      textIn("E1", 1, "问题"),
    );
  });
});

describe("a workbook that cannot be marked is given back as none", () => {
  const outcome = (parts: PartTable, copy: MarkedCopy): string => {
    const result = markWorkbook(workbookFile(parts), copy, compression);
    return result.outcome === "unmarked" ? result.obstacle : result.outcome;
  };
  const plain = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');

  test("a sheet or styles in UTF-16", () => {
    const utf16 = encodeUtf16(plain.replace("UTF-8", "UTF-16"), "little");
    expect(outcome({ [SHEET]: utf16 }, planned())).toBe("text-encoding");
  });
  test("no free column", () => {
    expect(outcome({}, planned({ notes: column({ column: 16_385 }) }))).toBe("no-room");
  });
  test("a sheet of another name, and bytes that are no workbook", () => {
    expect(outcome({}, planned({ sheet: "无" }))).toBe("not-readable");
    expect(markWorkbook(new Uint8Array(9), planned(), compression)).toEqual({
      outcome: "unmarked",
      obstacle: "not-readable",
    });
  });
});

const plans = builtInPlans();

function readArchiveParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = readArchive(bytes, inflate);
  if (archive.outcome === "rejected") throw new Error("not an archive");
  return archive.parts;
}

function readGrid(bytes: Uint8Array) {
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error("not read");
  return result.workbook;
}

function plan(bytes: Uint8Array): MarkedCopy {
  const workbook = readGrid(bytes);
  const report = assessWorkbook({ path: "f.xlsx", workbook, findings: [], plans });
  const copy = prepareMarkedCopy(report, workbook, plans);
  if (!copy) throw new Error("no entry sheet");
  return copy;
}

/** The style of every cell of the entry sheet, as its style sheet writes it. */
function readStyleTable(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unpack(bytes);
  const list = /<cellXfs.*<\/cellXfs>/s.exec(parts.get(STYLES) ?? "")?.[0] ?? "";
  const styles = list.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  const cells = (parts.get("xl/worksheets/sheet2.xml") ?? "").matchAll(
    /<c r="([A-Z]+\d+)" s="(\d+)"/g,
  );
  return new Map(
    [...cells].map(([, address = "", style]) => [address, styles[Number(style)] ?? ""]),
  );
}

const withoutColours = (style: string): string =>
  style.replace(/ (?:fontId|fillId|applyFont|applyFill)="\w+"/g, "");

/** A sheet's XML without what marking may change: the column N, styles, heights of rows, widths, the extent. */
const unmarkedXml = (xml: string | undefined): string =>
  (xml ?? "")
    .replace(/<c r="N\d+".*?(?:\/>|<\/c>)/gs, "")
    .replace(/<dimension [^>]*>/, "")
    .replace(/<col [^>]*min="14"[^>]*>/, "")
    .replace(/(?<=<c\b[^>]*) s="\d+"/g, "")
    .replace(/(?<=<row\b[^>]*) (?:ht|spans)="[^"]*"/g, "");

describe.each(["blank", "libreoffice", "openpyxl", "exceljs"])("a form saved as %s", (program) => {
  const original = new Uint8Array(
    readFileSync(join(__dirname, "../../fixtures/saved-by", `${program}.xlsx`)),
  );
  const marked = mark(original, plan(original));

  test("keeps every part but cover, entry sheet, styles and what is printed byte for byte", () => {
    const [before, after] = [readArchiveParts(original), readArchiveParts(marked)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(
      ([name, data]) => !Buffer.from(data).equals(after.get(name) ?? new Uint8Array()),
    );
    expect(changed.map(([name]) => name).sort()).toEqual([
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    // the one word in it that is another
    const [own, copy] = [before, after].map((parts) =>
      new TextDecoder().decode(parts.get("xl/workbook.xml")).split(/(?=:\$?[A-Z]+\$?\d+<)/),
    );
    const differ = copy?.filter((part, index) => part !== own?.[index]) ?? [];
    expect(differ.map((part) => part.slice(0, 3))).toEqual([":$N"]);
  });

  test("keeps every value, rule, protection and page set-up of the entry sheet", () => {
    const [before, after] = [unpack(original), unpack(marked)];
    const name = "xl/worksheets/sheet2.xml";
    expect(unmarkedXml(after.get(name))).toBe(unmarkedXml(before.get(name)));
    const others = (bytes: Uint8Array) =>
      readGrid(bytes).sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(
          (cell) =>
            (sheet.name !== "指标填报" || cell.column !== 14) &&
            !cell.shown.startsWith("退回修改："),
        ),
      }));
    expect(others(marked)).toEqual(others(original));
  });

  test("keeps the style of every cell that is not wrong, and all but the colours of one that is", () => {
    const [before, after] = [readStyleTable(original), readStyleTable(marked)];
    const isWrong = (address: string) =>
      ["G5", "J10", "K10"].includes(address) && program !== "blank";
    const isOwn = (address: string) => /^N\d/.test(address);
    for (const [address, style] of after) {
      if (isOwn(address)) continue;
      const was = before.get(address) ?? "";
      if (isWrong(address)) expect(withoutColours(style)).toBe(withoutColours(was));
      else expect(style).toBe(was);
    }
    expect([...after.keys()].filter((address) => !isOwn(address))).toEqual([...before.keys()]);
  });

  test("is read as before, and marked again comes out the same", () => {
    const judge = (bytes: Uint8Array) =>
      assessWorkbook({ path: "f.xlsx", workbook: readGrid(bytes), findings: [], plans });
    expect(judge(marked)).toEqual(judge(original));
    expect(plan(marked)).toEqual({
      ...plan(original),
      notes: { ...plan(original).notes, isNew: false },
    });
    const [once, twice] = [unpack(marked), unpack(mark(marked, plan(marked)))];
    expect(twice.get("xl/worksheets/sheet2.xml")).toBe(once.get("xl/worksheets/sheet2.xml"));
    expect(twice.get("xl/styles.xml")).toBe(once.get("xl/styles.xml"));
  });

  test("is no less valid to the Open XML SDK", async () => {
    const [before, after] = [await listOpenXmlErrors(original), await listOpenXmlErrors(marked)];
    expect(after).toHaveLength(before.length);
  });
});
