import { toSpreadsheetError } from "./errors";
import { keepsUndo } from "./host";

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
  options: Pick<Excel.RunOptions, "mergeUndoGroup"> = {},
): Promise<T> {
  try {
    const result = await Excel.run({ delayForCellEdit: true, ...options }, async (context) => {
      if (eventsMayBeOff) context.runtime.enableEvents = true;
      return work(context);
    });
    eventsMayBeOff = false;
    return result;
  } catch (error) {
    throw toSpreadsheetError(error, sheet);
  }
}

/** What becomes of a change, and what may have to follow it. */
export interface ChangeOptions<T> {
  /** What is still to be queued after a look at what came of it; null where nothing is. It takes another `context.sync`. */
  readonly goesOn?: (queued: T) => ((context: Excel.RequestContext) => void) | null;
  /** Whether all of it is one step of Excel's own list, where Excel can do that. Only what Excel itself can undo may be. */
  readonly isOneStep?: boolean;
}

/**
 * A visit that changes the workbook in one `context.sync`: Excel draws and computes once, at its end, and raises no event
 * for it.
 */
export async function changeWorkbook<T>(
  sheet: string | null,
  queue: (context: Excel.RequestContext) => T,
  { goesOn, isOneStep = false }: ChangeOptions<T> = {},
): Promise<T> {
  const merges = isOneStep && keepsUndo() ? { mergeUndoGroup: true } : {};
  try {
    return await visitExcel(
      sheet,
      async (context) => {
        const queued = await send(context, () => queue(context));
        const more = goesOn?.(queued) ?? null;
        if (more !== null) {
          await send(context, () => {
            more(context);
          });
        }
        return queued;
      },
      merges,
    );
  } catch (error) {
    eventsMayBeOff = true;
    await raiseEventsAgain();
    throw error;
  }
}

/** Queues changes and sends them. */
async function send<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  context.runtime.enableEvents = false;
  const queued = queue();
  context.runtime.enableEvents = true;
  await context.sync();
  return queued;
}

async function raiseEventsAgain(): Promise<void> {
  try {
    await visitExcel(null, (context) => context.sync());
  } catch {
    // Excel is out of reach; the next visit tries again. What the caller has to know is the first error.
  }
}
