import {
  COLOURS,
  endPagesEvenly,
  type ListColumn,
  type PrintSpec,
  spreadColumns,
  styleOf,
} from "../kit";
import type { ConsolidatedBook } from "./book";
import {
  addCells,
  addHeading,
  addNote,
  FRONT_HEAD,
  type FrontDraft,
  frontStyle,
  type Span,
} from "./front-draft";
import type { SummaryHeader } from "./list-columns";
import type { SummaryTable } from "./summary-table";
import { summaryNotes } from "./summary-words";

/** The table of bureaus over the columns of its sheet. */
export interface SpreadTable extends SummaryTable {
  /** Of the sheet's columns, in pixels. */
  readonly widths: readonly number[];
  /** How many of them are printed. */
  readonly printed: number;
  /** The sheet's columns that each of the table's stands over. */
  readonly spans: readonly Span[];
  /** The last of the sheet's columns up to 报送情况. */
  readonly keyColumns: number;
}

/** The same in its place. */
export interface PlacedTable extends SpreadTable {
  readonly head: number;
  /** The rows of bureaus; 合计 stands below them. */
  readonly first: number;
  readonly last: number;
}

/** As many columns as the lists below the table need. */
const LEAST_COLUMNS = 9;

/** The table as wide as a page; where it has few columns, its first stands over several, so that lists below find theirs. */
export function spreadTable(
  table: SummaryTable,
  page: Pick<PrintSpec, "orientation" | "margins">,
): SpreadTable {
  const columns = spreadColumns(table.columns, page);
  const count = columns.filter(({ isAside }) => isAside !== true).length;
  const parts = Math.max(1, LEAST_COLUMNS - count + 1);
  const widths = columns.flatMap(({ width }, index) =>
    index === 0 ? Array<number>(parts).fill(Math.floor(width / parts)) : [width],
  );
  const spans = columns.map((_, index) => ({
    left: index === 0 ? 1 : index + parts,
    right: index + parts,
  }));
  const status = columns.findIndex(({ header }) => header === "报送情况");
  const keyColumns = spans[status]?.right ?? 1;
  return { ...table, columns, widths, spans, keyColumns, printed: count + parts - 1 };
}

/** Puts the table of bureaus below what stands there; its lines stay together where they can. */
export function addTable(
  front: FrontDraft,
  book: ConsolidatedBook,
  table: SpreadTable,
  heading = "各单位完成情况",
): PlacedTable {
  const { draft, blocks } = front;
  const { columns, lines, total, widths, spans } = table;
  const from = draft.rows.length + 1;
  addHeading(front, heading);
  const wide = { ...front, widths };
  const head = addCells(
    wide,
    columns.map((column) => ({
      cell: { value: headWords(column) },
      style: column.isAside ? ASIDE_HEAD : FRONT_HEAD,
    })),
    spans,
    36,
  );
  const addLine = (line: (typeof lines)[number]): number =>
    addCells(
      wide,
      columns.map((column) => {
        const cell = line[column.header] ?? { value: null };
        return { cell, style: frontStyle(column, cell) };
      }),
      spans,
    );
  for (const [index, line] of lines.entries()) {
    const row = addLine(line);
    blocks.push({ from: index === 0 ? from : row, to: row, group: heading });
  }
  const last = draft.rows.length;
  addLine(total);
  let to = draft.rows.length;
  for (const note of summaryNotes(book)) to = addNote(front, note);
  const final = blocks.pop();
  blocks.push({ from: final?.from ?? from, to, group: heading });
  return { ...table, head, first: head + 1, last };
}

/** The same on pages of its own, its header on each of them. */
export function addTableBehind(
  front: FrontDraft,
  book: ConsolidatedBook,
  table: SpreadTable,
  room: number,
): PlacedTable {
  const { draft } = front;
  const end = draft.rows.length;
  const before = draft.rows[end - 1];
  if (before) draft.rows[end - 1] = { ...before, pageBreakAfter: true };
  const own = { ...front, blocks: [] };
  const placed = addTable(own, book, table, "附：各单位完成情况");
  const repeated = draft.rows[placed.head - 1]?.height ?? 0;
  endPagesEvenly(draft.rows, own.blocks, { room, repeated, above: 0 });
  return placed;
}

const ASIDE_HEAD = styleOf({
  ...{ font: "head", size: 10.5, colour: "5C6370", fill: "F1F2F4", border: COLOURS.rule },
  horizontal: "center",
});

/** A head of four characters stands in two lines of two; whoever looks for it takes line feeds for nothing. */
function headWords({ header, isAside }: ListColumn<SummaryHeader>): string {
  if (isAside || !NARROW_HEADS.has(header)) return header;
  const half = Math.ceil(header.length / 2);
  return `${header.slice(0, half)}\n${header.slice(half)}`;
}

const NARROW_HEADS: ReadonlySet<SummaryHeader> = new Set<SummaryHeader>([
  ...(["提前达标", "待人工判定", "无法判定", "未定时限", "填写有误", "本期不报"] as const),
]);
