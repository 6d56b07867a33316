import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import type { SheetSpec, ValidationSpec, WorkbookSpec } from "../../../src/sheets";
import { decodeEscapes, escapeCellText, escapeText } from "../../../src/xlsx/xml";
import { writeWorkbook } from "../../../src/xlsx";
import { dumpWorkbook, sheetXml, unpack } from "../dump";
import {
  BARE_SHEET,
  BARE_VALIDATION,
  cell,
  sampleWorkbook,
  STYLES,
  workbookOf,
} from "../sample-spec";

const NOT_XML = /(?![\t\n\u007f-\u009f])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/u;

const write = (spec: WorkbookSpec): Promise<Uint8Array> => writeWorkbook(spec, deflateRawSync);

const writeSheet = async (sheet: Partial<SheetSpec>): Promise<string> =>
  sheetXml(await write(workbookOf({ ...BARE_SHEET, ...sheet })));

const writeValidations = (...rules: readonly Partial<ValidationSpec>[]): Promise<string> =>
  writeSheet({ validations: rules.map((rule) => ({ ...BARE_VALIDATION, ...rule })) });

test("everything a spec can say is in the file", async () => {
  expect(dumpWorkbook(await write(sampleWorkbook))).toMatchSnapshot();
});

test("the same spec gives the same bytes", async () => {
  const copy = structuredClone(sampleWorkbook);
  expect(await write(copy)).toEqual(await write(sampleWorkbook));
});

test("the file does not sign as Excel, so that LibreOffice computes its formulas on opening", async () => {
  const parts = unpack(await write(sampleWorkbook));
  expect(parts.get("docProps/app.xml")).toContain("<Application>zerenbiao</Application>");
});

describe("text", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(…)", "1", "true"])(
    "%j stays text",
    async (text) => {
      const workbook = await write(workbookOf({ ...BARE_SHEET, cells: [cell(1, 1, text)] }));
      expect(sheetXml(workbook)).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
      expect(unpack(workbook).get("xl/sharedStrings.xml")).toContain(`>${escapeText(text)}</t>`);
    },
  );

  test.each([
    ["bell\u0007", "bell_x0007_"],
    ["carriage return\r\n", "carriage return_x000D_\n"],
    ["_x0041_ typed by a person", "_x005F_x0041_ typed by a person"],
    ["half an emoji \ud83d", "half an emoji _xD83D_"],
    ["\ufffe\uffff\u007f", "_xFFFE__xFFFF__x007F_"],
    ["tab\tand\nline feed, 😀", "tab\tand\nline feed, 😀"],
  ])("%j is escaped as Excel does", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  const anyText = fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((codes) => String.fromCharCode(...codes));
  const likeEscapes = fc.stringMatching(/^(?:_x00[04][1D]_?|_|x0041_){1,6}$/);

  test("any text comes back, and XML can hold it", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, likeEscapes), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(NOT_XML);
        expect(decodeEscapes(escaped)).toBe(text);
      }),
    );
  });

  test("a text past 32,767 characters ends in an ellipsis there", () => {
    expect(escapeCellText("长".repeat(32_767))).toHaveLength(32_767);
    expect(escapeCellText("长".repeat(32_768))).toBe(`${"长".repeat(32_766)}…`);
    expect(escapeCellText(`1${"😀".repeat(16_384)}`)).toBe(`1${"😀".repeat(16_382)}…`);
  });
});

describe("cells", () => {
  test("a formula carries its result, text or number", async () => {
    const xml = await writeSheet({
      cells: [
        cell(1, 1, { formula: 'IF(B1<2,"是","否")', result: "是" }),
        cell(1, 2, { formula: "1+0", result: 1 }),
        cell(1, 3, { formula: '""', result: "" }),
      ],
    });
    expect(xml).toContain('t="str"><f>IF(B1&lt;2,&quot;是&quot;,&quot;否&quot;)</f><v>是</v>');
    expect(xml).toContain("><f>1+0</f><v>1</v>");
    expect(xml).toContain('t="str"><f>&quot;&quot;</f><v></v>');
  });

  test("merged cells all keep border, fill and lock", async () => {
    const xml = await writeSheet({
      cells: [cell(1, 1, "张三", STYLES.text)],
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    });
    expect(xml).toContain('<c r="B1" s="1"/>');
    expect(xml).toContain('<c r="A2" s="1"/><c r="B2" s="1"/>');
  });

  test("a column of 72 pixels has its width, which exceljs would drop", async () => {
    expect(await writeSheet({ columns: [{ width: 72, hidden: false }] })).toContain(
      '<col min="1" max="1" width="9.00390625" customWidth="1"/>',
    );
  });

  test("a row is at most as high as Excel allows", async () => {
    const xml = await writeSheet({ rows: [{ height: 600, pageBreakAfter: false }] });
    expect(xml).toContain('ht="409.5"');
  });

  test.each<[string, Partial<SheetSpec>, string]>([
    ["a number that is none", { cells: [cell(1, 1, NaN)] }, "NaN at '表'!A1 is not a number"],
    [
      "a result that is none",
      { cells: [cell(2, 1, { formula: "1", result: Infinity })] },
      "Infinity at '表'!A2",
    ],
    ["a formula's equals sign", { cells: [cell(1, 1, { formula: "=1", result: 1 })] }, "A1"],
    [
      "two cells in one place",
      { cells: [cell(1, 2, "甲"), cell(1, 2, "乙")] },
      "two cells at '表'!B1",
    ],
    [
      "a value that a merge would hide",
      {
        cells: [cell(1, 1, "甲"), cell(1, 2, "乙")],
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      },
      "merge hides the value of '表'!B1",
    ],
  ])("%s is refused", async (_, sheet, message) => {
    await expect(writeSheet(sheet)).rejects.toThrow(message);
  });
});

describe("the workbook", () => {
  test.each([
    ["", "is blank"],
    ["　", "is blank"],
    ["长".repeat(32), "has more than 31 characters"],
    ["2021/2022", "has one of"],
    ["表[1]", "has one of"],
    ["'表", "begins or ends with an apostrophe"],
    ["history", "is kept by Excel for itself"],
    ["表\n", "has a character that a file cannot hold as it is"],
    ["汇总", "is used twice"],
  ])("a sheet named %j is refused", async (name, message) => {
    const spec = workbookOf({ ...BARE_SHEET, name: "汇总" }, { ...BARE_SHEET, name });
    await expect(write(spec)).rejects.toThrow(RangeError);
    await expect(write(spec)).rejects.toThrow(message);
  });

  test("a name of 31 characters is taken", async () => {
    const name = "长".repeat(31);
    const parts = unpack(await write(workbookOf({ ...BARE_SHEET, name })));
    expect(parts.get("xl/workbook.xml")).toContain(`name="${name}"`);
  });

  test("without a visible sheet it is refused", async () => {
    const hidden: SheetSpec = { ...BARE_SHEET, visibility: "hidden" };
    await expect(write(workbookOf(hidden))).rejects.toThrow("needs a visible sheet");
  });

  test("it opens on its first visible sheet", async () => {
    const hidden: SheetSpec = { ...BARE_SHEET, name: "_meta", visibility: "veryHidden" };
    const workbook = await write(workbookOf(hidden, BARE_SHEET));
    expect(unpack(workbook).get("xl/workbook.xml")).toContain('activeTab="1"');
    expect(sheetXml(workbook, 1)).not.toContain("tabSelected");
    expect(sheetXml(workbook, 2)).toContain('tabSelected="1"');
  });

  test.each(["2022-1-4", "2022-02-30", "今天"])(
    "%j is not a day it can be made on",
    async (day) => {
      await expect(write({ ...sampleWorkbook, createdOn: day })).rejects.toThrow("is not a day");
    },
  );
});

describe("validation", () => {
  test("a prompt's line feed is a character reference", async () => {
    const xml = await writeValidations({ prompt: "甲\n乙\r\n丙" });
    expect(xml).toContain('prompt="甲&#10;乙&#10;丙"');
  });

  test("a rule without an error lets everything pass", async () => {
    expect(await writeValidations({ prompt: "甲" })).not.toContain("showErrorMessage");
  });

  test("choices stand in quotes", async () => {
    const rule = { type: "list", choices: ["已完成", '"试行"'] } as const;
    expect(await writeValidations({ rule })).toContain(
      "<formula1>&quot;已完成,&quot;&quot;试行&quot;&quot;&quot;</formula1>",
    );
  });

  const stop = { style: "stop", title: "", text: "" } as const;
  const listOf = (...choices: readonly string[]): Partial<ValidationSpec> => ({
    rule: { type: "list", choices },
  });
  test.each<[string, Partial<ValidationSpec>, Partial<ValidationSpec>]>([
    [
      "a prompt title past 32 characters",
      { promptTitle: "长".repeat(33) },
      { promptTitle: "长".repeat(32) },
    ],
    ["a prompt past 255 characters", { prompt: "长".repeat(256) }, { prompt: "长".repeat(255) }],
    [
      "an error title past 32 characters",
      { error: { ...stop, title: "长".repeat(33) } },
      { error: { ...stop, title: "长".repeat(32) } },
    ],
    [
      "an error past 224 characters",
      { error: { ...stop, text: "长".repeat(225) } },
      { error: { ...stop, text: "长".repeat(224) } },
    ],
    [
      "choices past 255 characters with their commas",
      listOf("长".repeat(127), "长".repeat(128)),
      listOf("长".repeat(127), "长".repeat(127)),
    ],
    ["a choice with a comma", listOf("一,二"), listOf("一，二")],
    ["a blank choice", listOf("一", " "), listOf("一", "二")],
    ["a list without choices", listOf(), listOf("一")],
    [
      "a limit that is not a number",
      { rule: { type: "whole", minimum: 0, maximum: Infinity } },
      { rule: { type: "whole", minimum: 0, maximum: null } },
    ],
  ])("%s is refused", async (_, refused, taken) => {
    await expect(writeValidations(refused)).rejects.toThrow(RangeError);
    await expect(writeValidations(taken)).resolves.toContain("<dataValidation ");
  });

  test("ranges that overlap are refused", async () => {
    const column = { top: 2, left: 3, bottom: 20, right: 3 };
    const inside = { top: 10, left: 3, bottom: 10, right: 3 };
    const beside = { top: 10, left: 4, bottom: 10, right: 4 };
    await expect(writeValidations({ range: column }, { range: inside })).rejects.toThrow(
      "validations of '表' overlap: C2:C20 and C10",
    );
    const xml = await writeValidations({ range: column }, { range: beside });
    expect(xml).toContain('sqref="C2:C20"');
    expect(xml).toContain('sqref="D10"');
  });
});

test("a header past 255 characters is refused", async () => {
  const print = sampleWorkbook.sheets[0]?.print ?? null;
  if (print === null) throw new Error("the sample's first sheet is printed");
  const sheet = { print: { ...print, header: "长".repeat(256) } };
  await expect(writeSheet(sheet)).rejects.toThrow("header or footer of '表' is too long");
});
