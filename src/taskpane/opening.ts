import { adopt } from "./adopt";
import type { CheckActions } from "./check";
import { openWorkbook } from "./notebook";
import { inTurn, report } from "./shell";
import type { PaneContext } from "./state";

/** Finds out where the pane is and what the workbook says of itself; then listens to its newest table. */
export async function connect(
  context: PaneContext,
  table: Pick<CheckActions, "follow" | "lookAt">,
): Promise<void> {
  const { world, store, workbook } = context;
  const host = await world.connect();
  workbook.host = host;
  const { kind, savesFiles } = host;
  const keepsUndo = kind === "files" || host.keepsUndo;
  store.update({ host: kind, keepsUndo, savesFiles, delivery: savesFiles ? "zip" : "open" });
  const found = await inTurn(context, () =>
    openWorkbook(host.spreadsheet, store.state.settings.language),
  );
  workbook.notebook = found.isUnreadable ? "unreadable" : found.settings ? "present" : "absent";
  workbook.listed = found.names;
  if (found.settings) {
    // the language is this machine's, the rest the workbook's
    const language = world.memory.language ?? found.settings.language;
    adopt(context, { ...found.settings, language });
  }
  const sheet = found.tables.at(-1) ?? null;
  store.update({
    tables: found.tables,
    table: sheet,
    showsWelcome: !world.memory.welcomed && found.settings?.welcomed !== true,
  });
  if (found.isUnreadable) report(context, { kind: "notebook-unreadable" });
  if (found.newest !== null) await table.lookAt(found.newest);
  if (sheet !== null) await table.follow(sheet);
}
