import { parsePeriod, type Language } from "../../core";
import { firstPlan, type Notebook, planOf } from "../../exchange";
import { currentRulings, isEmpty, isFor, withRulings } from "./rulings";
import type { Settings } from "./settings";

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
    paper: "A4",
    ledger: notebook.ledger,
    rulings: withRulings(notebook.otherRulings, {
      plan: notebook.plan,
      period: notebook.period,
      decisions: notebook.decisions,
      joint: notebook.joint,
    }),
    collections: notebook.collections,
    pacing: notebook.pacing,
    welcomed: notebook.welcomed,
  };
}

/**
 * Settings as the notebook keeps them. The plan that the pane starts with goes by its id; any other travels whole, so that the
 * workbook opens without anything being fetched, and as it was when its forms went out.
 */
export function toNotebook(settings: Settings): Notebook {
  const { plan, period } = settings;
  const travels = firstPlan().hash !== plan.hash;
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
    collections: [...settings.collections],
    pacing: [...settings.pacing],
    welcomed: settings.welcomed,
  };
}
