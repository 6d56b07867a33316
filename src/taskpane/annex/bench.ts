import { fetchPart, report } from "../shell";
import {
  type AnnexContext,
  type AnnexProblem,
  type AnnexState,
  NOTHING_READ,
  type Review,
} from "./state";

export const loadReading = () =>
  fetchPart(
    "annex-reading",
    () => import(/* webpackChunkName: "annex-reading" */ "./session/reading"),
  );
export const loadBooks = () =>
  fetchPart("plan-book", () => import(/* webpackChunkName: "plan-book" */ "./session/books"));

/** Where what was copied is pasted. */
export const PASTE_BOX = "annex-paste";
/** The heading of the sheets of a plan workbook. */
export const SHEETS_HEADING = "plan-sheets";
/** The heading of a review: it takes the focus when there is one. */
export const REVIEW_HEADING = "annex-review";

export function stateOf({ store }: AnnexContext): AnnexState {
  return store.state.annex ?? NOTHING_READ;
}

export function update(context: AnnexContext, patch: Partial<AnnexState>): void {
  context.store.update({ annex: { ...stateOf(context), ...patch } });
}

export function tell(context: AnnexContext, problem: AnnexProblem): void {
  report(context, { kind: "annex", problem });
}

/** Shows a review, with what it changes in the plan in use. */
export async function openReview(context: AnnexContext, made: Review): Promise<void> {
  update(context, {
    review: await compared(context, made),
    isAside: false,
    shows: "all",
    done: null,
  });
  context.store.update({ focus: { id: REVIEW_HEADING } });
}

/** A finished revision with what it changes in the plan in use. */
export async function compared(context: AnnexContext, made: Review): Promise<Review> {
  if (made.relation === "new" || !("plan" in made.finished)) return made;
  const inUse = context.store.state.settings.plan;
  const [{ planOf }, { revisionOf }] = await Promise.all([loadReading(), loadBooks()]);
  const plan = planOf(made, inUse, null);
  return { ...made, revision: plan && revisionOf(inUse, plan) };
}
