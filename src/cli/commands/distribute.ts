import { basename, dirname, join } from "node:path";
import { type CommandSpec, gather, planOption } from "../command-spec";
import {
  fingerprint,
  isDay,
  parsePeriod,
  type Plan,
  type ReportingPeriod,
  withoutTargets,
} from "../../core";
import {
  type Ledger,
  type Occasion,
  prepareForms,
  type PreparedForm,
  skipsSoFar,
  LEDGER_NAME,
  partLedgerName,
} from "../../exchange";
import { createWorkbookWriter } from "../../xlsx";
import { deflatePieces } from "../compression";
import { nameBureaus } from "../bureau-names";
import { printJson, type Context } from "../context";
import { extendedLedger } from "../extend-ledger";
import {
  type DistributedForm,
  type Distribution,
  joinLedgers,
  refuseOtherOccasion,
} from "../join-ledgers";
import { planToMake, readJointRules } from "../joint-rules";
import { readLedger } from "../ledger-source";
import { writeFiles } from "../output";
import { tellPlanChanges } from "../plan-changes";
import { loadPlan, tellRemarks } from "../plan-source";
import { loadPrevious } from "../previous-source";
import { startProgress } from "../progress";
import { sentPlanToWrite } from "../sent-plans";
import { readShard, shareOf } from "../shard";
import { UsageError } from "../usage-error";

export interface DistributeOptions {
  readonly plan: string;
  readonly period: string;
  readonly due?: string;
  readonly contact?: string;
  readonly bureau?: readonly string[];
  readonly previous?: readonly string[];
  readonly ledger?: string;
  readonly joint?: readonly string[];
  readonly skip?: readonly string[];
  readonly out: string;
  readonly force?: boolean;
  readonly idSeed?: string;
  readonly shard?: string;
  readonly merge?: readonly string[];
}

/** `distribute`: one form per bureau, and the ledger. */
export async function runDistribute(context: Context, options: DistributeOptions): Promise<number> {
  const distribution = await distribute(context, options);
  if (context.json) {
    printJson(context, distribution);
    return 0;
  }
  const { printer, texts } = context;
  const [bureau, targets, form, file] = texts.distribute.columns;
  printer.table(
    [
      { title: bureau, align: "left" },
      { title: targets, align: "right" },
      { title: form, align: "left" },
      { title: file, align: "left" },
    ],
    distribution.forms.map((each) => [
      each.bureau,
      String(each.targets),
      each.formId.slice(0, 8),
      basename(each.path),
    ]),
  );
  printer.line();
  const count = distribution.forms.reduce((sum, each) => sum + each.targets, 0);
  printer.line(
    texts.distribute.summary(distribution.forms.length, count, options.out, distribution.ledger),
  );
  if (distribution.forms.length > 0) {
    printer.line(texts.distribute.next(distribution.due && context.messages.day(distribution.due)));
  }
  return 0;
}

/** Makes the forms and writes them with the ledger; everything or nothing. */
export async function distribute(
  context: Context,
  typed: DistributeOptions,
): Promise<Distribution> {
  const { plan: asFiled, period } = await readOccasion(context, typed);
  const bureau = typed.bureau && nameBureaus(context, asFiled, typed.bureau);
  const options = { ...typed, ...(bureau && { bureau }) };
  const joint = readJointRules(context, asFiled, options.joint ?? []);
  const shard = options.shard === undefined ? null : readShard(context, options.shard);
  if (shard !== null && options.merge !== undefined) {
    throw new UsageError("bad-option", context.texts.errors.together("--shard", "--merge"));
  }
  const whole = options.ledger ?? join(options.out, LEDGER_NAME);
  const ledgerPath = shard === null ? whole : join(dirname(whole), partLedgerName(shard));
  const earlier = await readLedger(context, whole);
  const occasion: Occasion = {
    plan: asFiled.id,
    planHash: asFiled.hash,
    period,
    due: options.due ?? earlier?.due ?? null,
  };
  const made = options.bureau ?? asFiled.bureaus;
  if (earlier) {
    refuseOtherOccasion(context, ledgerPath, earlier, occasion);
    tellDue(context, earlier, occasion);
    await tellPlanChanges(context, whole, earlier, asFiled, made);
  }
  if (options.merge !== undefined) {
    return joinLedgers(context, options, options.merge, { occasion, ledgerPath, asFiled });
  }
  const skips = [...skipsSoFar(earlier), ...readSkips(context, asFiled, options.skip ?? [])];
  const plan = withoutTargets(
    planToMake(context, asFiled, earlier, joint, made),
    skips.map((target) => ({ target })),
  );
  const contact = options.contact?.trim() ?? "";
  const prepared = prepareForms({
    plan,
    period,
    due: occasion.due,
    contact: contact === "" ? null : contact,
    bureaus: options.bureau ?? null,
    previous: await loadPrevious(context, options.previous ?? [], plan, period),
    createdOn: context.today,
    newId: idSource(context, options, plan, period),
  });
  const forms = shard === null ? prepared : shareOf(prepared, shard);
  const planned = forms.map((form) => join(options.out, form.file));
  const force = options.force ?? false;
  const extended = extendedLedger(context, {
    ...{ path: ledgerPath, occasion, forms, isPart: shard !== null, earlier },
    ...{ plan: asFiled, due: options.due },
  });
  const written = await writeFiles(context, { force, planned, extended }, async (add) => {
    const sent = await writeForms(context, forms, options.out, add);
    const sentPlan = await sentPlanToWrite(asFiled, dirname(ledgerPath));
    if (sentPlan !== null) await add(sentPlan.path, sentPlan.text);
    return sent;
  });
  return {
    plan: plan.id,
    period: period.id,
    due: occasion.due,
    ledger: ledgerPath,
    forms: written,
  };
}

/** @throws {UsageError} for an id that the plan has not */
function readSkips(context: Context, plan: Plan, ids: readonly string[]): readonly string[] {
  const unknown = ids.find((id) => !plan.targetById.has(id));
  if (unknown === undefined) return ids;
  const problem = context.messages.problem({ code: "unknown-target", target: unknown });
  throw new UsageError("bad-option", `--skip：${problem}`);
}

/** The plan and the period that the options name; what else is wrong with them is told here. */
async function readOccasion(
  context: Context,
  options: DistributeOptions,
): Promise<{ readonly plan: Plan; readonly period: ReportingPeriod }> {
  const { errors } = context.texts;
  if (options.out.trim() === "") {
    throw new UsageError("bad-option", errors.optionNeedsValue("--out"));
  }
  const plan = await loadPlan(context, options.plan);
  const period = readPeriod(context, plan, options.period);
  if (options.due !== undefined && !isDay(options.due)) {
    throw new UsageError("bad-day", errors.badDay("--due", options.due));
  }
  tellRemarks(context, plan);
  return { plan, period };
}

/** Writes one form after the other: ten thousand do not stand in memory together. */
async function writeForms(
  context: Context,
  forms: readonly PreparedForm[],
  folder: string,
  add: (path: string, data: Uint8Array | string) => Promise<void>,
): Promise<DistributedForm[]> {
  const written: DistributedForm[] = [];
  const progress = startProgress(context, context.texts.notes.making, forms.length);
  const write = createWorkbookWriter(deflatePieces);
  try {
    for (const form of forms) {
      const bytes = await write(form.build());
      const path = join(folder, form.file);
      await add(path, bytes);
      const { bureau, formId, targets } = form;
      written.push({ bureau, path, formId, targets, sha256: fingerprint(bytes) });
      progress.step();
    }
  } finally {
    progress.done();
  }
  return written;
}

function readPeriod(context: Context, plan: Plan, text: string): ReportingPeriod {
  const { errors } = context.texts;
  const period = parsePeriod(text);
  if (!period) throw new UsageError("bad-period", errors.badPeriod(text));
  if (period.year < plan.period.from) {
    throw new UsageError("bad-period", errors.periodBeforePlan(period.id, plan.period.from));
  }
  return period;
}

/** Forms that are out already keep what they say; whoever adds to them should know. */
function tellDue(context: Context, earlier: Ledger, occasion: Occasion): void {
  const { notes, distribute: words } = context.texts;
  const day = (due: string | null) => (due === null ? words.noDue : context.messages.day(due));
  if (earlier.due === occasion.due) return;
  context.world.terminal.err(`${notes.dueChanged(day(earlier.due), day(occasion.due))}\n`);
}

/** Random ids, or ids that follow from a seed: the same input then gives the same bytes. */
function idSource(
  context: Context,
  options: DistributeOptions,
  plan: Plan,
  period: ReportingPeriod,
): (bureau: string) => string {
  const { idSeed } = options;
  if (idSeed === undefined) return context.world.newId;
  return (bureau) => fingerprint(JSON.stringify([idSeed, plan.id, period.id, bureau])).slice(0, 32);
}

/** `distribute` on the command line. */
export const distributeCommand: CommandSpec = {
  name: "distribute",
  examples: [
    "distribute --period 2021 --due 2022-01-15 --out 发放",
    "distribute --period 2021 --joint 3.1=sum --out 发放",
    'distribute --period 2021 --bureau 市商务局 --contact "张三 0531-12345678" --out 发放',
  ],
  define: (command, texts) =>
    command
      .option("--period <PERIOD>", texts.options.period)
      .option("--out <DIR>", texts.options.formsOut)
      .option("--ledger <FILE>", texts.period.options.distributeLedger)
      .option("--due <DAY>", texts.options.due)
      .option("--contact <TEXT>", texts.options.contact)
      .option("--bureau <NAME...>", texts.options.bureau)
      .addOption(planOption(texts))
      .option("--joint <ID=RULE...>", texts.options.joint)
      .option("--skip <ID...>", texts.options.skip)
      .option("--previous <FILE>", texts.options.previous, gather)
      .option("--id-seed <TEXT>", texts.options.idSeed)
      .option("--shard <I/N>", texts.options.shardForms)
      .option("--merge <FILE...>", texts.options.mergeLedgers)
      .option("--force", texts.options.force),
  remembered: {
    options: {
      ...{ plan: "plan", period: "period", due: "due", contact: "contact", joint: "joint" },
      ...{ previous: "previous", ledger: "ledger", out: "forms" },
    },
    needs: ["--period", "--out"],
  },
  run: (context, command) => runDistribute(context, command.opts<DistributeOptions>()),
};
