import type { FileReport } from "../../../exchange";
import {
  effectiveFilter,
  isSought,
  listCards,
  listFindings,
  type ShownFinding,
  type TargetCard,
} from "../findings";
import type { CheckView } from "./check-view";

/** What is shown of a report, in this order: what must be put right, what is blank, what is only told. */
export interface ShownCards {
  readonly before: readonly TargetCard[];
  readonly blanks: readonly ShownFinding[];
  readonly after: readonly TargetCard[];
  /** Whether there is anything at all, whatever is shown of it. */
  readonly isAny: boolean;
}

/** The cards that the filter, the search and the bureau leave. A card is shown with all its remarks where one of them is sought. */
export function shownCards({ state, messages }: CheckView, report: FileReport): ShownCards {
  const filter = effectiveFilter(state);
  const all = listFindings(report, state.plans);
  const wanted = all.filter((each) =>
    isSought(state, each, messages.finding(each.finding, each.target)),
  );
  const isShown = ({ group }: ShownFinding) => filter === "all" || group === filter;
  const cards = listCards(all.filter(({ group }) => group !== "blank")).filter(({ findings }) =>
    findings.some((each) => isShown(each) && wanted.includes(each)),
  );
  const isBefore = ({ group }: TargetCard) => group === "error" || group === "warning";
  return {
    before: cards.filter(isBefore),
    blanks: wanted.filter((each) => each.group === "blank" && isShown(each)),
    after: cards.filter((card) => !isBefore(card)),
    isAny: all.length > 0,
  };
}
