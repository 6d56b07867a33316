import { exchangeUndoably, report, run } from "../shell";
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
      const written = { kind: "fixed", sheet, cell } as const;
      const isDone = await exchangeUndoably(context, { sheet, cells: [edit], written }, () =>
        checkAgain(watching),
      );
      if (!isDone) report(context, { kind: "changed-since", cell });
    },
    null,
  );
}
