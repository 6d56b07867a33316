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
} from "../kit";
import { layOutWords, LINE_SIZES, type LineWords, TARGET_FIELDS } from "../line";
import { type OfficialHeader, TRACKING_WIDTHS } from "./tracking-columns";

/** One text of the annex over the lines of its targets. */
export interface OfficialSpan extends Run {
  readonly header: OfficialHeader;
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

/** The five official columns over the lines of all targets, counted from 0: rows, cells and categories as they are published. */
export function listOfficialSpans(plan: Plan): OfficialSpan[] {
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
      return place ? [{ ...run, header, value: value(place) }] : [];
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
export function layOutTracking(plan: Plan, room: PageRoom): TrackingLayout {
  const targets = plan.targets;
  const words = targets.map((target) => layOutTarget(target));
  const heights = words.map(({ height }) => height);
  const spans = listOfficialSpans(plan).map((span) => ({ ...span, size: sizeOf(span) }));
  for (const span of spans) raiseRun(heights, span, heightOf(span, span.size));
  const lines = targets.map(({ rowNumber, category }) => ({ number: rowNumber, category }));
  return { words, heights, spans, pageStarts: findPageStarts(lines, heights, room) };
}

/** How far a column's texts stand from the rule. */
export function officialIndent(header: OfficialHeader): number {
  return header === "量化指标" || header === "责任单位" ? 1 : 0;
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

function layOutTarget(target: Target): LineWords {
  return layOutWords(target, {
    bureau: null,
    widths: TRACKING_WIDTHS,
    fields: TARGET_FIELDS,
    minimum: LEAST_HEIGHT,
  });
}

/** The largest size that so many of Excel's tallest rows can hold. */
function sizeOf(span: OfficialSpan): number {
  return largestFit(LINE_SIZES, (size) => heightOf(span, size) / (span.to - span.from + 1));
}

function heightOf({ header, value }: OfficialSpan, size: number): number {
  const text: MeasuredText = {
    text: String(value),
    width: TRACKING_WIDTHS[header],
    indent: officialIndent(header),
    size,
  };
  return rowHeight([text], { minimum: 0, padding: PADDING });
}
