import {
  BLANK_CELL,
  eachText,
  finding,
  type Finding,
  MOST_LISTED,
  nameCells,
  type Plan,
  type ReportedCell,
  type ReportedLine,
  seenText,
  type Target,
  targetsOf,
} from "../../core";
import { textOf } from "../kit";
import {
  byKey,
  type EntryHeader,
  type FormLine,
  isFilledIn,
  TEXT_COLUMNS,
  TYPED_COLUMNS,
} from "../line";
import { describeAdded } from "./added-content";
import { findById, saysAnother, wordingFinder } from "./line-target";
import { findPrintedUnit } from "./printed-units";
import type { FormReading } from "./read-form";

/** A form's lines as the plan knows them. */
export interface ReportedForm {
  /** One for every target of the bureau, in the plan's order; a target that is lost or ambiguous has a blank one without a place. */
  readonly lines: readonly ReportedLine[];
  /** `missing-target`, `duplicate-target`, `line-mismatch`, `unknown-target`. */
  readonly findings: readonly Finding[];
  /** Targets whose line had lost its id and was found by its wording. */
  readonly reconstructed: readonly string[];
}

/**
 * Gives every line of a form to its target: by id, and where a line has none by exact wording. The plan says which targets there
 * are; of a line only what the bureau filled in is taken.
 *
 * @param bureau null for a table of all the plan's targets
 */
export function toReportedLines(
  plan: Plan,
  bureau: string | null,
  reading: LineSource,
): ReportedForm {
  const { found, unknown, reconstructed } = assignLines(plan, bureau, reading);
  const sheet = reading.entrySheet;
  const findings: Finding[] = [];
  const lines = targetsOf(plan, bureau).map((target): ReportedLine => {
    const [line, ...more] = found.get(target.id) ?? [];
    const facts = { target: target.id, bureau, sheet };
    const other = line && more.length === 0 ? saysAnother(line, target, plan, bureau) : undefined;
    if (line && more.length === 0 && !other) {
      const reported = toReportedLine(target, line, { bureau, sheet: sheet ?? "" });
      const pictures = reading.pictures?.get(line.row) ?? 0;
      return pictures === 0 ? reported : { ...reported, pictures };
    }
    if (line && other) {
      const cell = line.cells.完成值?.address ?? null;
      findings.push(finding("line-mismatch", { ...facts, cell, received: other.id }));
    } else if (line) {
      const cells = [line, ...more].flatMap(({ cells }) => cells.完成值?.address ?? []);
      findings.push(
        finding("duplicate-target", {
          ...facts,
          cell: cells[0] ?? null,
          received: String(more.length + 1),
          details: nameCells(cells),
        }),
      );
    } else if (!target.cooperates) {
      findings.push(finding("missing-target", facts));
    }
    return { target, value: BLANK_CELL, ...eachText(() => ""), place: null };
  });
  findings.push(...describeUnknown(unknown, { bureau, sheet }));
  return { lines, findings, reconstructed };
}

/** Each line that belongs to no target; of a whole list that somebody put under the table, the first ones and the rest together. */
function describeUnknown(
  unknown: readonly FormLine[],
  where: { readonly bureau: string | null; readonly sheet: string | null },
): Finding[] {
  const described = unknown.map(({ cells, id }) => {
    const words = cells.指标 ? textOf(cells.指标.cell).trim() : "";
    const cell = (id === null ? cells.完成值 : cells.编号)?.address ?? null;
    const received = id ?? (words === "" ? null : words);
    return { ...where, cell, received, details: { hasId: id !== null } };
  });
  const rest = described.slice(MOST_LISTED);
  return [
    ...described.slice(0, MOST_LISTED).map((facts) => finding("unknown-target", facts)),
    ...describeAdded(
      rest.map(({ cell, received }) => [cell ?? "", received ?? ""] as const),
      where,
    ),
  ];
}

/** Where lines were found: a form's entry sheet, or the tracking table. */
export type LineSource = Pick<FormReading, "entrySheet" | "lines"> &
  Partial<Pick<FormReading, "pictures">>;

/** Which line of a form belongs to which target of a bureau. */
export interface LineAssignment<Line extends FormLine = FormLine> {
  /** By target id; more than one line is a duplicate. */
  readonly found: ReadonlyMap<string, readonly Line[]>;
  /** Lines with an id, or a value, that belong to none. */
  readonly unknown: readonly Line[];
  /** Ids of targets found by wording. */
  readonly reconstructed: readonly string[];
}

/** Finds each line's target: by id first; lines without one take, by wording, a target that has none yet. */
export function assignLines<Line extends FormLine>(
  plan: Plan,
  bureau: string | null,
  reading: { readonly lines: readonly Line[] },
): LineAssignment<Line> {
  const own = targetsOf(plan, bureau);
  const ownIds = new Set(own.map(({ id }) => id));
  const found = new Map<string, Line[]>();
  const unknown: Line[] = [];
  const withoutId: Line[] = [];
  for (const line of reading.lines) {
    const target = findById(line, plan, ownIds, bureau);
    if (target && ownIds.has(target.id)) {
      addTo(found, target.id, line);
    } else if (line.cells.编号?.cell.content.kind === "text") {
      unknown.push(line);
    } else {
      // no id, or what another program made of it: a date, a formula's error
      withoutId.push(line);
    }
  }
  const lost = own.filter(({ id }) => !found.has(id));
  const reconstructed: string[] = [];
  const findByWording = wordingFinder(lost, bureau);
  for (const line of withoutId) {
    const target = findByWording(line);
    if (target) {
      addTo(found, target.id, line);
      if (!reconstructed.includes(target.id)) reconstructed.push(target.id);
    } else if (line.id !== null || isFilledIn(line)) {
      unknown.push(line);
    }
  }
  return { found, unknown, reconstructed };
}

/** In place: a hostile form has forty thousand lines of one target. */
function addTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function toReportedLine(
  target: Target,
  line: FormLine,
  { bureau, sheet }: { readonly bureau: string | null; readonly sheet: string },
): ReportedLine {
  const { cells } = line;
  const text = (header: EntryHeader): string => {
    const found = cells[header];
    return found ? seenText(found.cell) : "";
  };
  const address = (header: EntryHeader): string | null => cells[header]?.address ?? null;
  return {
    target,
    value: valueOf(target, line, bureau),
    ...byKey(TEXT_COLUMNS, ({ header }) => text(header)),
    place: { sheet, ...byKey(TYPED_COLUMNS, ({ header }) => address(header)) },
  };
}

/** A value with the unit that its line names where somebody changed what was printed there. */
function valueOf(target: Target, line: FormLine, bureau: string | null): ReportedCell {
  const { cell = BLANK_CELL } = line.cells.完成值 ?? {};
  if (cell.content.kind === "blank") return cell;
  const printedUnit = findPrintedUnit(line, target, bureau);
  return printedUnit === null ? cell : { ...cell, looks: { ...cell.looks, printedUnit } };
}
