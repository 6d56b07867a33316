import { type ClauseContext, type Milestone, readClause, wholeMeasure } from "../clauses";
import {
  type CellToRead,
  draftTarget,
  NO_TARGET,
  shorten,
  tellDoubts,
  tellOf,
  withOwnDoubts,
} from "./draft-cell";
import { drafted, type DoubtBook, tidyText } from "./doubt-book";
import type { DraftedCell, DraftedTarget, DraftPlace } from "./draft";
import type { WrittenField } from "./read-table";

/** A row that names its indicator in one column and gives its figures in others. */
export interface ValueCell extends CellToRead {
  readonly targets: readonly WrittenField[];
  readonly base: WrittenField | null;
  readonly cumulative: WrittenField | null;
  /** Of the column 单位. */
  readonly unit: string | null;
  readonly attribute: string | null;
  readonly placeOf: (field: WrittenField) => DraftPlace;
}

const EMPTY = /^(?:[—\-－–―/／~无]+|——+)?$/;

/** Whether a row gives its figures in columns of their own. */
export function hasValues({
  targets,
  cumulative,
}: Pick<ValueCell, "targets" | "cumulative">): boolean {
  return [...targets, ...(cumulative === null ? [] : [cumulative])].some(
    ({ text }) => !EMPTY.test(text.trim()),
  );
}

/** Drafts one target of the values of a row, the earlier years as its milestones. */
export function draftValues(cell: ValueCell, book: DoubtBook): DraftedCell {
  const { name, unit: inName } = nameOf(cell.text);
  const read = (field: WrittenField): DraftedTarget | null =>
    readValueCell(cell, field, { name, unit: cell.unit ?? field.column.unit ?? inName }, book);
  const filled = cell.targets.filter(({ text }) => !EMPTY.test(text.trim()));
  const values = filled.map(read).filter((target) => target !== null);
  const last = values.at(-1);
  const sum = cell.cumulative;
  const isOnlySum = last === undefined && sum !== null && !EMPTY.test(sum.text.trim());
  const accumulated = isOnlySum ? read(sum) : null;
  const chosen = last ?? accumulated;
  const targets = chosen === null ? [] : [finishTarget(cell, chosen, filled, values, book)];
  if (sum !== null && !isOnlySum && /\d/.test(sum.text)) {
    book.note(
      cell.idOf(cell.before),
      "warning",
      "figure-elsewhere",
      cell.placeOf(sum),
      sum.text.trim(),
      [NO_TARGET],
    );
  }
  // what a name holds beside a value is no target, but nobody is to lose it
  const inner = readClause(name);
  for (const target of inner.targets.filter(({ threshold }) => threshold !== null)) {
    book.note(
      cell.idOf(cell.before),
      "warning",
      "figure-elsewhere",
      cell.place,
      shorten(target.fragment),
      [NO_TARGET],
    );
  }
  return {
    text: drafted(cell.text, cell.place),
    parts: [{ from: 0, to: cell.text.length, kind: "target" }],
    bureaus: cell.bureaus,
    responsibility: cell.responsibility,
    printed: cell.printed,
    targets,
  };
}

/** 常住人口城镇化率（%） names its unit. */
function nameOf(text: string): { readonly name: string; readonly unit: string | null } {
  const bracket = /[（(〔[]([^（()）]{1,12})[）)〕\]]$/.exec(text);
  const words = bracket?.[1] ?? "";
  const isUnit = wholeMeasure(words) !== null || /^[%‰]|\/|^[a-zA-Zμ]/.test(words);
  if (bracket === null || !isUnit) return { name: text, unit: null };
  return { name: text.slice(0, bracket.index).trim() || text, unit: words };
}

function readValueCell(
  cell: ValueCell,
  field: WrittenField,
  { name, unit }: { readonly name: string; readonly unit: string | null },
  book: DoubtBook,
): DraftedTarget | null {
  const text = tidyText(field.text);
  const place = cell.placeOf(field);
  const { year } = field.column;
  const deadline = year === null ? (cell.context.deadline ?? null) : `${year}-12-31`;
  const context: ClauseContext = { ...cell.context, rowName: name, unit, deadline };
  const reading = readClause(text, context);
  const [first] = reading.targets;
  const id = cell.idOf(cell.before);
  if (first === undefined) {
    tellDoubts(reading, [], place, id, book);
    if (reading.doubts.length === 0)
      book.note(id, "warning", "indicator-missing", place, shorten(text), [NO_TARGET]);
    return null;
  }
  const target = draftTarget(id, first, place, text);
  tellDoubts(
    reading,
    reading.targets.map(() => target),
    place,
    id,
    book,
  );
  if (reading.targets.length > 1) {
    for (const more of reading.targets.slice(1)) {
      book.note(id, "error", "figure-elsewhere", place, shorten(more.fragment), [NO_TARGET]);
    }
  }
  if (/^[-－−]\s*\d/.test(text)) tellOf(target, book, "error", "direction-unsure", place, text, []);
  const isAccumulated = field.column.role === "cumulative" || /^[[〔【]/.test(text);
  const kind = isAccumulated && first.kind === "level" ? "increase" : first.kind;
  return {
    ...target,
    // the words of the plan's cell are those of the name
    name: drafted(name, cell.place),
    fragment: drafted(cell.text, cell.place),
    kind: drafted(kind, place, target.kind.doubts),
    attribute: drafted(cell.attribute, cell.place),
  };
}

function finishTarget(
  cell: ValueCell,
  target: DraftedTarget,
  fields: readonly WrittenField[],
  values: readonly DraftedTarget[],
  book: DoubtBook,
): DraftedTarget {
  const milestones = fields.flatMap(({ column }, index): Milestone[] => {
    const value = values[index];
    if (value === undefined || value === target || value.threshold.value === null) return [];
    if (column.year === null) {
      book.note(
        target.id,
        "error",
        "figure-elsewhere",
        cell.placeOf(fields[index] ?? column0(fields)),
        String(value.threshold.value),
        [NO_TARGET],
      );
      return [];
    }
    return [
      { period: String(column.year), threshold: value.threshold.value, upper: value.upper.value },
    ];
  });
  return withOwnDoubts(
    {
      ...target,
      milestones: drafted(
        milestones.length > 0 ? milestones : target.milestones.value,
        target.fragment.source,
      ),
      baseline: baselineOf(cell, target, book),
    },
    cell,
    book,
  );
}

function column0(fields: readonly WrittenField[]): WrittenField {
  const [first] = fields;
  if (first === undefined) throw new RangeError("a row of values has at least one");
  return first;
}

function baselineOf(
  cell: ValueCell,
  target: DraftedTarget,
  book: DoubtBook,
): DraftedTarget["baseline"] {
  const { base } = cell;
  if (base === null || EMPTY.test(base.text.trim())) return target.baseline;
  const place = cell.placeOf(base);
  const text = tidyText(base.text);
  const [first] = readClause(text, { rowName: target.name.value, unit: target.unit.value }).targets;
  const value = first?.threshold ?? null;
  if (value === null || first?.upper !== null || /^[-－−]/.test(text)) {
    book.note(
      target.id,
      /\d/.test(text) ? "warning" : "info",
      "figure-elsewhere",
      place,
      shorten(text),
      [NO_TARGET],
    );
    return target.baseline;
  }
  const { year } = base.column;
  return drafted({ value, asOf: year === null ? null : `${year}年` }, place);
}
