import { join } from "node:path";
import { type CommandSpec, MERGING_SETTINGS, mergingOptions } from "../command-spec";
import { listQuestions } from "../../exchange";
import { buildQuestions } from "../../sheets";
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
import { exists, isInside, kindOfPath } from "../files";
import { prepareMerge } from "../merge-files";
import { writeFiles } from "../output";
import { readClosing } from "../summary-task";
import { UsageError } from "../usage-error";

/** The options of `decide`; it may find a place for its book itself. */
type DecideOptions = Omit<CollectOptions, "out"> & { readonly out?: string };

/** `decide`: what there is to decide in a collection, as a workbook that is filled in and named with `--decisions`. */
export async function runDecide(
  context: Context,
  typed: DecideOptions,
  words: readonly string[],
): Promise<number> {
  const [options, paths] = takeJointWords(context, typed, words);
  const { force = false } = options;
  const folder = await findDecisionsFolder(options.decisions ?? [], options.out);
  const out = options.out ?? (await freeName(context, folder));
  const { errors, decide: said, period } = context.texts;
  if (!out.toLowerCase().endsWith(".xlsx")) throw new UsageError("bad-option", errors.notXlsx(out));
  const occasion = await readOccasion(context, options);
  const merge = await prepareMerge(context, options, occasion, await readClosing(context, options));
  const sources = listSources(options);
  await refuseInput(context, out, [...sources, ...paths]);
  const files = await listReturns(context, paths, [...sources, out]);
  const book = await writeFiles(context, { force, planned: [out] }, async (add) => {
    const all = listQuestions((await merge(files, paths)).collection);
    // what lies in the folder counts already, and stands there in one place
    const questions =
      folder === null ? all : { ...all, questions: all.questions.filter(isOpenQuestion) };
    if (folder === null || questions.questions.length > 0) {
      await add(out, await writeWorkbook(buildQuestions(questions), deflatePieces));
    }
    return questions;
  });
  const count = book.questions.length;
  const open = book.questions.filter(isOpenQuestion).length;
  if (context.json) {
    const isWritten = folder === null || count > 0;
    printJson(context, { out: isWritten ? out : null, questions: count, open });
  } else if (folder === null) context.printer.sentence(said.done(out, count, open), 0);
  else context.printer.sentence(count === 0 ? period.nothingOpen : period.decided(out, open), 0);
  return 0;
}

const isOpenQuestion = ({ decided }: { readonly decided: unknown }): boolean => decided === null;

/** The folder of decisions that the book goes into; null where it goes elsewhere. */
async function findDecisionsFolder(
  paths: readonly string[],
  out: string | undefined,
): Promise<string | null> {
  for (const path of paths) {
    if ((await kindOfPath(path)) !== "folder") continue;
    if (out === undefined || isInside(path, out)) return path;
  }
  return null;
}

/** 待裁定.xlsx, 待裁定-2.xlsx: books that are filled in stay. */
async function freeName(context: Context, folder: string | null): Promise<string> {
  if (folder === null) {
    const { errors } = context.texts;
    throw new UsageError("bad-option", `${errors.missingOption("--out <FILE>")} ${errors.seeHelp}`);
  }
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? "待裁定.xlsx" : `待裁定-${number}.xlsx`);
    if (!(await exists(path, context.disk))) return path;
  }
}

/** `decide` on the command line. */
export const decideCommand: CommandSpec = {
  name: "decide",
  examples: [
    "decide",
    "decide --ledger 发放/ledger.json 收回 --out 待裁定.xlsx",
    "decide --ledger 发放/ledger.json --decisions 待裁定.xlsx 收回 --out 待裁定-2.xlsx",
  ],
  define: (command, texts) =>
    mergingOptions(command.argument("[PATH...]", texts.options.returns), texts)
      .option("--out <FILE>", texts.options.decideOut)
      .option("--force", texts.options.force),
  remembered: {
    options: MERGING_SETTINGS,
    arguments: "returns",
    repeats: true,
    needs: ["--ledger"],
  },
  run: (context, command) => runDecide(context, command.opts<DecideOptions>(), command.args),
};
