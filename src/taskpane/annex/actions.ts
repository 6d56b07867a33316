import { run } from "../shell";
import {
  compared,
  loadReading,
  openReview,
  PASTE_BOX,
  REVIEW_HEADING,
  stateOf,
  update,
} from "./bench";
import { keepReviews, type ReviewKeeper } from "./keeping";
import { createSheetActions } from "./plan-sheets";
import { createResultActions } from "./results";
import { type AnnexContext, NOTHING_READ, type Review } from "./state";
import type { AnnexActions, TakePlan } from "./step-actions";
import { createTakingActions } from "./taking";

/** Sets the step up in the pane's state. */
export function createAnnexActions(context: AnnexContext, takePlan: TakePlan): AnnexActions {
  const { store, talk, world } = context;
  store.update({ annex: { ...NOTHING_READ, signer: world.memory.decidedBy ?? "" } });
  const keeper = keepReviews({
    ...{ context, loadReading },
    stateOf: () => stateOf(context),
    update: (patch) => {
      update(context, patch);
    },
  });
  void listLeft(context, keeper);
  const { actions: onSheets, look } = createSheetActions(context, takePlan, keeper);
  return {
    ...createTakingActions(context, keeper),
    ...createResultActions(context, takePlan, { keeper, look }),
    ...onSheets,
    comeBack() {
      update(context, { isAside: false, done: null });
      store.update({ focus: { id: REVIEW_HEADING } });
    },
    forget: (key) => keeper.forget(key),
    async resume(key) {
      await run(context, { task: "reading", item: null }, async () => {
        await world.pause();
        const { resumeReview } = await loadReading();
        const left = resumeReview(await keeper.find(), key, store.state.settings.plan);
        if (left !== null) await openReview(context, left);
        else await keeper.forget(key);
      });
    },
    answer: (doubt, choice) =>
      changeReview(context, async (review) => {
        const { answerDoubt } = await loadReading();
        return answerDoubt(review, doubt, choice);
      }),
    relate: (relation) =>
      changeReview(context, (review) => Promise.resolve({ ...review, relation, revision: null })),
    show(shows) {
      update(context, { shows });
    },
    sign(signer) {
      update(context, { signer });
    },
    leave(isAgreed = false) {
      const { review: left } = stateOf(context);
      const answers = left?.answers.length ?? 0;
      talk.ask(null);
      if (isAgreed || answers === 0) {
        update(context, { review: null, isAside: false, done: null });
        if (left !== null) void keeper.forget(left.key);
        store.update({ focus: { id: PASTE_BOX } });
      } else talk.ask({ kind: "annex", question: { kind: "leave", answers } });
    },
  };
}

async function changeReview(
  context: AnnexContext,
  change: (review: Review) => Promise<Review>,
): Promise<void> {
  const { review: before } = stateOf(context);
  if (before === null || context.store.state.busy !== null) return;
  const after = await change(before);
  // another answer may have come first
  if (stateOf(context).review !== before) return;
  update(context, { review: after, done: null });
  const told = await compared(context, after);
  if (told !== after && stateOf(context).review === after) update(context, { review: told });
}

/** Tells of reviews that were left; those that are gone through or were begun meanwhile are none. */
async function listLeft(context: AnnexContext, keeper: ReviewKeeper): Promise<void> {
  const found = await keeper.find();
  if (found.length === 0) return;
  const reading = await loadReading().catch(() => null);
  if (reading !== null) update(context, { left: reading.listLeft(found) });
}
