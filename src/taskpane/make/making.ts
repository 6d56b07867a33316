import { SpreadsheetError } from "../../sheets";
import { ledgerFile } from "../notebook";
import { hostOf, keep, load, report, run, today } from "../shell";
import { makeForms, recordForms, zipName, type FinishedForm } from "./make-forms";
import type { Delivery, MadeForm, MakeContext } from "./state";

/** The making of forms, which a person may stop. */
export interface Making {
  readonly context: MakeContext;
  isStopped: boolean;
}

/** Makes the forms of all bureaus that are ticked, and hands them over. */
export async function makeAll(making: Making, delivery: Delivery): Promise<void> {
  const { store } = making.context;
  const { settings, bureaus } = store.state;
  const chosen = settings.plan.bureaus.filter((bureau) => bureaus.has(bureau));
  const opened: MadeForm["form"][] = [];
  let finished: readonly FinishedForm[];
  try {
    finished = await makeEach(making, chosen, delivery === "open" ? opened : null);
  } catch (error) {
    const isRefused = delivery === "open" && opened.length === 0;
    if (!isRefused || !(error instanceof SpreadsheetError)) throw error;
    offerAnotherWay(making);
    return;
  } finally {
    // forms that are open in Excel are out, whatever happened after
    if (opened.length > 0) {
      store.update({ made: opened.map((form) => ({ form, bytes: null, standing: "opened" })) });
      await record(making.context, opened);
    }
  }
  store.update({ stopped: making.isStopped });
  if (delivery === "open" || (delivery === "zip" && making.isStopped)) return;
  await deliver(making, delivery, finished);
}

/**
 * Makes one form after the other, until it is stopped.
 *
 * @param opened takes the forms that were opened in Excel; null where they are handed over otherwise
 */
async function makeEach(
  making: Making,
  chosen: readonly string[],
  opened: MadeForm["form"][] | null,
): Promise<readonly FinishedForm[]> {
  const { context } = making;
  const { store, world } = context;
  const { settings, earlier } = store.state;
  const files = await load(context);
  const { openInExcel } = hostOf(context);
  const finished: FinishedForm[] = [];
  store.update({ made: [], stopped: false, pack: null });
  const progress = async (): Promise<void> => {
    const done = finished.length;
    const item = chosen[done] ?? null;
    store.update({ busy: { task: "making", done, total: chosen.length, item, canStop: true } });
    await world.pause();
  };
  await progress();
  const forms = makeForms({
    ...{ settings, files, bureaus: chosen },
    previous: earlier?.previous ?? null,
    createdOn: today(context),
    newId: world.newId,
  });
  for await (const each of forms) {
    if (making.isStopped) break;
    if (opened !== null && openInExcel) {
      await openInExcel(each.bytes);
      opened.push(each.form);
    }
    finished.push(each);
    await progress();
  }
  return finished;
}

/** Excel opens no new workbook here, as where extensions are hardened: a zip file serves too. */
function offerAnotherWay({ context }: Making): void {
  const { savesFiles } = hostOf(context);
  if (savesFiles) context.store.update({ delivery: "zip" });
  report(context, { kind: "not-opened", savesFiles });
}

async function deliver(
  { context }: Making,
  delivery: Delivery,
  finished: readonly FinishedForm[],
): Promise<void> {
  const { store, world } = context;
  if (delivery !== "zip") {
    store.update({ made: finished.map(({ form, bytes }) => ({ form, bytes, standing: "ready" })) });
    return;
  }
  const forms = finished.map(({ form }) => form);
  const files = await load(context);
  const { ledger } = recordForms(store.state.settings, forms);
  const packed = [
    ...finished.map(({ form, bytes }) => ({ name: form.file, bytes })),
    ...(ledger === null ? [] : [ledgerFile(ledger)]),
  ];
  const pack = { name: zipName(store.state.settings), bytes: files.pack(packed, world.now()) };
  // what a person did not save is not out
  if (!(await world.save(pack.name, pack.bytes))) return;
  store.update({ made: forms.map((form) => ({ form, bytes: null, standing: "packed" })), pack });
  await record(context, forms);
}

/**
 * Enters forms that went out, and their bureaus are ticked no longer: a second press makes none of them again. The ledger is in memory
 * even if the workbook does not take it.
 */
export async function record(
  context: MakeContext,
  forms: readonly MadeForm["form"][],
): Promise<void> {
  const { store } = context;
  if (forms.length === 0) return;
  const done = new Set(forms.map(({ bureau }) => bureau));
  const { bureaus, settings } = store.state;
  store.update({
    settings: recordForms(settings, forms),
    bureaus: new Set([...bureaus].filter((bureau) => !done.has(bureau))),
  });
  await keepLedger(context);
}

async function keepLedger(context: MakeContext): Promise<void> {
  const notKept = await keep(context);
  if (notKept === null) return;
  report(
    context,
    { kind: "ledger-not-kept", ...notKept },
    () => void run(context, { task: "saving" }, () => keepLedger(context)),
  );
}
