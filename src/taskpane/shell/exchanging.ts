import { cellAddress, type CellExchange } from "../../sheets";
import { NotUndoable } from "../notebook";
import { hostOf, type Context } from "./context";
import { inTurn } from "./running";
import { offerUndo } from "./undo";
import type { Revert, Written } from "./written";

/** Cells that are set, and what was written with them. */
export interface Exchange {
  readonly sheet: string;
  readonly cells: readonly CellExchange[];
  readonly written: Written;
}

/**
 * Sets cells, unless somebody has changed one of them since; that can be taken back, all of it at once.
 *
 * @param then what follows each writing, there and back
 * @returns whether they were set
 */
export async function exchangeUndoably(
  context: Context,
  { sheet, cells, written }: Exchange,
  then: () => Promise<void>,
): Promise<boolean> {
  const before = await exchange(context, sheet, cells);
  if (before !== null) {
    offerUndo(context, written, revertTo(context, sheet, takingBack(before, cells), then));
  }
  await then();
  return before !== null;
}

function revertTo(
  context: Context,
  sheet: string,
  cells: readonly CellExchange[],
  then: () => Promise<void>,
): Revert {
  return async () => {
    const before = await exchange(context, sheet, cells);
    if (before === null) throw new NotUndoable(sheet, cells.map(cellAddress));
    await then();
    return revertTo(context, sheet, takingBack(before, cells), then);
  };
}

/** What brings back what cells held before, as long as they hold what was set. */
function takingBack(
  before: readonly CellExchange[],
  written: readonly CellExchange[],
): readonly CellExchange[] {
  return before.map((each, index) => ({ ...each, stands: standing(written[index]) }));
}

function exchange(context: Context, sheet: string, cells: readonly CellExchange[]) {
  return inTurn(context, () => hostOf(context).spreadsheet.exchange(sheet, cells));
}

/** What a cell holds once it was set; undefined where only the spreadsheet knows. */
function standing(written: CellExchange | undefined): string | number | null | undefined {
  const value = written?.value;
  return value === null || typeof value === "string" || typeof value === "number"
    ? value
    : undefined;
}
