import type {
  CellSpec,
  CellSpecValue,
  PrintSpec,
  RowSpec,
  SheetSpec,
  StyleSpec,
  ValidationSpec,
  WorkbookSpec,
} from "../../src/sheets";

const CELL: StyleSpec = {
  font: { face: "仿宋", size: 10.5, bold: false, colour: "1B1B1B" },
  fill: null,
  border: "8A94A6",
  horizontal: "left",
  vertical: "middle",
  indent: 1,
  fit: "wrap",
  numberFormat: "General",
  locked: true,
};

/** The styles of the sample; a sheet of it uses every property a style has. */
export const STYLES = {
  title: {
    ...CELL,
    font: { face: "宋体", size: 22, bold: true, colour: "1B1B1B" },
    border: null,
    horizontal: "center",
    indent: 0,
    fit: "none",
  },
  head: {
    ...CELL,
    font: { face: "黑体", size: 11, bold: false, colour: "1B1B1B" },
    fill: "E8EEF6",
    horizontal: "center",
    indent: 0,
  },
  body: CELL,
  bottom: { ...CELL, vertical: "bottom", border: null },
  figure: {
    ...CELL,
    fill: "FFFBE6",
    horizontal: "right",
    fit: "shrink",
    numberFormat: "[>=10000]#,##0.00;General",
    locked: false,
  },
  percent: {
    ...CELL,
    fill: "FFFBE6",
    horizontal: "right",
    fit: "shrink",
    numberFormat: "0.00%",
    locked: false,
  },
  text: { ...CELL, fill: "FFFBE6", vertical: "top", numberFormat: "@", locked: false },
} as const satisfies Record<string, StyleSpec>;

export function cell(
  row: number,
  column: number,
  value: CellSpecValue,
  style: StyleSpec = STYLES.body,
): CellSpec {
  return { row, column, value, style };
}

/** A sheet with nothing on it, to be spread into the sheet a test is about. */
export const BARE_SHEET: SheetSpec = {
  name: "表",
  visibility: "visible",
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  autoFilter: null,
  view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
  print: null,
  protection: null,
};

export function workbookOf(...sheets: readonly SheetSpec[]): WorkbookSpec {
  return { title: "样表", sheets, createdOn: "2022-01-04", lockStructure: false };
}

/** A rule that lets everything pass, to be spread into the rule a test is about. */
export const BARE_VALIDATION: ValidationSpec = {
  range: { top: 1, left: 1, bottom: 1, right: 1 },
  rule: { type: "decimal", minimum: 0, maximum: null },
  promptTitle: "",
  prompt: "",
  error: null,
};

const rows = (...heights: readonly number[]): readonly RowSpec[] =>
  heights.map((height) => ({ height, pageBreakAfter: false }));

const coverSheet: SheetSpec = {
  ...BARE_SHEET,
  name: "填报说明",
  columns: [
    { width: 36, hidden: false },
    { width: 72, hidden: false },
    { width: 72, hidden: false },
  ],
  rows: rows(42, 24, 33),
  cells: [
    cell(1, 1, "量化指标完成情况填报表", STYLES.title),
    cell(2, 1, "填报人", STYLES.head),
    cell(2, 2, "张三", STYLES.text),
    cell(3, 1, { formula: 'COUNTIF(指标填报!$F$2:$F$3,"未填")', result: 2 }, STYLES.bottom),
  ],
  merges: [
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 2, bottom: 2, right: 3 },
  ],
  view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 2, column: 2 } },
  print: {
    orientation: "portrait",
    margins: { left: 0.7, right: 0.7, top: 0.9, bottom: 0.8, header: 0.4, footer: 0.4 },
    area: { top: 1, left: 1, bottom: 3, right: 3 },
    repeatedRow: null,
    pagesTall: 1,
    header: "",
    footer: "&C— &P —",
  },
  protection: { allowFilter: false, allowColumnWidths: true, allowRowHeights: false },
};

const LANDSCAPE: PrintSpec = {
  orientation: "landscape",
  margins: { left: 0.4, right: 0.4, top: 0.85, bottom: 0.65, header: 0.45, footer: 0.3 },
  area: { top: 1, left: 1, bottom: 3, right: 6 },
  repeatedRow: 1,
  pagesTall: null,
  header: '&L&10&"仿宋,Regular"责任单位：市市场监管局',
  footer: "&C— &P —",
};

const entrySheet: SheetSpec = {
  ...BARE_SHEET,
  name: "指标填报",
  columns: [40, 156, 76, 78, 120, 78, 48].map((width, index) => ({ width, hidden: index === 6 })),
  rows: [
    { height: 39, pageBreakAfter: false },
    { height: 52.5, pageBreakAfter: true },
    { height: 52.5, pageBreakAfter: false },
  ],
  cells: [
    ...["序号", "指标", "完成值", "完成率", "未达标原因", "判定", "编号"].map((header, index) =>
      cell(1, index + 1, header, STYLES.head),
    ),
    cell(2, 1, 1),
    cell(2, 2, "=规模以上工业总产值\n共同：市统计局"),
    cell(2, 3, 6100, STYLES.figure),
    cell(2, 4, { formula: "ROUNDDOWN(C2/6000,3)", result: 1.016 }, STYLES.percent),
    cell(2, 5, null, STYLES.text),
    cell(2, 6, { formula: 'IF(C2>6000,"达标","未达标")', result: "达标" }),
    cell(2, 7, "1.1", STYLES.text),
    cell(3, 1, 2),
    cell(3, 2, "抽检合格率"),
    cell(3, 3, 0.965, STYLES.percent),
    cell(3, 4, { formula: 'IF(ISNUMBER(C3),C3/0.96,"")', result: "" }, STYLES.percent),
    cell(3, 5, null, STYLES.text),
    cell(3, 6, { formula: 'IF(C3>=0.96,"达标","未达标")', result: "达标" }),
    cell(3, 7, "1.2", STYLES.text),
  ],
  validations: [
    {
      range: { top: 2, left: 3, bottom: 2, right: 3 },
      rule: { type: "decimal", minimum: 0, maximum: null },
      promptTitle: "规模以上工业总产值",
      prompt: "目标：到2022年超过6000亿元\n单位：亿元",
      error: { style: "stop", title: "这里只能填数字", text: "请只填数字，单位亿元。" },
    },
    {
      range: { top: 3, left: 3, bottom: 3, right: 3 },
      rule: { type: "whole", minimum: 0, maximum: 1 },
      promptTitle: "",
      prompt: "",
      error: { style: "stop", title: "这里只能填数字", text: "请填 0 到 100 的百分数。" },
    },
    {
      range: { top: 2, left: 5, bottom: 3, right: 5 },
      rule: { type: "text-length", maximum: 500 },
      promptTitle: "未达标原因",
      prompt: "写清差多少。",
      error: { style: "warning", title: "文字较长", text: "请控制在 500 字以内。" },
    },
    {
      range: { top: 2, left: 7, bottom: 3, right: 7 },
      rule: { type: "list", choices: ["已完成", "基本完成", '"试行"'] },
      promptTitle: "进展",
      prompt: "选一项。",
      error: null,
    },
  ],
  conditionalFormats: [
    {
      range: { top: 2, left: 6, bottom: 3, right: 6 },
      formula: '$F2="达标"',
      colour: "1E6B34",
      fill: "E4F1E8",
    },
    {
      range: { top: 2, left: 5, bottom: 3, right: 6 },
      formula: 'AND($F2="未达标",LEN(TRIM($E2))=0)',
      colour: "A4262C",
      fill: "FBE9EA",
    },
  ],
  links: [
    { row: 2, column: 2, sheet: "责任'分解'表", cell: "A1", tip: "看<全表>\n第一行" },
    { row: 3, column: 2, sheet: "指标填报", cell: "C3" },
  ],
  autoFilter: { top: 1, left: 1, bottom: 3, right: 6 },
  view: { frozenRows: 1, frozenColumns: 2, activeCell: { row: 2, column: 3 } },
  print: LANDSCAPE,
  protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
};

const metaSheet: SheetSpec = {
  ...BARE_SHEET,
  name: "_meta",
  visibility: "veryHidden",
  cells: [cell(1, 1, "format"), cell(1, 2, "zerenbiao-form")],
  protection: { allowFilter: false, allowColumnWidths: false, allowRowHeights: false },
};

const annexSheet: SheetSpec = {
  ...BARE_SHEET,
  name: "责任'分解'表",
  visibility: "hidden",
  columns: [{ width: 72, hidden: false }],
  cells: [cell(1, 1, "控制字符\u0007、\r、_x0041_、\ud800、😀")],
  view: { frozenRows: 1, frozenColumns: 0, activeCell: { row: 2, column: 1 } },
  print: { ...LANDSCAPE, area: { top: 1, left: 1, bottom: 1, right: 1 } },
};

/** A workbook that uses everything a spec can say. */
export const sampleWorkbook: WorkbookSpec = {
  title: "量化指标完成情况填报表 <&>",
  sheets: [coverSheet, entrySheet, annexSheet, metaSheet],
  createdOn: "2022-01-04",
  lockStructure: true,
};
