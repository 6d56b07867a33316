/// <reference types="office-js" />
import type { Pane } from "./pane";

/**
 * Lets `mergeUndoGroup` of Excel.run reach the simulated Excel, as a newer office.js does: the one of the npm package drops it. Before
 * ExcelApi 1.20 it means nothing.
 */
export async function mergeUndo({ page }: Pane): Promise<void> {
  // as an expression, so that a strict content security policy allows it
  await page.evaluate(`(() => {
    const run = Excel.run;
    Excel.run = async (options, ...rest) => {
      const merges = options?.mergeUndoGroup === true;
      if (merges) excelSimulator.groupUndo(true);
      try {
        return await run.call(Excel, options, ...rest);
      } finally {
        if (merges) excelSimulator.groupUndo(false);
      }
    };
  })()`);
}
