/// <reference lib="dom" />
/// <reference types="office-js" />
import type { Pane } from "../harness";
import { usePanes } from "./panes";

const panes = usePanes();
const run: Pane["run"] = (batch, input) => panes.first().run(batch, input);

test("entered strings: formulas, apostrophes, numbers, dates, text format", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D1").numberFormat = [["@"]];
    sheet.getRange("A1:H1").values = [
      ["=1+2", "'=1+2", "00123", "00123", "5%", "TRUE", "2024-03-01", null],
    ];
    const range = sheet.getRange("A1:H1");
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return {
      values: range.values[0] as unknown,
      formulas: range.formulas[0] as unknown,
      text: range.text[0] ?? [],
      types: range.valueTypes[0],
      formats: range.numberFormat[0] as unknown[],
    };
  });
  expect(read.values).toEqual([3, "=1+2", 123, "00123", 0.05, true, 45352, ""]);
  expect(read.formulas).toEqual(["=1+2", "=1+2", 123, "00123", 0.05, true, 45352, ""]);
  expect(read.types).toEqual([
    "Double",
    "String",
    "Double",
    "String",
    "Double",
    "Boolean",
    "Double",
    "Empty",
  ]);
  expect(read.text[4]).toBe("5%");
  expect(read.text[6]).toMatch(/2024/);
  expect(read.formats[3]).toBe("@");
  const refused = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [["=SUM("]];
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a stricter Excel takes + and @ for formulas, too", async () => {
  const strict = await panes.open({ formulaPrefixes: ["=", "+", "-", "@"] });
  await strict.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [["+1+1"], ["-5"], ["@A1"]];
    await context.sync();
  });
  const { formulas } = await strict.excel.range("Sheet1", "A1:A3");
  expect(formulas).toEqual([["=+1+1"], [-5], ["=@A1"]]);
});

test("formulas compute, across sheets and names", async () => {
  const read = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    const one = sheets.getActiveWorksheet();
    const other = sheets.add("My list");
    one.getRange("A1:A3").values = [[1], [2], [3]];
    context.workbook.names.add("nums", one.getRange("A1:A3"));
    other.getRange("A1:A6").formulas = [
      ["=SUM(Sheet1!A1:A3)"],
      ["=SUM(nums)*2"],
      ['=IF(A1>5,"big","small")'],
      ["=NOPE(1)"],
      ["=1/0"],
      ["=Sheet1!A:A"],
    ];
    const used = other.getUsedRange();
    used.load("values,address");
    await context.sync();
    return { values: (used.values as unknown[][]).flat(), address: used.address };
  });
  expect(read).toEqual({
    values: [6, 12, "big", "#NAME?", "#DIV/0!", 1],
    address: "'My list'!A1:A6",
  });
});

test.each([
  ["=ROUNDDOWN(ROUND(0.3/0.1*1000,8),0)/1000", 3],
  ["=ROUND(1.005,2)", 1.01],
  ['=IF(OR(NOT(ISNUMBER(A1)),ISLOGICAL(A1)),"填写有误",IF(A1>=480,"达标","未达标"))', "达标"],
  ['=IF(ISERROR(B1),"错",1)', "错"],
  ['=ISNUMBER(MATCH(TRIM(" 暂无 "),{"—","-","/","暂无"},0))', true],
  ['=ISNUMBER(FIND("|"&C1&"|","|4.1|17.2|"))', true],
  ["=SUMPRODUCT((LEN(TRIM(D1:D3))=0)*1)", 1],
  ['=SUMPRODUCT((D1:D3="甲")*((LEN(TRIM(D1:D3))=0)+(LEN(D1:D3)=1)>0))', 2],
  ['=COUNTIFS(D1:D3,"甲")&"/"&ROWS(D1:D3)', "2/3"],
  ['=COUNTIF(D1:D3,"<>甲")', 1],
  ["=SUM({1,2;3,4})", 10],
  ["=-2^2", 4],
  ['=IFERROR(VLOOKUP("z",D1:D3,1,FALSE),"无")', "无"],
  ["=AND(A1>1,A1<9999)", true],
])("%s is %j", async (formula, value) => {
  const read = await run(async (context, written) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C1").values = [[500, "=1/0", "'17.2"]];
    sheet.getRange("D1:D3").values = [["甲"], [""], ["甲"]];
    const cell = sheet.getRange("F1");
    cell.formulas = [[written]];
    cell.load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }, formula);
  expect(read).toBe(value);
});

test("whole rows inserted: tracked ranges, names, rules and references move", async () => {
  const moved = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A2:B2");
    range.values = [["k", 1]];
    sheet.getRange("B2").dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: "GreaterThan" },
    };
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    range.load("address,values");
    const validation = sheet.getRange("B4").dataValidation;
    validation.load("type");
    await context.sync();
    return { address: range.address, values: range.values as unknown, type: validation.type };
  });
  expect(moved).toEqual({ address: "Sheet1!A4:B4", values: [["k", 1]], type: "WholeNumber" });

  const rewritten = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const other = context.workbook.worksheets.add("O");
    sheet.getRange("A10:A12").values = [[1], [2], [3]];
    context.workbook.names.add("top", sheet.getRange("A10"));
    other.getRange("A1:A4").formulas = [
      ["=SUM(Sheet1!A10:$A$12)"],
      ['=Sheet1!A12&"A12"'],
      ["=top"],
      ["=Sheet1!A11"],
    ];
    await context.sync();
    sheet.getRange("11:11").delete("Up");
    sheet.getRange("1:1").insert("Down");
    const range = other.getRange("A1:A4");
    range.load("formulas,values");
    await context.sync();
    return [range.formulas, range.values].map((lines: unknown[][]) => lines.flat());
  });
  expect(rewritten).toEqual([
    ["=SUM(Sheet1!A11:$A$12)", '=Sheet1!A12&"A12"', "=top", "=Sheet1!#REF!"],
    [4, "3A12", 1, "#REF!"],
  ]);
});

test("references follow a renamed sheet, Chinese names need no quotes", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const other = context.workbook.worksheets.add("汇总");
    sheet.getRange("A1").values = [[7]];
    other.getRange("A1:A2").formulas = [["=Sheet1!A1"], ["=SUM(Sheet1!$A$1:A1)&汇总!A1"]];
    await context.sync();
    sheet.name = "指标填报";
    const range = other.getRange("A1:A2");
    range.load("formulas,values,address");
    await context.sync();
    return [range.formulas as unknown, range.values as unknown, range.address];
  });
  expect(read).toEqual([
    [["=指标填报!A1"], ["=SUM(指标填报!$A$1:A1)&汇总!A1"]],
    [[7], ["77"]],
    "汇总!A1:A2",
  ]);
});

test("a copy takes relative references, merged cells and rules along", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [1, "=A1*$A$1"],
      [2, "=A2*$A$1"],
    ];
    sheet.getRange("C1:D1").merge();
    sheet.getRange("A1").dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: "GreaterThan" },
    };
    sheet.getRange("A10").copyFrom("A1:D2");
    await context.sync();
  });
  const { excel } = panes.first();
  const { formulas, values } = await excel.range("Sheet1", "B10:B11");
  expect({ formulas, values }).toEqual({
    formulas: [["=A10*$A$1"], ["=A11*$A$1"]],
    values: [[1], [2]],
  });
  expect((await excel.cell("Sheet1", "D10")).merged).toBe("C10:D10");
  expect((await excel.cell("Sheet1", "A10")).validation).not.toBeNull();
});

test("areas, edges, special cells and the documented null rules", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, "", "=A2"],
    ];
    const areas = sheet.getRanges("A1:A2,C1:C2");
    areas.format.font.italic = true;
    areas.load("address,areaCount,format/font/italic");
    const edge = sheet.getRange("A1").getRangeEdge("Down");
    const extended = sheet.getRange("A1").getExtendedRange("Right");
    const blanks = sheet.getRange("A1:C3").getSpecialCellsOrNullObject("Blanks");
    const formulas = sheet.getRange("A1:C3").getSpecialCells("Formulas");
    const region = sheet.getRange("B2").getSurroundingRegion();
    const copy = sheet.copy("After", sheet);
    const column = sheet.getRange("B:B");
    for (const each of [edge, extended, formulas, region]) each.load("address");
    blanks.load("address");
    copy.load("name,position");
    column.load("values,address");
    await context.sync();
    return {
      areas: areas.address,
      count: areas.areaCount,
      italic: areas.format.font.italic,
      edge: edge.address,
      extended: extended.address,
      blanks: blanks.address,
      formulas: formulas.address,
      region: region.address,
      copy: [copy.name, copy.position],
      column: [column.values as unknown, column.address],
    };
  });
  expect(read).toEqual({
    areas: "Sheet1!A1:A2,Sheet1!C1:C2",
    count: 2,
    italic: true,
    edge: "Sheet1!A3",
    extended: "Sheet1!A1:C1",
    blanks: "Sheet1!B3",
    formulas: "Sheet1!C3",
    region: "Sheet1!A1:C3",
    copy: ["Sheet1 (2)", 1],
    column: [null, "Sheet1!B:B"],
  });
  const writeNull = run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = null as unknown as unknown[][];
    await context.sync();
  });
  await expect(writeNull).rejects.toMatchObject({ code: "InvalidArgument" });
  const formatColumn = run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
    range.numberFormat = "@" as unknown as unknown[][];
    await context.sync();
  });
  await expect(formatColumn).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("formats, merges, widths, frozen panes, used range", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const head = sheet.getRange("A1:C1");
    head.values = [["a", "b", "c"]];
    head.format.fill.color = "#1f4e79";
    head.format.font.bold = true;
    head.format.font.color = "white";
    head.format.wrapText = true;
    head.format.horizontalAlignment = "Center";
    head.format.verticalAlignment = "Top";
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    head.format.borders.getItem("EdgeBottom").color = "#00FF00";
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("B2:C3").numberFormat = [
      ["0.00", "@"],
      ["0%", "yyyy-mm-dd"],
    ];
    sheet.getRange("D1:E2").merge();
    sheet.freezePanes.freezeRows(1);
    head.select();
    sheet.getRange("C:C").columnHidden = true;
    const mixed = sheet.getRange("A1:C2");
    mixed.load("format/fill/color,format/font/bold,format/columnWidth,format/font/name");
    const border = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
    border.load("style,color");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    const empty = context.workbook.worksheets.add().getUsedRangeOrNullObject();
    empty.load("address");
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    await context.sync();
    return {
      mixed: mixed.format.fill.color,
      bold: mixed.format.font.bold,
      font: mixed.format.font.name,
      width: mixed.format.columnWidth,
      border: [border.style, border.color],
      frozen: frozen.address,
      used: used.address,
      empty: empty.isNullObject,
      selected: selected.address,
    };
  });
  expect(read).toEqual({
    mixed: null,
    bold: null,
    font: "Calibri",
    width: null,
    border: ["Continuous", "#00FF00"],
    frozen: "Sheet1!1:1",
    used: "Sheet1!A1:C1",
    empty: true,
    selected: "Sheet1!A1:C1",
  });
  const { excel } = panes.first();
  expect(await excel.cell("Sheet1", "A1")).toMatchObject({
    format: { fillColor: "#1F4E79", wrapText: true },
    columnWidth: 120,
    rowHeight: 30,
  });
  expect((await excel.cell("Sheet1", "E2")).merged).toBe("D1:E2");
});

describe("properties of many cells at once (ExcelApi 1.9)", () => {
  test("set cell by cell, row by row, column by column", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").setCellProperties([
        [
          { format: { fill: { color: "#112233" }, font: { bold: true } } },
          {
            format: {
              borders: { bottom: { style: "Continuous" } },
              protection: { locked: false },
            },
          },
        ],
      ]);
      sheet
        .getRange("A1:A2")
        .setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
      sheet
        .getRange("A1:B1")
        .setColumnProperties([
          { format: { columnWidth: 90 } },
          { columnHidden: true, format: { horizontalAlignment: "Center" } },
        ]);
      await context.sync();
    });
    const { excel } = panes.first();
    const [one, other, below] = await Promise.all(
      ["A1", "B1", "A2"].map((address) => excel.cell("Sheet1", address)),
    );
    expect(one).toMatchObject({
      format: { fillColor: "#112233", bold: true },
      rowHeight: 40,
      columnWidth: 90,
    });
    expect(other).toMatchObject({
      format: { borderBottomStyle: "Continuous", locked: false, horizontalAlignment: "Center" },
      isHidden: true,
    });
    expect(below?.isHidden).toBe(true);
    expect((await excel.stats()).actions).toBeLessThan(20);
  });

  test("read back in one action", async () => {
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").format.fill.color = "#FFFBE6";
      sheet.getRange("B1").format.protection.locked = false;
      sheet.getRange("2:2").format.rowHeight = 33;
      const cells = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: { fill: { color: true }, protection: true },
      });
      const rows = sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } });
      const columns = sheet.getRange("A1:B1").getColumnProperties({ columnHidden: true });
      await context.sync();
      return { cells: cells.value, rows: rows.value, columns: columns.value };
    });
    expect(read).toEqual({
      cells: [
        [
          {
            address: "Sheet1!A1",
            format: {
              fill: { color: "#FFFBE6" },
              protection: { locked: true, formulaHidden: false },
            },
          },
          {
            address: "Sheet1!B1",
            format: {
              fill: { color: "#FFFFFF" },
              protection: { locked: false, formulaHidden: false },
            },
          },
        ],
      ],
      rows: [{ format: { rowHeight: 15 } }, { format: { rowHeight: 33 } }],
      columns: [{ columnHidden: false }, { columnHidden: false }],
    });
  });
});

test("a link gives its cells the style for links, and an empty cell a text", async () => {
  const values = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("K1:M1");
    range.values = [["see there", "", ""]];
    range.format.font.name = "仿宋";
    range.format.fill.color = "#FFFBE6";
    const documentReference = "Sheet1!A1";
    sheet.getRange("K1").hyperlink = { documentReference, screenTip: "there" };
    sheet.getRange("L1").hyperlink = { documentReference };
    sheet.getRange("M1").hyperlink = { documentReference, textToDisplay: "there" };
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([["see there", "Sheet1!A1", "there"]]);
  const { format, hyperlink } = await panes.first().excel.cell("Sheet1", "K1");
  expect(hyperlink).toEqual({ documentReference: "Sheet1!A1", screenTip: "there" });
  expect(format).toMatchObject({
    style: "Hyperlink",
    fontName: "Calibri",
    fontColor: "#0563C1",
    underline: "Single",
    fillColor: "#FFFBE6",
  });
});

test("CELL tells of a number format whether it is general, a percentage or a date", async () => {
  const { excel } = panes.first();
  await panes.first().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").numberFormat = [["General"], ["0.00%"], ["yyyy-mm-dd"], ["#,##0"]];
    sheet.getRange("B1:B4").formulas = [1, 2, 3, 4].map((row) => [`=CELL("format",A${row})`]);
    await context.sync();
  });
  expect((await excel.range("Sheet1", "B1:B4")).values.flat()).toEqual(["G", "P2", "D1", ",0"]);
});
