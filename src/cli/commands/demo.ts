import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { builtInPlans, DEFAULT_PLAN_ID, knowPlan } from "../../exchange";
import { checkFile } from "../check-file";
import { printJson, type Context } from "../context";
import { fillInForm, type FormEntry } from "../fill-in";
import { reportsToJson } from "../json";
import { writeFiles } from "../output";
import { printReports } from "../print-reports";
import sample from "./demo-values.json";
import { distribute } from "./distribute";

export interface DemoOptions {
  readonly out: string;
  readonly force?: boolean;
}

/**
 * `demo`: the main job on the built-in plan. Forms go out, a copy of each is filled in as its bureau would, some values wrong on
 * purpose, and the copies are checked. Exit 0: the findings are the point.
 */
export async function runDemo(context: Context, options: DemoOptions): Promise<number> {
  const { printer, texts } = context;
  const plans = builtInPlans().map(knowPlan);
  const known = plans.find(({ plan }) => plan.id === DEFAULT_PLAN_ID);
  const sent = join(options.out, "forms");
  const returned = join(options.out, "returns");
  const force = options.force ?? false;
  const distribution = await distribute(
    { ...context, today: sample.today },
    {
      plan: DEFAULT_PLAN_ID,
      period: sample.period,
      due: sample.due,
      contact: sample.contact,
      out: sent,
      idSeed: "demo",
      force,
    },
  );
  const paths = distribution.forms.map((form) => join(returned, basename(form.path)));
  const entries = new Map<string, Readonly<Record<string, FormEntry>>>(
    Object.entries(sample.returns),
  );
  await writeFiles(context, { force, planned: paths }, async (add) => {
    for (const [index, form] of distribution.forms.entries()) {
      const filled = fillInForm(
        new Uint8Array(await readFile(form.path)),
        entries.get(form.bureau) ?? {},
      );
      await add(paths[index] ?? "", filled);
    }
  });

  const reports = [];
  for (const path of paths) reports.push(await checkFile(path, plans));
  if (context.json) {
    printJson(context, {
      distribute: distribution,
      check: reportsToJson(reports, plans, context.messages),
    });
    return 0;
  }
  printer.heading(texts.demo.intro(known?.plan.title ?? "", sample.period));
  printer.line();
  printer.line(texts.demo.distributed(distribution.forms.length, sent));
  printer.line(texts.demo.filled(paths.length, returned));
  printer.line(texts.demo.checked);
  printer.line();
  printReports(context, reports, plans);
  printer.line(texts.demo.outro(options.out));
  return 0;
}
