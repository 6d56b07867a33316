import type { PeriodRulings } from "../../exchange";
import type { Settings } from "./settings";

/** What was decided for this plan and period; nothing where nothing was. */
export function currentRulings({ plan, period, rulings }: Settings): PeriodRulings {
  return (
    rulings.find((each) => isFor(each, plan.id, period.id)) ?? {
      plan: plan.id,
      period: period.id,
      decisions: [],
      joint: {},
    }
  );
}

/** Rulings with those of one plan and period in the place of what was there. */
export function withRulings(
  rulings: readonly PeriodRulings[],
  changed: PeriodRulings,
): readonly PeriodRulings[] {
  const others = rulings.filter((each) => !isFor(each, changed.plan, changed.period));
  return [...others, changed];
}

/** Rulings of two: those of a plan and period that we have are ours, also where we took the last one back. */
export function mergeRulings(
  stored: readonly PeriodRulings[],
  ours: readonly PeriodRulings[],
): readonly PeriodRulings[] {
  return ours.reduce(withRulings, stored);
}

/** Whether nothing was decided. */
export function isEmpty({ decisions, joint }: PeriodRulings): boolean {
  return decisions.length === 0 && Object.keys(joint).length === 0;
}

export function isFor(rulings: PeriodRulings, plan: string, period: string): boolean {
  return rulings.plan === plan && rulings.period === period;
}
