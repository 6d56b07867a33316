import { type CommandSpec, MERGING_SETTINGS, mergingOptions } from "../command-spec";
import {
  type BureauSheets,
  type Collection,
  consolidateInTurn,
  readSentRules,
  toPartial,
} from "../../exchange";
import { collectionToJson } from "../../library";
import { writeWorkbook } from "../../xlsx";
import {
  type CollectOptions,
  listReturns,
  listSources,
  readOccasion,
  refuseInput,
  takeJointWords,
} from "../collect-inputs";
import { deflatePieces } from "../compression";
import { printJson, type Context } from "../context";
import { prepareMerge } from "../merge-files";
import { type OutputPlan, writeFiles } from "../output";
import { recordPath } from "../period";
import { newsToJson, printNews } from "../print-news";
import { printCollection } from "../print-collection";
import { printRise, riseToJson } from "../print-rise";
import { countForReadingBack } from "../read-back";
import { readReturns } from "../read-returns";
import { openParentForm, type RiseResult } from "../rise-to-form";
import { loadSentPlans } from "../sent-plans";
import { readShard, shareOf } from "../shard";
import { type MadeSummary, openSummary, readClosing, type SummaryNews } from "../summary-task";
import { UsageError } from "../usage-error";

/** `collect`: merges what came back into one workbook. Exit 1 when there is an error that nobody settled. */
export async function runCollect(
  context: Context,
  options: CollectOptions,
  paths: readonly string[],
): Promise<number> {
  if (options.shard !== undefined) return runShard(context, options, options.shard, paths);
  const { collection, rise, passed, news } = await collectUp(
    context,
    ...takeJointWords(context, options, paths),
  );
  if (context.json) {
    const json = collectionToJson(collection, context.messages);
    const up = rise === null ? {} : { up: riseToJson(context, collection.plan, rise) };
    const since = news === null ? {} : newsToJson(news);
    printJson(context, { ...json, ...up, ...(passed > 0 && { passed }), ...since });
  } else {
    printCollection(context, collection, options.out, passed);
    if (news !== null) printNews(context, collection.plan, news);
    if (rise !== null) printRise(context, rise);
  }
  // a file that was refused is an error, unless something came instead or somebody set it aside
  const told = [...collection.findings, ...(rise?.findings ?? [])];
  return told.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** `collect --shard`: reads one part of the files and keeps what was read; exit 1 when one of them was refused. */
async function runShard(
  context: Context,
  options: CollectOptions,
  word: string,
  paths: readonly string[],
): Promise<number> {
  const { errors, collect: words } = context.texts;
  if (options.merge !== undefined) {
    throw new UsageError("bad-option", errors.together("--shard", "--merge"));
  }
  const shard = readShard(context, word);
  if (!options.out.toLowerCase().endsWith(".json")) {
    throw new UsageError("bad-option", errors.notJson(options.out));
  }
  const [{ out, force = false }, inputs] = takeJointWords(context, options, paths);
  const occasion = await readOccasion(context, options);
  const sources = listSources(options);
  await refuseInput(context, out, [...sources, ...inputs]);
  const listed = await listReturns(context, inputs, [...sources, out]);
  const files = await writeFiles(context, { force, planned: [out] }, async (add) => {
    const { plan, period, ledger } = occasion;
    const sent = readSentRules(plan, ledger.forms);
    const versions = await loadSentPlans(context, options.ledger, ledger, plan);
    const share = shareOf([...listed].sort(), shard);
    const read = await readReturns(context, share, { plan, period, sent, versions }, inputs);
    await add(out, `${JSON.stringify(toPartial(occasion, shard, read.files))}\n`);
    return read.files;
  });
  if (context.json) printJson(context, { shard, files: files.length, out });
  else context.printer.line(words.part(shard.index, shard.count, files.length, out));
  return files.some(({ report }) => report.status === "rejected") ? 1 : 0;
}

/** Reads, merges and writes; the workbook is written whole or not at all. */
export async function collect(
  context: Context,
  options: CollectOptions,
  paths: readonly string[],
): Promise<Collection> {
  return (await collectUp(context, options, paths)).collection;
}

interface CollectOutcome extends MadeSummary {
  /** Against the last summary of a period's folder; null where this is none. */
  readonly news: SummaryNews | null;
  /** Null where nobody asked for it. */
  readonly rise: RiseResult | null;
  /** How many files were passed over. */
  readonly passed: number;
}

/** The same, and what went up into the form of whoever divided the plan; null where nobody asked for that. */
async function collectUp(
  context: Context,
  options: CollectOptions,
  paths: readonly string[],
): Promise<CollectOutcome> {
  const { errors } = context.texts;
  const sheets = readSheets(context, options.sheets);
  if (!options.out.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError("bad-option", errors.notXlsx(options.out));
  }
  const occasion = await readOccasion(context, options);
  const { plan, period } = occasion;
  const summary = await openSummary(context, options, occasion, paths);
  const closing = summary === null ? await readClosing(context, options) : summary.closing;
  const merge = await prepareMerge(context, options, occasion, closing);
  const task = await openParentForm(context, options, plan, period);
  const sources = [...listSources(options), ...(task?.inputs ?? [])];
  const outs = [options.out, ...(task === null ? [] : [task.out])];
  for (const out of outs) await refuseInput(context, out, [...sources, ...paths]);
  const files = await listReturns(context, paths, [...sources, ...outs]);
  const output: OutputPlan<MadeSummary> = {
    force: options.force ?? false,
    // the summary of a period's folder is made again and again
    planned: summary === null ? outs : outs.slice(1),
    ...(summary && { extended: summary.recordOf(recordPath(options.out)) }),
  };
  return writeFiles(context, output, async (add) => {
    await summary?.refuseForeign();
    const { collection, passed } = await merge(files, paths);
    const news = (await summary?.compare(collection)) ?? null;
    const bytes = await writeConsolidated(context, options.out, collection, sheets);
    await add(options.out, bytes);
    const rise = task?.fill(collection) ?? null;
    if (task !== null && rise?.bytes) await add(task.out, rise.bytes);
    return { collection, rise, passed, news, bytes };
  });
}

async function writeConsolidated(
  context: Context,
  out: string,
  collection: Collection,
  sheets: BureauSheets | undefined,
): Promise<Uint8Array> {
  const { workbook, canBeReadBack } = countForReadingBack(consolidateInTurn(collection, sheets));
  const bytes = await writeWorkbook(workbook, deflatePieces);
  if (!canBeReadBack(bytes)) {
    context.world.terminal.err(`${context.texts.notes.notReadBack(out)}\n`);
  }
  return bytes;
}

/** @returns undefined where nothing is asked for */
function readSheets(context: Context, word: string | undefined): BureauSheets | undefined {
  if (word === undefined || word === "all" || word === "list") return word;
  const { errors } = context.texts;
  throw new UsageError("bad-option", errors.badChoice("--sheets", word, ["all", "list"]));
}

/** `collect` on the command line. */
export const collectCommand: CommandSpec = {
  name: "collect",
  examples: [
    "collect --ledger 发放/ledger.json 收回 --out 汇总.xlsx",
    "collect --ledger 发放/ledger.json --decisions 裁定.json 收回 --out 汇总.xlsx --force",
    "collect",
    "collect --close",
    "collect --plan 区县计划.json --ledger 发放/ledger.json 收回 --out 汇总.xlsx --up 本单位.xlsx --up-out 上报.xlsx",
  ],
  define: (command, texts) =>
    mergingOptions(command.argument("[PATH...]", texts.options.returns), texts)
      .option("--out <FILE>", texts.options.collectOut)
      .option("--baselines <FILE>", texts.options.baselines)
      .option("--sheets <all|list>", texts.options.sheets)
      .option("--up <FILE>", texts.split.options.up)
      .option("--up-out <FILE>", texts.split.options.upOut)
      .option("--division <FILE>", texts.split.options.division)
      .option("--shard <I/N>", texts.options.shard)
      .option("--merge <FILE...>", texts.options.merge)
      .option("--close", texts.period.options.close)
      .option("--reopen", texts.period.options.reopen)
      .option("--force", texts.options.force),
  remembered: {
    options: { ...MERGING_SETTINGS, out: "summary" },
    arguments: "returns",
    repeats: true,
    needs: ["--ledger", "--out"],
  },
  run: (context, command) => runCollect(context, command.opts<CollectOptions>(), command.args),
};
