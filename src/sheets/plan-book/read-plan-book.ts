import { canonicalPlanFile, isGroupName, parsePlan, type Plan } from "../../core";
import { parseAddress, withoutBlanks, type WorkbookGrid } from "../kit";
import { BOOK_SHEETS, type BookSheet, ORDER_COLUMN } from "./book-column";
import { applyHandlings } from "./apply-handlings";
import { type BookTable, findSheet, readTable } from "./book-table";
import { withoutExample } from "./example-lines";
import { FACT_HEADINGS } from "./facts";
import { makeTargetIds } from "./made-ids";
import { PART_COLUMNS, type PartSheet } from "./part-columns";
import { cellsOf, type Json, Places } from "./placed-json";
import { meantHeading, printedColumn } from "./printed-columns";
import { FACT_SIGN, TARGET_SIGN } from "./is-plan-book";
import { readFacts } from "./read-facts";
import {
  readAliases,
  readBureauList,
  readColumns,
  readGroups,
  readMeasures,
  readRules,
  readSources,
  readUnits,
} from "./read-parts";
import { readHandlings, type TargetHandling } from "./read-handlings";
import { readOfTargets } from "./read-of-targets";
import { readDisagreements } from "./read-disagreements";
import { readRows } from "./read-targets";
import { TARGET_COLUMNS } from "./target-columns";
import { isOwnHeading } from "./target-lines";
import { withStored } from "./seen-sheet";
import { type BookProblem, type PlacedBookNote, Told, type ToldPlace } from "./told";

/** A plan workbook that was read. */
export interface PlanBookReading {
  /** The plan, with the file that its JSON would be; null where something is wrong. */
  readonly plan: Plan | null;
  readonly problems: readonly BookProblem[];
  /** How it was read, and what was made up. */
  readonly notes: readonly PlacedBookNote[];
  /** Doubts of an import, and what was decided about them. */
  readonly handlings: readonly TargetHandling[];
}

/**
 * Reads a plan from a workbook that `buildPlanBook` made or somebody wrote by hand, whatever was sorted, hidden or saved by another
 * program since.
 *
 * @returns the plan, or everything that is wrong at once, each with its sheet and cell
 * @example readPlanBook(workbook).problems[0] // => { sheet: "指标", cell: "F12", heading: "比较", problem: { code: "not-a-choice", … } }
 */
export function readPlanBook(workbook: WorkbookGrid): PlanBookReading {
  const told = new Told();
  const places = new Places();
  const tables = readTables(workbook, told);
  const json = tables === null ? null : readJson(tables, places, told);
  const handlings =
    tables === null || json === null ? [] : readHandlings(tables.targets, json, places);
  if (json !== null) applyHandlings(json, handlings, places, told);
  const plan = json === null ? null : judge(json, places, told);
  const isRight = told.problems.length === 0;
  return {
    plan: isRight ? plan : null,
    problems: told.problems.toSorted(comparePlaces),
    notes: told.notes,
    handlings,
  };
}

/** In the order of the tabs, then from the top, then from the left. */
function comparePlaces(one: BookProblem, other: BookProblem): number {
  const tabs = Object.values<string>(BOOK_SHEETS);
  const placeOf = ({ sheet, cell }: BookProblem) => {
    const { row, column } = (cell === null ? null : parseAddress(cell)) ?? {
      row: Number(cell ?? 0) || 0,
      column: 0,
    };
    return [tabs.indexOf(withoutBlanks(sheet)), row, column];
  };
  const [first, second] = [placeOf(one), placeOf(other)];
  return first.map((part, at) => part - (second[at] ?? 0)).find((step) => step !== 0) ?? 0;
}

type Tables = Readonly<Record<PartSheet, BookTable | null>> & {
  readonly facts: BookTable;
  readonly targets: BookTable;
};

function readTables(workbook: WorkbookGrid, told: Told): Tables | null {
  const part = (sheet: PartSheet): BookTable | null => {
    const grid = findSheet(workbook, BOOK_SHEETS[sheet]);
    if (grid === null || grid.cells.length === 0) return null;
    const columns = [...PART_COLUMNS[sheet], ORDER_COLUMN];
    // what is only to be looked at may be missing
    const sign = columns.filter(({ isShown }) => isShown !== true).slice(0, 2);
    return readTable(grid, { columns, sign: sign.map(({ heading }) => heading) }, told);
  };
  const parts = {} as Record<PartSheet, BookTable | null>;
  for (const sheet of Object.keys(PART_COLUMNS) as PartSheet[]) parts[sheet] = part(sheet);
  const headers = (parts.columns?.lines ?? []).map((line) => line.at("表头").text);
  const facts = need(workbook, "facts", told, (grid) => {
    const columns = Object.values(FACT_HEADINGS).map((heading) => ({
      ...{ heading, prompt: "", example: "", width: [0, 0] as const, horizontal: "left" as const },
      isShown: heading === FACT_HEADINGS.guide,
    }));
    return readTable(grid, { columns, sign: FACT_SIGN }, told);
  });
  const targets = need(workbook, "targets", told, (grid) =>
    readTable(
      grid,
      {
        columns: Object.values(TARGET_COLUMNS),
        sign: TARGET_SIGN,
        meant: (words) => meantHeading(words, headers),
      },
      told,
    ),
  );
  if (facts === null || targets === null) return null;
  return { ...parts, facts, targets: withoutExample(targets, told) };
}

function need(
  workbook: WorkbookGrid,
  sheet: BookSheet,
  told: Told,
  read: (grid: WorkbookGrid["sheets"][number]) => BookTable | null,
): BookTable | null {
  const name = BOOK_SHEETS[sheet];
  const grid = findSheet(workbook, name);
  if (grid !== null) return read(grid);
  const place = { sheet: name, cell: null, heading: null, text: "", example: "" };
  told.problem(place, { code: "missing-sheet", sheet: name });
  return null;
}

function readJson(tables: Tables, places: Places, told: Told): Json {
  const reading = { told, places };
  const json = readFacts(tables.facts, places, told);
  const sources = readSources(tables.sources, reading);
  if (sources.length === 0) sources.push(makeSource(json, told));
  const bureaus = readBureauList(tables.bureaus, tables.changes, reading);
  const names = textsOf(bureaus, "name");
  const groups = readGroups(tables.groups, names, reading);
  const columns = readColumns(tables.columns, reading);
  const headers = textsOf(columns, "header");
  const printed = tables.targets.headings.flatMap((heading) => {
    const column = isOwnHeading(heading) ? null : printedColumn(heading, headers);
    return column === null ? [] : ([[heading, column]] as const);
  });
  const [only] = sources;
  const known = {
    names: [...names, ...textsOf(groups, "name")],
    shortNames: shortNamesOf(bureaus),
    isListed: bureaus.length > 0,
  };
  const rows = readRows(tables.targets, {
    ...{ ...reading, known },
    onlySource: sources.length === 1 && typeof only?.id === "string" ? only.id : null,
    printed: new Map(printed),
  });
  makeTargetIds(rows, places, told);
  readOfTargets(tables.shares, tables.milestones, targetsById(rows), reading, known);
  if (bureaus.length === 0) gatherBureaus(bureaus, groups, rows, told);
  return Object.assign(json, {
    ...{ sources, bureaus, rows, groups, columns },
    rules: readRules(tables.rules, reading),
    disagreements: readDisagreements(tables.disagreements, reading),
    aliases: readAliases(tables.aliases, reading),
    units: readUnits(tables.units, reading),
    measures: readMeasures(tables.measures, reading),
  });
}

const textsOf = (parts: readonly Json[], field: string): string[] =>
  parts.flatMap((part) => (typeof part[field] === "string" ? part[field] : []));

function makeSource(json: Json, told: Told): Json {
  const title = typeof json.title === "string" && json.title !== "" ? json.title : "本文件";
  told.note(BOOK_SHEETS.sources, null, { code: "source-made", title });
  return { id: "document", title };
}

function shortNamesOf(bureaus: readonly Json[]): ReadonlyMap<string, string> {
  return new Map(
    bureaus.flatMap(({ name, shortNames }) =>
      typeof name === "string"
        ? (shortNames as readonly string[]).map((short) => [short, name] as const)
        : [],
    ),
  );
}

function targetsById(
  rows: readonly Json[],
): ReadonlyMap<string, { readonly json: Json; readonly path: string }> {
  const all = cellsOf(rows).flatMap(({ cell, path }) =>
    cell.targets.map(
      (json, t) => [String(json.id), { json, path: `${path}.targets[${t}]` }] as const,
    ),
  );
  // of two with one id the first counts; that there are two is told
  return new Map(all.toReversed());
}

/** Without a list of bureaus, those that 指标 names, in its order; 各区县政府 is a group whose members nobody lists. */
function gatherBureaus(bureaus: Json[], groups: Json[], rows: readonly Json[], told: Told): void {
  const listed = textsOf(groups, "name");
  const named = cellsOf(rows).flatMap(({ cell }) => cell.bureaus.map(({ name }) => name));
  const all = [...new Set(named)].filter((name) => !listed.includes(name));
  groups.push(...all.filter(isGroupName).map((name) => ({ name, members: null })));
  const own = all.filter((name) => !isGroupName(name));
  if (own.length === 0) return;
  bureaus.push(...own.map((name) => ({ name })));
  told.note(BOOK_SHEETS.bureaus, null, { code: "bureaus-gathered", names: own });
}

/** What is wrong between the parts of the plan; where a cell could not be read, that was told already. */
function judge(json: Json, places: Places, told: Told): Plan | null {
  const parsed = parsePlan(json);
  if ("plan" in parsed) {
    const canonical = parsePlan(canonicalPlanFile(parsed.plan.file));
    return "plan" in canonical ? canonical.plan : null;
  }
  const unlisted = new Set<string>();
  // where nobody answers for anything, the column of the bureaus is not known, which is told
  const hasNobody =
    told.problems.some(({ problem }) => problem.code === "unknown-heading") &&
    cellsOf(json.rows as readonly Json[]).every(({ cell }) => cell.bureaus.length === 0);
  for (const problem of parsed.problems) {
    const cell = places.find(problem.path);
    const place: ToldPlace = (cell === null ? null : withStored(cell)) ?? {
      ...{ sheet: SHEET_OF[problem.path.split(/[.[]/)[0] ?? ""] ?? BOOK_SHEETS.facts, cell: null },
      ...{ heading: null, text: "", example: "" },
    };
    // of several names in one cell each may be none
    const key = `${cell?.sheet ?? ""}!${cell?.cell ?? ""}`;
    const isNamed = problem.code === "unlisted-bureau" && unlisted.has(key);
    if (hasNobody && NEEDS_BUREAUS.has(problem.code)) continue;
    if (cell !== null && told.isWrong(cell) && !isNamed) continue;
    if (problem.code === "unlisted-bureau" && cell !== null) unlisted.add(key);
    const { path, ...what } = problem;
    told.problem(place, what, path);
  }
  return null;
}

const NEEDS_BUREAUS: ReadonlySet<string> = new Set(["idle-bureau", "share-of-stranger"]);

const SHEET_OF: Readonly<Record<string, string>> = {
  rows: BOOK_SHEETS.targets,
  bureaus: BOOK_SHEETS.bureaus,
  sources: BOOK_SHEETS.sources,
  rules: BOOK_SHEETS.rules,
  disagreements: BOOK_SHEETS.disagreements,
};
