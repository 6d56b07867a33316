import type { CollectPart, CollectStep } from "./collect";
import { report } from "./shell";
import type { PaneContext } from "./state";

/** The step 回收, which is fetched when it is first opened. */
export interface CollectLater {
  readonly load: () => Promise<CollectPart>;
  /** Null until it has been fetched. */
  step: CollectStep | null;
}

/** Fetches the step 回收, unless it is there. */
export async function fetchCollect(context: PaneContext, later: CollectLater): Promise<void> {
  if (later.step !== null) return;
  const part = await later.load().catch(() => null);
  if (part === null) {
    report(context, { kind: "not-loaded" }, () => void fetchCollect(context, later));
  } else later.step ??= { part, actions: part.create(context) };
}
