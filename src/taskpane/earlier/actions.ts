import type { PickedFile } from "../kit";
import { load, report, run } from "../shell";
import type { EarlierContext } from "./state";

export interface EarlierActions {
  /** Takes 上期值 from the consolidated workbook of an earlier period. */
  openEarlier(file: PickedFile): Promise<void>;
  leaveEarlier(): void;
}

export function createEarlierActions(context: EarlierContext): EarlierActions {
  const { store } = context;
  return {
    openEarlier: (file) =>
      run(context, { task: "opening", item: file.name }, () => open(context, file)),
    leaveEarlier: () => {
      store.update({ earlier: null });
    },
  };
}

async function open(context: EarlierContext, file: PickedFile): Promise<void> {
  const { store } = context;
  const tools = await load(context);
  const read = await tools.readEarlier(file, store.state.settings);
  if ("why" in read) report(context, { kind: "previous-file", file: file.name, why: read.why });
  else store.update({ earlier: { file: file.name, previous: read.previous } });
}
