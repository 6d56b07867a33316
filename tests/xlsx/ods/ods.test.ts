import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInPlans, assessFile } from "../../../src/exchange";
import { readOpenDocument, readWorkbook, type ReadResult } from "../../../src/xlsx";
import { detailOf } from "../../finding-details";
import { archiveOf, inflate } from "../build-archive";

const FIXTURES = join(__dirname, "../../fixtures");
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));

/** All that counts of a form, whatever program saved it. */
function assess(result: ReadResult) {
  if (result.outcome === "rejected") return result.findings;
  const { workbook, findings } = result;
  return assessFile({ path: "a", workbook, findings, plans: builtInPlans() }).map((report) => ({
    ...report,
    entries: report.entries.map(({ target, typed, value, verdict, reason, evidence }) => ({
      ...{ target, typed, verdict, reason, evidence },
      value: value?.toFixed(),
    })),
    findings: report.findings.map(({ code, target, cell, severity }) => [
      code,
      target,
      cell,
      severity,
    ]),
  }));
}

test.each(["saved-by/libreoffice", "seen/r01-superscript-footnote", "seen/merged-reasons"])(
  "%s: the same form saved by LibreOffice as .ods says the same, under the same receipt",
  (name) => {
    const before = assess(readWorkbook(bytesOf(`${name}.xlsx`), inflate));
    expect(assess(readOpenDocument(bytesOf(`${name}.ods`), inflate))).toEqual(before);
    expect(before[0]).toMatchObject({ status: "accepted" });
  },
);

const NAMES = ["office", "table", "text", "style", "fo", "draw", "dc", "calcext"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");

/** A file with these rows on its one sheet. */
function book(rows: string, styles = ""): Uint8Array {
  return archiveOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (words: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;

/** The cells of the one sheet: place, kind, shown. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  const result = readOpenDocument(bytes, inflate);
  if (result.outcome === "rejected") {
    const [why] = result.findings;
    return [`${why?.code ?? ""} ${String(why && detailOf(why, "limit"))}`];
  }
  const [sheet] = result.workbook.sheets;
  return (sheet?.cells ?? []).map(
    ({ row: at, column, content, shown }) => `${at},${column} ${content.kind} ${shown}`,
  );
}

describe("cells", () => {
  const EMPTY = "<table:table-cell/>";
  test.each<[string, string, readonly string[]]>([
    [
      "repeated cells that are empty are passed over",
      row(`<table:table-cell table:number-columns-repeated="3"/>${text("x")}`),
      ["1,4 text x"],
    ],
    [
      "repeated rows that are empty, too",
      row(EMPTY, 'table:number-rows-repeated="1000000"') + row(text("x")),
      ["1000001,1 text x"],
    ],
    [
      "repeated cells that hold something are as many",
      row(text("x", 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"'),
      ["1,1 text x", "1,2 text x", "2,1 text x", "2,2 text x"],
    ],
    [
      "paragraphs are lines",
      row(
        "<table:table-cell office:value-type='string'><text:p>a</text:p><text:p>b<text:s text:c='2'/>c</text:p></table:table-cell>",
      ),
      ["1,1 text a\nb  c"],
    ],
    [
      "a comment is no part of its cell",
      row(
        "<table:table-cell office:value-type='string'><office:annotation><text:p>注</text:p></office:annotation><text:p>a</text:p></table:table-cell>",
      ),
      ["1,1 text a"],
    ],
    [
      "a percentage shows what it showed",
      row(
        "<table:table-cell office:value-type='percentage' office:value='0.96'><text:p>96.00%</text:p></table:table-cell>",
      ),
      ["1,1 number 96.00%"],
    ],
    [
      "a day is a day",
      row(
        "<table:table-cell office:value-type='date' office:date-value='2022-12-31'><text:p>2022年12月31日</text:p></table:table-cell>",
      ),
      ["1,1 date 2022年12月31日"],
    ],
    [
      "an error is an error",
      row(
        "<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>",
      ),
      ["1,1 error #DIV/0!"],
    ],
  ])("%s", (_rule, rows, expected) => {
    expect(cellsOf(book(rows))).toEqual(expected);
  });

  test("what is struck out is told from the rest", () => {
    const style =
      '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const result = readOpenDocument(
      book(row(text('6100<text:span text:style-name="T1">6000</text:span>')), style),
      inflate,
    );
    expect(result.outcome === "read" && result.workbook.sheets[0]?.cells[0]?.looks).toEqual({
      runs: [
        { text: "6100", mark: null },
        { text: "6000", mark: "struck" },
      ],
    });
  });
});

describe("a kilobyte that asks for a million times a million", () => {
  const million = "1000000";
  test.each<[string, string]>([
    ["rows", row(text("x"), `table:number-rows-repeated="${million}"`)],
    ["cells of a row", row(text("x", `table:number-columns-repeated="${million}"`))],
    [
      "both",
      row(
        text("x", `table:number-columns-repeated="${million}"`),
        `table:number-rows-repeated="${million}"`,
      ),
    ],
    ["a number past all numbers", row(text("x"), 'table:number-rows-repeated="9007199254740991"')],
    [
      "many rows of a long text",
      row(text("x".repeat(30_000), 'table:number-columns-repeated="1000"')),
    ],
    ["rows of rows", row(text("x"), 'table:number-rows-repeated="199999"').repeat(3)],
  ])("%s: refused at once", (_what, rows) => {
    expect(cellsOf(book(rows))[0]).toMatch(/^too-large (?:cells|text)$/);
  });

  test("hidden rows without end cost nothing", () => {
    const rows =
      row(text("x")) +
      row(
        "<table:table-cell/>",
        'table:visibility="collapse" table:number-rows-repeated="9000000000"',
      );
    expect(cellsOf(book(rows))).toEqual(["1,1 text x"]);
  });
});

test("what cannot be read is told: a password, macros, a document type", () => {
  const parts = (more: Readonly<Record<string, string>>) =>
    readOpenDocument(archiveOf({ mimetype: "x", "content.xml": "<a/>", ...more }), inflate);
  const manifest = '<m xmlns="urn:m"><file-entry><encryption-data/></file-entry></m>';
  const code = (result: ReadResult) => result.outcome === "rejected" && result.findings[0]?.code;
  expect(code(parts({ "META-INF/manifest.xml": manifest }))).toBe("encrypted");
  expect(code(parts({ "Basic/Standard/Module1.xml": "<a/>" }))).toBe("unsafe-content");
  expect(code(parts({ "content.xml": "<!DOCTYPE a><a/>" }))).toBe("unsafe-content");
});
