import { isNumeric, type Plan } from "../../core";
import {
  across,
  addRow,
  buildNameValueSheet,
  columnLetters,
  COLOURS,
  type ConditionalFormatSpec,
  landscapePage,
  newDraft,
  OWED_TINT,
  put,
  readNamesAndValues,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleRequest,
  type StyleSpec,
  type WorkbookGrid,
  type WorkbookSpec,
} from "../kit";
import { figureCell } from "../line";
import {
  type Column,
  isFigure,
  layOut,
  listRules,
  numberFormat,
  type SharesColumn,
  shortFormula,
  totalFormula,
} from "./shares-columns";
import {
  DISTRICT_HEADER,
  HEAD_LABELS,
  RULE_WORDS,
  SHARES_SHEET,
  wantedWords,
} from "./division-words";

export interface SharesOptions {
  readonly plan: Plan;
  /** Who divides; null for the whole. */
  readonly by: string | null;
  readonly columns: readonly SharesColumn[];
  /** Named already; lines for more of them follow. */
  readonly districts: readonly string[];
  readonly createdOn: string;
}

/**
 * The workbook in which shares are written down: districts down, measures across, their units in the headers. The rule of each measure
 * can be chosen; its total and what is missing to the target show as one types.
 */
export function buildSharesWorkbook(options: SharesOptions): WorkbookSpec {
  const { plan, by, createdOn } = options;
  const meta = buildNameValueSheet("_meta", [
    ["format", SHARES_FORMAT],
    ["formatVersion", "1"],
    ["plan", plan.id],
    ["planHash", plan.hash],
    ["by", by ?? ""],
  ]);
  return {
    title: `${plan.title}·目标分解`,
    sheets: [buildSheet(options), meta],
    createdOn,
    lockStructure: false,
  };
}

/** What such a workbook says of itself: its plan, who divides; null for any other. */
export function readSharesMeta(workbook: WorkbookGrid): ReadonlyMap<string, string> | null {
  const sheet = workbook.sheets.find(({ name }) => name === "_meta");
  const meta = sheet === undefined ? null : readNamesAndValues(sheet);
  return meta?.get("format") === SHARES_FORMAT ? meta : null;
}

const SHARES_FORMAT = "zerenbiao-shares";
const FIRST_WIDTH = 132;
const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
const FEWEST_LINES = 15;
const SPARE_LINES = 5;

function buildSheet({ plan, by, columns: measures, districts }: SharesOptions): SheetSpec {
  const draft = newDraft();
  const columns = layOut(measures);
  const right = columns.length + 1;
  const width = columns.reduce((sum, column) => sum + column.width, FIRST_WIDTH);
  const addFull = (text: string, style: StyleSpec, minimum: number): void => {
    const measured = { text, width, indent: style.indent, size: style.font.size };
    put(
      draft,
      across(addRow(draft, rowHeight([measured], { minimum, padding: 6 })), 1, right),
      text,
      style,
    );
  };
  addFull(`${plan.title}·目标分解`, TITLE_STYLE, 36);
  if (by !== null) addFull(`分解单位：${by}`, NOTE_STYLE, 21);
  for (const note of NOTES) addFull(note, NOTE_STYLE, 21);
  const head = addHeads(draft, columns);
  const [rule, total, rest] = [head + 1, head + 3, head + 4];
  const first = head + 5;
  const lines = Math.max(FEWEST_LINES, districts.length + SPARE_LINES);
  const last = first + lines - 1;
  addLine(draft, HEAD_LABELS.rule, columns, ({ measure, isWeight }) =>
    isWeight ? ["", LOCKED] : [RULE_WORDS[measure.rule], { ...LOCKED, ...OPEN }],
  );
  addLine(draft, HEAD_LABELS.target, columns, ({ measure, isWeight }) => [
    isWeight ? "" : wantedWords(measure.target),
    LOCKED,
  ]);
  const at = (column: number, row: number) => `${columnLetters(column)}${row}`;
  addLine(draft, HEAD_LABELS.total, columns, (column, place) => [
    isFigure(column)
      ? { formula: totalFormula(columns, place, [rule, first, last]), result: "" }
      : "",
    { ...LOCKED, numberFormat: numberFormat(column) },
  ]);
  addLine(draft, HEAD_LABELS.rest, columns, (column, place) => {
    if (!isFigure(column) || column.measure.wanted === null) return ["", LOCKED];
    const cell = at(place, total);
    const { value } = figureCell(column.measure.target, column.measure.wanted);
    const formula = `IF(ISNUMBER(${cell}),ROUND(${cell}-${value},10),"")`;
    return [
      { formula, result: "" },
      { ...LOCKED, numberFormat: numberFormat(column) },
    ];
  });
  for (let line = 0; line < lines; line += 1) {
    const district = districts[line];
    addLine(
      draft,
      district ?? "",
      columns,
      (column) => {
        const { measure, isWeight } = column;
        const open = { ...LOCKED, ...OPEN, numberFormat: numberFormat(column) };
        if (district === undefined || isWeight || measure.rule === "sum") return [null, open];
        if (measure.wanted === null) return [isNumeric(measure.target) ? null : "√", open];
        return [figureCell(measure.target, measure.wanted).value, open];
      },
      OPEN,
    );
  }
  return {
    name: SHARES_SHEET,
    visibility: "visible",
    columns: [FIRST_WIDTH, ...columns.map((column) => column.width)].map((each) => ({
      ...{ width: each, hidden: false },
    })),
    ...draft,
    validations: columns.flatMap((column, index) =>
      listRules(column, index + 2, { rule, first, last }),
    ),
    conditionalFormats: columns.flatMap((column, index): ConditionalFormatSpec[] =>
      isFigure(column) && column.measure.wanted !== null
        ? [
            {
              range: across(rest, index + 2),
              formula: shortFormula(column, at(index + 2, rest)),
              ...OWED_TINT,
            },
          ]
        : [],
    ),
    autoFilter: null,
    view: {
      ...{ frozenRows: rest, frozenColumns: 1 },
      activeCell: { row: first, column: districts.length === 0 ? 1 : 2 },
    },
    print: {
      ...landscapePage(MARGINS),
      area: { top: 1, left: 1, bottom: last, right },
      repeatedRow: head,
      header: "",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const NOTES = [
  "黄色格填写：第一列写区县，右边写分给它的数，单位按表头，没有分的空着。合计和差额随填随算，允许加码。",
  "“分解规则”可以改：相加，收回来加总；各自达到，每个都要达到自己的数，预先填了目标值；加权平均，另填权重。",
] as const;

const TITLE_STYLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const NOTE_STYLE = styleOf({ font: "body", size: 10.5 });
const LOCKED: StyleRequest = {
  ...{ font: "body", size: 10.5, border: COLOURS.rule, horizontal: "center" },
};
const OPEN = { fill: COLOURS.entry, locked: false } as const;

function addHeads(draft: SheetDraft, columns: readonly Column[]): number {
  const texts = columns.map(({ header, width }) => ({ text: header, width, indent: 0, size: 11 }));
  const row = addRow(draft, rowHeight(texts, { minimum: 30, padding: 7.5 }));
  const style = styleOf({ ...LOCKED, font: "head", size: 11, fill: COLOURS.head });
  put(draft, across(row, 1), DISTRICT_HEADER, style);
  columns.forEach(({ header }, index) => {
    put(draft, across(row, index + 2), header, style);
  });
  return row;
}

type Cell = readonly [value: SheetDraft["cells"][number]["value"], style: StyleRequest];

function addLine(
  draft: SheetDraft,
  label: string,
  columns: readonly Column[],
  cellOf: (column: Column, place: number) => Cell,
  look: Partial<StyleRequest> = {},
): void {
  const row = addRow(draft, 24);
  const isHead = look.fill === undefined;
  const font = isHead ? "head" : "body";
  put(draft, across(row, 1), label === "" ? null : label, styleOf({ ...LOCKED, font, ...look }));
  columns.forEach((column, index) => {
    const [value, style] = cellOf(column, index + 2);
    put(draft, across(row, index + 2), value === "" ? null : value, styleOf(style));
  });
}
