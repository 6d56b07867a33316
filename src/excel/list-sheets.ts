import { changeWorkbook, visitExcel } from "./batch";
import { prepareRepair, type ListedSheet, type Repair } from "./staging";

/** All sheets in the order of their tabs. What an insertion that broke off left behind is cleared away first. */
export async function listSheets(): Promise<readonly ListedSheet[]> {
  const { sheets } = await mendWorkbook();
  return sheets;
}

/**
 * Clears away what an insertion that broke off left behind, and tells what that was.
 *
 * @param building names that the insertion gave to its sheets before they had their colour
 */
export async function mendWorkbook(building: readonly string[] = []): Promise<{
  readonly repair: Repair;
  readonly sheets: readonly ListedSheet[];
}> {
  const listed = await loadSheets();
  const repair = prepareRepair(listed, building);
  const { deletes, renames } = repair;
  if (deletes.length === 0 && renames.length === 0) return { repair, sheets: listed };
  await changeWorkbook(null, ({ workbook: { worksheets } }) => {
    for (const { name, visibility } of deletes) {
      deleteSheet(worksheets.getItem(name), visibility);
    }
    for (const { from, to } of renames) {
      const sheet = worksheets.getItem(from);
      sheet.name = to;
      sheet.tabColor = "";
    }
  });
  return { repair, sheets: await loadSheets() };
}

/** Excel does not delete a very hidden sheet. */
export function deleteSheet(sheet: Excel.Worksheet, visibility: string): void {
  if (visibility !== "Visible") sheet.visibility = "Visible";
  sheet.delete();
}

/** Takes sheets away in one `context.sync`. */
export async function removeSheets(names: readonly string[]): Promise<void> {
  await changeWorkbook(names.length === 1 ? (names[0] ?? null) : null, ({ workbook }) => {
    for (const name of names) deleteSheet(workbook.worksheets.getItem(name), "unknown");
  });
}

/** Asks for all sheets, in the order of their tabs. */
export function loadList(worksheets: Excel.WorksheetCollection): Excel.WorksheetCollection {
  return worksheets.load("items/name,items/visibility,items/tabColor");
}

/** What was asked for with {@link loadList}, once it has come. */
export function toList({ items }: Excel.WorksheetCollection): readonly ListedSheet[] {
  return items.map(({ name, visibility, tabColor }) => ({ name, visibility, tabColour: tabColor }));
}

async function loadSheets(): Promise<readonly ListedSheet[]> {
  return visitExcel(null, async (context) => {
    const all = loadList(context.workbook.worksheets);
    await context.sync();
    return toList(all);
  });
}
