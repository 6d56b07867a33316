import { BOOK_SHEETS, SpreadsheetError, type WorkbookGrid } from "../../sheets";
import { createLiveCheck, hostOf, inTurn, problemOf, report, run } from "../shell";
import type { AnnexActions, TakePlan } from "./step-actions";
import { loadBooks, SHEETS_HEADING, stateOf, update } from "./bench";
import type { ReviewKeeper } from "./keeping";
import type { AnnexContext, PlanSheets, SheetsOrigin } from "./state";

interface SheetDesk {
  readonly actions: Pick<AnnexActions, "checkSheets" | "useSheets" | "revealSheet">;
  /** Looks for the sheets and checks them, as a part of something else. */
  readonly look: () => Promise<void>;
}

/** The sheets that are listened to. */
interface Watching {
  readonly context: AnnexContext;
  readonly changed: () => void;
  names: readonly string[];
  /** Whether sheets of the same names may be others by now. */
  isOld: boolean;
  ends: readonly (() => Promise<void>)[];
}

/**
 * Checks the sheets of a plan workbook while a person writes in them, as long as the step is open. They are read, and never written to: nothing marks a cell, and
 * Excel's own undo stays as it is.
 */
export function createSheetActions(
  context: AnnexContext,
  takePlan: TakePlan,
  keeper: ReviewKeeper,
): SheetDesk {
  const { store } = context;
  const check = createLiveCheck(context.world.timers, () => checkLive(watching));
  const isOpen = () => store.state.step === "plan" && store.state.host === "excel";
  const watching: Watching = {
    context,
    // whoever comes back to the step has them looked at anyway
    changed: () => {
      if (isOpen()) check();
    },
    ...{ names: [], isOld: true, ends: [] },
  };
  const lookAnew = () => {
    watching.isOld = true;
    return checkOnce(watching);
  };
  lookWhenOpened(context, isOpen, () => {
    watching.isOld = true;
    check();
  });
  compareWhenChanged(context);
  const actions: SheetDesk["actions"] = {
    checkSheets: () => run(context, { task: "checking" }, lookAnew),
    async useSheets() {
      const { sheets, review } = stateOf(context);
      const plan = sheets?.plan ?? null;
      if (plan === null || plan.hash === store.state.settings.plan.hash) return;
      await run(context, { task: "saving" }, async () => {
        await takePlan(plan);
        update(context, { review: null, isAside: false, done: { kind: "used", plan } });
        if (review !== null) await keeper.forget(review.key);
      });
    },
    async revealSheet(sheet, cell) {
      const { spreadsheet } = hostOf(context);
      try {
        await inTurn(context, () => spreadsheet.reveal({ sheet, cell }));
        context.talk.notify(null);
      } catch (error) {
        report(context, problemOf(error));
      }
    },
  };
  return { actions, look: lookAnew };
}

/** Shows what a workbook's sheets say of a plan, unless they are none. */
export async function showSheets(
  context: AnnexContext,
  workbook: WorkbookGrid,
  origin: SheetsOrigin,
): Promise<boolean> {
  const { checkPlanSheets } = await loadBooks();
  const checked = checkPlanSheets(workbook, origin, context.store.state.settings.plan);
  if (checked === null) return false;
  const { sheets: before, done } = stateOf(context);
  const isAsTold = origin.kind === "open" && isUnchanged(before, checked);
  update(context, { sheets: checked, done: isAsTold ? done : null });
  if (origin.kind === "file") context.store.update({ focus: { id: SHEETS_HEADING } });
  return true;
}

/** The names of those sheets that belong to a plan workbook, whatever blanks are in them. */
export function bookSheetsOf(names: readonly string[]): readonly string[] {
  // 说明 is only to be read, and may be anything else's
  const known = Object.values<string>(BOOK_SHEETS).filter((name) => name !== BOOK_SHEETS.guide);
  return names.filter((name) => known.includes(name.replace(/\s/gu, "")));
}

/** Something may have been written while another step was open, or no pane at all. */
function lookWhenOpened({ store }: AnnexContext, isOpen: () => boolean, check: () => void): void {
  let wasOpen = isOpen();
  if (wasOpen) check();
  store.subscribe(() => {
    const before = wasOpen;
    wasOpen = isOpen();
    if (wasOpen && !before) check();
  });
}

/** Of another plan in use they are another revision, or none. */
function compareWhenChanged(context: AnnexContext): void {
  const { store } = context;
  let inUse = store.state.settings.plan;
  store.subscribe(() => {
    if (store.state.settings.plan === inUse) return;
    inUse = store.state.settings.plan;
    const { sheets } = stateOf(context);
    if (sheets === null) return;
    void loadBooks().then(({ compareSheets }) => {
      if (stateOf(context).sheets !== sheets) return;
      update(context, { sheets: compareSheets(sheets, store.state.settings.plan) });
    });
  });
}

/** Checks after something was typed, unless that would be in the way. */
async function checkLive(watching: Watching): Promise<"done" | "later"> {
  const { context } = watching;
  if (context.store.state.busy !== null || context.talk.isAsking()) return "later";
  try {
    await checkOnce(watching);
  } catch (error) {
    if (error instanceof SpreadsheetError && error.code === "cell-editing") return "later";
    report(context, problemOf(error));
  }
  return "done";
}

async function checkOnce(watching: Watching): Promise<void> {
  const { context } = watching;
  const { spreadsheet } = hostOf(context);
  const names = bookSheetsOf(await inTurn(context, () => spreadsheet.listSheets()));
  const isAny = [BOOK_SHEETS.facts, BOOK_SHEETS.targets].some((sheet) =>
    names.some((name) => name.replace(/\s/gu, "") === sheet),
  );
  const workbook = isAny ? await inTurn(context, () => spreadsheet.read(names, "looks")) : null;
  const before = stateOf(context);
  const isShown =
    workbook !== null && (await showSheets(context, workbook, { kind: "open", sheets: names }));
  if (!isShown && before.sheets?.origin.kind === "open") update(context, { sheets: null });
  await follow(watching, isShown ? names : []);
}

/** What was done last stays told as long as nothing changes. */
function isUnchanged(before: PlanSheets | null, after: PlanSheets): boolean {
  return before === null || JSON.stringify(toldOf(before)) === JSON.stringify(toldOf(after));
}

const toldOf = ({ mistakes, plan }: PlanSheets) => ({ mistakes, hash: plan?.hash });

/** Listens to these sheets from now on, and to no others. Where that fails, checking on demand still works. */
async function follow(watching: Watching, names: readonly string[]): Promise<void> {
  const { context, ends: before } = watching;
  if (!watching.isOld && names.join("\n") === watching.names.join("\n")) return;
  const { spreadsheet } = hostOf(context);
  const ends: (() => Promise<void>)[] = [];
  Object.assign(watching, { names, ends, isOld: false });
  await inTurn(context, async () => {
    // listening to a sheet that is gone ends in an error that tells nobody anything
    for (const end of before) await end().catch(() => undefined);
    try {
      for (const name of names) ends.push(await spreadsheet.watch(name, watching.changed));
    } catch (error) {
      if (!(error instanceof SpreadsheetError)) throw error;
      watching.isOld = true;
    }
  });
}
