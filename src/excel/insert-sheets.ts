import { type LeftOut, SpreadsheetError, type SheetEdit, type SheetInsertion } from "../sheets";
import { changeWorkbook } from "./batch";
import { openDesk } from "./desk";
import { isChartFailure, isPrintFailure, isTooLarge } from "./errors";
import { supports } from "./host";
import { type InsertionStep, listInsertionSteps, type StagedInsertion } from "./insertion";
import { listSheets, mendWorkbook } from "./list-sheets";
import { cutRequests, REQUEST_ROOM } from "./request-size";
import {
  asideName,
  buildingName,
  findSheet,
  needsRepair,
  wasCarriedOut,
  type ListedSheet,
  type Repair,
} from "./staging";

/** What an insertion is done with besides its sheets. */
export interface Inserting {
  /** Cells of sheets that stay, set with them. */
  readonly edits: readonly SheetEdit[];
  /** The sheets of the workbook, if they were listed a moment ago; without them one sync more is spent. */
  readonly listed: readonly ListedSheet[] | null;
  /** Told how many requests of how many were sent, where there are several. */
  readonly progress: ((done: number, of: number) => void) | null;
}

/**
 * Inserts sheets, all or none of them, in one `context.sync`; what is too large for one is cut into several. Wherever that breaks
 * off, the workbook has the old sheets or the new ones: now, or as soon as Excel answers again.
 */
export async function insertSheets(
  insertions: readonly SheetInsertion[],
  { edits, listed, progress }: Inserting,
): Promise<LeftOut> {
  if (insertions.length === 0) return [];
  refuseTwins(insertions);
  let sheets = await listOnce(insertions, listed);
  let [canPrint, canDraw, room] = [true, hasCharts(), REQUEST_ROOM];
  for (let attempt = 1; ; attempt += 1) {
    const existing = findExisting(insertions, sheets);
    if (existing !== null) throw new SpreadsheetError("sheet-exists", existing);
    const staged = stage(insertions, sheets);
    const requests = cutRequests(listInsertionSteps(staged, { edits, canPrint, canDraw }), room);
    try {
      await sendRequests(nameOfOnly(insertions), requests, progress);
      return leftOut(insertions, canDraw);
    } catch (error) {
      const mended = await mend(staged.map(({ building }) => building));
      if (mended === null) throw error;
      if (wasCarriedOut(mended.repair)) return leftOut(insertions, canDraw);
      if (attempt === MOST_ATTEMPTS) throw error;
      if (canPrint && isPrintFailure(error)) canPrint = false;
      else if (canDraw && isChartFailure(error)) canDraw = false;
      // Excel may take less in a request than is known
      else if (isTooLarge(error) && requests.some(({ length }) => length > 1)) room /= 4;
      else if (!isOutOfDate(error)) throw error;
      sheets = mended.sheets;
    }
  }
}

/** Each in a visit of its own, so that Excel keeps no more ranges than those of one. */
async function sendRequests(
  sheet: string | null,
  requests: readonly (readonly InsertionStep[])[],
  progress: Inserting["progress"],
): Promise<void> {
  const ids = new Map<string, string>();
  const isCut = requests.length > 1;
  for (const [index, steps] of requests.entries()) {
    const reached = await changeWorkbook(sheet, ({ workbook: { worksheets } }) => {
      const desk = openDesk(worksheets, ids);
      for (const { queue } of steps) queue(desk);
      // those of the last one may be deleted
      const isLast = index === requests.length - 1;
      return isLast ? new Map<string, Excel.Worksheet>() : loadIds(desk.reached);
    });
    for (const [name, { id }] of reached) ids.set(name, id);
    if (isCut) progress?.(index + 1, requests.length);
  }
}

function loadIds(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): ReadonlyMap<string, Excel.Worksheet> {
  for (const sheet of sheets.values()) sheet.load("id");
  return sheets;
}

/** What was listed may be out of date, or broken; a second look is better than a wrong answer. */
async function listOnce(
  insertions: readonly SheetInsertion[],
  listed: readonly ListedSheet[] | null,
): Promise<readonly ListedSheet[]> {
  const isGood =
    listed !== null && findExisting(insertions, listed) === null && !needsRepair(listed);
  return isGood ? listed : listSheets();
}

/** What draws charts is older than what the rest needs; a host that lacks it would break off half-way. */
function hasCharts(): boolean {
  return supports("ExcelApi", "1.9");
}

function leftOut(insertions: readonly SheetInsertion[], canDraw: boolean): LeftOut {
  const isDrawn = insertions.some(({ spec: { charts = [] } }) => charts.length > 0);
  return isDrawn && !canDraw ? ["charts"] : [];
}

/**
 * One more where printing cannot be set up, one where no chart can be drawn, one where sheets came or went meanwhile, and three with
 * smaller requests.
 */
const MOST_ATTEMPTS = 7;

/** A sheet that came or went since the sheets were listed, or a left-over of an insertion that broke off. */
function isOutOfDate(error: unknown): boolean {
  return (
    error instanceof SpreadsheetError &&
    (error.code === "sheet-exists" || error.code === "sheet-missing")
  );
}

/** Undoes what an insertion left behind when it broke off; null where Excel is out of reach. */
async function mend(building: readonly string[]): Promise<{
  readonly repair: Repair;
  readonly sheets: readonly ListedSheet[];
} | null> {
  try {
    return await mendWorkbook(building);
  } catch {
    // The next listing mends it. What the caller has to know is the first error.
    return null;
  }
}

function stage(
  insertions: readonly SheetInsertion[],
  sheets: readonly ListedSheet[],
): readonly StagedInsertion[] {
  const taken = [...sheets];
  const take = (name: string): string => {
    taken.push({ name, visibility: "Visible", tabColour: "" });
    return name;
  };
  return insertions.map((insertion) => {
    const { name } = insertion.spec;
    const sheet = findSheet(sheets, name);
    const building = take(buildingName(name, taken));
    if (sheet === undefined) return { ...insertion, building, replaced: null };
    return { ...insertion, building, replaced: { sheet, aside: take(asideName(name, taken)) } };
  });
}

function findExisting(
  insertions: readonly SheetInsertion[],
  sheets: readonly ListedSheet[],
): string | null {
  const clash = insertions.find(
    ({ spec, replaces }) => !replaces && findSheet(sheets, spec.name) !== undefined,
  );
  return clash?.spec.name ?? null;
}

function refuseTwins(insertions: readonly SheetInsertion[]): void {
  const names = new Set<string>();
  for (const { spec } of insertions) {
    const name = spec.name.toLowerCase();
    if (names.has(name)) throw new SpreadsheetError("sheet-exists", spec.name);
    names.add(name);
  }
}

function nameOfOnly(insertions: readonly SheetInsertion[]): string | null {
  return insertions.length === 1 ? (insertions[0]?.spec.name ?? null) : null;
}
