import type { DraftDoubtCode } from "./draft";
import type { Column, ColumnRole } from "./headings";
import type { ReadTable, WrittenField, WrittenLine } from "./read-table";
import { EMPTY } from "./value-cell";

/** What one line gives a row: its cells of indicators, and what stands beside them. */
export interface WrittenPart {
  readonly indicators: readonly WrittenField[];
  readonly bureaus: readonly WrittenField[];
  /** All other columns where they begin here. */
  readonly others: readonly WrittenField[];
  /** The same with what goes on from above. */
  readonly beside: readonly WrittenField[];
}

/** One row of the annex, over as many lines as it has. */
export interface WrittenRow {
  readonly table: number;
  readonly sections: readonly string[];
  /** Everything but indicators, of its first line. */
  readonly fields: readonly WrittenField[];
  readonly cells: readonly WrittenPart[];
  readonly doubts: readonly { readonly code: DraftDoubtCode; readonly field: WrittenField }[];
}

type Growing = { -readonly [Key in keyof WrittenRow]: WrittenRow[Key] };

const WHO: ReadonlySet<ColumnRole> = new Set(["bureaus", "lead", "cooperating"]);

/**
 * The lines of all tables as rows: what is merged or left blank goes on from above, over the end of a page, too.
 */
export function gatherRows(tables: readonly ReadTable[]): WrittenRow[] {
  const rows: Growing[] = [];
  let before: ReadTable | null = null;
  let isNumbered = false;
  for (const table of tables) {
    const isContinued: boolean = before !== null && (table.goesOn || hasSameHead(table, before));
    // the last page may hold nothing but the end of a row
    isNumbered = hasTexts(table, "number") || (isContinued && isNumbered);
    for (const [place, line] of table.lines.entries()) {
      const fields = [...line.fields.values()];
      const last = place > 0 || isContinued ? rows.at(-1) : undefined;
      if (last === undefined || !goesOn(fields, isNumbered, table.columns)) {
        rows.push(startRow(table, line, last));
      } else if (place === 0 && isTorn(last, fields)) {
        joinTorn(last, fields);
      } else {
        last.cells = addPart(last.cells, fields);
      }
      if (line.doubts.includes("cells-aligned")) {
        const row = rows.at(-1);
        const [field] = fields;
        if (row !== undefined && field !== undefined)
          row.doubts = [...row.doubts, { code: "cells-aligned", field }];
      }
    }
    before = table;
  }
  return rows;
}

function hasSameHead(table: ReadTable, before: ReadTable): boolean {
  const headers = ({ columns }: ReadTable): string =>
    columns.map(({ header }) => header).join("\t");
  return headers(table) === headers(before);
}

function hasTexts({ lines }: ReadTable, role: ColumnRole): boolean {
  return lines.some(({ fields }) =>
    [...fields.values()].some(({ column, text }) => column.role === role && text.trim() !== ""),
  );
}

const isNew = (fields: readonly WrittenField[], role: ColumnRole): boolean =>
  fields.some(
    ({ column, text, isSpanned }) => column.role === role && text.trim() !== "" && !isSpanned,
  );

/** A line without a number and a task of its own belongs to the row above. */
function goesOn(
  fields: readonly WrittenField[],
  isNumbered: boolean,
  columns: readonly Column[],
): boolean {
  const hasGoals = columns.some(({ role }) => role === "goal");
  if (!isNumbered && !hasGoals) return !isNew(fields, "indicator");
  return !isNew(fields, "number") && !isNew(fields, "goal");
}

function startRow(table: ReadTable, line: WrittenLine, above: WrittenRow | undefined): Growing {
  const own = [...line.fields.values()];
  const fields = own.map((field) => {
    if (field.column.role !== "category" || field.text.trim() !== "") return field;
    // a blank below a heading goes on from above
    const before = above?.fields.find(({ column }) => column.place === field.column.place);
    return above !== undefined &&
      sameSections(above.sections, line.sections) &&
      before !== undefined
      ? before
      : field;
  });
  // one number over several tasks stands once
  const printed = fields.filter(({ column, isSpanned }) => column.role !== "number" || !isSpanned);
  return {
    table: table.table,
    sections: line.sections,
    fields: printed,
    cells: addPart([], own),
    doubts: [],
  };
}

const sameSections = (left: readonly string[], right: readonly string[]): boolean =>
  left.join("\n") === right.join("\n");

function addPart(cells: readonly WrittenPart[], fields: readonly WrittenField[]): WrittenPart[] {
  const isFirst = cells.length === 0;
  const own = fields.filter(({ isSpanned }) => isFirst || !isSpanned);
  const said = own.filter(({ column, text }) => column.role === "indicator" && text.trim() !== "");
  // — stands for no indicator: what there is to do is the task
  const indicators = said.filter(({ text }) => !EMPTY.test(text.trim()));
  const isDashed = said.length > indicators.length && indicators.length === 0;
  const bureaus = fields.filter(({ column }) => WHO.has(column.role));
  const others = own.filter(({ column }) => column.role !== "indicator" && !WHO.has(column.role));
  const last = cells.at(-1);
  if (said.length > 0 || last === undefined) {
    const goals = (isDashed && isFirst ? fields : others).filter(
      ({ column, text }) => column.role === "goal" && text.trim() !== "",
    );
    const asked = [indicators, goals, said].find((each) => each.length > 0) ?? [];
    return [...cells, { indicators: asked, bureaus, others, beside: fields }];
  }
  // one indicator over several lines: what stands beside it belongs to it
  const more = own.filter(({ column }) => WHO.has(column.role));
  return [
    ...cells.slice(0, -1),
    { ...last, bureaus: [...last.bureaus, ...more], others: [...last.others, ...others] },
  ];
}

/** A row cut by the end of a page: its words go on, and nothing else does. */
function isTorn(row: WrittenRow, fields: readonly WrittenField[]): boolean {
  const above = row.cells.at(-1)?.indicators.at(-1);
  const own = fields.filter(({ text }) => text.trim() !== "");
  return (
    above !== undefined &&
    own.length > 0 &&
    own.every(({ column }) => column.role === "indicator" || WHO.has(column.role)) &&
    own.some(({ column }) => column.role === "indicator") &&
    !/[。；;！!]$/.test(above.text.trim())
  );
}

function joinTorn(row: Growing, fields: readonly WrittenField[]): void {
  const last = row.cells.at(-1);
  if (last === undefined) return;
  const rest = (field: WrittenField): string =>
    fields.find(({ column }) => column.place === field.column.place)?.text.trim() ?? "";
  const join = (field: WrittenField): WrittenField => ({
    ...field,
    text: field.text.trim() + rest(field),
  });
  row.cells = [
    ...row.cells.slice(0, -1),
    { ...last, indicators: last.indicators.map(join), bureaus: last.bureaus.map(join) },
  ];
  const [field] = last.indicators;
  if (field !== undefined) row.doubts = [...row.doubts, { code: "joined-over-pages", field }];
}
