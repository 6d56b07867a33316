import { type IndicatorCell, type Plan, type Target, type Row } from "../../core";
import {
  findPageStarts,
  largestFit,
  listBureaus,
  type MeasuredText,
  type PageRoom,
  raiseRun,
  rowHeight,
  type Run,
  runsOf,
  TALLEST_ROW,
} from "../kit";
import {
  layOutWords,
  LINE_SIZES,
  type LineWords,
  SCHEDULE_HEADER,
  scheduleInWords,
  TARGET_FIELDS,
} from "../line";
import { indentIn } from "../published";
import { listPrintedSpans } from "./printed-columns";
import { type OfficialHeader, TRACKING_WIDTHS, type TrackingHeader } from "./tracking-columns";
import type { TrackingShape } from "./tracking-shape";

/** One text of the annex over the lines of its targets. */
export interface OfficialSpan extends Run {
  readonly key: TrackingHeader;
  /** The last column it stands over. */
  readonly last: TrackingHeader;
  readonly value: string | number;
}

export interface TrackingLayout {
  /** The words of every line, in the plan's order. */
  readonly words: readonly LineWords[];
  /** Of every line, in points; merged texts have room. */
  readonly heights: readonly number[];
  readonly spans: readonly (OfficialSpan & { readonly size: number })[];
  /** First lines of the printed pages but the first. */
  readonly pageStarts: readonly number[];
}

/** The document's own columns over the lines of all targets, counted from 0: rows, cells and categories as they are published. */
export function listOfficialSpans(plan: Plan, shape: TrackingShape): OfficialSpan[] {
  if (!shape.isFirst) return listPrintedSpans(plan, shape.printed);
  const places = plan.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.targets.map(() => ({ row, cell }))),
  );
  const over = (
    key: (place: TargetPlace) => unknown,
    header: OfficialHeader,
    value: (place: TargetPlace) => string | number,
  ): OfficialSpan[] =>
    runsOf(places, key).flatMap((run) => {
      const place = places[run.from];
      return place ? [{ ...run, key: header, last: header, value: value(place) }] : [];
    });
  return [
    ...over(cellOf, "量化指标", ({ cell }) => cell.text),
    ...over(cellOf, "责任单位", ({ cell }) => listBureaus(cell.bureaus, BUREAUS_CELL)),
    ...over(rowOf, "序号", ({ row }) => row.number),
    ...over(rowOf, "目标任务", ({ row }) => row.goal),
    ...over(
      ({ row }) => row.category,
      "区分",
      ({ row }) => row.category,
    ),
  ];
}

/** Heights, type sizes and pages of the tracking table. */
export function layOutTracking(plan: Plan, shape: TrackingShape, room: PageRoom): TrackingLayout {
  const targets = plan.targets;
  const widths = new Map(shape.columns.map(({ key, width }) => [key, width]));
  const words = targets.map((target) => layOutTarget(target, shape));
  const heights = words.map(({ height }, index) =>
    Math.max(height, scheduleHeight(targets[index], widths.get(SCHEDULE_HEADER))),
  );
  const cellOver = (span: OfficialSpan): Omit<MeasuredText, "text" | "size"> => {
    const keys = shape.columns.map(({ key }) => key);
    const over = keys.slice(keys.indexOf(span.key), keys.indexOf(span.last) + 1);
    const width = over.reduce((sum, key) => sum + (widths.get(key) ?? 0), 0);
    return { width, indent: officialIndent(shape, span.last) };
  };
  const heightOf = (span: OfficialSpan, size: number): number =>
    rowHeight([{ text: String(span.value), ...cellOver(span), size }], {
      ...{ minimum: 0, padding: PADDING },
    });
  const spans = listOfficialSpans(plan, shape).map((span) => ({
    ...span,
    // the largest size that so many of Excel's tallest rows can hold
    size: largestFit(LINE_SIZES, (size) => heightOf(span, size) / (span.to - span.from + 1)),
  }));
  for (const span of spans) raiseRun(heights, span, heightOf(span, span.size));
  const lines = targets.map(({ rowNumber, category }) => ({ number: rowNumber, category }));
  return { words, heights, spans, pageStarts: findPageStarts(lines, heights, room, true) };
}

/** How far a column's texts stand from the rule. */
export function officialIndent({ printed }: TrackingShape, key: TrackingHeader): number {
  const own = printed.find((each) => each.key === key);
  if (own !== undefined) return indentIn(own.column);
  return key === "量化指标" || key === "责任单位" ? 1 : 0;
}

interface TargetPlace {
  readonly row: Row;
  readonly cell: IndicatorCell;
}
const rowOf = ({ row }: TargetPlace): Row => row;
const cellOf = ({ cell }: TargetPlace): IndicatorCell => cell;

/** Room for two lines of a typed reason. */
const LEAST_HEIGHT = 39;
const PADDING = 7.5;
// Names break here; at a smaller size they have room to spare.
const BUREAUS_CELL = { width: TRACKING_WIDTHS.责任单位, indent: 1, size: LINE_SIZES[0] };

function layOutTarget(target: Target, { isFirst, columns }: TrackingShape): LineWords {
  const widths = new Map<string, number>(columns.map(({ key, width }) => [key, width]));
  return layOutWords(target, {
    bureau: null,
    widths: { ...TRACKING_WIDTHS, ...Object.fromEntries(widths) },
    fields: TARGET_FIELDS.filter((field) => widths.has(field)),
    minimum: LEAST_HEIGHT,
    isShort: !isFirst,
  });
}

/** Room for 时间节点, where the table has it. */
function scheduleHeight(target: Target | undefined, width: number | undefined): number {
  if (target === undefined || width === undefined) return 0;
  const text = { text: scheduleInWords(target), width, indent: 0, size: LINE_SIZES[0] };
  return Math.min(rowHeight([text], { minimum: 0, padding: PADDING }), TALLEST_ROW);
}
