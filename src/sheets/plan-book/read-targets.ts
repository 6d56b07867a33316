import type { ResponsibleBureau } from "../../core";
import { withoutBlanks } from "../kit";
import type { BookLine, BookTable } from "./book-table";
import type { BookCell } from "./seen-sheet";
import { type KnownNames, presentName, readAnswering } from "./bureau-cell";
import { needText, readText } from "./cell-values";
import { type CellLines, groupLines, type RowLines } from "./line-groups";
import { type Json, putField } from "./placed-json";
import { at, type LineReading, readTarget } from "./read-target";
import { categoryHeading, categoryLevel, type TargetColumn } from "./target-columns";

/** What the lines of 指标 are read with. */
export interface TargetReading extends LineReading {
  readonly known: KnownNames;
  /** Headings of 印出的列, by what stands above the columns of 指标. */
  readonly printed: ReadonlyMap<string, { readonly header: string; readonly part: "row" | "cell" }>;
}

/** The rows of a plan file, as 指标 has them. */
export function readRows(table: BookTable, reading: TargetReading): Json[] {
  const levels = 1 + Math.max(0, ...table.headings.map((heading) => categoryLevel(heading) ?? 0));
  const printed = (part: "row" | "cell") =>
    [...reading.printed].flatMap(([heading, each]) => (each.part === part ? [heading] : []));
  const headings = {
    levels: Array.from({ length: levels }, (_, level) => categoryHeading(level)),
    ...{ row: printed("row"), cell: printed("cell") },
  };
  const rows = groupLines(table.lines, headings, reading.told);
  return rows.map((row, r) => readRow(row, `rows[${r}]`, reading));
}

type Fact = readonly [field: string, column: TargetColumn];

function readRow(row: RowLines, path: string, reading: TargetReading): Json {
  const { places } = reading;
  const json: Json = {};
  const [[first]] = row.cells;
  const number = at(first, "number");
  putField(json, places, path, "number", number, readNumber(number));
  const [category] = row.category;
  const levels = row.category.map((cell) => cell.text);
  putField(
    json,
    places,
    path,
    "category",
    category ?? at(first, "category"),
    levels.length > 1 ? levels : (levels[0] ?? null),
  );
  const goal = at(first, "goal");
  putField(json, places, path, "goal", goal, needText(goal, reading.told));
  putTexts(json, path, first, ROW_TEXTS, reading);
  putPrinted(json, path, first, "row", reading);
  let above: readonly ResponsibleBureau[] | null = null;
  json.cells = row.cells.map((lines, c) => {
    const cell = readCell(lines, `${path}.cells[${c}]`, row.isPlaced ? null : above, reading);
    // what readBureaus made
    above = cell.bureaus as readonly ResponsibleBureau[];
    return cell;
  });
  return json;
}

const ROW_TEXTS: readonly Fact[] = [
  ["schedule", "rowSchedule"],
  ["leader", "rowLeader"],
  ["weight", "rowWeight"],
  ["note", "rowNote"],
];
const CELL_TEXTS: readonly Fact[] = [
  ["responsibility", "responsibility"],
  ["schedule", "schedule"],
  ["leader", "leader"],
  ["weight", "weight"],
  ["note", "note"],
];

/** A number that prints as a whole one is one. */
function readNumber(cell: BookCell): number | string | null {
  const { content } = cell.reported;
  const isWhole = content.kind === "number" && Number.isInteger(content.value) && content.value > 0;
  return isWhole && cell.text === String(content.value) ? content.value : readText(cell);
}

function putTexts(
  json: Json,
  path: string,
  line: BookLine,
  facts: readonly Fact[],
  { places }: TargetReading,
): void {
  for (const [field, column] of facts) {
    const cell = at(line, column);
    if (cell.text !== "") putField(json, places, path, field, cell, cell.text);
  }
}

/** What stands in columns that only this table has. */
function putPrinted(
  json: Json,
  path: string,
  line: BookLine,
  part: "row" | "cell",
  { places, printed }: TargetReading,
): void {
  const extra: Json = {};
  for (const [heading, column] of printed) {
    const cell = line.at(heading);
    if (column.part !== part || cell.text === "") continue;
    putField(extra, places, `${path}.extra`, column.header, cell, cell.text);
  }
  if (Object.keys(extra).length > 0) json.extra = extra;
}

function readCell(
  lines: CellLines,
  path: string,
  above: readonly ResponsibleBureau[] | null,
  reading: TargetReading,
): Json {
  const { places, told } = reading;
  const json: Json = {};
  const [first] = lines;
  const text = at(first, "text");
  putField(json, places, path, "text", text, needText(text, told));
  const own = readBureaus(first, path, reading);
  json.bureaus = own.length === 0 && above !== null ? above : own;
  putTexts(json, path, first, CELL_TEXTS, reading);
  putPrinted(json, path, first, "cell", reading);
  json.targets = lines.map((line, t) =>
    readTarget(line, `${path}.targets[${t}]`, text.text, reading),
  );
  return json;
}

const ROLES = [
  { column: "lead", role: "lead" },
  { column: "bureaus", role: null },
  { column: "cooperating", role: "cooperating" },
] as const;

function readBureaus(line: BookLine, path: string, reading: TargetReading): ResponsibleBureau[] {
  const { known, places, told } = reading;
  places.set(`${path}.bureaus`, at(line, "bureaus"));
  const all = ROLES.flatMap(({ column, role }) => {
    const cell = at(line, column);
    return readAnswering(cell.text, role, known).map((bureau) => ({ cell, bureau }));
  });
  return all.map(({ cell, bureau }, b) => {
    places.set(`${path}.bureaus[${b}]`, cell);
    const present = presentName(bureau.name, known);
    if (present === null || present === bureau.name) return bureau;
    if (withoutBlanks(present) !== withoutBlanks(bureau.name)) {
      told.note(cell.sheet, cell.cell, { code: "short-name", name: present });
    }
    return { ...bureau, name: present };
  });
}
