import type { EntryText } from "../../core";
import type { StyleSpec } from "../kit";

/** What a column of the entry sheet is for. */
type EntryRole =
  /** Counts the lines. */
  | "number"
  /** Words that are printed, and compared with what comes back. */
  | "wording"
  /** What the period before says. */
  | "previous"
  /** Yellow and open: what a bureau types. */
  | "typed"
  /** A formula. */
  | "answer"
  /** Hidden: the target's id. */
  | "id";

interface EntryColumnRow {
  readonly header: string;
  readonly role: EntryRole;
  /** The name of what is typed here, in a line, an entry and in JSON; for other columns null. */
  readonly key: "value" | EntryText | null;
  readonly align: StyleSpec["horizontal"];
  /**
   * Widths in pixels, null where a sheet has no such column. A form has 1036 in all: one page of A4 landscape, also where a unit
   * of width is 8.05 pixels (LibreOffice with Noto).
   */
  readonly form: number;
  /** In the tracking table, whose own 序号 and 目标任务 are the annex's. */
  readonly tracking: number | null;
  /** In a bureau's sheet of a consolidated workbook, which has values of its own. */
  readonly bureau: number | null;
}

/**
 * The columns of the entry sheet from the left, as every form of a format 1 plan has them; form-layout.ts chooses what a form of
 * format 2 needs. Form, tracking table, consolidated sheets, reading, differences, marks, receipt and JSON follow from this table.
 *
 * A new text is a name in core's `ENTRY_TEXTS` and a row here; the compiler asks for its prompt (validation.ts).
 */
// prettier-ignore
export const ENTRY_COLUMNS = [
  { header: "序号",       role: "number",   key: null,       align: "center", form: 38,  tracking: null, bureau: null },
  { header: "目标任务",   role: "wording",  key: null,       align: "center", form: 108, tracking: null, bureau: null },
  { header: "指标",       role: "wording",  key: null,       align: "left",   form: 156, tracking: 130,  bureau: null },
  { header: "目标值",     role: "wording",  key: null,       align: "center", form: 86,  tracking: 86,   bureau: null },
  { header: "单位",       role: "wording",  key: null,       align: "center", form: 42,  tracking: 42,   bureau: null },
  { header: "上期值",     role: "previous", key: null,       align: "right",  form: 68,  tracking: null, bureau: null },
  { header: "完成值",     role: "typed",    key: "value",    align: "right",  form: 76,  tracking: 80,   bureau: null },
  { header: "完成率",     role: "answer",   key: null,       align: "right",  form: 66,  tracking: 66,   bureau: null },
  { header: "判定",       role: "answer",   key: null,       align: "center", form: 78,  tracking: 78,   bureau: null },
  { header: "未达标原因", role: "typed",    key: "reason",   align: "left",   form: 118, tracking: 117,  bureau: 130 },
  { header: "下一步措施", role: "typed",    key: "measures", align: "left",   form: 118, tracking: 117,  bureau: 130 },
  { header: "佐证材料",   role: "typed",    key: "evidence", align: "left",   form: 82,  tracking: 82,   bureau: 100 },
  { header: "编号",       role: "id",       key: null,       align: "center", form: 48,  tracking: 48,   bureau: null },
] as const satisfies readonly EntryColumnRow[];

export type EntryColumn = (typeof ENTRY_COLUMNS)[number];
export type EntryHeader = EntryColumn["header"];

type ColumnOf<Role extends EntryRole> = Extract<EntryColumn, { readonly role: Role }>;
type TypedColumn = ColumnOf<"typed">;
type TextColumn = Extract<TypedColumn, { readonly key: EntryText }>;
type SharedColumn = Extract<EntryColumn, { readonly tracking: number }>;

function columnsOf<Role extends EntryRole>(role: Role): readonly ColumnOf<Role>[] {
  return ENTRY_COLUMNS.filter((column): column is ColumnOf<Role> => column.role === role);
}

/** What a bureau types into; everything else is locked. */
export const TYPED_COLUMNS = columnsOf("typed");
/** The texts beside the value. */
export const TEXT_COLUMNS = TYPED_COLUMNS.filter(
  (column): column is TextColumn => column.key !== "value",
);
/** What the tracking table has too. */
export const SHARED_COLUMNS = ENTRY_COLUMNS.filter(
  (column): column is SharedColumn => column.tracking !== null,
);

export const ENTRY_HEADERS: readonly EntryHeader[] = ENTRY_COLUMNS.map(({ header }) => header);

export type EntryField = TypedColumn["header"];
export const ENTRY_FIELDS: readonly EntryField[] = TYPED_COLUMNS.map(({ header }) => header);
export type TextField = TextColumn["header"];

export type WordingField = ColumnOf<"wording">["header"];
export const WORDING_FIELDS: readonly WordingField[] = columnsOf("wording").map(
  ({ header }) => header,
);

/** The columns that answer by formula. */
export type AnswerField = ColumnOf<"answer">["header"];
export const ANSWER_FIELDS: readonly AnswerField[] = columnsOf("answer").map(
  ({ header }) => header,
);

/** What each line prints for its own target; a goal stands over several. */
export type TargetField = WordingField & SharedColumn["header"];
export const TARGET_FIELDS: readonly TargetField[] = SHARED_COLUMNS.flatMap((column) =>
  column.role === "wording" ? [column.header] : [],
);

/** The row of the first target. */
export const FIRST_ENTRY_ROW = 2;

/** The number of a header's column on a form as it goes out. */
export function entryColumn(header: EntryHeader): number {
  return ENTRY_HEADERS.indexOf(header) + 1;
}

/**
 * Makes one thing for each of some columns, by header.
 *
 * @example byHeader(ENTRY_COLUMNS, ({ form }) => form).指标 // => 156
 */
export function byHeader<Column extends { readonly header: string }, Value>(
  columns: readonly Column[],
  make: (column: Column) => Value,
): Readonly<Record<Column["header"], Value>> {
  const made = columns.map((column) => [column.header, make(column)] as const);
  // every header of these columns is there
  return Object.fromEntries(made) as Record<Column["header"], Value>;
}

/**
 * Makes one thing for each of the columns that a bureau types into, by its name in a line.
 *
 * @example byKey(TEXT_COLUMNS, ({ header }) => header).reason // => "未达标原因"
 */
export function byKey<Column extends TypedColumn, Value>(
  columns: readonly Column[],
  make: (column: Column) => Value,
): Readonly<Record<Column["key"], Value>> {
  const made = columns.map((column) => [column.key, make(column)] as const);
  // every name of these columns is there
  return Object.fromEntries(made) as Record<Column["key"], Value>;
}

/** What a qualitative target offers; free text is taken as well. */
export const QUALITATIVE_CHOICES = ["已完成", "基本完成", "推进中", "未启动"] as const;
