import { parsePeriod, type Plan } from "../../core";
import {
  asReasons,
  builtInPlans,
  findForms,
  type FoundForm,
  listOccasions,
  type NoForm,
  rebuildLedger,
  type RebuiltForm,
  type RebuiltLedger,
} from "../../exchange";
import { findFiles } from "../check-file";
import { type CommandSpec, gather } from "../command-spec";
import { printJson, type Context } from "../context";
import { CountedOpening, openReturned } from "../open-returned";
import { writeFiles } from "../output";
import { readSettings } from "../period";
import { loadPlan } from "../plan-source";
import { letSignalsIn, startProgress } from "../progress";
import { printable } from "../terminal";
import { UsageError } from "../usage-error";

export interface LedgerRebuildOptions {
  readonly plan?: string;
  readonly period?: string;
  readonly current?: readonly string[];
  readonly out: string;
  readonly force?: boolean;
}

/** `ledger rebuild`: a ledger of forms that were kept or came back. Exit 1 where one of them could not be taken. */
export async function runLedgerRebuild(
  context: Context,
  options: LedgerRebuildOptions,
  paths: readonly string[],
): Promise<number> {
  const { errors } = context.texts;
  const { out, force = false } = options;
  if (!out.toLowerCase().endsWith(".json")) {
    throw new UsageError("bad-option", context.texts.rebuild.notJson(out));
  }
  if (options.period !== undefined && parsePeriod(options.period) === null) {
    throw new UsageError("bad-period", errors.badPeriod(options.period));
  }
  const plans =
    options.plan === undefined ? builtInPlans() : [await loadPlan(context, options.plan)];
  const files = await findFiles(context, paths);
  // before anything is written: what goes wrong behind that would say that nothing was
  const isKnown = (await readSettings(context))?.ledger === out;
  const rebuilt = await writeFiles(context, { force, planned: [out] }, async (add) => {
    const found = await readForms(context, files, plans, paths);
    const again = rebuild(context, options, found);
    await add(out, `${JSON.stringify(again.ledger, null, 2)}\n`);
    return again;
  });
  if (context.json) printJson(context, toJson(context, out, rebuilt));
  else {
    print(context, out, rebuilt);
    context.printer.sentence(context.texts.rebuild.next(isKnown ? null : out), 0);
  }
  return rebuilt.forms.some(isOpen) ? 1 : 0;
}

/** Looks at one file after the other, those of archives and mails too: only one workbook is in memory at a time. */
async function readForms(
  context: Context,
  files: readonly string[],
  plans: readonly Plan[],
  named: readonly string[],
): Promise<readonly (FoundForm | NoForm)[]> {
  const found: (FoundForm | NoForm)[] = [];
  const opening = new CountedOpening(context, named);
  const progress = startProgress(context, context.texts.notes.collecting, files.length);
  try {
    for (const file of files) {
      for await (const { path, opened } of openReturned(file, opening)) {
        if (opened.outcome === "read") found.push(...findForms({ path, ...opened }, plans));
        else {
          const why = asReasons(opened.findings);
          found.push({ outcome: "rejected", path, formId: null, bureau: null, why });
        }
      }
      progress.step();
      await letSignalsIn();
    }
  } finally {
    progress.done();
  }
  return found;
}

/** @throws {UsageError} where the forms are of several plans or periods and nobody says which, or none can be taken */
function rebuild(
  context: Context,
  options: LedgerRebuildOptions,
  found: readonly (FoundForm | NoForm)[],
): RebuiltLedger & { readonly ledger: NonNullable<RebuiltLedger["ledger"]> } {
  const { rebuild: words } = context.texts;
  const wanted = listOccasions(found).filter(
    ({ period }) => options.period === undefined || period === options.period,
  );
  const [occasion, ...others] = wanted;
  if (others.length > 0) {
    const listed = wanted.map(({ plan, period, forms }) => ({ plan: plan.id, period, forms }));
    throw new UsageError("bad-option", words.severalOccasions(listed));
  }
  if (occasion === undefined) {
    const why = found.flatMap((each) => (each.outcome === "form" ? [] : say(context, each)));
    throw new UsageError("bad-form", words.noForms(why));
  }
  const { plan, period } = occasion;
  const current = readCurrent(context, options.current ?? [], found);
  const { ledger, ...rest } = rebuildLedger(found, { plan, period, current });
  if (ledger === null) {
    throw new UsageError(
      "bad-form",
      words.noForms(rest.forms.flatMap((each) => say(context, each))),
    );
  }
  return { ledger, ...rest };
}

/** Forms by the beginning of their numbers, as covers print them. */
function readCurrent(
  context: Context,
  words: readonly string[],
  found: readonly (FoundForm | NoForm)[],
): ReadonlySet<string> {
  const ids = new Set(found.flatMap(({ formId }) => formId ?? []));
  return new Set(
    words.map((word) => {
      const [id, ...others] = [...ids].filter((each) => each.startsWith(word.toLowerCase()));
      if (word.length >= SHOWN_DIGITS && id !== undefined && others.length === 0) return id;
      throw new UsageError("bad-option", context.texts.rebuild.noSuchForm(word));
    }),
  );
}

/** As many as covers print. */
const SHOWN_DIGITS = 8;

/** Whether somebody has to look at a form. */
function isOpen({ outcome }: RebuiltForm): boolean {
  return outcome !== "current" && outcome !== "replaced" && outcome !== "copy";
}

/** What is to be said of a form that is not simply in the ledger. */
function say(
  { texts, messages }: Context,
  { why, ...form }: Pick<NoForm, "why"> & ({ readonly file: string } | { readonly path: string }),
): string[] {
  const file = "file" in form ? form.file : form.path;
  return why.map((each) => {
    const sentence =
      each.kind === "finding" ? messages.finding(each.finding, null) : texts.rebuild.why(each);
    return printable(`${file}  ${sentence}`);
  });
}

function toJson(context: Context, out: string, { forms, missing }: RebuiltLedger) {
  return {
    ledger: out,
    forms: forms.map((each) => ({
      ...{ formId: each.formId, bureau: each.bureau, file: each.file, outcome: each.outcome },
      reasons: each.why.map((why) =>
        why.kind === "finding"
          ? context.messages.finding(why.finding, null)
          : context.texts.rebuild.why(why),
      ),
    })),
    missing,
  };
}

function print(
  context: Context,
  out: string,
  { ledger, forms, missing, otherVersions }: RebuiltLedger,
): void {
  const { printer, texts, messages } = context;
  const { rebuild: words } = texts;
  const [bureau, form, outcome, file] = words.columns;
  printer.table(
    [bureau, form, outcome, file].map((title) => ({ title, align: "left" as const })),
    forms.map((each) => [
      printable(each.bureau ?? "—"),
      printable(each.formId?.slice(0, SHOWN_DIGITS) ?? "—"),
      words.outcomes[each.outcome],
      printable(each.file),
    ]),
  );
  printer.line();
  for (const each of forms.filter(isOpen)) {
    const said = say(context, each);
    const advice = words.advice(each.outcome);
    const sentences = said.length > 0 ? said : [printable(`${each.file}  ${advice}`)];
    const severity = each.outcome === "other-occasion" ? "warning" : "error";
    for (const sentence of sentences) {
      printer.labelled(printer.severity(severity, messages.severities[severity]), sentence);
    }
  }
  const warn = (sentence: string): void => {
    printer.labelled(printer.severity("warning", messages.severities.warning), sentence);
  };
  if (missing.length > 0) warn(words.missing(missing));
  if (otherVersions > 0) warn(words.otherVersions(otherVersions));
  if (missing.length + otherVersions > 0 || forms.some(isOpen)) printer.line();
  const kept = ledger?.forms ?? [];
  const replaced = kept.filter(({ state }) => state === "replaced").length;
  printer.sentence(words.done(out, kept.length, replaced), 0);
}

/** `ledger rebuild` on the command line. */
export const ledgerRebuildCommand: CommandSpec = {
  name: "ledger rebuild",
  examples: [
    "ledger rebuild 留底 --out 发放/ledger.json",
    "ledger rebuild 留底 收回 --period 2021 --out 发放/ledger.json --force",
  ],
  define: (command, texts) =>
    command
      .argument("<PATH...>", texts.rebuild.options.forms)
      .option("--out <FILE>", texts.rebuild.options.out)
      .option("--plan <PLAN>", texts.options.plan)
      .option("--period <PERIOD>", texts.rebuild.options.period)
      .option("--current <ID>", texts.rebuild.options.current, gather)
      .option("--force", texts.options.force),
  remembered: { options: { plan: "plan", period: "period", out: "ledger" }, needs: ["--out"] },
  run: (context, command) =>
    runLedgerRebuild(context, command.opts<LedgerRebuildOptions>(), command.args),
};
