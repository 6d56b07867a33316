import type { PlanFile, TargetFile } from "../../core";
import { splitNames, splitLines, joinTexts } from "./cell-list";
import { writeBureaus, writeNames } from "./bureau-cell";
import { writeDay } from "./day-words";
import { BOOK_SHEETS, type BookColumn, PRINTED_MARKS } from "./book-column";
import {
  categoryHeading,
  categoryLevel,
  TARGET_COLUMNS,
  type TargetColumn,
} from "./target-columns";
import {
  COMPARATOR_WORDS,
  DIRECTION_WORDS,
  FREQUENCY_WORDS,
  JOINT_WORDS,
  KIND_WORDS,
  NO_UNIT,
  saysNoUnit,
  YES_WORDS,
} from "./words";

/** A cell's value; null for a blank one. */
export type LineValue = string | number | null;

/** The lines of a sheet by the headings of its columns, from the left. */
export interface SheetLines {
  readonly columns: readonly BookColumn[];
  readonly lines: readonly ReadonlyMap<string, LineValue>[];
}

/** What an importer does not know of a target, and what might be done. */
export interface TargetDoubt {
  /** The target's id. */
  readonly target: string;
  readonly text: string;
  /** What 处理 offers; anything else may be typed. */
  readonly choices: readonly string[];
  /** What was decided already; left out: nothing. */
  readonly handling?: string;
}

type RowFile = PlanFile["rows"][number];
type CellFile = RowFile["cells"][number];
type Fields = Partial<Record<TargetColumn, LineValue>>;

/** 指标: one line a target; what is a row's or a cell's stands on its first line only, as in the printed table. */
export function writeTargets(file: PlanFile, doubts: readonly TargetDoubt[]): SheetLines {
  const known = namesOf(file);
  const hasOwnColumns = rolesHaveOrder(file);
  const lines = file.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) =>
      cell.targets.map((target, t) => {
        const position = `行${r + 1}格${c + 1}项${t + 1}`;
        return new Map<string, LineValue>([
          ...(c === 0 && t === 0 ? rowEntries(row) : []),
          ...(t === 0 ? cellEntries(cell, known, hasOwnColumns) : []),
          ...entriesOf({ ...targetFields(target), position, ...doubtFields(target.id, doubts) }),
        ]);
      }),
    ),
  );
  return { columns: chooseColumns(lines), lines };
}

/** What the sheets say of every target, by its id, then by heading: its row and its cell included, in the order of the plan. */
export function describeTargets(
  file: PlanFile,
): ReadonlyMap<string, ReadonlyMap<string, LineValue>> {
  const known = namesOf(file);
  return new Map(
    file.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.targets.map((target) => [
          target.id,
          new Map([
            ...rowEntries(row),
            ...cellEntries(cell, known, true),
            ...entriesOf(targetFields(target)),
            ...laterEntries(target),
          ]),
        ]),
      ),
    ),
  );
}

/** 节点 and 分解 of a target, each in one text. */
function laterEntries({ milestones, shares }: TargetFile): Entry[] {
  const words = (list: readonly string[]): LineValue =>
    list.length === 0 ? null : list.join("；");
  return [
    [
      BOOK_SHEETS.milestones,
      words(
        (milestones ?? []).map(
          ({ period, threshold, upper }) =>
            `${period} ${threshold}${upper === null || upper === undefined ? "" : `—${upper}`}`,
        ),
      ),
    ],
    [
      BOOK_SHEETS.shares,
      words((shares ?? []).map(({ bureau, threshold }) => `${bureau} ${threshold}`)),
    ],
  ];
}

/** The names that may stand in a cell of bureaus. */
export function namesOf(file: PlanFile): readonly string[] {
  const bureaus = file.bureaus.map((each) => (typeof each === "string" ? each : each.name));
  return [...bureaus, ...(file.groups ?? []).map(({ name }) => name)];
}

/** Whether 牵头单位, 责任单位 and 配合单位 can stand in columns of their own without losing the document's order. */
function rolesHaveOrder({ rows }: PlanFile): boolean {
  const rank = { lead: 0, none: 1, cooperating: 2 };
  return rows.every(({ cells }) =>
    cells.every(({ bureaus }) =>
      bureaus.every(({ role }, at) => {
        const before = at === 0 ? null : bureaus[at - 1];
        return !before || rank[before.role ?? "none"] <= rank[role ?? "none"];
      }),
    ),
  );
}

type Entry = readonly [heading: string, value: LineValue];

function entriesOf(fields: Fields): Entry[] {
  // the fields of a record have its type
  return (Object.entries(fields) as [TargetColumn, LineValue][]).map(([field, value]) => [
    TARGET_COLUMNS[field].heading,
    value,
  ]);
}

function rowEntries(row: RowFile): Entry[] {
  const { number, category, goal } = row;
  const levels = category === null ? [] : typeof category === "string" ? [category] : category;
  return [
    ...entriesOf({
      ...{ number, goal, rowSchedule: row.schedule ?? null, rowLeader: row.leader ?? null },
      ...{ rowWeight: row.weight ?? null, rowNote: row.note ?? null },
    }),
    ...levels.map((text, level): Entry => [categoryHeading(level), text]),
    ...Object.entries(row.extra ?? {}).map(([header, text]): Entry => [
      `${PRINTED_MARKS.row}${header}`,
      text,
    ]),
  ];
}

function cellEntries(cell: CellFile, known: readonly string[], hasOwnColumns: boolean): Entry[] {
  const { text, bureaus, responsibility, schedule, leader, weight, note, extra } = cell;
  const named = (role: CellFile["bureaus"][number]["role"]): LineValue => {
    const names = bureaus.filter((each) => each.role === role).map(({ name }) => name);
    return names.length === 0 ? null : writeNames(names, known);
  };
  const all = bureaus.length === 0 ? null : writeBureaus(bureaus, known);
  return [
    ...entriesOf({
      ...{ text, responsibility: responsibility ?? null, schedule: schedule ?? null },
      ...{ leader: leader ?? null, weight: weight ?? null, note: note ?? null },
      ...(hasOwnColumns
        ? { lead: named("lead"), bureaus: named(null), cooperating: named("cooperating") }
        : { bureaus: all }),
    }),
    ...Object.entries(extra ?? {}).map(([header, words]): Entry => [printedHeading(header), words]),
  ];
}

/** The heading of a printed column in 指标: its own, with a mark where it would be taken for another. */
export function printedHeading(header: string): string {
  const isTaken =
    isOwnHeading(header.replace(/\s/g, "")) ||
    Object.values(PRINTED_MARKS).some((mark) => header.startsWith(mark));
  return isTaken ? `${PRINTED_MARKS.cell}${header}` : header;
}

export function isOwnHeading(heading: string): boolean {
  return (
    categoryLevel(heading) !== null ||
    Object.values(TARGET_COLUMNS).some((column) => column.heading === heading)
  );
}

function targetFields(target: TargetFile): Fields {
  const { baseline, bounds, comparator, unit, kind, notes, source } = target;
  const isPlain = baseline === null || typeof baseline === "number";
  return {
    ...{ id: target.id, name: target.name, kind: KIND_WORDS.of[kind] },
    comparator: comparator === null ? null : COMPARATOR_WORDS.of[comparator],
    ...{ threshold: target.threshold, upper: target.upper ?? null, unit: writeUnit(unit) },
    deadline: target.deadline === null ? null : writeDay(target.deadline),
    baseline: isPlain ? baseline : baseline.value,
    baselineOf: isPlain ? null : (baseline.asOf ?? null),
    jointRule: target.jointRule ? JOINT_WORDS.of[target.jointRule] : null,
    flow: target.flow ? YES_WORDS.of.yes : null,
    frequency: target.frequency ? FREQUENCY_WORDS.of[target.frequency] : null,
    attribute: target.attribute ?? null,
    comparedWith: writeBase(target.comparedWith ?? null),
    direction: target.direction ? DIRECTION_WORDS.of[target.direction] : null,
    ...{ tolerance: target.tolerance ?? null, ownSchedule: target.schedule ?? null },
    ...{ minimum: bounds?.minimum ?? null, maximum: bounds?.maximum ?? null },
    explicit: target.comparatorExplicit ? null : YES_WORDS.of.no,
    ...{ fragment: target.fragment, document: source.document, place: source.place },
    notes: notes.length === 0 ? null : joinTexts(notes, "\n", splitLines),
  };
}

function writeUnit(unit: string | null): LineValue {
  if (unit === null) return null;
  if (unit === "") return NO_UNIT;
  return saysNoUnit(unit) || unit.startsWith('"') ? `"${unit.replaceAll('"', '""')}"` : unit;
}

function writeBase(comparedWith: string | number | null): LineValue {
  return typeof comparedWith === "number" ? `${comparedWith}年` : comparedWith;
}

function doubtFields(id: string, doubts: readonly TargetDoubt[]): Fields {
  const own = doubts.filter(({ target }) => target === id);
  const handled = own.flatMap(({ handling }) => handling ?? []);
  return {
    doubt: own.length === 0 ? null : own.map(({ text }) => text).join("\n"),
    handling: handled.length === 0 ? null : handled.join("\n"),
  };
}

/** The columns that stand in every workbook, and those that something stands in, in the order of the table. */
function chooseColumns(lines: readonly ReadonlyMap<string, LineValue>[]): readonly BookColumn[] {
  const used = new Set(
    lines.flatMap((line) =>
      [...line].flatMap(([heading, value]) => (value === null ? [] : [heading])),
    ),
  );
  const own = Object.values(TARGET_COLUMNS).flatMap((column: BookColumn): readonly BookColumn[] => {
    const levels =
      column === TARGET_COLUMNS.category
        ? [...used]
            .filter((heading) => (categoryLevel(heading) ?? 0) > 0)
            .toSorted((one, other) => (categoryLevel(one) ?? 0) - (categoryLevel(other) ?? 0))
            .map((heading) => ({ ...column, heading }))
        : [];
    return column.always || used.has(column.heading) ? [column, ...levels] : levels;
  });
  const printed = [...used]
    .filter((heading) => !isOwnHeading(heading))
    .map((heading) => ({
      ...TARGET_COLUMNS.note,
      heading,
      prompt: "照印在表里的字，不参加判定。",
      example: "",
    }));
  const before = own.findIndex(({ heading }) => heading === TARGET_COLUMNS.explicit.heading);
  return [...own.slice(0, before), ...printed, ...own.slice(before)];
}

/** Names parted by 、, whatever they hold. */
export function listNames(names: readonly string[], known: readonly string[]): LineValue {
  return names.length === 0 ? null : joinTexts(names, "、", (cell) => splitNames(cell, known));
}
