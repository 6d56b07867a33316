import { readClause } from "../clauses";
import {
  type CellReading,
  type CellToRead,
  draftCell,
  NO_TARGET,
  shorten,
  tellOf,
} from "./draft-cell";
import { drafted, type DoubtBook, tidyText } from "./doubt-book";
import type { Drafted, DraftedCell, DraftedPrint, DraftedRow } from "./draft";
import { draftValues, hasValues } from "./draft-values";
import { type Column, type ColumnRole, isExplanation } from "./headings";
import { readSchedule } from "./schedule";
import type { WrittenField } from "./read-table";
import type { WrittenRow } from "./gather-rows";
import { asPartsOfAdded } from "./parts-of-added";
import { placeOfField, type RowContext } from "./row-context";
import { EMPTY } from "./value-cell";
import { attributeOf } from "./value-sign";
import { whoAnswers } from "./who-answers";

/** Drafts one row of the annex with all its cells. */
export function draftRow(
  row: WrittenRow,
  id: string,
  context: RowContext,
  book: DoubtBook,
): DraftedRow {
  const categories = row.fields.filter(
    ({ column, text }) => column.role === "category" && text.trim() !== "",
  );
  const category = [
    ...(context.caption === null ? [] : [context.caption]),
    ...row.sections,
    ...new Set(categories.map(({ text }) => tidyText(text).replace(/\n/g, ""))),
  ];
  const [first] = categories;
  const cells = draftCells(row, id, context, book);
  return {
    id,
    number: textOf(row.fields, "number"),
    category: drafted(category, first === undefined ? null : placeOfField(first)),
    goal: textOf(row.fields, "goal"),
    cells,
  };
}

const PRINTED: ReadonlySet<ColumnRole> = new Set(["extra", "unit", "base", "target", "cumulative"]);

function textOf(fields: readonly WrittenField[], role: ColumnRole): Drafted<string | null> {
  const field = fields.find(({ column, text }) => column.role === role && text.trim() !== "");
  return field === undefined
    ? drafted(null, null)
    : drafted(tidyText(field.text), placeOfField(field));
}

function printedOf(fields: readonly WrittenField[]): DraftedPrint {
  const extras = fields.flatMap((field) => {
    const text = tidyText(field.text);
    const { role, header } = field.column;
    return PRINTED.has(role) && text !== "" && header !== ""
      ? [[header, drafted(text, placeOfField(field))] as const]
      : [];
  });
  return {
    leader: textOf(fields, "leader"),
    schedule: textOf(fields, "deadline"),
    weight: textOf(fields, "weight"),
    note: textOf(fields, "note"),
    extra: Object.fromEntries(extras),
  };
}

function draftCells(
  row: WrittenRow,
  id: string,
  context: RowContext,
  book: DoubtBook,
): DraftedCell[] {
  const cells: DraftedCell[] = [];
  let carried: string | null = null;
  let bureausAbove: readonly WrittenField[] = [];
  for (const part of row.cells) {
    const before = cells.reduce((sum, { targets }) => sum + targets.length, 0);
    const own = part.bureaus.filter(({ text }) => text.trim() !== "");
    const days = part.others.filter(
      ({ column, text }) => column.role === "deadline" && text.trim() !== "",
    );
    const schedule =
      days.map(({ text }) => readSchedule(tidyText(text), context)).find((day) => day !== null) ??
      null;
    const [day] = days;
    if (
      day !== undefined &&
      schedule === null &&
      !/长期|常态|持续|全年|每[年季月]/.test(day.text)
    ) {
      book.note(id, "info", "schedule-unread", placeOfField(day), shorten(tidyText(day.text)));
    }
    const base = {
      idOf: (place: number) => `${id}.${place + 1}`,
      before,
      printed: printedOf(part.beside),
      context: { period: context.period, year: context.year, deadline: schedule ?? carried },
    };
    const drafts = readPart(part, base, { own, above: bureausAbove }, context, book);
    for (const { cell } of drafts) cells.push(asPartsOfAdded(cell, cells, book));
    carried = drafts.at(-1)?.carried ?? carried;
    if (own.length > 0) bureausAbove = own;
    const figures = cells.flatMap(({ targets }) => targets.map(({ threshold }) => threshold.value));
    tellOtherFigures(part.others, figures, id, book);
  }
  return cells;
}

type Part = WrittenRow["cells"][number];

function readPart(
  part: Part,
  base: Pick<CellToRead, "idOf" | "before" | "context" | "printed">,
  bureaus: { readonly own: readonly WrittenField[]; readonly above: readonly WrittenField[] },
  context: RowContext,
  book: DoubtBook,
): CellReading[] {
  const found: CellReading[] = [];
  const values = part.others.filter(({ column }) => column.role === "target");
  const of = (role: ColumnRole): WrittenField | null =>
    part.others.find(({ column }) => column.role === role) ?? null;
  let { before } = base;
  let deadline = base.context.deadline ?? null;
  for (const field of part.indicators) {
    const text = tidyText(field.text);
    if (text === "") continue;
    const place = placeOfField(field);
    if (EMPTY.test(text)) {
      book.note(base.idOf(before), "warning", "indicator-missing", place, text, [NO_TARGET]);
      continue;
    }
    const answer = whoAnswers(bureaus, text, place, base.idOf(before), context, book);
    const cell: CellToRead = {
      ...base,
      before,
      text,
      place,
      ...answer,
      context: { ...base.context, deadline },
    };
    const given = { targets: values, cumulative: of("cumulative") };
    const unit = of("unit")?.text.trim() ?? "";
    const reading: CellReading =
      hasValues(given) && field === part.indicators.at(-1)
        ? {
            cell: draftValues(
              {
                ...cell,
                ...given,
                base: of("base"),
                unit: unit === "" || /^[—\-/无]+$/.test(unit) ? null : unit,
                tableUnit: context.tableUnit,
                unitAbove: context.unitAbove,
                ...attributeOf(of("attribute")),
                placeOf: (each) => placeOfField(each),
              },
              book,
            ),
            carried: null,
          }
        : draftCell(
            { ...cell, context: { ...cell.context, unit: unit === "" ? null : unit } },
            book,
          );
    const [only] = reading.cell.targets;
    // a row of a table of values with none
    if (
      values.length > 0 &&
      !hasValues(given) &&
      only?.kind.value === "qualitative" &&
      reading.cell.targets.length === 1 &&
      isName(text)
    ) {
      tellOf(only, book, "warning", "kind-unsure", place, text, ["qualitative"]);
    }
    found.push(reading);
    before += reading.cell.targets.length;
    deadline = reading.carried ?? deadline;
  }
  if (found.length === 0) tellNameless(values, base.idOf(before), book);
  return found;
}

/** A row of values that names nothing they are of. */
function tellNameless(values: readonly WrittenField[], id: string, book: DoubtBook): void {
  for (const field of values.filter(({ text }) => !EMPTY.test(text.trim()))) {
    const words = shorten(tidyText(field.text));
    book.note(id, "warning", "figure-elsewhere", placeOfField(field), words, [NO_TARGET]);
  }
}

/** The name of an indicator, not what is to be done: 森林覆盖率（%）. */
const isName = (text: string): boolean =>
  text.length <= 40 && /(?:[率数量额值比积度人]|水平|[）)])$/.test(text);

/** What these hold was reported already, or is no figure of anything. */
const REPORTED =
  /完成情况|(?:推进|落实|办理|实施)情况|形象进度|进展|成效|实际|电话|联系|传真|手机|编码|文号|邮编|日期|[计评得扣赋加]分|考核办法|评价办法|计算方法/;
const isReported = ({ role, header }: Column): boolean =>
  role === "extra" && (REPORTED.test(header) || isExplanation(header));
/** What a task costs is no value of it. */
const MONEY = /投资|资金|经费|概算|预算|金额/;
/** 上半年 beside 全年目标: a value on the way that no milestone of a year holds. */
const PART_OF_YEAR = /季度|半年|\d{1,2}月/;
/** 11月底 names a day although nobody knows of which year. */
const MONTHS =
  /^[^\d]{0,4}\d{1,2}月(?:份)?(?:\d{1,2}日)?(?:底|末|上旬|中旬|下旬)?(?:前|之前|以前)?$/;
const ELSEWHERE: ReadonlySet<ColumnRole> = new Set([
  "goal",
  "deadline",
  "note",
  "extra",
  "category",
]);

/** Figures in columns that are not read for targets, but for those that are in one. */
function tellOtherFigures(
  fields: readonly WrittenField[],
  drafted: readonly (number | null)[],
  id: string,
  book: DoubtBook,
): void {
  for (const field of fields) {
    const { role, header } = field.column;
    if (!ELSEWHERE.has(role) || field.isSpanned || isReported(field.column)) continue;
    const text = tidyText(field.text);
    if (role === "deadline" && MONTHS.test(text)) continue;
    const isBareTold =
      role === "extra" &&
      !MONEY.test(header) &&
      (PART_OF_YEAR.test(header) || drafted.every((value) => value === null));
    const lost = readClause(text).targets.filter(
      ({ threshold, kind, unit }) =>
        (unit !== null || isBareTold) &&
        threshold !== null &&
        kind !== "qualitative" &&
        !drafted.includes(threshold),
    );
    for (const { fragment } of lost) {
      book.note(id, "warning", "figure-elsewhere", placeOfField(field), shorten(fragment), [
        NO_TARGET,
      ]);
    }
  }
}
