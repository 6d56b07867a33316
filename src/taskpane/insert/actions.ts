import type { TableKind } from "../notebook";
import { fetchPart, hostOf, inTurn, run } from "../shell";
import type { WhenExists } from "../tables";
import type { InsertContext } from "./state";

export interface InsertActions {
  chooseKind(kind: TableKind): void;
  insert(whenExists?: WhenExists): Promise<void>;
  closeWelcome(): void;
}

/** What is done with a tracking table that was inserted: values are typed into it from now on. */
export type TakeTable = (sheet: string) => Promise<void>;

/** Inserting tables. */
export function createInsertActions(context: InsertContext, takeTable: TakeTable): InsertActions {
  const { store, world } = context;
  const actions: InsertActions = {
    chooseKind: (kind) => {
      store.update({ kind, inserted: null });
    },
    insert: (whenExists = "ask") =>
      run(
        context,
        { task: "inserting" },
        () => insert(context, whenExists, takeTable),
        // what was answered may not hold any more
        () => void actions.insert(),
      ),
    closeWelcome() {
      world.memory.remember({ welcomed: true });
      const { settings } = store.state;
      store.update({ showsWelcome: false, settings: { ...settings, welcomed: true } });
    },
  };
  return actions;
}

async function insert(
  context: InsertContext,
  whenExists: WhenExists,
  takeTable: TakeTable,
): Promise<void> {
  const { world, store, talk, workbook } = context;
  const { settings, kind } = store.state;
  const { kind: host, spreadsheet } = hostOf(context);
  talk.ask(null);
  const insertTable = await fetchPart("tables", world.loadTables);
  const { listed } = workbook;
  workbook.listed = null;
  const outcome = await inTurn(context, () =>
    insertTable(spreadsheet, settings, kind, whenExists, listed),
  );
  if (outcome.outcome === "exists") {
    talk.ask(outcome.question);
    return;
  }
  const { sheet } = outcome;
  store.update({
    inserted: sheet,
    settings: { ...store.state.settings, ledger: outcome.settings.ledger },
  });
  if (host !== "excel") return;
  if (workbook.notebook === "absent") workbook.notebook = "present";
  if (kind === "tracking") await takeTable(sheet);
}
