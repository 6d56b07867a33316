import { fetchPart, problemOf, report } from "../../shell";
import { collectionOf, update, type CollectBench } from "../bench";
import { listCards } from "../session/cards";

/**
 * Fetches what makes decisions of what was filled in.
 *
 * @throws NotLoaded
 */
export function loadDeciding() {
  return fetchPart("decide", () => import(/* webpackChunkName: "cards" */ "../session/decide"));
}

/** Has the cards fetched as soon as there is something to decide. */
export function keepCards(bench: CollectBench): void {
  const { context } = bench;
  let isFetched = false;
  const fetchCards = async (): Promise<void> => {
    isFetched = true;
    try {
      await fetchPart("cards", bench.fetchCards);
      update(bench, {});
    } catch (error) {
      report(context, problemOf(error), () => void fetchCards());
    }
  };
  context.store.subscribe(() => {
    const { step, busy, settings } = context.store.state;
    if (isFetched || step !== "collect" || busy !== null) return;
    const collection = collectionOf(bench);
    if (collection === null) return;
    const { decisions } = bench.collecting.rulings(settings);
    if (decisions.length > 0 || listCards(collection).length > 0) void fetchCards();
  });
}
