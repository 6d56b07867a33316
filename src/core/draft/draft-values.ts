import { type ClauseContext, type Milestone, readClause, wholeMeasure } from "../clauses";
import { baselineOf, isDifference } from "./value-baseline";
import { inheritUnit, tellFallingBelow, tellWordsAfterFigures } from "./value-doubts";
import { EMPTY, type ValueCell } from "./value-cell";
import {
  AS_READ,
  draftTarget,
  NO_TARGET,
  shorten,
  tellDoubts,
  tellOf,
  withOwnDoubts,
} from "./draft-cell";
import { drafted, type DoubtBook, tidyText } from "./doubt-book";
import type { DraftedCell, DraftedTarget } from "./draft";
import type { WrittenField } from "./read-table";
import { unitOverTable } from "./table-units";
import { withSign } from "./value-sign";

/** Whether a row gives its figures in columns of their own. */
export function hasValues({
  targets,
  cumulative,
}: Pick<ValueCell, "targets" | "cumulative">): boolean {
  return [...targets, ...(cumulative === null ? [] : [cumulative])].some(
    ({ text }) => !EMPTY.test(text.trim()),
  );
}

/** A value in the column it stands in. */
interface YearValue {
  readonly field: WrittenField;
  readonly value: DraftedTarget;
}

/** Drafts one target of the values of a row that has any, the earlier years as its milestones. */
export function draftValues(cell: ValueCell, book: DoubtBook): DraftedCell {
  const { name, unit: inName } = nameOf(cell.text);
  const read = (field: WrittenField): DraftedTarget | null =>
    readValueCell(
      cell,
      field,
      {
        name,
        unit: cell.unit ?? field.column.unit ?? inName ?? unitOverTable(cell.tableUnit, name),
      },
      book,
    );
  const values = cell.targets.flatMap((field): YearValue[] => {
    const value = EMPTY.test(field.text.trim()) ? null : read(field);
    return value === null ? [] : [{ field, value }];
  });
  const last = values.at(-1)?.value;
  const sum = cell.cumulative;
  const isOnlySum = last === undefined && sum !== null && !EMPTY.test(sum.text.trim());
  const accumulated = isOnlySum ? read(sum) : null;
  const chosen = last ?? accumulated;
  const targets = chosen === null ? [] : [finishTarget(cell, chosen, values, book)];
  if (sum !== null && !isOnlySum && /\d/.test(sum.text) && !isDifference(cell, chosen, sum)) {
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
  for (const target of inner.targets.filter(
    ({ threshold, fragment }) =>
      threshold !== null && (chosen === null || ENDS_IN_FIGURE.test(fragment)),
  )) {
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

/** Whether a value is in another unit than the target, or a change beside a level. */
function isOfAnother({ unit, kind }: DraftedTarget, target: DraftedTarget): boolean {
  if (target.threshold.value === null) return false;
  const isInAnother =
    unit.value !== null && target.unit.value !== null && unit.value !== target.unit.value;
  return isInAnother || (kind.value === "rate") !== (target.kind.value === "rate");
}

/** Whether a value on the way is no least one though the target is: 400左右 and then 500. */
function isComparedOtherwise({ comparator }: DraftedTarget, target: DraftedTarget): boolean {
  const said = comparator.value;
  return (
    target.threshold.value !== null &&
    said !== target.comparator.value &&
    /^(?:about|<=?)$/.test(said ?? "")
  );
}

/** 集体收益5万元以上的村占比 is a name, whatever figures are in it. */
const ENDS_IN_FIGURE = /\d[^\d，。；]{0,5}$/;

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
  if (year !== null && first.deadline !== null && first.deadline !== deadline) {
    // 2025年不超过262亿 below 2035年
    tellOf(target, book, "warning", "deadline-unsure", place, text, [
      deadline ?? "",
      first.deadline,
    ]);
  }
  if (/^[-－−]\s*\d/.test(text)) tellOf(target, book, "error", "direction-unsure", place, text, []);
  const isAccumulated = /^[<>≥≤＞＜]?[[〔【]/.test(text) || isSumColumn(field);
  const kind = isAccumulated && first.kind === "level" ? "increase" : first.kind;
  const named = {
    ...target,
    // the words of the plan's cell are those of the name
    name: drafted(name, cell.place),
    fragment: drafted(cell.text, cell.place),
    kind: drafted(kind, place, target.kind.doubts),
    attribute: drafted(cell.attribute, cell.place),
  };
  return withSign(named, cell.sign, place, book);
}

/** 年均/累计 holds yearly figures and sums alike: sums stand in brackets there. */
function isSumColumn({ column: { role, header } }: WrittenField): boolean {
  return role === "cumulative" && header.includes("累计") && !/年均|[[〔【]/.test(header);
}

function finishTarget(
  cell: ValueCell,
  target: DraftedTarget,
  values: readonly YearValue[],
  book: DoubtBook,
): DraftedTarget {
  const years = new Set(
    values.flatMap((each) => (each.value === target ? [each.field.column.year] : [])),
  );
  const milestones = values.flatMap(({ field, value }): Milestone[] => {
    const { column } = field;
    if (value === target || value.threshold.value === null) return [];
    // two values of one year, as where a line below has no name of its own; 增长6% on the way to 4000亿元
    if (column.year === null || years.has(column.year) || isOfAnother(value, target)) {
      book.note(
        target.id,
        "error",
        "figure-elsewhere",
        cell.placeOf(field),
        shorten(tidyText(field.text)),
        [NO_TARGET],
      );
      return [];
    }
    years.add(column.year);
    if (isComparedOtherwise(value, target)) {
      const place = cell.placeOf(field);
      const words = shorten(tidyText(field.text));
      tellOf(target, book, "warning", "comparator-differs", place, words, [AS_READ]);
    }
    return [
      { period: String(column.year), threshold: value.threshold.value, upper: value.upper.value },
    ];
  });
  const unit = inheritUnit(cell, target, book);
  const baseline = baselineOf(cell, target, book);
  tellWordsAfterFigures(target, milestones, book);
  const finished = withOwnDoubts(
    {
      ...target,
      unit,
      milestones: drafted(
        milestones.length > 0 ? milestones : target.milestones.value,
        target.fragment.source,
      ),
      baseline,
    },
    cell,
    book,
  );
  return tellFallingBelow(finished, baseline.value?.value ?? null, cell, book);
}
