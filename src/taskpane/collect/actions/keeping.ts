import { hostOf, keep, run } from "../../shell";
import { tell, update, type CollectBench } from "../bench";
import { withCollection } from "./memory";
import { shelve } from "./shelf";

/**
 * Keeps the collection as it is, with all that was decided: in the workbook, or without Excel in the browser. What cannot be kept is
 * told; nothing else comes of it.
 *
 * @param isSummary whether the summary has just been made
 */
export async function keepCollection(bench: CollectBench, isSummary = false): Promise<void> {
  const { context } = bench;
  context.store.update({ settings: withCollection(bench, isSummary) });
  update(bench, { isUnkept: true });
  const notKept = hostOf(context).kind === "excel" ? await keep(context) : await shelve(bench);
  if (notKept === null) {
    update(bench, { isUnkept: false });
    return;
  }
  // a browser that keeps nothing says so beside the buttons, once and for all
  if (notKept === "no-shelf") return;
  tell(
    bench,
    { kind: "not-kept", ...notKept },
    () => void run(context, { task: "saving" }, () => keepCollection(bench, isSummary)),
  );
}
