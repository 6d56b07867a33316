import type { AnnexContent } from "../../exchange";
import { hostOf, inTurn, run } from "../shell";
import type { AnnexActions } from "./step-actions";
import { loadReading, openReview, tell } from "./bench";
import type { ReviewKeeper } from "./keeping";
import { showSheets } from "./plan-sheets";
import type { AnnexContext, AnnexSource } from "./state";

type TakingActions = Pick<AnnexActions, "takeFiles" | "takePasted" | "takeSelection">;

/** Reads annexes. */
export function createTakingActions(context: AnnexContext, keeper: ReviewKeeper): TakingActions {
  const begin = (item: string | null, work: () => Promise<void>) =>
    run(context, { task: "reading", item }, async () => {
      await context.world.pause();
      await work();
    });
  return {
    async takeFiles(picked) {
      const names = picked.map(({ name }) => name);
      if (picked.length === 0) return;
      await begin(names.join("、"), async () => {
        const { readFiles } = await loadReading();
        const read = await readFiles(picked, context.world.readPrinted);
        if ("rejected" in read) {
          const { findings } = read.rejected;
          tell(context, { kind: "unread", name: read.name, findings });
        } else if ("planBook" in read) {
          await showSheets(context, read.planBook, { kind: "file", name: names.join("、") });
        } else
          await review(context, { kind: "files", names }, read.contents, {
            sha256: read.sha256,
            keeper,
          });
      });
    },
    async takePasted(pasted) {
      if (pasted.html.trim() === "" && pasted.text.trim() === "") {
        tell(context, { kind: "empty-clipboard" });
        return;
      }
      await begin(null, async () => {
        const { readPasted } = await loadReading();
        const read = readPasted(pasted);
        if (read.outcome === "read") {
          await review(context, { kind: "clipboard" }, [read.content], { sha256: null, keeper });
        } else tell(context, { kind: "unread", name: null, findings: read.findings });
      });
    },
    async takeSelection() {
      const host = hostOf(context);
      if (host.kind !== "excel") return;
      await begin(null, async () => {
        const { readSelected } = await loadReading();
        const selected = await inTurn(context, () => host.readSelection());
        const { sheet } = selected;
        const workbook = await inTurn(context, () => host.spreadsheet.read([sheet], "looks"));
        const content = readSelected(workbook, selected);
        if (content.kind === "blocks" && content.blocks.length === 0) {
          tell(context, { kind: "empty-selection", sheet });
        } else
          await review(context, { kind: "selection", sheet }, [content], { sha256: null, keeper });
      });
    },
  };
}

/** Begins a review; where nothing was read, that is told instead. */
async function review(
  context: AnnexContext,
  source: AnnexSource,
  contents: readonly AnnexContent[],
  { sha256, keeper }: { readonly sha256: string | null; readonly keeper: ReviewKeeper },
): Promise<void> {
  const { beginReview, countTargets, resumeReview } = await loadReading();
  const inUse = context.store.state.settings.plan;
  const begun = beginReview({ source, sha256, contents, inUse });
  const isNothing =
    countTargets(begun.draft) === 0 &&
    begun.draft.doubts.every(({ code }) => code !== "indicator-missing");
  if (isNothing) {
    tell(context, { kind: "nothing", doubts: begun.draft.doubts });
    return;
  }
  // what was settled of the same annex before holds still
  const left = resumeReview(await keeper.find(), begun.key, inUse);
  await openReview(context, left === null ? begun : { ...left, source, sha256 });
}
