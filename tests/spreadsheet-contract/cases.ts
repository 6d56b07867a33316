import {
  buildForm,
  buildPublishedTable,
  buildTrackingTable,
  COLOURS,
  styleOf,
  TRACKING_SHEET,
  type CellSpecValue,
  type RangeSpec,
  type SheetSpec,
  type StyleRequest,
  type StyleSpec,
} from "../../src/sheets";
import { periodOf, SEED_PLAN } from "../sheets/seed-plan";

/**
 * Texts that a spreadsheet might take for something else, or not hold as they are. Those that read like an error (#N/A) are not
 * among them: the simulated Excel does not tell them from one.
 */
export const ODD_TEXTS: readonly string[] = [
  "=1+1",
  '=HYPERLINK("http://example.invalid","点我")',
  "+1",
  "-1",
  "@x",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "'leading apostrophe",
  "''two",
  "'=1+1",
  "a\tb",
  "line\nfeed",
  "\nfirst",
  " blanks ",
  "0",
  "00123",
  "1e21",
  "96%",
  "１２３",
  "1/2",
  "2022-12-31",
  "3月5日",
  "TRUE",
  "—",
  "😀 𠮷",
  "_x000D_",
  "长".repeat(5000),
  "=" + "1".repeat(9000),
];

const ODD_NUMBERS: readonly (readonly [value: number, numberFormat: string])[] = [
  [0, "General"],
  [-0.5, "General"],
  [0.57, "General"],
  [0.1 + 0.2, "General"],
  [1 / 3, "General"],
  [1.23456789e21, "General"],
  [123456789012345, "General"],
  [6100, "[>=10000]#,##0.00;General"],
  [61000, "[>=10000]#,##0.00;General"],
  [0.96, "0.00%"],
  [1.04, "0.0%"],
  [44926, "yyyy-mm-dd"],
  [44926, 'yyyy"年"m"月"d"日"'],
  [12, "@"],
  [12.5, "0"],
  [6100, '0.00"万元"'],
  [8, '"前"0"名"'],
  [-5, "0.00_);(0.00)"],
  [0.5, "[>=1]0;0.0%"],
  [310, ";;;"],
];

const ODD_FORMULAS: readonly CellSpecValue[] = [
  { formula: "1+1", result: 2 },
  { formula: '"=1+1"', result: "=1+1" },
  { formula: 'IF(1=1,"","x")', result: "" },
  { formula: '"达"&"标"', result: "达标" },
];

function oddSheet(): SheetSpec {
  const style = (numberFormat: string, more: Partial<StyleRequest> = {}): StyleSpec =>
    styleOf({ font: "body", size: 12, border: COLOURS.rule, numberFormat, ...more });
  const lines: readonly (readonly [CellSpecValue, StyleSpec])[] = [
    ...ODD_TEXTS.map((text) => [text, style("General")] as const),
    ...ODD_TEXTS.map((text) => [text, style("@", { locked: false })] as const),
    ...ODD_NUMBERS.map(([value, numberFormat]) => [value, style(numberFormat)] as const),
    ...ODD_FORMULAS.map((value) => [value, style("General", { fill: COLOURS.head })] as const),
    [null, style("@", { locked: false })],
    ["", style("General")],
  ];
  return {
    name: "It's 100%",
    visibility: "visible",
    columns: [
      { width: 30, hidden: true },
      { width: 300, hidden: false },
    ],
    rows: lines.map((_line, index) => ({ height: 15, pageBreakAfter: index === 9 })),
    cells: lines.map(([value, cellStyle], index) => ({
      row: index + 1,
      column: 2,
      value,
      style: cellStyle,
    })),
    merges: [],
    validations: [],
    conditionalFormats: [
      { range: column(1, 4), formula: "$B1>1", colour: "1E6B34", fill: "E4F1E8" },
      { range: column(2, 3), formula: "$B2>2", colour: "8A1C1C", fill: "F9E4E4" },
    ],
    dataBars: [
      { range: column(1, 3), colour: "9DB8DA" },
      { range: column(4, 6), colour: "C8D6E8" },
    ],
    autoFilter: null,
    view: { frozenRows: 0, frozenColumns: 1, activeCell: { row: 1, column: 2 } },
    print: null,
    protection: null,
  };
}

/** Texts that must not become what they look like, cells of every kind, and a sheet whose name has to be quoted and escaped. */
function linkedSheets(): readonly SheetSpec[] {
  const body = styleOf({ font: "body", size: 10.5, border: COLOURS.rule });
  const head = styleOf({ font: "title", size: 14, fill: COLOURS.head });
  const asText = styleOf({ font: "head", size: 9, numberFormat: "@", horizontal: "center" });
  const name = `It's "100%" & <more>`;
  const linked: readonly (readonly [value: CellSpecValue, style: StyleSpec])[] = [
    ["各单位汇总", head],
    ["1.1 规模以上\n工业总产值", body],
    ["=1+1", body],
    ["00123", asText],
    ["-1", asText],
    [0.965, styleOf({ font: "body", size: 12, numberFormat: "0.0%" })],
    [{ formula: `COUNTA('${name.replace("'", "''")}'!B1:B2)`, result: 2 }, body],
    [{ formula: '"见"&"台账"', result: "见台账" }, body],
    [null, body],
  ];
  const summary: SheetSpec = {
    ...oddSheet(),
    name: "汇总",
    columns: [100, 100, 100].map((width) => ({ width, hidden: false })),
    rows: linked.map(() => ({ height: 20, pageBreakAfter: false })),
    cells: linked.map(([value, style], index) => ({ row: index + 1, column: 1, value, style })),
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    links: linked.map((_line, index) => ({
      row: index + 1,
      column: 1,
      sheet: name,
      cell: `C${index + 7}`,
      ...(index % 2 === 0 ? { tip: `去“${name}”\n第 ${index} 行` } : {}),
    })),
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
  const back = { row: 1, column: 2, sheet: "汇总", cell: "A1", tip: "回到汇总" };
  return [summary, { ...oddSheet(), name, links: [back] }];
}

/** Two charts beside their figures: bars one behind the other, and a single series to the whole. */
function chartedSheet(): SheetSpec {
  const body = styleOf({ font: "body", size: 10.5, border: COLOURS.rule });
  const lines: readonly (readonly CellSpecValue[])[] = [
    ["单位", "达标", "未达标", "完成率"],
    ["市商务局", 3, 1, 0.75],
    ["市科技局", 0, 2, 0],
  ];
  const column = (left: number) => ({ top: 2, left, bottom: 3, right: left });
  const categories = { range: column(1), values: ["市商务局", "市科技局"] };
  const share = { range: column(4), values: [0.75, 0] };
  const base = { numberFormat: "0", maximum: null, description: "各单位几项", categories };
  return {
    name: "进度",
    visibility: "visible",
    columns: lines[0]?.map(() => ({ width: 90, hidden: false })) ?? [],
    rows: Array.from({ length: 30 }, () => ({ height: 15, pageBreakAfter: false })),
    cells: lines.flatMap((line, row) =>
      line.map((value, at) => ({ row: row + 1, column: at + 1, value, style: body })),
    ),
    merges: [],
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    charts: [
      {
        ...base,
        place: { top: 5, left: 1, bottom: 15, right: 4 },
        title: "各单位指标",
        isStacked: true,
        series: [
          {
            ...{ name: "达标", values: { range: column(2), values: [3, 0] } },
            ...{ colour: "1E6B34", pattern: "solid" },
          },
          {
            ...{ name: "未达标", values: { range: column(3), values: [1, 2] } },
            ...{ colour: "A4262C", pattern: "stripes" },
          },
        ],
      },
      {
        ...{ ...base, numberFormat: "0.0%", maximum: 1 },
        place: { top: 17, left: 1, bottom: 30, right: 4 },
        title: "完成率",
        isStacked: false,
        series: [{ name: "完成率", values: share, colour: "7A5A00", pattern: "dots" }],
      },
    ],
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: null,
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

/** Sheets that every spreadsheet has to render the same. */
export const CASES: Readonly<Record<string, readonly SheetSpec[]>> = {
  "the published table": [
    buildPublishedTable(SEED_PLAN, { sheetName: "责任分解表", mark: SEED_PLAN.annexMark }),
  ],
  "the tracking table": [
    buildTrackingTable(SEED_PLAN, { sheetName: TRACKING_SHEET, period: periodOf("2021") }),
  ],
  "the four sheets of a form": buildForm({
    plan: SEED_PLAN,
    bureau: "市商务局",
    period: periodOf("2021"),
    due: "2022-01-14",
    contact: "=张三 0531-12345678",
    formId: "7c41e9d2a05b4f6e",
    createdAt: "2022-01-04",
  }).sheets,
  "texts and numbers of every kind": [oddSheet()],
  "links between sheets": linkedSheets(),
  "charts over their figures": [chartedSheet()],
};

/** Cells of column B. */
function column(top: number, bottom: number): RangeSpec {
  return { top, left: 2, bottom, right: 2 };
}
