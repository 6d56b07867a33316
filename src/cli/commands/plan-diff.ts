import {
  BUREAU_FIELDS,
  type ChangedField,
  diffPlans,
  isSamePlan,
  type PlanDifference,
} from "../../sheets";
import type { CommandSpec } from "../command-spec";
import { printJson, type Context } from "../context";
import { loadPlan } from "../plan-source";

/** `plan diff`: what changed between two versions of a plan. Exit 1 where anything did. */
export async function runPlanDiff(
  context: Context,
  earlier: string,
  later: string,
): Promise<number> {
  const before = await loadPlan(context, earlier);
  const after = await loadPlan(context, later);
  const difference = diffPlans(before, after);
  const isSame = isSamePlan(difference);
  const sameHash = before.hash === after.hash;
  if (context.json) {
    printJson(context, { before: before.hash, after: after.hash, ...jsonOf(difference) });
  } else if (isSame) {
    context.printer.line(sameHash ? context.texts.plan.same : context.texts.plan.otherOrder);
  } else printDifference(context, difference);
  return sameHash ? 0 : 1;
}

function printDifference(
  context: Context,
  { facts, targets, bureaus, lines }: PlanDifference,
): void {
  const { printer, texts } = context;
  const { heads, changes } = texts.plan;
  const section = (title: string, entries: readonly string[]): void => {
    if (entries.length === 0) return;
    printer.heading(title);
    for (const entry of entries) printer.sentence(entry, 2);
    printer.line();
  };
  section(
    heads.facts,
    facts.map((each) => sayField(context, each)),
  );
  section(
    heads.targets,
    targets.flatMap(({ id, name, change, fields, handedOver: moved }) =>
      change === "changed"
        ? [
            ...(moved === null
              ? []
              : [`${id} ${name} ${texts.plan.handedOver(moved.from, moved.to)}`]),
            ...fields
              .filter(({ field }) => moved === null || !BUREAU_FIELDS.includes(field))
              .map((each) => `${id} ${name} ${sayField(context, each)}`),
          ]
        : [`${changes[change]} ${id} ${name}`],
    ),
  );
  section(
    heads.bureaus,
    bureaus.map(({ bureau, change }) => `${changes[change]} ${bureau}`),
  );
  section(
    heads.lines,
    lines.map(({ sheet, change, line }) => `${sheet} ${changes[change]}：${line}`),
  );
  const count = (change: string) => targets.filter((each) => each.change === change).length;
  printer.line(
    texts.plan.summary({
      ...{ added: count("added"), removed: count("removed"), changed: count("changed") },
      handedOver: targets.filter((each) => each.handedOver !== null).length,
    }),
  );
}

function sayField({ texts }: Context, { field, before, after }: ChangedField): string {
  const { blank } = texts.plan;
  return `${field} ${String(before ?? blank)} → ${String(after ?? blank)}`;
}

/** As the contract has it: one entry a field of a target; one that came or went has none. */
function jsonOf({ facts, targets, bureaus, lines }: PlanDifference): object {
  const nothing: ChangedField[] = [];
  return {
    facts,
    targets: targets.flatMap(({ id, name, change, fields }) =>
      (change === "changed"
        ? fields
        : nothing.concat({ field: "", before: null, after: null })
      ).map(({ field, before, after }) => ({
        id,
        name,
        change,
        field: field || null,
        before,
        after,
      })),
    ),
    handedOver: targets.flatMap(({ id, name, handedOver }) =>
      handedOver === null ? [] : [{ id, name, ...handedOver }],
    ),
    bureaus,
    lines,
  };
}

/** `plan diff` on the command line. */
export const planDiffCommand: CommandSpec = {
  name: "plan diff",
  examples: ["plan diff 旧计划.xlsx 新计划.xlsx"],
  define: (command, texts) =>
    command
      .argument("<PLAN>", texts.options.earlierPlan)
      .argument("<LATER_PLAN>", texts.options.laterPlan),
  run: (context, command) => runPlanDiff(context, command.args[0] ?? "", command.args[1] ?? ""),
};
