import { visitExcel } from "./batch";

/**
 * Calls the listener after a person at this computer changed the sheet, whatever it is called by then.
 *
 * @returns what ends it; it never fails, not even when the sheet is gone.
 */
export async function watchSheet(name: string, listener: () => void): Promise<() => Promise<void>> {
  const registration = await visitExcel(name, async (context) => {
    const { onChanged } = context.workbook.worksheets.getItem(name);
    const added = onChanged.add((event) => {
      if (isByPerson(event)) listener();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    try {
      await Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    } catch {
      // The sheet was deleted, and its events with it.
    }
  };
}

/** Co-authors' own panes look after what they type; what this program writes it knows. */
function isByPerson({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  // Before ExcelApi 1.14 there is no trigger source; there, events are off while the program writes.
  return source === "Local" && triggerSource !== "ThisLocalAddin";
}
