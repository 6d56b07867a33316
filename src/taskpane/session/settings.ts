import { parsePeriod, type Language } from "../../core";
import {
  findBuiltInPlan,
  findLedgerConflict,
  type Ledger,
  type Notebook,
  type Occasion,
  type PeriodRulings,
  planOf,
} from "../../exchange";
import type { Settings } from "../state";

/**
 * The settings a notebook holds; null when its plan or period cannot be told.
 *
 * @param language where the notebook names none
 */
export function settingsFrom(notebook: Notebook, language: Language): Settings | null {
  const known = planOf(notebook);
  const period = parsePeriod(notebook.period);
  if ("problems" in known || period === null) return null;
  return {
    plan: known.plan,
    period,
    due: notebook.due,
    contact: notebook.contact,
    language: notebook.language ?? language,
    ledger: notebook.ledger,
    rulings: withRulings(notebook.otherRulings, {
      plan: notebook.plan,
      period: notebook.period,
      decisions: notebook.decisions,
      joint: notebook.joint,
    }),
    welcomed: notebook.welcomed,
  };
}

/** Settings as the notebook keeps them. A plan from a file travels whole, a built-in one by its id. */
export function toNotebook(settings: Settings): Notebook {
  const { plan, period } = settings;
  const builtIn = findBuiltInPlan(plan.id);
  const travels = builtIn?.hash !== plan.hash;
  const { decisions, joint } = currentRulings(settings);
  return {
    format: "zerenbiao-notebook",
    formatVersion: 1,
    plan: plan.id,
    planFile: travels ? plan.file : null,
    period: period.id,
    due: settings.due,
    contact: settings.contact,
    language: settings.language,
    ledger: settings.ledger,
    decisions,
    joint,
    otherRulings: settings.rulings.filter(
      (each) => !isFor(each, plan.id, period.id) && !isEmpty(each),
    ),
    welcomed: settings.welcomed,
  };
}

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

function isEmpty({ decisions, joint }: PeriodRulings): boolean {
  return decisions.length === 0 && Object.keys(joint).length === 0;
}

function isFor(rulings: PeriodRulings, plan: string, period: string): boolean {
  return rulings.plan === plan && rulings.period === period;
}

/** What forms are made for now. */
export function occasionOf({ plan, period, due }: Settings): Occasion {
  return { plan: plan.id, planHash: plan.hash, period, due };
}

/** The ledger of this plan and period; null where there is none, or it is another occasion's. */
export function currentLedger(settings: Settings): Ledger | null {
  const { ledger } = settings;
  return ledger !== null && findLedgerConflict(ledger, occasionOf(settings)) === null
    ? ledger
    : null;
}

/**
 * One ledger of two that grew apart, such as in two panes over one shared workbook: every form of both. Of two current
 * forms of one bureau ours counts, the other was replaced. Ledgers of different plans or periods do not mix: ours stays.
 */
export function mergeLedgers(stored: Ledger | null, ours: Ledger | null): Ledger | null {
  if (stored === null || ours === null) return ours ?? stored;
  if (stored.plan !== ours.plan || stored.period !== ours.period) return ours;
  const ids = new Set(ours.forms.map(({ formId }) => formId));
  const current = new Set(
    ours.forms.filter(({ state }) => state === "current").map(({ bureau }) => bureau),
  );
  const kept = stored.forms
    .filter(({ formId }) => !ids.has(formId))
    .map((form) => (current.has(form.bureau) ? { ...form, state: "replaced" as const } : form));
  return { ...ours, forms: [...kept, ...ours.forms] };
}
