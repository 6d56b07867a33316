import ExcelJS from "exceljs";

/** Types into the sheet 指标 of a plan workbook, as a person does, and saves it. */
export async function editTargets(
  path: string,
  edit: (id: string, cells: Record<string, string>) => void,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet("指标");
  if (sheet === undefined) throw new Error(`${path} has no sheet 指标`);
  const columns = new Map<string, number>();
  sheet.eachRow((row) => {
    if (columns.size === 0) {
      row.eachCell((cell, column) => columns.set(cell.text, column));
      if (!columns.has("编号")) columns.clear();
      return;
    }
    const typed: Record<string, string> = {};
    edit(row.getCell(columns.get("编号") ?? 1).text, typed);
    for (const [heading, text] of Object.entries(typed)) {
      row.getCell(columns.get(heading) ?? 1).value = text;
    }
  });
  await book.xlsx.writeFile(path);
}
