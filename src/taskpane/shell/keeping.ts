import { SpreadsheetError, type SpreadsheetRefusal } from "../../sheets";
import { keepSettings, mergeLedgers, type Settings } from "../notebook";
import { hostOf, type Context } from "./context";
import { inTurn } from "./running";

/** Why the workbook did not take the notebook; the code is null where nobody knows. */
export interface NotKept {
  readonly code: SpreadsheetRefusal | null;
  readonly sheet: string | null;
}

/** Writes the settings into the workbook, if it has a notebook; a refusal waits for the next time. */
export async function remember(context: Context): Promise<void> {
  const { kind, spreadsheet } = hostOf(context);
  if (kind !== "excel" || context.workbook.notebook !== "present") return;
  const { settings } = context.store.state;
  try {
    adoptForms(context, await inTurn(context, () => keepSettings(spreadsheet, settings)));
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
  }
}

/**
 * Writes the settings into the workbook, with a notebook where there was none.
 *
 * @returns why the workbook did not take them; null where it did, or where there is none
 */
export async function keep(context: Context): Promise<NotKept | null> {
  const { workbook, store } = context;
  const { kind, spreadsheet } = hostOf(context);
  if (kind !== "excel" || workbook.notebook === "unreadable") return null;
  try {
    const kept = await inTurn(context, () => keepSettings(spreadsheet, store.state.settings));
    workbook.notebook = "present";
    adoptForms(context, kept);
    return null;
  } catch (error) {
    const refusal = error instanceof SpreadsheetError ? error : null;
    return { code: refusal?.code ?? null, sheet: refusal?.sheet ?? null };
  }
}

/** A choice made while the workbook was written stays; only forms may have been added. */
function adoptForms({ store }: Context, kept: Settings): void {
  const { settings } = store.state;
  store.update({ settings: { ...settings, ledger: mergeLedgers(kept.ledger, settings.ledger) } });
}
