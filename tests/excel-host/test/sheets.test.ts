/// <reference types="office-js" />
import type { Pane } from "../harness";
import { usePanes } from "./panes";

const panes = usePanes();
const run: Pane["run"] = (batch, input) => panes.first().run(batch, input);

test("worksheets: add, items, activate, rename, visibility, order, delete", async () => {
  const read = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.add("Two");
    sheets.add("Three");
    await context.sync();
    sheet.name = "Deux";
    sheet.activate();
    sheet.tabColor = "#ff0000";
    sheets.getItem("Three").visibility = Excel.SheetVisibility.veryHidden;
    sheet.position = 0;
    sheets.load("items/name,items/visibility,items/position");
    const active = sheets.getActiveWorksheet();
    active.load("name");
    const count = sheets.getCount(true);
    await context.sync();
    const items = sheets.items.map(
      ({ name, visibility, position }) => `${name}:${visibility}:${position}`,
    );
    const state = { items, active: active.name, visible: count.value };
    sheets.items[1]?.delete();
    await context.sync();
    sheets.load("items/name");
    await context.sync();
    return { ...state, after: sheets.items.map(({ name }) => name) };
  });
  expect(read).toEqual({
    items: ["Deux:Visible:0", "Sheet1:Visible:1", "Three:VeryHidden:2"],
    active: "Deux",
    visible: 2,
    after: ["Deux", "Three"],
  });
});

test("a very hidden sheet is not deleted, the last visible one not hidden", async () => {
  const remove = run(async (context) => {
    const sheet = context.workbook.worksheets.add("_zerenbiao");
    sheet.visibility = "VeryHidden";
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await expect(remove).rejects.toMatchObject({ code: "InvalidOperation" });
  const hide = run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    await context.sync();
  });
  await expect(hide).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("page layout: orientation, margins, print area, titles, headers, fit to pages, breaks", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.setPrintMargins("Inches", { left: 0.4, right: 0.4, top: 0.85, header: 0.45 });
    pageLayout.footerMargin = 20;
    pageLayout.setPrintArea("A1:L20");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&C— &P —";
    pageLayout.headersFooters.defaultForAllPages.leftHeader = '&10&"仿宋,Regular"2022年度';
    sheet.horizontalPageBreaks.add("A10");
    sheet.horizontalPageBreaks.add("A6:C6");
    pageLayout.load("orientation,leftMargin,footerMargin,zoom");
    const area = pageLayout.getPrintArea();
    area.load("address");
    const titles = pageLayout.getPrintTitleRows();
    titles.load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    columns.load("address");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    return {
      orientation: pageLayout.orientation,
      margins: [pageLayout.leftMargin, pageLayout.footerMargin],
      zoom: pageLayout.zoom,
      area: area.address,
      titles: titles.address,
      columns: columns.isNullObject,
      breaks: sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
    };
  });
  expect(read).toEqual({
    orientation: "Landscape",
    margins: [28.8, 20],
    zoom: { horizontalFitToPages: 1 },
    area: "Sheet1!A1:L20",
    titles: "Sheet1!1:2",
    columns: true,
    breaks: [5, 9],
  });
  const [sheet] = (await panes.first().excel.snapshot()).sheets;
  expect(sheet?.page).toMatchObject({
    printArea: ["A1:L20"],
    titleRows: "1:2",
    margins: { top: 61.2, bottom: 54 },
    headersFooters: {
      DefaultForAllPages: { CenterFooter: "&C— &P —", LeftHeader: '&10&"仿宋,Regular"2022年度' },
    },
    breaks: { rows: [5, 9], columns: [] },
  });
  const both = run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.zoom = { scale: 50, verticalFitToPages: 1 };
    await context.sync();
  });
  await expect(both).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the auto filter hides rows by values and by custom criteria", async () => {
  const hidden = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [
      ["单位", "数"],
      ["甲", 1],
      ["乙", 2],
      ["甲", 3],
    ];
    sheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["甲"] });
    sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">1" });
    const rows = ["2:2", "3:3", "4:4"].map((address) => sheet.getRange(address));
    for (const row of rows) row.load("rowHidden");
    const range = sheet.autoFilter.getRange();
    range.load("address");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    const filtered = rows.map(({ rowHidden }) => rowHidden);
    sheet.autoFilter.clearCriteria();
    for (const row of rows) row.load("rowHidden");
    await context.sync();
    return {
      filtered,
      cleared: rows.map(({ rowHidden }) => rowHidden),
      range: range.address,
      state: [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered],
    };
  });
  expect(hidden).toEqual({
    filtered: [true, true, false],
    cleared: [false, false, false],
    range: "Sheet1!A1:B4",
    state: [true, true],
  });
});

test("a filter by colour is not simulated, and says so", async () => {
  panes.allow({ unsupported: ["AutoFilter by CellColor"] });
  const failed = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.autoFilter.apply("A1:B4", 0, { filterOn: "CellColor", color: "#FF0000" });
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: "NotImplemented" });
});

test("conditional formats by formula show on the cells they hold for", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A2:A4").values = [["达标"], ["未达标"], [""]];
    const formats = sheet.getRange("A2:B4").conditionalFormats;
    const late = formats.add(Excel.ConditionalFormatType.custom);
    late.custom.rule.formula = '=$A2="未达标"';
    late.custom.format.fill.color = "#FBE9EA";
    late.custom.format.font.color = "#A4262C";
    const met = formats.add(Excel.ConditionalFormatType.custom);
    met.custom.rule.formula = '=$A2="达标"';
    met.custom.format.fill.color = "#E4F1E8";
    late.priority = 0;
    late.stopIfTrue = true;
    await context.sync();
  });
  const { excel } = panes.first();
  const fills = await Promise.all(
    ["A2", "B3", "A4"].map(async (address) => {
      const { shown } = await excel.cell("Sheet1", address);
      return [shown.fillColor, shown.fontColor];
    }),
  );
  expect(fills).toEqual([
    ["#E4F1E8", "#000000"],
    ["#FBE9EA", "#A4262C"],
    ["#FFFFFF", "#000000"],
  ]);
  const refused = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const format = sheet.getRange("A1").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=IF(";
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("tables, conditional formats, names, settings, XML parts, properties", async () => {
  const read = await run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["Name", "N"],
      ["b", 2],
      ["a", 1],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "People";
    table.style = "TableStyleLight1";
    table.rows.add(undefined, [["c", 3]]);
    await context.sync();
    table.sort.apply([{ key: 0, ascending: true }]);
    const body = table.getDataBodyRange();
    body.load("values,address");
    table.columns.load("items/name");
    table.load("name,id");
    const rowCount = table.rows.getCount();
    const noTable = workbook.tables.getItemOrNullObject("Nope");
    noTable.load("name");

    const formats = sheet.getRange("B2:B9").conditionalFormats;
    const format = formats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=$B2>1";
    format.custom.format.fill.color = "#FF0000";
    format.load("id,type");

    const name = workbook.names.add("Anchor", sheet.getRange("B2"), "note");
    name.visible = false;
    const found = workbook.names.getItemOrNullObject("anchor");
    found.load("name,formula,visible,type,value");
    const target = workbook.names.getItem("Anchor").getRange();
    target.load("address");

    workbook.settings.add("schema", { v: 1, list: [1, 2] });
    const setting = workbook.settings.getItemOrNullObject("schema");
    setting.load("value");
    const noSetting = workbook.settings.getItemOrNullObject("zip");
    noSetting.load("value");

    const part = workbook.customXmlParts.add('<m xmlns="urn:x"><a>1</a></m>');
    part.load("id,namespaceUri");
    const xml = part.getXml();
    const only = workbook.customXmlParts.getByNamespace("urn:x").getOnlyItemOrNullObject();
    only.load("id");

    workbook.properties.custom.add("doc", "v1");
    const property = workbook.properties.custom.getItemOrNullObject("doc");
    property.load("value,type");
    sheet.customProperties.add("k", "v");
    const sheetProperty = sheet.customProperties.getItemOrNullObject("k");
    sheetProperty.load("value");
    workbook.properties.title = "T";
    workbook.properties.load("title");
    await context.sync();

    const inner = sheet.getRange("B3").conditionalFormats;
    inner.load("items/type");
    await context.sync();
    return {
      body: body.values as unknown,
      address: body.address,
      columns: table.columns.items.map((column) => column.name),
      rowCount: rowCount.value,
      noTable: noTable.isNullObject,
      format: format.type,
      inner: inner.items.map(({ type }) => type),
      name: [found.name, found.formula, found.visible, found.type, target.address],
      setting: setting.value as unknown,
      noSetting: noSetting.isNullObject,
      xml: xml.value,
      namespace: part.namespaceUri,
      only: only.id === part.id,
      property: [property.value as unknown, property.type],
      sheetProperty: sheetProperty.value,
      title: workbook.properties.title,
    };
  });
  expect(read).toEqual({
    body: [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ],
    address: "Sheet1!A2:B4",
    columns: ["Name", "N"],
    rowCount: 3,
    noTable: true,
    format: "Custom",
    inner: ["Custom"],
    name: ["Anchor", "=Sheet1!$B$2", false, "Range", "Sheet1!B2"],
    setting: { v: 1, list: [1, 2] },
    noSetting: true,
    xml: '<m xmlns="urn:x"><a>1</a></m>',
    namespace: "urn:x",
    only: true,
    property: ["v1", "String"],
    sheetProperty: "v",
    title: "T",
  });
  const [sheet] = (await panes.first().excel.snapshot()).sheets;
  expect(sheet?.conditionalFormats).toEqual([
    {
      address: "B2:B9",
      type: "Custom",
      Rule: { Formula: "=$B2>1" },
      Format: { Fill: { Color: "#FF0000" } },
    },
  ]);
});

test("a saved workbook opens in a second pane", async () => {
  await run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [[2, "=A1*2"]];
    sheet.getRange("A1").format.fill.color = "#ABCDEF";
    sheet.getRange("A1").dataValidation.rule = {
      wholeNumber: { formula1: 1, operator: "GreaterThan" },
    };
    sheet.tables.add("A1:B1", false).name = "Plan";
    workbook.settings.add("k", 1);
    workbook.names.add("n", sheet.getRange("A1"));
    sheet.pageLayout.setPrintArea("A1:B2");
    sheet.protection.protect();
    await context.sync();
  });
  const { excel } = panes.first();
  const before = await excel.snapshot();
  const second = await panes.open({ state: await excel.save() });
  const after = await second.excel.snapshot();
  const value = await second.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    range.load("values,format/fill/color");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });
  expect({ ...after, subscriptions: 0 }).toEqual({ ...before, subscriptions: 0 });
  expect(value).toBe(4);
});

test("a copied sheet has everything of the first", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [[1], ["=A1"]];
    sheet.getRange("A:A").format.columnWidth = 77;
    sheet.getRange("3:3").rowHidden = true;
    sheet.pageLayout.orientation = "Landscape";
    sheet.names.add("own", sheet.getRange("A1"));
    sheet.copy("End");
    await context.sync();
  });
  const { sheets, names } = await panes.first().excel.snapshot();
  const [first, copy] = sheets;
  expect({ ...copy, id: "", name: "" }).toEqual({ ...first, id: "", name: "" });
  expect(names.map(({ name, scope }) => `${scope ?? ""}!${name}`)).toEqual([
    "Sheet1!own",
    "Sheet1 (2)!own",
  ]);
});

test("charts: made of a range, series added and dressed, put over cells; they go with a sheet that is renamed", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").values = [
      ["", "一", "二"],
      ["甲", 1, 2],
      ["乙", 3, 4],
    ];
    const chart = sheet.charts.add("BarStacked", sheet.getRange("B2:B3"), "Columns");
    chart.setPosition("A5", "C9");
    chart.title.text = "几项";
    const second = chart.series.add("二");
    second.setValues(sheet.getRange("C2:C3"));
    second.setXAxisValues(sheet.getRange("A2:A3"));
    second.format.fill.setSolidColor("#a4262c");
    chart.series.getItemAt(0).name = "一";
    sheet.name = "图";
    await context.sync();
    chart.load("name,chartType");
    chart.series.load("items/name");
    sheet.charts.load("count");
    await context.sync();
    const { name, chartType, series } = chart;
    return {
      name,
      chartType,
      count: sheet.charts.count,
      of: series.items.map((each) => each.name),
    };
  });
  expect(read).toEqual({ name: "Chart 1", chartType: "BarStacked", count: 1, of: ["一", "二"] });
  const [sheet] = (await panes.first().excel.snapshot()).sheets;
  expect(sheet?.charts).toEqual([
    {
      ...{ name: "Chart 1", type: "BarStacked", place: "A5:C9" },
      settings: { Title: { Text: "几项" } },
      series: [
        { name: "一", values: "图!B2:B3", categories: null, settings: {} },
        {
          ...{ name: "二", values: "图!C2:C3", categories: "图!A2:A3" },
          settings: { Format: { Fill: { Color: "#A4262C" } } },
        },
      ],
    },
  ]);
});

test("charts: none is put on a protected sheet, and labels that are not shown have no looks", async () => {
  const protectedSheet = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.protection.protect();
    sheet.charts.add("BarClustered", sheet.getRange("A1:A2"), "Columns");
    await context.sync();
  });
  await expect(protectedSheet).rejects.toMatchObject({ code: "AccessDenied" });
  const hidden = run(async (context) => {
    const sheet = context.workbook.worksheets.add("图");
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:A2"), "Columns");
    chart.series.getItemAt(0).dataLabels.showValue = true;
    await context.sync();
  });
  await expect(hidden).rejects.toMatchObject({ code: "InvalidArgument" });
});
