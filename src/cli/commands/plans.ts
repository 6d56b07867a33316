import type { CommandSpec } from "../command-spec";
import { builtInPlans } from "../../exchange";
import { printJson, type Context } from "../context";

/** `plans`: the built-in plans. */
export function runPlans(context: Context): number {
  const plans = builtInPlans().map((plan) => ({
    id: plan.id,
    title: plan.title,
    rows: plan.rows.length,
    targets: plan.targets.length,
    bureaus: plan.bureaus.length,
  }));
  if (context.json) {
    printJson(context, { plans });
    return 0;
  }
  const { printer, texts } = context;
  const [id, title, rows, targets, bureaus] = texts.plans.columns;
  printer.table(
    [
      { title: id, align: "left" },
      { title: title, align: "left" },
      { title: rows, align: "right" },
      { title: targets, align: "right" },
      { title: bureaus, align: "right" },
    ],
    plans.map((plan) => [
      plan.id,
      plan.title,
      String(plan.rows),
      String(plan.targets),
      String(plan.bureaus),
    ]),
  );
  printer.line();
  printer.line(texts.plans.summary(plans.length));
  return 0;
}

/** `plans` on the command line. */
export const plansCommand: CommandSpec = {
  name: "plans",
  examples: ["plans", "plans --json"],
  define: (command) => command,
  run: (context) => runPlans(context),
};
