import type * as reading from "./session/reading";
import type { Shelf } from "../notebook";
import { openShelfInTime, today } from "../shell";
import type { AnnexContext, AnnexState, Review } from "./state";

/** What keeps reviews in the browser needs of the step. */
export interface KeepingBench {
  readonly context: AnnexContext;
  readonly stateOf: () => AnnexState;
  readonly update: (patch: Partial<AnnexState>) => void;
  readonly loadReading: () => Promise<Pick<typeof reading, "toKeptReview">>;
}

/** Reviews that nobody has finished, as the browser has them. */
export interface ReviewKeeper {
  /** What is there; nothing where the browser keeps nothing. */
  find(): Promise<readonly unknown[]>;
  forget(key: string): Promise<void>;
}

/**
 * Keeps the review that is gone through in the browser, with every answer, until it is used or put away: a pane may be closed at any
 * time. A review of which nothing is settled yet is not worth that.
 */
export function keepReviews(bench: KeepingBench): ReviewKeeper {
  const { context, stateOf, update, loadReading } = bench;
  let opened: Promise<Shelf> | null = null;
  const shelf = (): Promise<Shelf> => (opened ??= openShelfInTime(context.world));
  // one change after the other, so that the last one stays
  let changing = Promise.resolve();
  let seen: Review | null = null;
  const keep = async (review: Review): Promise<void> => {
    const isKept = await shelf()
      .then(async (there) => {
        const { toKeptReview } = await loadReading();
        const kept = review.answers.length === 0 ? null : toKeptReview(review, today(context));
        await there.keepReview(review.key, kept);
        return true;
      })
      .catch(() => false);
    const isUnkept = !isKept && review.answers.length > 0 && stateOf().review !== null;
    if (stateOf().isUnkept !== isUnkept) update({ isUnkept });
  };
  context.store.subscribe(() => {
    const { review } = stateOf();
    const before = seen;
    seen = review;
    if (review === null || before === review) return;
    const isSame = before?.answers === review.answers && before.relation === review.relation;
    const isBegun = before?.key !== review.key && review.answers.length === 0;
    if (!isSame && !isBegun) changing = changing.then(() => keep(review));
  });
  return {
    find: () =>
      shelf()
        .then((there) => there.findReviews())
        .catch(() => []),
    forget: (key) => {
      changing = changing.then(async () => {
        await shelf()
          .then((there) => there.keepReview(key, null))
          .catch(() => undefined);
        update({
          left: stateOf().left.filter((each) => each.key !== key),
          isUnkept: false,
        });
      });
      return changing;
    },
  };
}
