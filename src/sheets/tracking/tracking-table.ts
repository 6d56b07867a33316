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
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleSpec,
} from "../kit";
import {
  ALIGNMENTS,
  composeEntryCells,
  type EntryPlaces,
  HEAD_HEIGHT,
  HEAD_STYLE,
  type LineCell,
  lineStyle,
  listEntryFormats,
  listEntryRules,
  OFFICE_WORDS,
  SHARED_COLUMNS,
} from "../line";
import {
  LAST_VISIBLE_COLUMN,
  TRACKING_HEADERS,
  TRACKING_WIDTHS,
  trackingColumn,
  type TrackingHeader,
} from "./tracking-columns";
import type { TrackingEntry } from "./tracking-entry";
import { layOutTracking, officialIndent, type TrackingLayout } from "./tracking-layout";
import { listMarkFormats } from "./tracking-marks";

export interface TrackingTableOptions {
  readonly sheetName: string;
  readonly period: ReportingPeriod;
  /** What stands in the lines already, by target id. */
  readonly values?: ReadonlyMap<string, TrackingEntry>;
}

/**
 * The table in which the office follows all targets of a plan (指标跟踪表): the five columns as published, merged over the lines
 * of their targets, and for every target a line of its own as in a form. Only the yellow cells and the hidden 核对 are open.
 */
export function buildTrackingTable(given: Plan, options: TrackingTableOptions): SheetSpec {
  const { period, sheetName } = options;
  const plan = planIn(given, period);
  const targets = plan.targets;
  const draft = newDraft();
  addHeading(draft, plan, period);
  const head = addRow(draft, HEAD_HEIGHT);
  TRACKING_HEADERS.forEach((header) => {
    put(draft, across(head, trackingColumn(header)), header, HEAD_STYLE);
  });
  const above = draft.rows.reduce((sum, { height }) => sum + height, 0);
  const page = pageHeight(landscapePage(MARGINS)) * (VISIBLE_WIDTH / PAGE_WIDTH);
  const layout = layOutTracking(plan, { first: page - above, other: page - HEAD_HEIGHT });
  addLines(draft, plan, options, layout);
  addOfficialColumns(draft, head + 1, layout);

  const firstRow = head + 1;
  const lastRow = head + targets.length;
  const places: EntryPlaces = { firstRow, columnOf: trackingColumn };
  const marked = listMarkFormats(firstRow, lastRow);
  const planBegins = plan.period.from;
  return {
    name: sheetName,
    visibility: "visible",
    columns: TRACKING_HEADERS.map((header) => ({
      width: TRACKING_WIDTHS[header],
      hidden: trackingColumn(header) > LAST_VISIBLE_COLUMN,
    })),
    ...draft,
    validations: listEntryRules({ targets, period, planBegins, joint: OFFICE_WORDS }, places),
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
      frozenColumns: 0,
      activeCell: { row: firstRow, column: trackingColumn("完成值") },
    },
    print: {
      ...landscapePage(MARGINS),
      area: { top: 1, left: 1, bottom: lastRow, right: LAST_VISIBLE_COLUMN },
      repeatedRow: head,
      header: `&R&10&"仿宋,Regular"报告期：${headerText(chinese.period(period))}`,
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const VISIBLE_WIDTH = TRACKING_HEADERS.slice(0, LAST_VISIBLE_COLUMN).reduce(
  (sum, header) => sum + TRACKING_WIDTHS[header],
  0,
);
/** Pixels that A4 landscape holds at full size. */
const PAGE_WIDTH = 1036;
const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
const TITLE_STYLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const NOTE_STYLE = styleOf({ font: "body", size: 10.5, horizontal: "center" });

/** Title and note. They stay in view with the headers: no higher than they must be. */
function addHeading(draft: SheetDraft, plan: Plan, period: ReportingPeriod): void {
  const note = [
    ...(plan.documentNumber === null ? [] : [plan.documentNumber]),
    `报告期：${chinese.period(period)}`,
    "黄色单元格填写，其余不改",
  ];
  for (const [text, style, minimum] of [
    [plan.annexTitle, TITLE_STYLE, 33],
    [note.join(" · "), NOTE_STYLE, 21],
  ] as const) {
    const measured = { text, width: VISIBLE_WIDTH, indent: 0, size: style.font.size };
    const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
    put(draft, across(row, 1, LAST_VISIBLE_COLUMN), text, style);
  }
}

/** The columns that each target has for itself. */
function addLines(
  draft: SheetDraft,
  plan: Plan,
  { period, values }: TrackingTableOptions,
  { words, heights, pageStarts }: TrackingLayout,
): void {
  plan.targets.forEach((target, index) => {
    const row = addRow(draft, heights[index] ?? 0, pageStarts.includes(index + 1));
    const at = (header: TrackingHeader): string =>
      cellAddress({ row, column: trackingColumn(header) });
    const set = (header: TrackingHeader, { value, style }: LineCell, typed?: CellSpecValue) => {
      put(draft, across(row, trackingColumn(header)), typed ?? value, style);
    };
    const line = words[index];
    const addresses = {
      ...{ value: at("完成值"), reason: at("未达标原因"), unit: at("单位") },
      verdict: at("判定"),
    };
    const cells = composeEntryCells(asWhole(target), period, addresses);
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
    set("核对", { value: null, style: MARK_STYLE });
  });
}

// Open, so that the program can write its marks while the sheet is protected.
const MARK_STYLE = styleOf({ font: "body", size: 10.5, numberFormat: "@", locked: false });

function blankToNull(typed: string | number | null | undefined): CellSpecValue {
  return typed === undefined || typed === "" ? null : typed;
}

/** The columns as published, over the lines of their targets. */
function addOfficialColumns(
  draft: SheetDraft,
  firstRow: number,
  { spans, pageStarts }: TrackingLayout,
): void {
  for (const { header, from, to, value, size } of spans) {
    const isCut = pageStarts.some((start) => start > from && start <= to);
    const indent = officialIndent(header);
    const style: StyleSpec = styleOf({
      ...{ font: "body", size, border: COLOURS.rule, indent },
      horizontal: indent > 0 ? "left" : ALIGNMENTS.序号,
      // a text in the middle of a cell that goes on overleaf would be cut in two
      ...(isCut ? { vertical: "top" } : {}),
    });
    put(draft, down(trackingColumn(header), firstRow + from, firstRow + to), value, style);
  }
}
