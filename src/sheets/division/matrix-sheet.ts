import {
  type Big,
  type DivisionStanding,
  isPercentage,
  isNumeric,
  type MatrixMeasure,
  type Plan,
  showFigure,
} from "../../core";
import {
  across,
  addRow,
  type CellSpecValue,
  columnLetters,
  COLOURS,
  landscapePage,
  newDraft,
  OWED_TINT,
  put,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleRequest,
  type StyleSpec,
  type Tint,
  VERDICT_TINTS,
} from "../kit";
import { figureCell } from "../line";
import { measureHeader, RULE_WORDS, wantedWords } from "./division-words";

/** The name of the sheet; of more measures than one page has room for, the next ones are numbered. */
export const MATRIX_SHEET = "分解情况表";

/**
 * What a plan divides among its bureaus: these down, the measures across, and under them what they make together, what is wanted and
 * the difference. Past eight measures the table goes on on a second sheet.
 *
 * @param measures at least one
 */
export function buildMatrixSheets(
  plan: Plan,
  measures: readonly MatrixMeasure[],
): readonly SheetSpec[] {
  const blocks = blocksOf(measures);
  return blocks.map((block, index) =>
    buildMatrix(plan, block, {
      name: index === 0 ? MATRIX_SHEET : `${MATRIX_SHEET}（${index + 1}）`,
      part: blocks.length === 1 ? "" : `（${index + 1}/${blocks.length}）`,
    }),
  );
}

/** Pages of like width: nine measures are five and four, not eight and one. */
function blocksOf(measures: readonly MatrixMeasure[]): (readonly MatrixMeasure[])[] {
  const count = Math.ceil(measures.length / MOST_ACROSS);
  const size = Math.ceil(measures.length / count);
  return Array.from({ length: count }, (_, index) =>
    measures.slice(index * size, (index + 1) * size),
  );
}

/** What the sheet is; whose it is stands under it: the document's own title is that of another table. */
const TITLE = "目标分解情况表";
const MOST_ACROSS = 8;
/** Pixels, of A4 landscape. */
const PAGE_WIDTH = 1036;
const FIRST_WIDTH = 132;
const WIDEST = 200;
const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };

function buildMatrix(
  plan: Plan,
  measures: readonly MatrixMeasure[],
  { name, part }: { readonly name: string; readonly part: string },
): SheetSpec {
  const draft = newDraft();
  const columns = layOut(measures);
  const right = columns.length + 1;
  const widths = columns.map(({ width }) => width);
  addFull(draft, right, widths, `${TITLE}${part}`, TITLE_STYLE, 42);
  addFull(draft, right, widths, plan.title, NOTE_STYLE, 24);
  const head = addHeads(draft, columns);
  addLine(draft, columns, "分解规则", ({ measure, isWeight }) =>
    isWeight ? text("—") : text(RULE_WORDS[measure.rule]),
  );
  addLine(draft, columns, "目标", ({ measure, isWeight }) => {
    const { target, wanted } = measure;
    if (isWeight) return text("—");
    if (!isNumeric(target)) return text(wantedWords(target));
    if (wanted === null) return text("—");
    const { threshold, upper } = wanted;
    return text(wantedWords({ ...target, threshold, upper }));
  });
  const first = draft.rows.length + 1;
  const named = new Set(measures.flatMap(({ parts }) => parts.map(({ district }) => district)));
  const districts = plan.bureaus.filter((bureau) => named.has(bureau));
  for (const district of districts) {
    addLine(draft, columns, district, (column) => shareOf(column, district), { isBold: false });
  }
  const last = draft.rows.length;
  addLine(draft, columns, "合计", (column, letters) => {
    const range = last < first ? null : `${letters}${first}:${letters}${last}`;
    return totalOf(column, range);
  });
  addLine(draft, columns, "差额", ({ measure, isWeight }) =>
    isWeight ? text("") : restOf(measure),
  );
  return {
    name,
    visibility: "visible",
    columns: [FIRST_WIDTH, ...widths].map((width) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: head, frozenColumns: 1, activeCell: { row: 1, column: 1 } },
    print: {
      ...landscapePage(MARGINS),
      area: { top: 1, left: 1, bottom: draft.rows.length, right },
      repeatedRow: head,
      header: "",
    },
    protection: null,
  };
}

interface Column {
  readonly measure: MatrixMeasure;
  readonly header: string;
  readonly isWeight: boolean;
  readonly width: number;
}

/** One column a measure, and one for the weights of an average. */
function layOut(measures: readonly MatrixMeasure[]): Column[] {
  const columns = measures.flatMap((measure): Omit<Column, "width">[] => [
    { measure, header: measureHeader(measure.target, measure.id), isWeight: false },
    ...(measure.rule === "weighted" ? [{ measure, header: "权重", isWeight: true }] : []),
  ]);
  const weights = columns.filter(({ isWeight }) => isWeight).length;
  const room = PAGE_WIDTH - FIRST_WIDTH - weights * WEIGHT_WIDTH;
  const width = Math.min(WIDEST, Math.floor(room / (columns.length - weights)));
  return columns.map((column) => ({ ...column, width: column.isWeight ? WEIGHT_WIDTH : width }));
}

const WEIGHT_WIDTH = 56;

interface MatrixCell {
  readonly value: CellSpecValue;
  readonly horizontal: StyleSpec["horizontal"];
  readonly numberFormat?: string;
  readonly tint?: Tint;
}

const text = (value: string): MatrixCell => ({ value, horizontal: "center" });

function figure(measure: MatrixMeasure, value: Big): MatrixCell {
  return { ...figureCell(measure.target, value), horizontal: "right" };
}

function shareOf({ measure, isWeight }: Column, district: string): MatrixCell {
  const part = measure.parts.find((each) => each.district === district);
  if (part === undefined) return text("—");
  if (isWeight) {
    const { weight } = part;
    return weight === null ? text("—") : { value: weight.toNumber(), horizontal: "right" };
  }
  return part.threshold === null ? text("承担") : figure(measure, part.threshold);
}

/** A sum goes on adding where somebody changes a share; what does not add up is said in words. */
function totalOf({ measure, isWeight }: Column, range: string | null): MatrixCell {
  const { rule, total } = measure;
  if (isWeight || total === null) return text("—");
  switch (rule) {
    case "sum": {
      const cell = figure(measure, total);
      if (range === null || typeof cell.value !== "number") return cell;
      return { ...cell, value: { formula: `SUM(${range})`, result: cell.value } };
    }
    case "each":
      return text(`最低 ${written(measure, total)}`);
    case "weighted":
      return text(`平均 ${written(measure, total)}`);
  }
}

function written({ target }: MatrixMeasure, value: Big): string {
  return `${showFigure(value)}${isPercentage(target) ? "%" : ""}`;
}

function restOf(measure: MatrixMeasure): MatrixCell {
  const { difference, standing } = measure;
  if (difference === null) return text("—");
  if (difference.eq(0)) return text(standing === "stricter" ? "有加码" : "正好");
  const sign = difference.gt(0) ? "+" : "−";
  const words = `${sign}${showFigure(difference.abs())} ${STANDING_WORDS[standing]}`.trim();
  const tint = STANDING_TINTS[standing];
  return { ...text(words), ...(tint === null ? {} : { tint }) };
}

const STANDING_WORDS: Readonly<Record<DivisionStanding, string>> = {
  exact: "",
  stricter: "加码",
  weaker: "不够",
  other: "",
};
const STANDING_TINTS: Readonly<Record<DivisionStanding, Tint | null>> = {
  exact: null,
  stricter: VERDICT_TINTS["in-progress"],
  weaker: OWED_TINT,
  other: null,
};

const TITLE_STYLE = styleOf({ font: "title", size: 20, horizontal: "center" });
const NOTE_STYLE = styleOf({ font: "body", size: 12, horizontal: "center" });
const HEAD: StyleRequest = {
  font: "head",
  size: 11,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
};

/** A line over the whole width. */
function addFull(
  draft: SheetDraft,
  right: number,
  widths: readonly number[],
  value: string,
  style: StyleSpec,
  minimum: number,
): void {
  const width = widths.reduce((sum, each) => sum + each, FIRST_WIDTH);
  const measured = { text: value, width, indent: 0, size: style.font.size };
  const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
  put(draft, across(row, 1, right), value, style);
}

function addHeads(draft: SheetDraft, columns: readonly Column[]): number {
  const texts = columns.map(({ header, width }) => ({ text: header, width, indent: 0, size: 11 }));
  const row = addRow(draft, rowHeight(texts, { minimum: 28.5, padding: 6 }));
  put(draft, across(row, 1), "单位", styleOf(HEAD));
  columns.forEach(({ header }, index) => {
    put(draft, across(row, index + 2), header, styleOf(HEAD));
  });
  return row;
}

function addLine(
  draft: SheetDraft,
  columns: readonly Column[],
  label: string,
  cellOf: (column: Column, letters: string) => MatrixCell,
  { isBold = true }: { readonly isBold?: boolean } = {},
): void {
  const cells = columns.map((column, index) => cellOf(column, columnLetters(index + 2)));
  const texts = [
    { text: label, width: FIRST_WIDTH, indent: 1, size: SIZE },
    ...cells.flatMap(({ value }, index) =>
      typeof value === "string"
        ? [{ text: value, width: columns[index]?.width ?? 0, indent: 0, size: SIZE }]
        : [],
    ),
  ];
  const row = addRow(draft, rowHeight(texts, { minimum: 24, padding: 7.5 }));
  const font = isBold ? "head" : "body";
  const plain = { font, size: SIZE, border: COLOURS.rule } as const;
  put(draft, across(row, 1), label, styleOf({ ...plain, indent: 1 }));
  cells.forEach(({ value, horizontal, numberFormat = "General", tint }, index) => {
    const style = styleOf({
      ...{ ...plain, horizontal, numberFormat },
      ...{
        indent: horizontal === "right" ? 1 : 0,
        fit: typeof value === "string" ? "wrap" : "shrink",
      },
      ...(tint ?? {}),
    });
    put(draft, across(row, index + 2), value, style);
  });
}

const SIZE = 10.5;
