import { asWhole, chinese, type Plan, planIn, type ReportingPeriod } from "../../core";
import {
  across,
  addRow,
  cellAddress,
  type CellSpecValue,
  COLOURS,
  down,
  headerText,
  landscapePage,
  newDraft,
  pageHeight,
  put,
  rowHeight,
  type Paper,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleSpec,
} from "../kit";
import {
  ALIGNMENTS,
  composeEntryCells,
  CURRENT_FORMULAS,
  type EntryPlaces,
  HEAD_HEIGHT,
  HEAD_STYLE,
  type LineCell,
  lineStyle,
  listEntryFormats,
  listEntryRules,
  OFFICE_WORDS,
  previousCell,
  SCHEDULE_HEADER,
  scheduleInWords,
  SHARED_COLUMNS,
} from "../line";
import { identityText } from "./table-identity";
import { PREVIOUS_HEADER, type TrackingHeader } from "./tracking-columns";
import type { TrackingEntry } from "./tracking-entry";
import { layOutTracking, officialIndent, type TrackingLayout } from "./tracking-layout";
import { listMarkFormats } from "./tracking-marks";
import {
  columnIn,
  lastVisibleIn,
  trackingShape,
  type TrackingShape,
  visibleWidthIn,
} from "./tracking-shape";

export interface TrackingTableOptions {
  readonly sheetName: string;
  readonly period: ReportingPeriod;
  /** What it is printed on; A4 where it is left out. On A3 the type is a third larger. */
  readonly paper?: Paper;
  /** What the period before says, by target id, numbers in the target's unit; left out where nothing is known of it. */
  readonly previous?: ReadonlyMap<string, number | string>;
  /** What stands in the lines already, by target id. */
  readonly values?: ReadonlyMap<string, TrackingEntry>;
}

/**
 * The table in which the office follows all targets of a plan (指标跟踪表): the five columns as published, merged over the lines
 * of their targets, and for every target a line of its own as in a form. Only the yellow cells and the hidden 核对 are open.
 */
export function buildTrackingTable(given: Plan, options: TrackingTableOptions): SheetSpec {
  const { period, sheetName, paper = "A4" } = options;
  const plan = planIn(given, period);
  const shape = trackingShape(plan, (options.previous?.size ?? 0) > 0);
  const trackingColumn = (header: TrackingHeader): number => columnIn(shape, header);
  const lastVisible = lastVisibleIn(shape);
  const targets = plan.targets;
  const draft = newDraft();
  addHeading(draft, plan, period, shape);
  const headHeight = headHeightOf(shape);
  const head = addRow(draft, headHeight);
  shape.columns.forEach(({ header }, index) => {
    put(draft, across(head, index + 1), header, HEAD_STYLE);
  });
  const above = draft.rows.reduce((sum, { height }) => sum + height, 0);
  // printing shrinks a table to the page's width, it never enlarges it
  const shrunk = Math.max(1, visibleWidthIn(shape) / PAGE_WIDTHS[paper]);
  const page = pageHeight(landscapePage(MARGINS, paper)) * shrunk;
  const layout = layOutTracking(plan, shape, { first: page - above, other: page - headHeight });
  addLines(draft, plan, options, shape, layout);
  addOfficialColumns(draft, head + 1, shape, layout);
  put(draft, across(1, trackingColumn("核对")), identityText(given, period), IDENTITY_STYLE);

  const firstRow = head + 1;
  const lastRow = head + targets.length;
  const places: EntryPlaces = { firstRow, columnOf: trackingColumn };
  const marked = listMarkFormats(shape, firstRow, lastRow);
  const planBegins = plan.statedPeriod?.from ?? null;
  return {
    name: sheetName,
    visibility: "visible",
    columns: shape.columns.map(({ width }, index) => ({ width, hidden: index >= lastVisible })),
    ...draft,
    validations: listEntryRules(
      {
        ...{ targets, period, planBegins, joint: OFFICE_WORDS },
        ...{ kind: shape.kind, asksProgress: !shape.isFirst },
      },
      places,
    ),
    conditionalFormats: [
      ...marked.errors,
      ...listEntryFormats(targets, period, places),
      ...marked.warnings,
    ],
    // a filter on a merged column would show its first line only; the hidden ids go along with a sort
    autoFilter: {
      ...{ top: head, left: trackingColumn("指标") },
      ...{ bottom: lastRow, right: trackingColumn("核对") },
    },
    view: {
      frozenRows: head,
      frozenColumns: frozenIn(shape),
      activeCell: { row: firstRow, column: trackingColumn("完成值") },
    },
    print: {
      ...landscapePage(MARGINS, paper),
      area: { top: 1, left: 1, bottom: lastRow, right: lastVisible },
      repeatedRow: head,
      header: `&R&10&"仿宋,Regular"报告期：${headerText(chinese.period(period))}`,
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

/** The columns up to 指标, so that a line can be told whatever is scrolled to; none where they would fill the screen. */
function frozenIn(shape: TrackingShape): number {
  const column = columnIn(shape, "指标");
  const widths = shape.columns.slice(0, column).map(({ width }) => width);
  return widths.reduce((sum, width) => sum + width, 0) <= WIDEST_FROZEN ? column : 0;
}

/** Pixels; half of what a clerk's screen shows. */
const WIDEST_FROZEN = 760;
/** Pixels that a page in landscape holds at full size. */
const PAGE_WIDTHS: Readonly<Record<Paper, number>> = { A4: 1036, A3: 1501 };
const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
const TITLE_STYLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const NOTE_STYLE = styleOf({ font: "body", size: 10.5, horizontal: "center" });

/** Title and note. They stay in view with the headers: no higher than they must be. */
function addHeading(
  draft: SheetDraft,
  plan: Plan,
  period: ReportingPeriod,
  shape: TrackingShape,
): void {
  const note = [
    ...(plan.documentNumber === null ? [] : [plan.documentNumber]),
    `报告期：${chinese.period(period)}`,
    "黄色单元格填写，其余不改",
  ];
  for (const [text, style, minimum] of [
    [plan.annexTitle, TITLE_STYLE, 33],
    [note.join(" · "), NOTE_STYLE, 21],
  ] as const) {
    const measured = { text, width: visibleWidthIn(shape), indent: 0, size: style.font.size };
    const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
    put(draft, across(row, 1, lastVisibleIn(shape)), text, style);
  }
}

/** A document's own headers may be long. */
function headHeightOf({ isFirst, columns }: TrackingShape): number {
  if (isFirst) return HEAD_HEIGHT;
  const texts = columns.map(({ header, width }) => ({ text: header, width, indent: 0, size: 11 }));
  return rowHeight(texts, { minimum: HEAD_HEIGHT, padding: 9 });
}

/** The columns that each target has for itself. */
function addLines(
  draft: SheetDraft,
  plan: Plan,
  { period, values, previous }: TrackingTableOptions,
  shape: TrackingShape,
  { words, heights, pageStarts }: TrackingLayout,
): void {
  plan.targets.forEach((target, index) => {
    const row = addRow(draft, heights[index] ?? 0, pageStarts.includes(index + 1));
    const at = (header: TrackingHeader): string => {
      const column = columnIn(shape, header);
      // a table of tasks alone has no 单位, and no formula that looks at it
      return cellAddress({ row, column: column === 0 ? columnIn(shape, "判定") : column });
    };
    const set = (header: TrackingHeader, { value, style }: LineCell, typed?: CellSpecValue) => {
      const column = columnIn(shape, header);
      if (column > 0) put(draft, across(row, column), typed ?? value, style);
    };
    const line = words[index];
    const addresses = {
      ...{ value: at("完成值"), reason: at("未达标原因"), unit: at("单位") },
      verdict: at("判定"),
    };
    const cells = composeEntryCells(
      asWhole(target),
      period,
      addresses,
      CURRENT_FORMULAS,
      !shape.isFirst,
    );
    const entry = values?.get(target.id);
    for (const column of SHARED_COLUMNS) {
      switch (column.role) {
        case "wording": {
          const style = lineStyle(column.header, { size: line?.size ?? 0 });
          set(column.header, { value: line?.texts[column.header] ?? "", style });
          break;
        }
        case "typed":
          set(column.header, cells[column.header], blankToNull(entry?.[column.key]));
          break;
        case "answer":
        case "id":
          set(column.header, cells[column.header]);
      }
    }
    set(PREVIOUS_HEADER, previousCell(asWhole(target), previous?.get(target.id)));
    set(SCHEDULE_HEADER, { value: scheduleInWords(target), style: lineStyle("单位") });
    set("核对", { value: null, style: MARK_STYLE });
  });
}

const IDENTITY_STYLE = styleOf({ font: "body", size: 10.5, numberFormat: "@" });
// Open, so that the program can write its marks while the sheet is protected.
const MARK_STYLE = styleOf({ font: "body", size: 10.5, numberFormat: "@", locked: false });

function blankToNull(typed: string | number | null | undefined): CellSpecValue {
  return typed === undefined || typed === "" ? null : typed;
}

/** The columns as published, over the lines of their targets. */
function addOfficialColumns(
  draft: SheetDraft,
  firstRow: number,
  shape: TrackingShape,
  { spans, pageStarts }: TrackingLayout,
): void {
  for (const { key, last, from, to, value, size } of spans) {
    const isCut = pageStarts.some((start) => start > from && start <= to);
    const indent = officialIndent(shape, last);
    const style: StyleSpec = styleOf({
      ...{ font: "body", size, border: COLOURS.rule, indent },
      horizontal: indent > 0 ? "left" : ALIGNMENTS.序号,
      // a text in the middle of a cell that goes on overleaf would be cut in two
      ...(isCut ? { vertical: "top" } : {}),
    });
    const range = down(columnIn(shape, key), firstRow + from, firstRow + to);
    put(draft, { ...range, right: columnIn(shape, last) }, value, style);
  }
}
