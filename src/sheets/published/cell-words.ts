import {
  atLast,
  chinese,
  formatFigure,
  type IndicatorCell,
  isNumeric,
  type NumericTarget,
  type ResponsibleBureau,
  type Row,
  type Target,
} from "../../core";
import { breakAfterMarks, joinBureaus, listBureaus, type MeasuredText } from "../kit";
import type { TableColumn, TableColumns } from "./table-columns";

/** A line of the table as the plan has it: an indicator cell in its row. */
export interface TablePlace {
  readonly row: Row;
  readonly cell: IndicatorCell;
}

/**
 * What a column prints for a line, before any line is broken: what the document prints there, else what the plan's own fields give.
 * Nothing is made up: what the plan does not say is blank.
 */
export function wordsIn(
  column: TableColumn,
  { row, cell }: TablePlace,
  columns: TableColumns,
): string | number {
  const printed = cell.extra.get(column.header);
  if (printed !== undefined) return printed;
  const targets = cell.targets;
  switch (column.holds) {
    case "number":
      return row.printedNumber ?? "";
    case "category":
      return headingIn(column, row, columns);
    case "goal":
      return row.goal;
    case "indicator":
      return cell.text;
    case "bureaus":
      return cell.responsibility ?? joinBureaus(asPrinted(cell));
    case "lead":
      return namesOf(cell, (role) => role === "lead");
    case "cooperating":
      return namesOf(cell, (role) => role !== "lead");
    case "leader":
      return cell.leader ?? "";
    case "deadline":
      return cell.schedule ?? eachOnce(targets, (target) => target.schedule ?? byWhen(deadlineOf(target))); // prettier-ignore
    case "base":
      return eachTarget(cell, ({ baseline, unit }, text) => baseline && withUnit(formatFigure(baseline), unit.symbol, text)); // prettier-ignore
    case "target":
      return eachTarget(cell, (target, text) =>
        isAccumulated(target) && columns.some(({ holds }) => holds === "cumulative") ? null : targetWords(target, text),
      ); // prettier-ignore
    case "cumulative":
      return eachTarget(cell, (target) => (isAccumulated(target) ? `〔${formatFigure(target.threshold)}〕` : null)); // prettier-ignore
    case "attribute":
      return eachOnce(targets, ({ attribute }) => attribute ?? "");
    case "weight":
      return cell.weight ?? "";
    case "note":
      return cell.note ?? "";
    case "extra":
    case "progress":
      return "";
  }
}

/** The same with its line breaks: names are not cut in two. */
export function breakWords(
  column: TableColumn,
  place: TablePlace,
  words: string | number,
  cell: Omit<MeasuredText, "text">,
): string | number {
  if (typeof words === "number" || !NAMES.includes(column.holds)) return words;
  const isListed = column.holds === "bureaus" && place.cell.responsibility === null;
  return isListed && !place.cell.extra.has(column.header)
    ? listBureaus(asPrinted(place.cell), cell)
    : breakAfterMarks(words, cell);
}

/** Where the names of bureaus stand. */
const NAMES: readonly TableColumn["holds"][] = ["bureaus", "lead", "cooperating"];

/** A row with fewer headings than there are columns for shows its last one over the rest. */
function headingIn({ level }: TableColumn, { categories }: Row, columns: TableColumns): string {
  const deepest = Math.max(...columns.filter(({ holds }) => holds === "category").map((each) => each.level)); // prettier-ignore
  return level === deepest ? categories.slice(level).join("　") : (categories[level] ?? "");
}

/** The list itself where the document names every bureau: what follows from it is worked out once. */
function asPrinted({ bureaus, printedBureaus }: IndicatorCell): readonly ResponsibleBureau[] {
  return printedBureaus.some(({ group }) => group !== null)
    ? printedBureaus.map(({ printed, role }) => ({ name: printed, role }))
    : bureaus;
}

function namesOf(
  { printedBureaus }: IndicatorCell,
  isWanted: (role: "lead" | "cooperating" | null) => boolean,
): string {
  const wanted = printedBureaus.filter(({ role }) => isWanted(role));
  return wanted.map(({ printed }) => printed).join("、");
}

function byWhen(deadline: string | null): string {
  if (deadline === null) return "";
  return deadline.endsWith("-12-31") ? `${deadline.slice(0, 4)}年` : chinese.day(deadline);
}

function deadlineOf(target: Target): string | null {
  return isNumeric(target) ? atLast(target).deadline : target.deadline;
}

function eachOnce(targets: readonly Target[], words: (target: Target) => string): string {
  return [...new Set(targets.map(words))].filter((text) => text !== "").join("\n");
}

/** A line for each target that has something to say, with its name where the cell has several. */
function eachTarget(
  { text, targets }: IndicatorCell,
  words: (target: NumericTarget, text: string) => string | null,
): string {
  const lines = targets.flatMap((target) => {
    // the document's figure, whichever milestone the form beside it asks for
    const said = isNumeric(target) ? words(atLast(target), text) : null;
    if (said === null || said === "") return [];
    return [targets.length === 1 ? said : `${target.name}：${said}`];
  });
  return lines.join("\n");
}

function isAccumulated({ kind }: NumericTarget): boolean {
  return kind === "increase";
}

/** A fall says so where the text beside it does not: 下降不低于3.4%. */
function targetWords(target: NumericTarget, text: string): string {
  const words = chinese.targetInWords(target).replaceAll(" ", "");
  if (target.kind === "rank") return words;
  const isFall = target.kind === "rate" && target.direction === "fall" && !/降|减|缩/.test(text);
  // 6左右 is 6%左右
  const about = words.endsWith("左右") ? "左右" : "";
  const figure = words.slice(0, words.length - about.length);
  return `${isFall ? "下降" : ""}${withUnit(figure, target.unit.symbol, text)}${about}`;
}

/** The unit is not said twice: 空气质量优良天数比率（%） */
function withUnit(words: string, unit: string, text: string): string {
  return text.includes(`（${unit}）`) || text.includes(`(${unit})`) ? words : `${words}${unit}`;
}
