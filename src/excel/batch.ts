import { toSpreadsheetError } from "./errors";

/** Excel has one switch for the events of an add-in, and a batch that breaks off leaves it off. */
let eventsMayBeOff = false;

/**
 * One visit to Excel. It waits until a person who is typing into a cell has finished.
 *
 * @param sheet the sheet that is meant where Excel refuses
 * @throws SpreadsheetError where Excel refuses.
 */
export async function visitExcel<T>(
  sheet: string | null,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    const result = await Excel.run({ delayForCellEdit: true }, async (context) => {
      if (eventsMayBeOff) context.runtime.enableEvents = true;
      return work(context);
    });
    eventsMayBeOff = false;
    return result;
  } catch (error) {
    throw toSpreadsheetError(error, sheet);
  }
}

/**
 * A visit that changes the workbook in one `context.sync`: Excel draws and computes once, at its end, and raises no event
 * for it.
 */
export async function changeWorkbook<T>(
  sheet: string | null,
  queue: (context: Excel.RequestContext) => T,
): Promise<T> {
  try {
    return await visitExcel(sheet, async (context) => {
      const { application } = context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      context.runtime.enableEvents = false;
      const queued = queue(context);
      context.runtime.enableEvents = true;
      await context.sync();
      return queued;
    });
  } catch (error) {
    eventsMayBeOff = true;
    await raiseEventsAgain();
    throw error;
  }
}

async function raiseEventsAgain(): Promise<void> {
  try {
    await visitExcel(null, (context) => context.sync());
  } catch {
    // Excel is out of reach; the next visit tries again. What the caller has to know is the first error.
  }
}
