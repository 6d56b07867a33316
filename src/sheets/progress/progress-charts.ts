import {
  across,
  addRow,
  type BarPattern,
  type CellsOfChart,
  type ChartSpec,
  type Colour,
  down,
  put,
  type RangeSpec,
  type RowBlock,
  type SheetDraft,
  styleOf,
  VERDICT_TINTS,
} from "../kit";
import { LIGHT_HEADS, type LightCounts, type LightHead, type ProgressBook } from "./progress-book";

/** Where the table of bureaus stands. */
export interface BureauRows {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** The line of all targets. */
  readonly all: number;
}

interface Look {
  readonly colour: Colour;
  readonly pattern: BarPattern;
}

/** How bars of each light look: from dark to light where somebody has to do something, hatched beyond. */
// prettier-ignore
const LOOKS: Readonly<Record<LightHead, Look>> = {
  未达标:   { colour: VERDICT_TINTS["not-met"].colour,     pattern: "solid" },
  红灯:     { colour: VERDICT_TINTS["not-met"].colour,     pattern: "grid" },
  黄灯:     { colour: VERDICT_TINTS["in-progress"].colour, pattern: "stripes" },
  绿灯:     { colour: VERDICT_TINTS.met.colour,            pattern: "dots" },
  不计进度: { colour: VERDICT_TINTS["no-data"].colour,     pattern: "lines" },
  有数不算: { colour: VERDICT_TINTS.unverified.colour,     pattern: "back-stripes" },
  未填:     { colour: VERDICT_TINTS["no-data"].colour,     pattern: "hollow" },
  份额配合: { colour: VERDICT_TINTS["no-data"].colour,     pattern: "columns" },
};

/** Bureaus in one chart, which fills a page at most; and as many as are drawn at all. */
const MOST_IN_CHART = 20;
const MOST_BUREAUS = 60;
/** The least completed targets that are shown. */
const MOST_TARGETS = 12;
/** Of rows that charts cover, in points. */
const ROW = 15;
/** The column of the first light. */
const LIGHTS_AT = 4;

/**
 * Charts below the table of bureaus: all targets by light, each bureau's by light, and the targets that are furthest from done. The
 * last one's figures stand in columns beside the sheet's own, which are not printed.
 *
 * @param columns of the sheet's own
 */
export function addProgressCharts(
  front: { readonly draft: SheetDraft; readonly blocks: RowBlock[] },
  book: ProgressBook,
  rows: BureauRows,
  columns: number,
): {
  readonly charts: readonly ChartSpec[];
  /** Of the columns beside, in pixels. */
  readonly widths: readonly number[];
} {
  const place = (height: number): RangeSpec => addPlace(front, height, columns);
  if (book.all.lines === 0) return { charts: [], widths: [] };
  const least = leastCompleted(book);
  return {
    charts: [
      allChart(book.all, rows, place(60 + LIGHT_HEADS.length * 13)),
      ...bureauCharts(book, rows, place),
      ...(least.length === 0
        ? []
        : [targetChart(front.draft, least, rows, place(60 + least.length * 16.5), columns)]),
    ],
    widths: least.length === 0 ? [] : [40, 260, 80],
  };
}

function allChart(all: LightCounts, rows: BureauRows, place: RangeSpec): ChartSpec {
  const right = LIGHTS_AT + LIGHT_HEADS.length - 1;
  const counts = LIGHT_HEADS.map((head) => all.by[head]);
  return {
    place,
    title: "全部指标按灯看（项）",
    description: LIGHT_HEADS.map((head) => `${head} ${all.by[head]}`).join("，"),
    categories: { range: across(rows.head, LIGHTS_AT, right), values: LIGHT_HEADS },
    series: [
      {
        name: "项数",
        values: { range: across(rows.all, LIGHTS_AT, right), values: counts },
        ...{ colour: VERDICT_TINTS["in-progress"].colour, pattern: "stripes" },
      },
    ],
    ...{ isStacked: false, numberFormat: "0", maximum: null },
  };
}

function bureauCharts(
  { bureaus }: ProgressBook,
  { first }: BureauRows,
  place: (height: number) => RangeSpec,
): readonly ChartSpec[] {
  if (bureaus.length === 0 || bureaus.length > MOST_BUREAUS) return [];
  const parts = Math.ceil(bureaus.length / MOST_IN_CHART);
  const size = Math.ceil(bureaus.length / parts);
  const shown = LIGHT_HEADS.flatMap((head, index) =>
    bureaus.some(({ by }) => by[head] > 0) ? [{ head, column: LIGHTS_AT + index }] : [],
  );
  return Array.from({ length: parts }, (_, part) => {
    const own = bureaus.slice(part * size, (part + 1) * size);
    const [top, bottom] = [first + part * size, first + part * size + own.length - 1];
    const said = own.map(({ bureau, by }) => {
      const counts = shown.flatMap(({ head }) => (by[head] > 0 ? [`${head} ${by[head]}`] : []));
      return `${bureau}：${counts.join("，")}`;
    });
    return {
      place: place(72 + own.length * 18),
      title: `各单位指标按灯看（项）${parts === 1 ? "" : `（${part + 1}/${parts}）`}`,
      description: said.join("；"),
      categories: { range: down(1, top, bottom), values: own.map(({ bureau }) => bureau) },
      series: shown.map(({ head, column }) => ({
        name: head,
        values: { range: down(column, top, bottom), values: own.map(({ by }) => by[head]) },
        ...LOOKS[head],
      })),
      ...{ isStacked: true, numberFormat: "0", maximum: null },
    };
  });
}

interface Completed {
  readonly name: string;
  readonly completion: number;
}

function leastCompleted({ targets }: ProgressBook): readonly Completed[] {
  return targets
    .flatMap(({ id, name, completion }) =>
      typeof completion === "number" && completion < 1
        ? [{ name: `${id} ${name}`, completion }]
        : [],
    )
    .toSorted((one, other) => one.completion - other.completion)
    .slice(0, MOST_TARGETS);
}

function targetChart(
  draft: SheetDraft,
  least: readonly Completed[],
  { head }: BureauRows,
  place: RangeSpec,
  columns: number,
): ChartSpec {
  const left = columns + 2;
  put(draft, across(head, left), TARGETS_OF_CHART, HEAD);
  put(draft, across(head, left + 1), "完成率", HEAD);
  least.forEach(({ name, completion }, index) => {
    put(draft, across(head + 1 + index, left), name, NAME);
    put(draft, across(head + 1 + index, left + 1), completion, SHARE);
  });
  const cells = <Value extends string | number>(
    column: number,
    values: readonly Value[],
  ): CellsOfChart<Value> => ({ range: down(column, head + 1, head + least.length), values });
  const names = least.map(({ name }) => name);
  const shares = least.map(({ completion }) => completion);
  return {
    place,
    title: `完成率最低的 ${least.length} 项指标`,
    description: `从低到高：${least.map((each) => `${each.name} ${(each.completion * 100).toFixed(1)}%`).join("；")}`,
    categories: cells(left, names),
    series: [
      {
        name: "完成率",
        values: cells(left + 1, shares),
        ...{ colour: VERDICT_TINTS["in-progress"].colour, pattern: "stripes" },
      },
    ],
    ...{ isStacked: false, numberFormat: "0.0%", maximum: 1 },
  };
}

/** The head of the column beside the sheet in which the names of a chart's targets stand. */
const TARGETS_OF_CHART = "图中的指标";
const HEAD = styleOf({ font: "head", size: 10.5, horizontal: "center" });
const NAME = styleOf({ font: "body", size: 10.5, fit: "none", numberFormat: "@" });
const SHARE = styleOf({ font: "body", size: 10.5, horizontal: "right", numberFormat: "0.0%" });

/** Rows that a chart covers. */
function addPlace(
  { draft, blocks }: { readonly draft: SheetDraft; readonly blocks: RowBlock[] },
  height: number,
  columns: number,
): RangeSpec {
  const top = draft.rows.length + 1;
  for (let covered = 0; covered < height; covered += ROW) addRow(draft, ROW);
  const bottom = draft.rows.length;
  blocks.push({ from: top, to: bottom });
  return { top, left: 1, bottom, right: columns };
}
