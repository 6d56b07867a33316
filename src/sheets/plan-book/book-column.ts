/** The sheets of a plan workbook, in the order of their tabs. */
export const BOOK_SHEETS = {
  guide: "说明",
  facts: "计划",
  targets: "指标",
  bureaus: "单位名录",
  changes: "单位沿革",
  groups: "统称",
  aliases: "名词",
  shares: "分解",
  milestones: "节点",
  measures: "资金",
  rules: "关系",
  disagreements: "说法不一",
  sources: "出处",
  units: "计量单位",
  columns: "印出的列",
} as const;
export type BookSheet = keyof typeof BOOK_SHEETS;

/** A column of a sheet, as it is filled in and looks. */
export interface BookColumn {
  readonly heading: string;
  /** What belongs here, for whoever clicks a cell. */
  readonly prompt: string;
  readonly example: string;
  /** Pixels, between which the content decides. */
  readonly width: readonly [least: number, most: number];
  readonly horizontal: "left" | "center" | "right";
  /** Words that the cell offers; others are understood, too. */
  readonly choices?: readonly string[];
  /** Stands in every workbook; others only where the plan has something for them. */
  readonly always?: boolean;
  /** What each line has of its own: cells that were merged are no value for all. */
  readonly isOwn?: boolean;
  /** What it says is a row's or a cell's as a whole, and stands on the first line of it. */
  readonly of?: "row" | "cell";
  /** Written by the program, and no reason to take a line for one that says something. */
  readonly isShown?: boolean;
}

export type Width = BookColumn["width"];
export const SHORT: Width = [48, 110];
export const NAME: Width = [110, 220];
export const LONG: Width = [160, 340];

/** A column from what is not as in most. */
export function column(
  heading: string,
  prompt: string,
  example: string,
  more: Partial<BookColumn> = {},
): BookColumn {
  return { heading, prompt, example, width: NAME, horizontal: "left", ...more };
}

/** Before the header of a printed column that would otherwise be taken for one of ours, and of one that stands on a row as a whole. */
export const PRINTED_MARKS = { cell: "印：", row: "整行印：" } as const;

/** The last column of every small sheet: sorted by anything else, its lines are read in their own order all the same. */
export const ORDER_COLUMN: BookColumn = column(
  "次序",
  "由程序写，排序以后也读得对。自己加的行空着，想改次序就清空这一列。",
  "",
  { width: [52, 60], horizontal: "center", always: true, isShown: true },
);
