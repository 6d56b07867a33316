import {
  cellAddress,
  quoteSheetName,
  SpreadsheetError,
  type CellSpec,
  type SheetEdit,
  type SheetInsertion,
} from "../sheets";
import { changeWorkbook } from "./batch";
import { isPrintFailure } from "./errors";
import { deleteSheet, listSheets, mendWorkbook } from "./list-sheets";
import { addLinks } from "./render-links";
import { closeSheet, entryOfValue, renderSheet } from "./render-sheet";
import {
  asideName,
  BUILT,
  buildingName,
  findSheet,
  needsRepair,
  PUT_ASIDE,
  wasCarriedOut,
  type ListedSheet,
  type Repair,
} from "./staging";
import { queueEdits } from "./write-cells";

/**
 * Inserts sheets in one `context.sync`, all or none of them.
 *
 * @param edits cells of sheets that stay, set with them
 * @param listed the sheets of the workbook, if they were listed a moment ago; without them one sync more is spent.
 */
export async function insertSheets(
  insertions: readonly SheetInsertion[],
  edits: readonly SheetEdit[],
  listed: readonly ListedSheet[] | null,
): Promise<void> {
  if (insertions.length === 0) return;
  refuseTwins(insertions);
  let sheets = await listOnce(insertions, listed);
  let canPrint = true;
  for (let attempt = 1; ; attempt += 1) {
    const existing = findExisting(insertions, sheets);
    if (existing !== null) throw new SpreadsheetError("sheet-exists", existing);
    const staged = stage(insertions, sheets);
    try {
      await changeWorkbook(nameOfOnly(insertions), (context) => {
        queueInsertions(context.workbook.worksheets, staged, { edits, canPrint });
      });
      return;
    } catch (error) {
      const mended = await mend(staged.map(({ building }) => building));
      if (mended === null) throw error;
      if (wasCarriedOut(mended.repair)) return;
      if (attempt === MOST_ATTEMPTS) throw error;
      if (canPrint && isPrintFailure(error)) canPrint = false;
      else if (!isOutOfDate(error)) throw error;
      sheets = mended.sheets;
    }
  }
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

/** One more where printing cannot be set up, and one where sheets came or went meanwhile. */
const MOST_ATTEMPTS = 3;

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

/** A sheet to be inserted, and how it comes in. */
interface StagedInsertion extends SheetInsertion {
  /** Its name while it is built. */
  readonly building: string;
  /** The sheet that it replaces, and that one's name while it is put aside. */
  readonly replaced: { readonly sheet: ListedSheet; readonly aside: string } | null;
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

function queueInsertions(
  worksheets: Excel.WorksheetCollection,
  insertions: readonly StagedInsertion[],
  { edits, canPrint }: { readonly edits: readonly SheetEdit[]; readonly canPrint: boolean },
): void {
  const namesASheet = sheetReferenceTest(insertions);
  const built = insertions.map(({ spec, building, activates }) => {
    const sheet = worksheets.add(building);
    sheet.tabColor = BUILT;
    // A formula that names a sheet of this insertion waits until that sheet has its name, and so do all links.
    renderSheet(sheet, spec, { leavesOut: namesASheet, canPrint });
    return { sheet, spec, activates };
  });
  const aside = insertions.flatMap(({ replaced }) => {
    if (replaced === null) return [];
    const sheet = worksheets.getItem(replaced.sheet.name);
    sheet.tabColor = PUT_ASIDE;
    sheet.name = replaced.aside;
    return [{ sheet, visibility: replaced.sheet.visibility }];
  });
  for (const { sheet, spec } of built) sheet.name = spec.name;
  for (const { sheet, spec, activates } of built) {
    for (const cell of spec.cells.filter(namesASheet)) {
      sheet.getRange(cellAddress(cell)).values = [[entryOfValue(cell.value)]];
    }
    addLinks(sheet, spec);
    closeSheet(sheet, spec);
    if (activates) sheet.getRange(cellAddress(spec.view.activeCell)).select();
  }
  queueEdits(worksheets, edits);
  for (const { sheet } of built) sheet.tabColor = "";
  for (const { sheet, visibility } of aside) deleteSheet(sheet, visibility);
}

function sheetReferenceTest(insertions: readonly SheetInsertion[]): (cell: CellSpec) => boolean {
  const references = insertions.flatMap(({ spec: { name } }) => [
    `${quoteSheetName(name)}!`,
    `${name}!`,
  ]);
  return ({ value }) =>
    typeof value === "object" &&
    value !== null &&
    references.some((reference) => value.formula.includes(reference));
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
