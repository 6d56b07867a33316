import { type Big } from "../../core";
import {
  addRow,
  type CellsOfChart,
  type ChartSpec,
  put,
  across,
  type RangeSpec,
  type SeriesSpec,
  styleOf,
  VERDICT_TINTS,
} from "../kit";
import type { ConsolidatedBook, TargetLine } from "./book";
import { sayCompletion } from "./cells";
import { FRONT_HEAD, type FrontDraft } from "./front-draft";
import type { SummaryHeader } from "./list-columns";
import type { PlacedTable } from "./place-table";

/** How the bars of each column look; hatched, so that a grey print tells them apart. */
// prettier-ignore
const LOOKS: Readonly<Partial<Record<SummaryHeader, Pick<SeriesSpec, "colour" | "pattern">>>> = {
  达标:       { colour: VERDICT_TINTS.met.colour,              pattern: "solid" },
  提前达标:   { colour: VERDICT_TINTS["reached-early"].colour, pattern: "stripes" },
  推进中:     { colour: VERDICT_TINTS["in-progress"].colour,   pattern: "dots" },
  未达标:     { colour: VERDICT_TINTS["not-met"].colour,       pattern: "grid" },
  待核实:     { colour: VERDICT_TINTS.unverified.colour,       pattern: "back-stripes" },
  待人工判定: { colour: VERDICT_TINTS["needs-person"].colour,  pattern: "thin-stripes" },
  无法判定:   { colour: VERDICT_TINTS["cannot-judge"].colour,  pattern: "lines" },
  未定时限:   { colour: VERDICT_TINTS["no-deadline"].colour,   pattern: "columns" },
  冲突:       { colour: VERDICT_TINTS["not-met"].colour,       pattern: "back-stripes" },
  填写有误:   { colour: VERDICT_TINTS.invalid.colour,          pattern: "columns" },
  本期不报:   { colour: VERDICT_TINTS["no-data"].colour,       pattern: "dots" },
  未填:       { colour: VERDICT_TINTS["no-data"].colour,       pattern: "hollow" },
};

/** The least completed targets that are shown. */
const MOST_TARGETS = 12;

/**
 * Two charts below the lists: how many targets of each bureau stand how, and the targets that are furthest from done. The first one's
 * figures are the table of bureaus; the second one's stand in two columns beside it, which are not printed.
 */
export function addCharts(
  front: FrontDraft,
  book: ConsolidatedBook,
  table: PlacedTable,
): {
  readonly charts: readonly ChartSpec[];
  /** Of the columns right of the sheet's own, in pixels. */
  readonly widths: readonly number[];
} {
  const counted = table.lines.length === 0 ? [] : bureauSeries(table);
  const least = leastCompleted(book.lines).slice(0, front.draft.rows.length - table.head);
  return {
    charts: [
      ...(counted.length === 0 ? [] : [bureauChart(front, table, counted)]),
      ...(least.length === 0 ? [] : [targetChart(front, table, least)]),
    ],
    widths: least.length === 0 ? [] : [40, 260, 80],
  };
}

function bureauSeries({ columns, lines, spans, first, last }: PlacedTable): readonly SeriesSpec[] {
  return columns.flatMap(({ header }, index): SeriesSpec[] => {
    const look = LOOKS[header];
    if (look === undefined) return [];
    const values = lines.map((line) => {
      const value = line[header]?.value;
      return typeof value === "number" ? value : 0;
    });
    const range = columnRange(spans[index]?.left ?? 0, first, last);
    return [{ name: header, values: { range, values }, ...look }];
  });
}

function columnRange(column: number, top: number, bottom: number): RangeSpec {
  return { top, left: column, bottom, right: column };
}

function bureauChart(
  front: FrontDraft,
  { lines, first, last }: PlacedTable,
  series: readonly SeriesSpec[],
): ChartSpec {
  const names = lines.map(({ 责任单位: cell }) =>
    typeof cell?.value === "string" ? cell.value : "",
  );
  const said = names.map((name, index) => {
    const counts = series.flatMap(({ name: of, values: { values } }) =>
      (values[index] ?? 0) > 0 ? [`${of} ${values[index] ?? 0}`] : [],
    );
    return `${name}：${counts.join("，")}`;
  });
  return {
    place: addPlace(front, 72 + lines.length * 18),
    title: "各单位指标完成情况（项）",
    description: `各单位各有几项。${said.join("；")}`,
    categories: { range: columnRange(1, first, last), values: names },
    series,
    isStacked: true,
    numberFormat: "0",
    maximum: null,
  };
}

interface Completed {
  readonly name: string;
  readonly completion: Big;
}

/** The targets that are furthest from done, the least first; what is not usable, or not asked as a share of a whole, has no completion. */
function leastCompleted(lines: readonly TargetLine[]): readonly Completed[] {
  const open = lines.flatMap(({ target, completion }) =>
    completion === null || completion.gte(1)
      ? []
      : [{ name: `${target.id} ${target.name}`, completion }],
  );
  return open.toSorted((one, other) => one.completion.cmp(other.completion)).slice(0, MOST_TARGETS);
}

function targetChart(
  front: FrontDraft,
  { widths, head }: PlacedTable,
  least: readonly Completed[],
): ChartSpec {
  const { draft } = front;
  const left = widths.length + 2;
  put(draft, across(head, left), "图中的指标", FRONT_HEAD);
  put(draft, across(head, left + 1), "完成率", FRONT_HEAD);
  least.forEach(({ name, completion }, index) => {
    put(draft, across(head + 1 + index, left), name, NAME);
    put(draft, across(head + 1 + index, left + 1), completion.round(3, 0).toNumber(), SHARE);
  });
  const [first, last] = [head + 1, head + least.length];
  const cells = <Value extends string | number>(
    column: number,
    values: readonly Value[],
  ): CellsOfChart<Value> => ({ range: columnRange(column, first, last), values });
  const said = least.map(({ name, completion }) => `${name} ${sayCompletion(completion)}`);
  return {
    place: addPlace(front, 60 + least.length * 16.5),
    title: `完成率最低的 ${least.length} 项指标`,
    description: `从低到高：${said.join("；")}`,
    categories: cells(
      left,
      least.map(({ name }) => name),
    ),
    series: [
      {
        name: "完成率",
        values: cells(
          left + 1,
          least.map(({ completion }) => completion.round(3, 0).toNumber()),
        ),
        ...{ colour: VERDICT_TINTS["in-progress"].colour, pattern: "stripes" },
      },
    ],
    isStacked: false,
    numberFormat: "0.0%",
    maximum: 1,
  };
}

const NAME = styleOf({ font: "body", size: 10.5, fit: "none", numberFormat: "@" });
const SHARE = styleOf({ font: "body", size: 10.5, horizontal: "right", numberFormat: "0.0%" });

/** Rows that a chart covers. */
function addPlace({ draft, widths, blocks }: FrontDraft, height: number): RangeSpec {
  const top = draft.rows.length + 1;
  for (let covered = 0; covered < height; covered += ROW) addRow(draft, ROW);
  const bottom = draft.rows.length;
  blocks.push({ from: top, to: bottom });
  return { top, left: 1, bottom, right: widths.length };
}

/** Points. */
const ROW = 15;
