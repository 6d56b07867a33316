import type { Finding, Plan } from "../core";
import { type Ledger, listPlanChanges } from "../exchange";
import type { Context } from "./context";
import { loadSentPlans } from "./sent-plans";
import { printable } from "./terminal";

/**
 * Tells whoever makes forms again by a plan that has changed what changed, and whose forms that stay out are out of date.
 *
 * @param path of the ledger
 * @param made whose forms are made now
 */
export async function tellPlanChanges(
  context: Context,
  path: string,
  earlier: Ledger,
  plan: Plan,
  made: readonly string[],
): Promise<void> {
  const { texts, world } = context;
  const staying = {
    ...earlier,
    forms: earlier.forms.filter(({ bureau }) => !made.includes(bureau)),
  };
  const versions = await loadSentPlans(context, path, earlier, plan);
  const { findings, lost } = listPlanChanges(plan, earlier, versions);
  const say = (sentence: string): void => {
    world.terminal.err(`${printable(sentence)}\n`);
  };
  if (findings.length === 0 && lost.length === 0) return;
  say(texts.notes.planChanged);
  for (const each of findings) say(`  ${sayChange(context, plan, each)}`);
  if (lost.length > 0) say(`  ${texts.notes.sentPlanLost}`);
  const outdated = new Set(
    listPlanChanges(plan, staying, versions).findings.flatMap((each) =>
      each.code === "plan-changed" && each.details.kind === "target" ? each.details.outdated : [],
    ),
  );
  if (outdated.size > 0) say(texts.notes.outdatedForms([...outdated]));
}

function sayChange({ messages }: Context, plan: Plan, each: Finding): string {
  const target = plan.targetById.get(each.target ?? "") ?? null;
  const about = target === null ? each.target : `${target.id} ${target.name}`;
  const sentence = messages.finding(each, target);
  return about === null ? sentence : `${about}: ${sentence}`;
}
