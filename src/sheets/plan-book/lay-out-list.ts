import {
  across,
  addRow,
  COLOURS,
  landscapePage,
  largestFit,
  newDraft,
  put,
  rowHeight,
  type SheetSpec,
  styleOf,
  type StyleSpec,
  textWidth,
  widthFor,
} from "../kit";
import type { BookColumn } from "./book-column";
import { type ListPlace, type OwnChoices, validateColumns } from "./cell-rules";
import type { LineValue, SheetLines } from "./target-lines";

export interface ListLayout extends SheetLines {
  readonly name: string;
  readonly title: string;
  /** One line under the title: what the sheet is for. */
  readonly about: string;
  /** Lines that wait for somebody to fill them in. */
  readonly blankLines: number;
  readonly frozenColumns: number;
  /** The last column that is printed; all of them where it is left out. */
  readonly printedTo?: string;
  /** Whether lines that nobody has filled in yet are printed, too. */
  readonly printsBlank?: boolean;
  /** Words that single cells offer, by heading and line, counted from 0. */
  readonly ownChoices?: OwnChoices;
  readonly conditionalFormats?: (place: ListPlace) => SheetSpec["conditionalFormats"];
}

/** The row of the headings; the lines begin below. */
export const HEAD_ROW = 3;

/** A sheet of lines that a person fills in: headings in view, lines as high as their texts, a prompt in every cell. */
export function layOutList(layout: ListLayout): SheetSpec {
  const { name, title, about, columns, lines, blankLines, printedTo } = layout;
  const draft = newDraft();
  const widths = columns.map((column) => fitWidth(column, lines));
  const printed = printedTo === undefined ? columns.length : placeOf(columns, printedTo);
  const room = widths.slice(0, printed).reduce((sum, width) => sum + width, 0);
  put(draft, across(addRow(draft, 33), 1, printed), title, TITLE);
  const told = { text: about, width: room, indent: 0, size: 10.5 };
  const aboutRow = addRow(draft, rowHeight([told], { minimum: 21, padding: 6 }));
  put(draft, across(aboutRow, 1, printed), about, ABOUT);
  const heads = columns.map(({ heading }, at) => ({
    ...{ text: heading, width: widths[at] ?? 0 },
    ...{ indent: 0, size: 10.5 },
  }));
  addRow(draft, rowHeight(heads, { minimum: 33, padding: 7.5 }));
  columns.forEach(({ heading, isShown }, at) => {
    put(draft, across(HEAD_ROW, at + 1), heading, isShown ? SHOWN_HEAD : HEAD);
  });
  for (const line of lines) addLine(draft, columns, widths, line);
  const filled = draft.rows.length;
  for (let blank = 0; blank < blankLines; blank += 1) addLine(draft, columns, widths, BLANK_LINE);
  const last = draft.rows.length;
  const place: ListPlace = {
    ...{ first: HEAD_ROW + 1, last },
    columnOf: (heading) => placeOf(columns, heading),
  };
  return {
    name,
    visibility: "visible",
    columns: widths.map((width) => ({ width, hidden: false })),
    ...draft,
    validations: validateColumns(columns, place, layout.ownChoices ?? new Map()),
    conditionalFormats: layout.conditionalFormats?.(place) ?? [],
    autoFilter: {
      top: HEAD_ROW,
      left: 1,
      bottom: Math.max(last, HEAD_ROW + 1),
      right: columns.length,
    },
    view: {
      ...{ frozenRows: HEAD_ROW, frozenColumns: layout.frozenColumns },
      activeCell: { row: HEAD_ROW + 1, column: 1 },
    },
    print: {
      ...landscapePage(MARGINS),
      area: {
        top: 1,
        left: 1,
        bottom: layout.printsBlank ? last : Math.max(filled, HEAD_ROW + 1),
        right: printed,
      },
      repeatedRow: HEAD_ROW,
      header: "",
    },
    protection: null,
  };
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
const BLANK_LINE: ReadonlyMap<string, LineValue> = new Map();
/** Points; the smaller ones for a line that would not fit into Excel's tallest row. */
const SIZES = [10.5, 9, 8] as const;
const GOES_ON = "F1F2F4";
const TITLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const ABOUT = styleOf({ font: "body", size: 10.5, horizontal: "center" });
const HEAD = styleOf({
  ...{ font: "head", size: 10.5, horizontal: "center" },
  ...{ fill: COLOURS.head, border: COLOURS.rule },
});
const SHOWN_HEAD = styleOf({
  ...{ font: "head", size: 10.5, horizontal: "center", colour: "5C6370" },
  ...{ fill: "F1F2F4", border: COLOURS.rule },
});

function placeOf(columns: readonly BookColumn[], heading: string): number {
  return columns.findIndex((column) => column.heading === heading) + 1;
}

function fitWidth({ heading, width }: BookColumn, lines: SheetLines["lines"]): number {
  const [least, most] = width;
  const texts = lines.map((line) => String(line.get(heading) ?? ""));
  const characters = Math.max(textWidth(heading) / 2, ...texts.map(textWidth));
  const wanted = widthFor(characters + 0.5, { indent: 0, size: SIZES[0] });
  return Math.min(Math.max(least, wanted), most);
}

function addLine(
  draft: ReturnType<typeof newDraft>,
  columns: readonly BookColumn[],
  widths: readonly number[],
  line: ReadonlyMap<string, LineValue>,
): void {
  const texts = columns.map(({ heading }, at) => ({
    text: String(line.get(heading) ?? ""),
    ...{ width: widths[at] ?? 0, indent: 0 },
  }));
  const heightAt = (size: number): number =>
    rowHeight(
      texts.map((each) => ({ ...each, size })),
      { minimum: 21, padding: 6 },
    );
  const size = largestFit(SIZES, heightAt);
  const row = addRow(draft, Math.min(heightAt(size), TALLEST));
  const says = (part: BookColumn["of"]) =>
    columns.some(({ heading, of }) => of === part && (line.get(heading) ?? null) !== null);
  const begins = { row: line.size === 0 || says("row"), cell: line.size === 0 || says("cell") };
  columns.forEach((column, at) => {
    const value = line.get(column.heading) ?? null;
    const goesOn = column.of !== undefined && !begins[column.of];
    put(draft, across(row, at + 1), value, styleFor(column, value, size, goesOn));
  });
}

const TALLEST = 409.5;

/** Texts stay what is typed: 1.10 is no number, 3-2 no day. */
function styleFor(
  { horizontal, isShown }: BookColumn,
  value: LineValue,
  size: number,
  goesOn: boolean,
): StyleSpec {
  const isFigure = horizontal === "right" || typeof value === "number";
  return styleOf({
    ...{ font: "body", size, horizontal, border: COLOURS.rule, locked: false },
    ...{ numberFormat: isFigure ? "General" : "@", vertical: "middle" },
    ...(isShown ? { colour: "5C6370" } : {}),
    // what stands above counts here, too
    ...(goesOn ? { fill: GOES_ON } : {}),
  });
}
