import { SpreadsheetError } from "../../sheets";
import { createLiveCheck } from "../live-check";
import { checkTable } from "../session/check-table";
import { sheetNameOf, type WhenExists } from "../session/table-name";
import type { FindingFilter, TableKind } from "../state";
import { problemOf, type Context } from "./context";

export interface TableActions {
  chooseKind(kind: TableKind): void;
  insert(whenExists?: WhenExists): Promise<void>;
  check(): Promise<void>;
  chooseTable(sheet: string): Promise<void>;
  showFindings(filter: FindingFilter): void;
  /** Selects a cell of the table. */
  reveal(sheet: string, cell: string): Promise<void>;
  checkWhileTyping(on: boolean): void;
  /** Listens to a table from now on, and to no other. */
  follow(sheet: string): Promise<void>;
}

/** Inserting tables and checking the one that values are typed into. */
export function createTableActions(context: Context): TableActions {
  const { store, world } = context;
  let followed: { readonly sheet: string; readonly end: () => Promise<void> } | null = null;
  const changed = createLiveCheck(world.timers, async () => {
    if (store.state.busy !== null || store.state.question !== null) return "later";
    try {
      await checkOnce();
      return "done";
    } catch (error) {
      if (error instanceof SpreadsheetError && error.code === "cell-editing") return "later";
      context.report(problemOf(error), () => void actions.check());
      return "done";
    }
  });

  async function checkOnce(): Promise<void> {
    const { settings, table } = store.state;
    const { spreadsheet } = context.host();
    const sheet = table ?? sheetNameOf("tracking");
    const outcome = await context.inTurn(() => checkTable(spreadsheet, settings, sheet));
    if (outcome.outcome === "no-table") {
      store.update({ table: null, tables: [], reports: null });
      context.report({ kind: "no-table" });
      return;
    }
    // choosing another plan or period while the check ran makes its findings void
    if (
      store.state.settings.plan !== settings.plan ||
      store.state.settings.period !== settings.period
    )
      return;
    const known = store.state.tables.filter((name) => name !== table || name === outcome.sheet);
    store.update({
      table: outcome.sheet,
      tables: known.includes(outcome.sheet) ? known : [...known, outcome.sheet],
      reports: [outcome.report],
      notice: null,
    });
    if (outcome.unmarked) {
      const { code } = outcome.unmarked;
      // while a cell is being edited the next check marks it
      if (code !== "cell-editing")
        context.report(
          { kind: "not-marked", code, sheet: outcome.sheet },
          () => void actions.check(),
        );
    }
    if (followed?.sheet !== outcome.sheet) await actions.follow(outcome.sheet);
  }

  const actions: TableActions = {
    chooseKind: (kind) => {
      store.update({ kind, inserted: null });
    },
    insert: (whenExists = "ask") =>
      context.run(
        { task: "inserting" },
        async () => {
          const { settings, kind } = store.state;
          const { kind: host, spreadsheet } = context.host();
          store.update({ question: null });
          const insertTable = await context.loadTables();
          const { listed } = context;
          context.listed = null;
          const outcome = await context.inTurn(() =>
            insertTable(spreadsheet, settings, kind, whenExists, listed),
          );
          if (outcome.outcome === "exists") {
            store.update({ question: outcome.question });
            return;
          }
          const { sheet } = outcome;
          store.update({
            inserted: sheet,
            settings: { ...store.state.settings, ledger: outcome.settings.ledger },
          });
          if (host !== "excel") return;
          if (context.notebook === "absent") context.notebook = "present";
          if (kind === "published") return;
          const others = store.state.tables.filter((name) => name !== sheet);
          store.update({ table: sheet, tables: [...others, sheet], reports: null });
          await actions.follow(sheet);
        },
        // what was answered may not hold any more
        () => void actions.insert(),
      ),
    check: () => context.run({ task: "checking" }, checkOnce),
    async chooseTable(sheet) {
      store.update({ table: sheet, reports: null });
      await actions.check();
    },
    showFindings: (filter) => {
      store.update({ filter });
    },
    async reveal(sheet, cell) {
      const { spreadsheet } = context.host();
      try {
        await context.inTurn(() => spreadsheet.reveal({ sheet, cell }));
        store.update({ notice: null });
      } catch (error) {
        context.report(problemOf(error), () => void actions.reveal(sheet, cell));
      }
    },
    checkWhileTyping: (on) => {
      store.update({ checksLive: on });
    },
    async follow(sheet) {
      const before = followed;
      followed = null;
      try {
        await context.inTurn(async () => {
          // listening to a sheet that is gone ends in an error that tells nobody anything
          await before?.end().catch(() => undefined);
          const end = await context.host().spreadsheet.watch(sheet, () => {
            if (store.state.checksLive) changed();
          });
          followed = { sheet, end };
        });
      } catch (error) {
        if (!(error instanceof SpreadsheetError)) throw error;
        // checking on demand still works
        store.update({ checksLive: false });
      }
    },
  };
  return actions;
}
