import {
  across,
  addRow,
  COLOURS,
  type ListCell,
  type MeasuredText,
  put,
  rowHeight,
  type SheetDraft,
  styleOf,
  type StyleRequest,
  type StyleSpec,
} from "../kit";
import type { SummaryColumn } from "./summary-columns";

/** A summary in the making. */
export interface SummaryDraft {
  readonly draft: SheetDraft;
  readonly columns: readonly SummaryColumn[];
}

const SIZE = 10;
const PADDING = 6;
const LEAST_LINE = 21;
const LEAST_HEAD = 30;

export const TITLE = styleOf({ font: "title", size: 18, horizontal: "center" });
export const NOTE = styleOf({ font: "body", size: 10.5, horizontal: "center" });
export const TALLY = styleOf({
  ...{ font: "head", size: 10.5, border: COLOURS.rule, fill: COLOURS.head },
  horizontal: "center",
});
export const HEADING = styleOf({ font: "head", size: 10.5, vertical: "bottom" });
export const AFTER = styleOf({ font: "body", size: 9.5 });
const HEAD = styleOf({
  ...{ font: "head", size: 10.5, fill: COLOURS.head, border: COLOURS.rule },
  horizontal: "center",
});
const FINDING = styleOf({ font: "body", size: 9.5, border: COLOURS.rule, indent: 1 });
const FINDING_ID = styleOf({
  ...{ font: "body", size: 9.5, border: COLOURS.rule, horizontal: "center", numberFormat: "@" },
});

export function widthOf(
  { columns }: Pick<SummaryDraft, "columns">,
  left = 1,
  right = columns.length,
): number {
  return columns.slice(left - 1, right).reduce((sum, { width }) => sum + width, 0);
}

/** A text over the whole width, as high as it needs. */
export function addFull(
  sheet: SummaryDraft,
  text: string,
  style: StyleSpec,
  minimum: number,
): number {
  const measured = { text, width: widthOf(sheet), indent: style.indent, size: style.font.size };
  const row = addRow(sheet.draft, rowHeight([measured], { minimum, padding: PADDING }));
  put(sheet.draft, across(row, 1, sheet.columns.length), text, style);
  return row;
}

export function addHead({ draft, columns }: SummaryDraft, words: readonly string[]): number {
  const texts = columns.map(({ width }, index) => {
    return { text: words[index] ?? "", width, indent: 0, size: HEAD.font.size };
  });
  const row = addRow(draft, rowHeight(texts, { minimum: LEAST_HEAD, padding: PADDING }));
  texts.forEach(({ text }, index) => {
    put(draft, across(row, index + 1), text, HEAD);
  });
  return row;
}

export function addLine({ draft, columns }: SummaryDraft, cells: readonly ListCell[]): number {
  const texts = columns.flatMap(({ width, horizontal }, index): MeasuredText[] => {
    const cell = cells[index];
    if (typeof cell?.value !== "string") return [];
    const indent = (cell.horizontal ?? horizontal) === "center" ? 0 : 1;
    return [{ text: cell.value, width, indent, size: SIZE }];
  });
  const row = addRow(draft, rowHeight(texts, { minimum: LEAST_LINE, padding: PADDING }));
  columns.forEach((column, index) => {
    const cell = cells[index] ?? { value: null };
    put(draft, across(row, index + 1), cell.value, cellStyle(column, cell));
  });
  return row;
}

function cellStyle({ horizontal: usual }: SummaryColumn, cell: ListCell): StyleSpec {
  const { value, tint, numberFormat, horizontal = usual } = cell;
  const request: StyleRequest = {
    ...{ font: "body", size: SIZE, border: COLOURS.rule, horizontal },
    indent: horizontal === "center" ? 0 : 1,
    fit: typeof value === "number" ? "shrink" : "wrap",
    // 3.10 stays what it is; a text longer than Excel shows in a text cell is no figure anyway
    numberFormat:
      numberFormat ?? (typeof value === "string" && value.length <= 200 ? "@" : "General"),
  };
  if (tint === undefined) return styleOf(request);
  return styleOf({ ...request, colour: tint.colour, fill: tint.fill, font: "head" });
}

/** A sentence about a line, its id before it. */
export function addFinding(sheet: SummaryDraft, id: string, text: string): number {
  const { draft, columns } = sheet;
  const measured = { text, width: widthOf(sheet, 2), indent: 1, size: FINDING.font.size };
  const row = addRow(draft, rowHeight([measured], { minimum: 19.5, padding: 4.5 }));
  put(draft, across(row, 1), id, FINDING_ID);
  put(draft, across(row, 2, columns.length), text, FINDING);
  return row;
}

const SIGNERS = ["制表人", "审核人", "负责人", "日期", "盖章"] as const;
/** The seal needs more room than a name. */
const SIGNER_PARTS = [2, 2, 2, 2, 3] as const;
const SIGNATURE = styleOf({
  ...{ font: "body", size: 12, border: COLOURS.rule, horizontal: "center" },
  ...{ numberFormat: "@", locked: false },
});

/**
 * Where one signs: a row of names over a row that is left open, each over as many columns as make its part of the width.
 *
 * @returns the last row
 */
export function addSignatures(sheet: SummaryDraft): number {
  const { draft } = sheet;
  addRow(draft, 12);
  const labels = addRow(draft, 21);
  const blanks = addRow(draft, 51);
  spansOf(sheet).forEach(({ left, right }, index) => {
    put(draft, across(labels, left, right), SIGNERS[index] ?? "", HEAD);
    put(draft, across(blanks, left, right), null, SIGNATURE);
  });
  return blanks;
}

interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** Neighbouring columns for each who signs, so that the least room is as large as can be. */
function spansOf(sheet: SummaryDraft): readonly ColumnSpan[] {
  return divideColumns(sheet, 1, SIGNER_PARTS).spans;
}

function divideColumns(
  sheet: SummaryDraft,
  left: number,
  [part = 1, ...others]: readonly number[],
): { readonly spans: readonly ColumnSpan[]; readonly least: number } {
  const last = sheet.columns.length;
  if (others.length === 0) {
    return { spans: [{ left, right: last }], least: widthOf(sheet, left, last) / part };
  }
  let best: ReturnType<typeof divideColumns> = { spans: [], least: -1 };
  for (let right = left; right <= last - others.length; right += 1) {
    const rest = divideColumns(sheet, right + 1, others);
    const least = Math.min(widthOf(sheet, left, right) / part, rest.least);
    if (least > best.least) best = { spans: [{ left, right }, ...rest.spans], least };
  }
  return best;
}
