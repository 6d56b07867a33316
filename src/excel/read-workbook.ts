import type { ReadDetail, SheetGrid } from "../sheets";
import { isMergedAreasFailure, isTooLarge } from "./errors";
import { type MergedSheets, type ReadAndListed, readOnce } from "./read-sheets";

/**
 * Reads sheets in one `context.sync`; with their looks it takes another where there are comments or text boxes, and several where Excel
 * does not tell so much at once.
 *
 * @param merged what is known of the sheets, and is added to
 */
export async function readSheets(
  names: readonly string[],
  detail: ReadDetail,
  merged: MergedSheets,
): Promise<ReadAndListed> {
  try {
    return await readOnce(names, detail, merged);
  } catch (error) {
    if (isTooLarge(error)) return readInHalves(names, detail, merged, error);
    const isNews = isMergedAreasFailure(error) && names.some((name) => !merged.has(name));
    if (!isNews) throw error;
    for (const name of names) merged.add(name);
    return readOnce(names, detail, merged);
  }
}

async function readInHalves(
  names: readonly string[],
  detail: ReadDetail,
  merged: MergedSheets,
  error: unknown,
): Promise<ReadAndListed> {
  if (names.length < 2) throw error;
  const middle = Math.ceil(names.length / 2);
  const { workbook: first } = await readSheets(names.slice(0, middle), detail, merged);
  const {
    workbook: second,
    listed,
    isManual,
  } = await readSheets(names.slice(middle), detail, merged);
  const places = new Map(listed.map(({ name }, index) => [name, index]));
  const placeOf = ({ name }: SheetGrid): number => places.get(name) ?? Infinity;
  const sheets = [...first.sheets, ...second.sheets];
  return {
    workbook: {
      sheets: sheets.sort((one, other) => placeOf(one) - placeOf(other)),
      externalLinks: [...new Set([...first.externalLinks, ...second.externalLinks])],
      savedAt: null,
    },
    ...{ listed, isManual },
  };
}
