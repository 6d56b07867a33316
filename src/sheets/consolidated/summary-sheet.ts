import {
  endPagesWhenFull,
  newDraft,
  numberedFoot,
  pageRoom,
  printedWidth,
  type SheetSpec,
  styleOf,
} from "../kit";
import type { ConsolidatedBook } from "./book";
import { addBlock, addCells, addText, type FrontDraft, snapSpans } from "./front-draft";
import { addTable, addTableBehind, spreadTable } from "./place-table";
import { addCharts } from "./summary-charts";
import { listMisses, listOwing } from "./summary-lists";
import { layOutSummaryTable } from "./summary-table";
import { summaryOccasion, summaryParagraphs, summaryTitle } from "./summary-words";

/** Up to so many bureaus the table of them stands before the lists; a longer one follows on pages of its own, behind the signatures. */
const FEW_BUREAUS = 20;

/**
 * 汇总: what is laid before those who sign, on one or two pages: a paragraph, the bureaus, what was missed, who still owes, and where one
 * signs. Nothing else of the workbook has to be printed for it.
 *
 * @param addresses where each target stands in 指标台账
 */
export function buildSummarySheet(
  book: ConsolidatedBook,
  addresses: ReadonlyMap<string, string>,
): SheetSpec {
  const page = { ...PAGE, footer: numberedFoot(summaryTitle(book)) };
  const table = spreadTable(layOutSummaryTable(book), page);
  const { widths, printed } = table;
  const front: FrontDraft = {
    ...{ draft: newDraft(), links: [], blocks: [] },
    widths: widths.slice(0, printed),
    keyColumns: table.keyColumns,
  };
  const isShort = book.bureaus.length <= FEW_BUREAUS;
  const room = pageRoom(page, printedWidth(table.columns));
  addOpening(front, book);
  const placed = isShort ? addTable(front, book, table) : null;
  addBlock(front, listMisses(book, addresses));
  addBlock(front, listOwing(book));
  addSignatures(front);
  const charts = placed === null ? NO_CHARTS : addCharts(front, book, placed);
  const { draft, links, blocks } = front;
  endPagesWhenFull(draft.rows, blocks, room);
  const behind = placed ?? addTableBehind(front, book, table, room);
  return {
    name: book.names.sheets.summary,
    visibility: "visible",
    columns: [...widths, ...charts.widths].map((width) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    ...(charts.charts.length === 0 ? {} : { charts: charts.charts }),
    ...(links.length === 0 ? {} : { links }),
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: {
      ...page,
      area: { top: 1, left: 1, bottom: draft.rows.length, right: printed },
      repeatedRow: isShort ? null : behind.head,
      header: "",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const PAGE = {
  orientation: "portrait",
  margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.35 },
  pagesTall: null,
} as const;
const NO_CHARTS = { charts: [], widths: [] } as const;

const TITLE = styleOf({ font: "title", size: 20, horizontal: "center" });
const SUBTITLE = styleOf({ font: "body", size: 12, horizontal: "center" });
/** Two characters, as a paragraph begins. */
const INDENT = "\u3000\u3000";
const PARAGRAPH = styleOf({ font: "body", size: 12 });

function addOpening(front: FrontDraft, book: ConsolidatedBook): void {
  const { blocks, draft } = front;
  addText(front, summaryTitle(book), TITLE, 36);
  addText(front, book.plan.title, SUBTITLE, 19.5);
  addText(front, summaryOccasion(book), SUBTITLE, 19.5);
  for (const each of summaryParagraphs(book)) addText(front, `${INDENT}${each}`, PARAGRAPH, 36);
  blocks.push({ from: 1, to: draft.rows.length });
}

/** 制表人 审核人 负责人, each with room to sign; the seal and the day below. */
function addSignatures(front: FrontDraft): void {
  const { widths, blocks } = front;
  const thirds = snapSpans(widths, [1, 1, 1], front.keyColumns);
  const cells = ["制表人：", "审核人：", "负责人："].map((value) => ({
    cell: { value },
    style: SIGN,
  }));
  addCells(front, cells, thirds, 36);
  const [, , right] = thirds;
  const row = addCells(
    front,
    [{ cell: { value: `（单位盖章）\n${["年", "月", "日"].join(INDENT)}` }, style: SEAL }],
    right ? [right] : [],
    45,
  );
  // nobody signs an empty page
  const last = blocks.pop();
  blocks.push({ ...(last ?? { from: row - 1 }), to: row });
}

const SIGN = styleOf({ font: "body", size: 12, vertical: "bottom" });
const SEAL = styleOf({ font: "body", size: 12, horizontal: "center", vertical: "bottom" });
