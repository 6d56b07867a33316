import { type Column, isNumeric, type Plan, type Row } from "../../core";
import { withoutBlanks } from "../kit";

/** What a printed column holds; 完成情况 (progress) is no document's own. */
export type TableContent = Column["holds"] | "progress";

/** A column of the printed table. */
export interface TableColumn {
  readonly header: string;
  readonly holds: TableContent;
  /** Which of the headings above a line it shows, from the outermost, counted from 0; 0 for other columns. */
  readonly level: number;
  /** Pixels. */
  readonly width: number;
  /** 目标任务 just before the column of its cells: where a row's one cell only says its goal again, one stands over both. */
  readonly joinsNext?: boolean;
}

export type TableColumns = readonly TableColumn[];

/** Pixels that a page of A4 landscape has for the columns. */
export const TABLE_WIDTH = 1036;

/** The same of a table with what was achieved, which is printed at nine tenths of its size. */
const WIDE_TABLE = 1150;

/** The pixels of all columns together. */
export function tableWidth(hasProgress: boolean): number {
  return hasProgress ? WIDE_TABLE : TABLE_WIDTH;
}

/** The five columns of a 责任分解表, in the widths that suit a table of figures. */
const FIVE: TableColumns = [
  { header: "序号", holds: "number", level: 0, width: 40 },
  { header: "区分", holds: "category", level: 0, width: 44 },
  { header: "目标任务", holds: "goal", level: 0, width: 200 },
  { header: "量化指标", holds: "indicator", level: 0, width: 528 },
  { header: "责任单位", holds: "bureaus", level: 0, width: 224 },
];

/** The same with what was achieved (完成情况) behind. */
const SIX: TableColumns = [
  { header: "序号", holds: "number", level: 0, width: 40 },
  { header: "区分", holds: "category", level: 0, width: 40 },
  { header: "目标任务", holds: "goal", level: 0, width: 140 },
  { header: "量化指标", holds: "indicator", level: 0, width: 376 },
  { header: "责任单位", holds: "bureaus", level: 0, width: 146 },
  { header: "完成情况", holds: "progress", level: 0, width: 408 },
];

export interface TableColumnsChoice {
  readonly columns: TableColumns;
  /** Whether the widths are to be found from what stands in the columns; else they may be kept. */
  readonly fits: boolean;
}

/**
 * The columns of a plan's table: its own, else the five, without those that would be blank from top to bottom and with one for
 * everything else that the plan says of its lines. Headings of several levels stand in as many columns, unless the plan has none.
 *
 * @param rows a bureau's part; all of them when left out
 */
export function chooseColumns(
  plan: Plan,
  hasProgress: boolean,
  rows: readonly Row[] = plan.rows,
): TableColumnsChoice {
  if (plan.isFirstFormat) return { columns: hasProgress ? SIX : FIVE, fits: false };
  const own = plan.columns ?? usualColumns(rows);
  const depth = Math.max(0, ...rows.map(({ categories }) => categories.length));
  const ofHeadings = own.filter(({ holds }) => holds === "category").length;
  let level = -1;
  const columns = own.flatMap((column, index): TableColumn[] => {
    if (column.holds !== "category") {
      const joinsNext = column.holds === "goal" && own[index + 1]?.holds === "indicator";
      return [{ ...column, level: 0, width: 0, joinsNext }];
    }
    const count = ofHeadings === 1 ? Math.max(1, depth) : 1;
    return Array.from({ length: count }, () => ({ ...column, level: (level += 1), width: 0 }));
  });
  const progress = hasProgress ? SIX.filter(({ holds }) => holds === "progress") : [];
  return { columns: [...columns, ...progress], fits: true };
}

/** Whether the headings stand in lines of their own above their rows: there are some, and no column for them. */
export function hasHeadingLines(columns: TableColumns, rows: readonly Row[]): boolean {
  return (
    columns.every(({ holds }) => holds !== "category") &&
    rows.some(({ categories }) => categories.length > 0)
  );
}

function usualColumns(rows: readonly Row[]): readonly Column[] {
  const cells = rows.flatMap((row) => row.cells);
  const targets = cells.flatMap((cell) => cell.targets);
  const headers = [...new Set(cells.flatMap(({ extra }) => [...extra.keys()]))];
  const isRepeated = rows.every((row) => saysGoal(row));
  const given: readonly (readonly [header: string, holds: Column["holds"], isThere: boolean])[] = [
    ["序号", "number", rows.some(({ printedNumber }) => printedNumber !== null)],
    ["区分", "category", rows.some(({ categories }) => categories.length > 0)],
    ["目标任务", "goal", true],
    [targets.some(isNumeric) ? "量化指标" : "主要内容", "indicator", !isRepeated],
    ["责任单位", "bureaus", cells.some((cell) => cell.printedBureaus.length > 0)],
    ["分管领导", "leader", cells.some(({ leader }) => leader !== null)],
    ["时间节点", "deadline", cells.some(({ schedule }) => schedule !== null)],
    ["属性", "attribute", targets.some(({ attribute }) => attribute !== null)],
    ["权重", "weight", cells.some(({ weight }) => weight !== null)],
    ...headers.map((header) => [header, "extra", true] as const),
    ["备注", "note", cells.some(({ note }) => note !== null)],
  ];
  return given.flatMap(([header, holds, isThere]) => (isThere ? [{ header, holds }] : []));
}

/** Whether the one cell of a row only says its goal again: 加强党政领导, 加强党政领导。 */
export function saysGoal({ goal, cells }: Row): boolean {
  const [only, ...more] = cells;
  return only !== undefined && more.length === 0 && plain(only.text) === plain(goal);
}

function plain(text: string): string {
  return withoutBlanks(text).replace(/[。；;.]+$/u, "");
}
