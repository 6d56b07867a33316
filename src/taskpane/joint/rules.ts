import { type JointRule, type JointRules, type Plan, withJointRules } from "../../core";
import { fittingRules, readSentRules } from "../../exchange";
import { currentLedger, currentRulings, type Settings, withRulings } from "../notebook";

/** What was chosen for this plan and period, where that differs from what the forms that are out ask. */
export function chosenRules(settings: Settings): JointRules {
  const kept = Object.entries(currentRulings(settings).joint);
  const texts = kept.flatMap(([id, rule]) =>
    typeof rule === "string" ? [[id, rule] as const] : [],
  );
  return fittingRules(settings.plan, texts);
}

/** The plan with the rules by which the next forms are made: what was chosen, else what the forms that are out ask. */
export function planToMake(settings: Settings): Plan {
  return withJointRules(planSoFar(settings), chosenRules(settings));
}

/** Settings in which a rule is chosen for a target. */
export function chooseRule(settings: Settings, target: string, rule: JointRule): Settings {
  const { joint, ...rest } = currentRulings(settings);
  const others = Object.entries(joint).filter(([id]) => id !== target);
  const goesWithoutSaying = planSoFar(settings).targetById.get(target)?.jointRule === rule;
  const chosen = Object.fromEntries(goesWithoutSaying ? others : [...others, [target, rule]]);
  const rulings = withRulings(settings.rulings, { ...rest, joint: chosen });
  return { ...settings, rulings };
}

/** A plan that has changed since says anew what its forms ask. */
function planSoFar(settings: Settings): Plan {
  const { plan } = settings;
  const ledger = currentLedger(settings);
  return ledger?.planHash === plan.hash ? readSentRules(plan, ledger.forms).plan : plan;
}
