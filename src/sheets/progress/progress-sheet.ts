import {
  across,
  addRow,
  COLOURS,
  endPagesEvenly,
  endPagesWhenFull,
  newDraft,
  numberedFoot,
  pageRoom,
  put,
  type RowBlock,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleRequest,
  ZERO_IS_BLANK,
} from "../kit";
import {
  LIGHT_HEADS,
  type LightCounts,
  type ProgressBook,
  type ProgressLine,
} from "./progress-book";
import { addProgressCharts, type BureauRows } from "./progress-charts";

/** The name of the sheet, where no other has it. */
export const PROGRESS_SHEET = "进度";

/** What stands over the columns of the table of bureaus, and over those of targets. */
export const BUREAU_HEADS = ["责任单位", "指标数", ...LIGHT_HEADS] as const;
export const TARGET_HEADS = [
  ...(["编号", "指标", "责任单位", "目标值", "完成值"] as const),
  ...(["完成率", "应完成", "情况", "还要"] as const),
] as const;
/** The line of all targets, each counted once, be it of several bureaus. */
export const ALL_TARGETS = "全部指标（不重复计）";
export const BY_BUREAU = "一、按责任单位看（项）";
export const BY_TARGET = "二、逐项指标";

/** Pixels: an id and a name, or a bureau; then what a line says, or counts. */
const WIDTHS = [56, 208, 110, 96, 90, 64, 64, 92, 92, 92, 92];
/** The columns of the sheet that each column of a table stands over. */
const BUREAU_SPANS: readonly (readonly [left: number, right: number])[] = [
  ...([
    [1, 2],
    [3, 3],
  ] as const),
  ...LIGHT_HEADS.map((_, index) => [index + 4, index + 4] as const),
];
const TARGET_SPANS: readonly (readonly [left: number, right: number])[] = [
  ...([1, 2, 3, 4, 5, 6, 7] as const).map((column) => [column, column] as const),
  ...([
    [8, 9],
    [10, 11],
  ] as const),
];

const PAGE = {
  orientation: "landscape",
  margins: { left: 0.5, right: 0.5, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 },
  pagesTall: null,
} as const;

const TITLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const SUBTITLE = styleOf({ font: "body", size: 12, horizontal: "center" });
const HEADING = styleOf({ font: "head", size: 12 });
const NOTE = styleOf({ font: "body", size: 9 });
const HEAD = styleOf({
  ...{ font: "head", size: 10.5, horizontal: "center" },
  ...{ fill: COLOURS.head, border: COLOURS.rule },
});
const cell = (more: Partial<StyleRequest> = {}) =>
  styleOf({ font: "body", size: 10.5, border: COLOURS.rule, ...more });
const TEXT = cell({ indent: 1, numberFormat: "@" });
const CENTRED = cell({ horizontal: "center", numberFormat: "@" });
const COUNT = cell({ horizontal: "center", numberFormat: "0" });
const COUNT_OR_BLANK = cell({ horizontal: "center", numberFormat: ZERO_IS_BLANK });
const SHARE = cell({ horizontal: "right", numberFormat: "0.0%" });
/** Who answers for a target, five of them it may be. */
const SMALL = cell({ size: 9, numberFormat: "@" });

/** The sheet in the making: its rows, and what no page's end comes between. */
interface ProgressDraft {
  readonly draft: SheetDraft;
  readonly blocks: RowBlock[];
}

/**
 * How a plan stands, on a sheet of its own: by bureau and light, with charts; then target by target. It is read, not filled in, and
 * made anew when figures have changed.
 */
export function buildProgressSheet(book: ProgressBook, name: string = PROGRESS_SHEET): SheetSpec {
  const front: ProgressDraft = { draft: newDraft(), blocks: [] };
  const { draft, blocks } = front;
  addWide(draft, book.title, TITLE, 33);
  addWide(draft, book.plan, SUBTITLE, 19.5);
  addWide(draft, book.occasion, SUBTITLE, 19.5);
  blocks.push({ from: 1, to: draft.rows.length });
  const rows = addBureaus(front, book);
  const { charts, widths } = addProgressCharts(front, book, rows, WIDTHS.length);
  const room = pageRoom(
    PAGE,
    WIDTHS.reduce((sum, each) => sum + each),
  );
  endPagesWhenFull(draft.rows, blocks, room);
  const head = addTargets(draft, book, room);
  return {
    name,
    visibility: "visible",
    columns: [...WIDTHS, ...widths].map((width) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    ...(charts.length === 0 ? {} : { charts }),
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: {
      ...PAGE,
      area: { top: 1, left: 1, bottom: draft.rows.length, right: WIDTHS.length },
      ...{ repeatedRow: head, header: "", footer: numberedFoot(book.title) },
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

/** A text over the whole width; the row it stands in. */
function addWide(
  draft: SheetDraft,
  text: string,
  style: ReturnType<typeof styleOf>,
  minimum: number,
): number {
  const width = WIDTHS.reduce((sum, each) => sum + each);
  const measured = { text, width, indent: style.indent, size: style.font.size };
  const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
  put(draft, across(row, 1, WIDTHS.length), text, style);
  return row;
}

function addBureaus({ draft, blocks }: ProgressDraft, { bureaus, all }: ProgressBook): BureauRows {
  const from = addWide(draft, BY_BUREAU, HEADING, 24);
  const head = addRow(draft, 24);
  BUREAU_HEADS.forEach((each, index) => {
    const [left, right] = BUREAU_SPANS[index] ?? [1, 1];
    put(draft, across(head, left, right), each, HEAD);
  });
  const addLine = (name: string, counts: LightCounts): number => {
    const width = (WIDTHS[0] ?? 0) + (WIDTHS[1] ?? 0);
    const measured = { text: name, width, indent: 1, size: 10.5 };
    const row = addRow(draft, rowHeight([measured], { minimum: 19.5, padding: 6 }));
    put(draft, across(row, 1, 2), name, TEXT);
    put(draft, across(row, 3), counts.lines, COUNT);
    LIGHT_HEADS.forEach((each, index) => {
      put(draft, across(row, index + 4), counts.by[each], COUNT_OR_BLANK);
    });
    return row;
  };
  for (const each of bureaus) {
    const row = addLine(each.bureau, each);
    blocks.push({ from: row === head + 1 ? from : row, to: row, group: BY_BUREAU });
  }
  const total = addLine(ALL_TARGETS, all);
  const last = blocks.at(-1);
  if (bureaus.length > 0 && last) blocks[blocks.length - 1] = { ...last, to: total };
  else blocks.push({ from, to: total });
  return { head, first: head + 1, last: total - 1, all: total };
}

/** The list of targets on pages of its own, its head on each of them; the row of the head. */
function addTargets(draft: SheetDraft, { targets, notes }: ProgressBook, room: number): number {
  const before = draft.rows.at(-1);
  if (before) draft.rows[draft.rows.length - 1] = { ...before, pageBreakAfter: true };
  const from = addWide(draft, BY_TARGET, HEADING, 24);
  for (const each of notes) addWide(draft, each, NOTE, 15);
  const head = addRow(draft, 24);
  TARGET_HEADS.forEach((each, index) => {
    const [left, right] = TARGET_SPANS[index] ?? [1, 1];
    put(draft, across(head, left, right), each, HEAD);
  });
  const blocks = targets.map((line) => {
    const row = addTarget(draft, line);
    return { from: row === head + 1 ? from : row, to: row };
  });
  endPagesEvenly(draft.rows, blocks, { room, repeated: 24, above: 0 });
  return head;
}

function addTarget(draft: SheetDraft, line: ProgressLine): number {
  const { id, name, bureaus, goal, value, completion, due, light, takes } = line;
  const values = [id, name, bureaus, goal, value, completion, due, light, takes] as const;
  const styles = [CENTRED, TEXT, SMALL, CENTRED, CENTRED, SHARE, SHARE, TEXT, TEXT] as const;
  const texts = values.flatMap((text, index) => {
    const [left, right] = TARGET_SPANS[index] ?? [1, 1];
    const width = WIDTHS.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
    const { indent, font } = styles[index] ?? TEXT;
    return typeof text === "string" ? [{ text, width, indent, size: font.size }] : [];
  });
  const row = addRow(draft, rowHeight(texts, { minimum: 19.5, padding: 6 }));
  values.forEach((text, index) => {
    const [left, right] = TARGET_SPANS[index] ?? [1, 1];
    const isWords = typeof text === "string" && styles[index] === SHARE;
    put(draft, across(row, left, right), text, isWords ? CENTRED : (styles[index] ?? TEXT));
  });
  return row;
}
