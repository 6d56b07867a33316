import { LONGEST_SHEET_NAME } from "../sheets";

/**
 * How sheets come into a workbook that may break off at any moment. New sheets are built under a name and a tab colour of
 * their own. Once all of them stand, the sheets they replace are put aside the same way, the new ones take their names and
 * lose the colour, and only then what was put aside is deleted. Whatever a broken insertion leaves behind is known by name
 * and colour, so that it can be undone, or completed, later or by another session.
 */

/** A sheet of the workbook. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: string;
  readonly tabColour: string;
}

/** The tab of a sheet that is being built; the tab of one that was put aside. Nobody picks black with a tinge. */
export const BUILT = "#010203";
export const PUT_ASIDE = "#030201";

/** The name of a sheet while it is built; whoever should ever see one can tell what it is. */
export function buildingName(name: string, sheets: readonly ListedSheet[]): string {
  return freeName(name, "~新", sheets);
}

/** The name of a sheet that is put aside. */
export function asideName(name: string, sheets: readonly ListedSheet[]): string {
  return freeName(name, "~旧", sheets);
}

/** Excel does not tell upper from lower case in the names of sheets. */
export function findSheet(sheets: readonly ListedSheet[], wanted: string): ListedSheet | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

/** What undoes or completes broken insertions. */
export interface Repair {
  readonly deletes: readonly ListedSheet[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

/**
 * What broken insertions left behind and how to mend it: a new sheet that is not finished goes, and the one it was to replace
 * comes back; where the new one is finished, the one put aside goes.
 *
 * @param building names that this very program gave to sheets before they had their colour
 */
export function prepareRepair(
  sheets: readonly ListedSheet[],
  building: readonly string[] = [],
): Repair {
  const unfinished = sheets.filter(
    ({ name, tabColour }) => isColour(tabColour, BUILT) || building.includes(name),
  );
  const aside = sheets.filter(
    ({ name, tabColour }) => isColour(tabColour, PUT_ASIDE) && ASIDE.test(name),
  );
  const finished = sheets.filter((sheet) => !unfinished.includes(sheet) && !aside.includes(sheet));
  const [over, back] = [[...unfinished], [] as { from: string; to: string }[]];
  for (const sheet of aside) {
    const name = sheet.name.replace(ASIDE, "");
    if (findSheet(finished, name) !== undefined) over.push(sheet);
    else back.push({ from: sheet.name, to: name });
  }
  return { deletes: over, renames: back };
}

/** The sheets without what will go when a broken insertion is mended. */
export function withoutLeftovers(sheets: readonly ListedSheet[]): readonly ListedSheet[] {
  const { deletes } = prepareRepair(sheets);
  return sheets.filter((sheet) => !deletes.includes(sheet));
}

/** Whether a broken insertion left anything behind. */
export function needsRepair(sheets: readonly ListedSheet[]): boolean {
  const { deletes, renames } = prepareRepair(sheets);
  return deletes.length > 0 || renames.length > 0;
}

/**
 * Whether an insertion that ended with an error was carried out all the same: the new sheets stand, and only deleting those
 * put aside was left to do.
 *
 * @param repair what had to be mended after it
 */
export function wasCarriedOut({ deletes, renames }: Repair): boolean {
  return (
    renames.length === 0 &&
    deletes.length > 0 &&
    deletes.every(({ tabColour }) => isColour(tabColour, PUT_ASIDE))
  );
}

/** Whether two colours are the same for Excel. */
function isColour(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const ASIDE = /~旧\d+$/;

function freeName(name: string, mark: string, sheets: readonly ListedSheet[]): string {
  for (let number = 0; ; number += 1) {
    const suffix = `${mark}${number}`;
    const free = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (findSheet(sheets, free) === undefined) return free;
  }
}
