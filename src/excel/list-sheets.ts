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

async function loadSheets(): Promise<readonly ListedSheet[]> {
  return visitExcel(null, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/tabColor");
    await context.sync();
    return worksheets.items.map(({ name, visibility, tabColor }) => ({
      name,
      visibility,
      tabColour: tabColor,
    }));
  });
}
