import type { CellExchange } from "../../sheets";
import { NotUndoable } from "../notebook";
import { hostOf, inTurn, offerUndo, report, type Revert, run } from "../shell";
import { checkAgain } from "./checking";
import type { Fix } from "./fixes";
import type { Watching } from "./watching";

/** Puts one value right, unless somebody has changed it since; that can be taken back. Then the table is checked anew. */
export function applyFix(watching: Watching, { sheet, cell, edit }: Fix): Promise<void> {
  const { context } = watching;
  return run(
    context,
    { task: "fixing", item: cell },
    async () => {
      const before = await exchange(watching, sheet, [edit]);
      if (before !== null) {
        const back = before.map((each) => ({ ...each, stands: standing(edit) }));
        offerUndo(
          context,
          { kind: "fixed", sheet, cell },
          revertTo(watching, { sheet, cell }, back),
        );
      }
      await checkAgain(watching);
      if (before === null) report(context, { kind: "changed-since", cell });
    },
    null,
  );
}

function revertTo(
  watching: Watching,
  place: Pick<Fix, "sheet" | "cell">,
  cells: readonly CellExchange[],
): Revert {
  return async () => {
    const before = await exchange(watching, place.sheet, cells);
    if (before === null) throw new NotUndoable(place.sheet, [place.cell]);
    await checkAgain(watching);
    const [written] = cells;
    const stands = written === undefined ? null : standing(written);
    return revertTo(
      watching,
      place,
      before.map((each) => ({ ...each, stands })),
    );
  };
}

function exchange({ context }: Watching, sheet: string, cells: readonly CellExchange[]) {
  return inTurn(context, () => hostOf(context).spreadsheet.exchange(sheet, cells));
}

/** What a cell holds once it was set; undefined where only the spreadsheet knows. */
function standing({ value }: CellExchange): string | number | null | undefined {
  return value === null || typeof value === "string" || typeof value === "number"
    ? value
    : undefined;
}
