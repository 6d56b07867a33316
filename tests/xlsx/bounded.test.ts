import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsMeantBy } from "../../src/core";
import { assessWorkbook, builtInPlans, type FileReport, rejectFile } from "../../src/exchange";
import { readWorkbook } from "../../src/xlsx";
import { changeParts, ENTRY, replaced, WORKBOOK, WORKBOOK_LINKS } from "../cli/corpus/parts";
import { detailOf } from "../finding-details";
import { inflate } from "./build-archive";

const plans = builtInPlans();
const form = new Uint8Array(
  readFileSync(join(__dirname, "../fixtures/packages/inline-strings-sst-missing.xlsx")),
);

/** The report of the form with some parts changed. */
function check(changes: Parameters<typeof changeParts>[1]): FileReport {
  const result = readWorkbook(changeParts(form, changes), inflate);
  if (result.outcome === "rejected") return rejectFile("a.xlsx", result.findings);
  return assessWorkbook({ path: "a.xlsx", ...result, plans });
}

/** The entry sheet with rows below its table. */
const withRows = (rows: string) => (xml: string) =>
  replaced(xml, "</sheetData>", `${rows}</sheetData>`);
/** The entry sheet with this text typed for 1.1. */
const withText = (text: string) => (xml: string) =>
  replaced(xml, /<c r="G2"[^>]*>.*?<\/c>/, `<c r="G2" t="inlineStr"><is><t>${text}</t></is></c>`);
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** The entry sheet with heads behind its last column, and a value far below each. */
function withHeads(xml: string, count: number): string {
  const heads = replaced(xml, "</row>", `${inline("完成值").repeat(count)}</row>`);
  const first = inline("1").replace("<c ", '<c r="N90" ');
  return withRows(`<row r="90">${first}${inline("1").repeat(count - 1)}</row>`)(heads);
}

describe("what a file may ask for", () => {
  test.each<[what: string, limit: string, changes: Parameters<typeof changeParts>[1]]>([
    ["a text no cell can hold", "cell-text", { [ENTRY]: withText("字".repeat(32_768)) }],
    ["a figure of a million digits", "cell-text", { [ENTRY]: withText("1".repeat(999_999)) }],
    [
      "a formula no cell can hold",
      "cell-text",
      { [ENTRY]: withRows(`<row><c><f>${"A".repeat(32_768)}</f></c></row>`) },
    ],
    [
      "260 cells of 32,000 characters",
      "text",
      { [ENTRY]: withRows(`<row>${inline("a".repeat(32_000))}</row>`.repeat(260)) },
    ],
    ["10,001 lines", "lines", { [ENTRY]: withRows(`<row>${inline("1.1")}</row>`.repeat(10_001)) }],
    ["1,001 heads, all filled", "columns", { [ENTRY]: (xml) => withHeads(xml, 1001) }],
    ["more than 20 MB of XML in a part", "unpacked", { [ENTRY]: withRows(" ".repeat(21 << 20)) }],
    [
      "more than 20 MB of XML together",
      "unpacked",
      {
        [ENTRY]: withRows(" ".repeat(12 << 20)),
        "xl/worksheets/sheet3.xml": withRows(" ".repeat(12 << 20)),
      },
    ],
    [
      "50,001 names",
      "xml-elements",
      {
        [WORKBOOK]: (xml) =>
          replaced(
            xml,
            "<definedNames>",
            `<definedNames>${'<definedName name="a">b</definedName>'.repeat(50_001)}`,
          ),
      },
    ],
    [
      "10,001 relationships",
      "xml-elements",
      {
        [WORKBOOK_LINKS]: (xml) =>
          replaced(
            xml,
            "</Rel",
            `${'<Relationship Id="a" Type="b" Target="c"/>'.repeat(10_001)}</Rel`,
          ),
      },
    ],
  ])("%s: refused past the limit %s", (_what, limit, changes) => {
    const { findings } = check(changes);
    expect(findings.map((each) => [each.code, detailOf(each, "limit")])).toEqual([
      ["too-large", limit],
    ]);
  });

  test("the cell that holds too much is named", () => {
    expect(check({ [ENTRY]: withText("字".repeat(40_000)) }).findings).toMatchObject([
      { sheet: "指标填报", cell: "G2", received: "40000", expected: "≤ 32767" },
    ]);
  });

  const LONG = "字".repeat(40_000);
  const COVER = "xl/worksheets/sheet1.xml";
  test.each<[what: string, changes: Parameters<typeof changeParts>[1], cells: string]>([
    ["below the table", { [ENTRY]: withRows(`<row r="90">${inline(LONG)}</row>`) }, "A90"],
    [
      "twice, and a number of as many digits",
      {
        [ENTRY]: withRows(
          `<row r="90">${inline(LONG)}${inline(LONG)}<c><v>${"1".repeat(40_000)}</v></c></row>`,
        ),
      },
      "A90 B90 C90",
    ],
    [
      "a formula's text",
      {
        [ENTRY]: withRows(`<row r="90"><c t="str"><f>A1</f><v>${LONG}</v></c></row>`),
      },
      "A90",
    ],
    [
      "in a sheet of its own cells",
      { [COVER]: withRows(`<row r="90">${inline(LONG)}</row>`) },
      "A90",
    ],
    [
      "beside the columns",
      {
        [ENTRY]: (xml) =>
          replaced(xml, "</row>", `<c r="P1" t="inlineStr"><is><t>${LONG}</t></is></c></row>`),
      },
      "P1",
    ],
  ])("a text no cell can hold is told where nothing is filled in: %s", (_what, changes, cells) => {
    const { status, findings } = check(changes);
    expect(status).toBe("accepted");
    const told = findings.filter(({ code }) => code === "long-text");
    expect(told.map((each) => cellsMeantBy(each).join(" "))).toEqual([cells]);
    expect(told).toMatchObject([{ expected: "≤ 32767", details: { longest: 40_000 } }]);
  });

  test.each(["J", "K", "L"])("in a text column too the file is refused: %s2", (column) => {
    const changed = (xml: string) =>
      replaced(
        xml,
        new RegExp(`<c r="${column}2"[^>]*?(?:/>|>.*?</c>)`),
        `<c r="${column}2" t="inlineStr"><is><t>${LONG}</t></is></c>`,
      );
    expect(check({ [ENTRY]: changed })).toMatchObject({
      status: "rejected",
      findings: [{ code: "too-large", cell: `${column}2`, received: "40000" }],
    });
  });

  test("long texts count with all of their characters", () => {
    const row = `<row>${inline("a".repeat(900_000))}</row>`;
    const { findings } = check({ [ENTRY]: withRows(row.repeat(10)) });
    expect(findings.map((each) => detailOf(each, "limit"))).toEqual(["text"]);
  });

  test("20 MB that no cell needs are pictures, and cost nothing", () => {
    expect(check({ "xl/media/image1.png": () => new Uint8Array(21 << 20) }).status).toBe(
      "accepted",
    );
  });
});

// each took seconds or minutes where a pattern looked at the same characters again and again
const REPEATED = [
  "1",
  "1,",
  "1 ",
  "1\n",
  "一",
  "亿",
  "万1",
  "约",
  "。",
  "'[",
  "[",
  "a|",
  "(",
  "%",
  "-",
  "..",
  "第",
  "x ",
  "_x",
  "&amp;",
];

test.each(REPEATED)("a cell full of %j is answered, and the answer is short", (word) => {
  const text = `1${word.repeat(30_000 / word.length)}x`;
  const { findings } = check({ [ENTRY]: withText(text) });
  expect(findings.length).toBeGreaterThan(0);
  for (const each of findings) expect((each.received ?? "").length).toBeLessThanOrEqual(1000);
});

test.each(REPEATED)("a formula full of %j is answered, and the answer is short", (word) => {
  const text = `A1${word.repeat(30_000 / word.length)}!`;
  const changes = {
    [ENTRY]: (xml: string) => replaced(xml, /<c r="G2"[^>]*>/, `<c r="G2"><f>${text}</f>`),
  };
  const told = JSON.stringify(check(changes).findings);
  expect(told.length).toBeLessThan(10_000);
});
