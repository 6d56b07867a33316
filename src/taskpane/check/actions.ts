import type { FindingFilter, PickedFile } from "../kit";
import type { SheetGrid } from "../../sheets";
import { isSameOccasion, type Settings } from "../notebook";
import { createLiveCheck, fetchPart, hostOf, inTurn, problemOf, report, run } from "../shell";
import { cardId } from "./card-id";
import { check, checkLive } from "./checking";
import type { Fix } from "./fixes";
import { applyFix } from "./fixing";
import { factsOf } from "./table-facts";
import type { CheckContext } from "./state";
import { follow, type Watching } from "./watching";

export interface CheckActions {
  check(): Promise<void>;
  checkFiles(files: readonly PickedFile[]): Promise<void>;
  chooseTable(sheet: string): Promise<void>;
  showFindings(filter: FindingFilter): void;
  /** Shows only cards with these words. */
  search(words: string): void;
  /** Shows only what one bureau answers for; null for all. */
  showBureau(bureau: string | null): void;
  /** Puts right what is known to be right. */
  fix(fix: Fix): Promise<void>;
  /** Goes to a card: its cell is selected where it has one. */
  goToCard(key: string, place: { readonly sheet: string; readonly cell: string } | null): void;
  /** Selects a cell of the table. */
  reveal(sheet: string, cell: string): Promise<void>;
  checkWhileTyping(on: boolean): void;
  /** Listens to a table from now on, and to no other. */
  follow(sheet: string): Promise<void>;
  /** Chooses the plan and period that a table is of which was just read, as far as that can be told now. */
  lookAt(sheet: SheetGrid): Promise<void>;
  /** Chooses the plan and period that the table is of. */
  followTable(): void;
  /** Takes a table that was just made as the one that values are typed into. */
  takeTable(sheet: string): Promise<void>;
  /** Forgets a table that was just taken away again. */
  dropTable(sheet: string): Promise<void>;
}

/**
 * Checking the table that values are typed into, or files.
 *
 * @param adopt takes the settings of a workbook that was opened
 */
export function createCheckActions(
  context: CheckContext,
  adopt: (settings: Settings) => void,
): CheckActions {
  const { store } = context;
  const watching: Watching = {
    context,
    followed: null,
    changed: createLiveCheck(context.world.timers, () => checkLive(watching)),
  };
  return {
    check: () => check(watching),
    checkFiles: (files) =>
      run(
        context,
        { task: "checking", total: files.length },
        async () => {
          const { checkFiles } = await fetchPart(
            "check",
            () => import(/* webpackChunkName: "check" */ "./checked-files"),
          );
          await checkFiles(context, files, adopt);
        },
        null,
      ),
    async chooseTable(sheet) {
      store.update({ table: sheet, facts: null, reports: null, isMarked: true });
      await check(watching);
      followTable(context, adopt);
    },
    async lookAt(sheet) {
      store.update({ facts: await factsOf(context, sheet) });
      followTable(context, adopt);
    },
    followTable: () => {
      followTable(context, adopt);
    },
    showFindings: (filter) => {
      store.update({ filter });
    },
    search: (words) => {
      store.update({ search: words });
    },
    showBureau: (bureau) => {
      store.update({ bureau });
    },
    fix: (fix) => applyFix(watching, fix),
    goToCard: (key, place) => {
      store.update({ current: key, focus: { id: cardId(key) } });
      if (place !== null) void reveal(context, place.sheet, place.cell);
    },
    reveal: (sheet, cell) => reveal(context, sheet, cell),
    checkWhileTyping: (on) => {
      store.update({ checksLive: on });
    },
    follow: (sheet) => follow(watching, sheet),
    async takeTable(sheet) {
      const others = store.state.tables.filter((name) => name !== sheet);
      const { plan, period } = store.state.settings;
      const tables = [...others, sheet];
      store.update({
        table: sheet,
        tables,
        facts: { plan, period },
        reports: null,
        isMarked: true,
      });
      await follow(watching, sheet);
    },
    async dropTable(sheet) {
      const tables = store.state.tables.filter((name) => name !== sheet);
      const table = tables.at(-1) ?? null;
      store.update({ table, tables, facts: null, reports: null, isMarked: true });
      if (table !== null) await follow(watching, table);
    },
  };
}

/** What was found stays: it was found by the table's own plan and period. */
function followTable({ store }: CheckContext, adopt: (settings: Settings) => void): void {
  const { facts, settings, reports, isMarked } = store.state;
  if (facts === null || isSameOccasion(facts, settings)) return;
  adopt({ ...settings, ...facts });
  store.update({ reports, isMarked });
}

async function reveal(context: CheckContext, sheet: string, cell: string): Promise<void> {
  const { spreadsheet } = hostOf(context);
  try {
    await inTurn(context, () => spreadsheet.reveal({ sheet, cell }));
    context.talk.notify(null);
  } catch (error) {
    report(context, problemOf(error), () => void reveal(context, sheet, cell));
  }
}
