import type { EarlierState } from "../earlier";
import type { TableKind } from "../notebook";
import type { Paper, SheetSpec } from "../../sheets";
import { fetchPart, hostOf, inTurn, offerUndo, type Revert, run } from "../shell";
import type { WhenExists } from "../tables";
import type { InsertContext } from "./state";

export interface InsertActions {
  chooseKind(kind: TableKind): void;
  /** What the table is to be printed on. */
  choosePaper(paper: Paper): void;
  insert(whenExists?: WhenExists): Promise<void>;
  closeWelcome(): void;
}

/** What becomes of the table that values are typed into. */
export interface TableWatch {
  /** One was inserted: values are typed into it from now on. */
  readonly take: (sheet: string) => Promise<void>;
  /** It is gone again. */
  readonly drop: (sheet: string) => Promise<void>;
}

/** Inserting tables. */
export function createInsertActions(context: InsertContext, watch: TableWatch): InsertActions {
  const { store, world } = context;
  const actions: InsertActions = {
    chooseKind: (kind) => {
      store.update({ kind, inserted: null });
    },
    choosePaper: (paper) => {
      store.update({ settings: { ...store.state.settings, paper } });
    },
    insert: (whenExists = "ask") =>
      run(
        context,
        { task: "inserting" },
        () => insert(context, whenExists, watch),
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

/** Settled values of the period before, by target id. */
function previousOf({
  values,
}: NonNullable<EarlierState["earlier"]>["previous"]): ReadonlyMap<string, number> {
  return new Map([...values].map(([id, value]) => [id, value.toNumber()]));
}

async function insert(
  context: InsertContext,
  whenExists: WhenExists,
  watch: TableWatch,
): Promise<void> {
  const { world, store, talk, workbook } = context;
  const { settings, kind, earlier } = store.state;
  const previous = earlier === null ? null : previousOf(earlier.previous);
  const host = hostOf(context);
  const { spreadsheet } = host;
  talk.ask(null);
  const { insertTable, swapTable } = await fetchPart("tables", world.loadTables);
  const { listed } = workbook;
  workbook.listed = null;
  const outcome = await inTurn(context, () =>
    insertTable(spreadsheet, { ...settings, previous }, kind, whenExists, listed),
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
  if (host.kind !== "excel") return;
  if (workbook.notebook === "absent") workbook.notebook = "present";
  if (kind === "tracking") {
    await watch.take(sheet);
    void host.startWithWorkbook();
  }
  const revertTo =
    (before: SheetSpec | null): Revert =>
    async () => {
      const swapped = { kind, sheet, before };
      const now = await inTurn(context, () => swapTable(spreadsheet, settings, swapped));
      if (kind === "tracking") await (before === null ? watch.drop(sheet) : watch.take(sheet));
      store.update({ inserted: before === null ? null : sheet });
      return revertTo(now);
    };
  const { before } = outcome;
  const written = { kind: before === null ? "inserted" : "replaced", sheet } as const;
  offerUndo(context, written, revertTo(before));
}
