import type { Plan } from "../core";

import { unsentBureaus } from "./make";
import { nearestYear, type Settings } from "./notebook";
import { today } from "./shell";
import type { PaneContext } from "./state";

/** Takes settings over; what was made or found for another plan or period goes. */
export function adopt(context: PaneContext, next: Settings): void {
  const { store } = context;
  const { settings: before, plans, bureaus, earlier } = store.state;
  const plan = plans.find((each) => isSamePlan(each, next.plan)) ?? next.plan;
  const isOtherPlan = plan !== before.plan;
  const isOther = isOtherPlan || next.period.id !== before.period.id;
  const { from, to } = plan.period;
  const isInside = next.period.year >= from && next.period.year <= to;
  const period = isInside ? next.period : nearestYear(plan, today(context));
  const isStillEarlier = !isOtherPlan && (earlier?.previous.period.lastDay ?? "") < period.lastDay;
  const others = plans.filter(({ id }) => id !== plan.id);
  const adopted = { ...next, plan, period, paper: before.paper };
  store.update({
    settings: adopted,
    plans: plans.includes(plan) ? plans : [...others, plan],
    bureaus: isOther || next.ledger !== before.ledger ? unsentBureaus(adopted) : bureaus,
    earlier: isStillEarlier ? earlier : null,
    ...(isOther && {
      reports: null,
      isMarked: true,
      made: [],
      stopped: false,
      inserted: null,
      summaries: null,
    }),
  });
}

/** Changes what a person chose. Nothing is written: what can be chosen again is no reason to change a workbook. */
export function change(context: PaneContext, patch: Partial<Settings>): void {
  adopt(context, { ...context.store.state.settings, ...patch });
}

/** Whether two plans say the same: one read from a notebook is never the object of the list. */
function isSamePlan(one: Plan, other: Plan): boolean {
  return one === other || (one.id === other.id && one.hash === other.hash);
}
