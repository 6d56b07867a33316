import type { IndicatorCell, Plan } from "../../core";
import {
  across,
  addRow,
  COLOURS,
  down,
  landscapePage,
  newDraft,
  pageHeight,
  type PageRoom,
  put,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleRequest,
  type StyleSpec,
} from "../kit";
import {
  BUREAUS,
  INDICATOR,
  layOutLines,
  listLines,
  PROGRESS,
  PROGRESS_COLUMNS,
  type PublishedLine,
  TABLE_COLUMNS,
  type TableColumns,
} from "./published-layout";

export interface PublishedTableOptions {
  readonly sheetName: string;
  /** What stands above the title (附件), or null. */
  readonly mark: string | null;
  /** A line under the title. */
  readonly note?: string;
  /** Only this bureau's rows and cells, protected; all of them when left out. */
  readonly bureau?: string;
  /** What a sixth column (完成情况) says of each cell; then the table is protected too. */
  readonly progress?: (cell: IndicatorCell) => string;
}

/**
 * The five-column table as the annex prints it: 区分 merged over neighbouring rows of one category, 序号 and 目标任务 over
 * the lines of one row. Categories stay whole on a page; one too tall for a page goes on with its name said again.
 */
export function buildPublishedTable(plan: Plan, options: PublishedTableOptions): SheetSpec {
  const { sheetName, mark, note, bureau, progress } = options;
  const columns: TableColumns = progress ? PROGRESS_COLUMNS : TABLE_COLUMNS;
  const lines = listLines(plan, columns, bureau, progress);
  const draft = newDraft();
  addHeading(draft, columns, { mark, title: plan.annexTitle, note });
  const head = addRow(draft, HEAD_HEIGHT);
  columns.forEach(({ header }, index) => {
    put(draft, across(head, index + 1), header, HEAD_STYLE);
  });
  const above = draft.rows.reduce((sum, { height }) => sum + height, 0);
  const page = pageHeight(landscapePage(MARGINS));
  addLines(draft, columns, lines, { first: page - above, other: page - HEAD_HEIGHT });
  return {
    name: sheetName,
    visibility: "visible",
    columns: columns.map(({ width }) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: head, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: {
      ...landscapePage(MARGINS),
      area: { top: 1, left: 1, bottom: draft.rows.length, right: columns.length },
      repeatedRow: head,
      header: "",
    },
    protection:
      bureau === undefined && progress === undefined
        ? null
        : { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
const HEAD_HEIGHT = 28.5;

const HEAD_STYLE = styleOf({
  font: "head",
  size: 12,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});

function bodyStyle(size: number, more: Partial<StyleRequest>): StyleSpec {
  return styleOf({ font: "body", size, border: COLOURS.rule, ...more });
}

function addHeading(
  draft: SheetDraft,
  columns: TableColumns,
  heading: { mark: string | null; title: string; note: string | undefined },
): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const addText = (text: string, style: StyleSpec, minimum: number): void => {
    const measured = { text, width, indent: 0, size: style.font.size };
    const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
    put(draft, across(row, 1, columns.length), text, style);
  };
  if (heading.mark !== null) addText(heading.mark, styleOf({ font: "head", size: 14 }), 24);
  addText(heading.title, styleOf({ font: "title", size: 20, horizontal: "center" }), 42);
  if (heading.note !== undefined) {
    addText(heading.note, styleOf({ font: "body", size: 12, horizontal: "center" }), 24);
  }
}

function addLines(
  draft: SheetDraft,
  columns: TableColumns,
  lines: readonly PublishedLine[],
  room: PageRoom,
): void {
  const top = draft.rows.length + 1;
  const { heights, spans, pageStarts } = layOutLines(columns, lines, room);
  lines.forEach((line, index) => {
    const row = addRow(draft, heights[index] ?? 0, pageStarts.includes(index + 1));
    const left = bodyStyle(line.size, { indent: 1 });
    put(draft, across(row, INDICATOR), line.indicator, left);
    put(draft, across(row, BUREAUS), line.bureaus, left);
    if (line.progress !== null) put(draft, across(row, PROGRESS), line.progress, left);
  });
  for (const { column, from, to, value, size } of spans) {
    const style = bodyStyle(size, { horizontal: "center" });
    put(draft, down(column, top + from, top + to), value, style);
  }
}
