import type { CommandSpec } from "../command-spec";
import type { Plan } from "../../core";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { builtInPlans, type Collection, DEFAULT_PLAN_ID, type FileReport } from "../../exchange";
import { collectionToJson, reportsToJson } from "../../library";
import { checkFile } from "../check-file";
import { printJson, type Context } from "../context";
import { fillInForm, type FormEntry } from "../fill-in";
import { CountedOpening } from "../open-returned";
import { writeFiles } from "../output";
import { printCollection } from "../print-collection";
import { printReports } from "../print-reports";
import { collect } from "./collect";
import sample from "./demo-values.json";
import type { Distribution } from "../join-ledgers";
import { runAnnexDemo } from "./demo-annex";
import { distribute } from "./distribute";
import { writeDrafts } from "./documents";
import { writeReport } from "./report";

export interface DemoOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly annex?: boolean;
}

/** What a bureau enters, by target id. */
type Entries = Readonly<Record<string, FormEntry>>;

/** What `demo` does, one thing after the other. */
interface DemoRun {
  readonly distribution: Distribution;
  readonly reports: readonly FileReport[];
  readonly collection: Collection;
  readonly plans: readonly Plan[];
}

/** Where everything goes below the folder asked for. */
interface DemoPlaces {
  readonly sent: string;
  readonly returned: string;
  readonly decisions: string;
  readonly consolidated: string;
  readonly report: string;
  readonly documents: string;
}

/**
 * `demo`: the main job on the built-in plan. Forms go out, a copy of each is filled in as its bureau would, some values wrong on
 * purpose, one bureau reports twice; the copies are checked and merged into one workbook. Exit 0: the findings are the point.
 */
export async function runDemo(context: Context, options: DemoOptions): Promise<number> {
  const { printer, texts, messages } = context;
  const places: DemoPlaces = {
    sent: join(options.out, "forms"),
    returned: join(options.out, "returns"),
    decisions: join(options.out, "裁定.json"),
    consolidated: join(options.out, "汇总.xlsx"),
    report: join(options.out, "报告.html"),
    documents: join(options.out, "文书"),
  };
  const { distribution, reports, collection, plans } = await goThrough(
    context,
    places,
    options.force ?? false,
  );
  if (context.json) {
    printJson(context, {
      distribute: distribution,
      check: reportsToJson(reports, plans, messages),
      collect: collectionToJson(collection, messages),
    });
    return 0;
  }
  printer.heading(texts.demo.intro(collection.plan.title, sample.period));
  printer.line();
  printer.line(texts.demo.distributed(distribution.forms.length, places.sent));
  printer.line(texts.demo.filled(reports.length, places.returned));
  printer.line(texts.demo.checked);
  printer.line();
  printReports(context, reports, plans);
  printer.line();
  printer.line(texts.demo.collected(places.decisions));
  printer.line();
  printCollection(context, collection, places.consolidated);
  printer.line();
  printer.line(texts.demo.papers(places.report, places.documents));
  printer.line();
  printer.line(texts.demo.outro(options.out));
  return 0;
}

async function goThrough(context: Context, places: DemoPlaces, force: boolean): Promise<DemoRun> {
  const plans = builtInPlans();
  const distribution = await distribute(
    { ...context, today: sample.today },
    {
      plan: DEFAULT_PLAN_ID,
      period: sample.period,
      due: sample.due,
      contact: sample.contact,
      joint: sample.joint,
      out: places.sent,
      idSeed: "demo",
      force,
    },
  );
  const returns = listReturns(distribution, places.returned);
  const planned = [...returns.map(({ path }) => path), places.decisions];
  await writeFiles(context, { force, planned }, async (add) => {
    for (const { form, path, entries } of returns) {
      await add(path, fillInForm(new Uint8Array(await readFile(form)), entries));
    }
    await add(places.decisions, `${JSON.stringify(sample.decisions, null, 2)}\n`);
  });
  const reports: FileReport[] = [];
  const opening = new CountedOpening(context, []);
  for (const { path } of returns) reports.push(...(await checkFile(path, plans, opening)));
  const collection = await collect(
    { ...context, today: sample.collectedOn },
    {
      ledger: distribution.ledger,
      decisions: [places.decisions],
      out: places.consolidated,
      force,
    },
    [places.returned],
  );
  const from = places.consolidated;
  await writeReport(context, { from, out: places.report, force });
  await writeDrafts(context, { from, out: places.documents, force });
  return { distribution, reports, collection, plans };
}

/** A filled-in copy of every form, and a second one of the bureau that reports again. */
function listReturns({ forms }: Distribution, folder: string) {
  const filled = new Map<string, Entries>(Object.entries(sample.returns));
  const { bureau, entries } = sample.again;
  return forms.flatMap((form) => {
    const name = basename(form.path);
    const first = {
      form: form.path,
      path: join(folder, name),
      entries: filled.get(form.bureau) ?? {},
    };
    if (form.bureau !== bureau) return [first];
    const again = name.replace(/\.xlsx$/, "（补报）.xlsx");
    return [first, { form: form.path, path: join(folder, again), entries: entries }];
  });
}

/** `demo` on the command line. */
export const demoCommand: CommandSpec = {
  name: "demo",
  examples: ["demo --out out", "demo --annex --out out/annex"],
  define: (command, texts) =>
    command
      .requiredOption("--out <DIR>", texts.options.demoOut)
      .option("--annex", texts.options.demoAnnex)
      .option("--force", texts.options.force),
  run: (context, command) => {
    const options = command.opts<DemoOptions>();
    return options.annex === true ? runAnnexDemo(context, options) : runDemo(context, options);
  },
};
