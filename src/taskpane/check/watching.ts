import { SpreadsheetError } from "../../sheets";
import { hostOf, inTurn } from "../shell";
import type { CheckContext } from "./state";

/** The table that is listened to, and what a change in it sets off. */
export interface Watching {
  readonly context: CheckContext;
  /** Null while no table is listened to. */
  followed: { readonly sheet: string; readonly end: () => Promise<void> } | null;
  readonly changed: () => void;
}

/** Listens to a table from now on, and to no other. */
export async function follow(watching: Watching, sheet: string): Promise<void> {
  const { context, followed: before, changed } = watching;
  const { store } = context;
  watching.followed = null;
  try {
    await inTurn(context, async () => {
      // listening to a sheet that is gone ends in an error that tells nobody anything
      await before?.end().catch(() => undefined);
      const end = await hostOf(context).spreadsheet.watch(sheet, () => {
        if (store.state.checksLive) changed();
      });
      watching.followed = { sheet, end };
    });
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    // checking on demand still works
    store.update({ checksLive: false });
  }
}
