import { type CommandSpec, mergingOptions } from "../command-spec";
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
import { prepareMerge } from "../merge-files";
import { writeFiles } from "../output";
import { UsageError } from "../usage-error";

/** `decide`: what there is to decide in a collection, as a workbook that is filled in and named with `--decisions`. */
export async function runDecide(
  context: Context,
  typed: CollectOptions,
  words: readonly string[],
): Promise<number> {
  const [options, paths] = takeJointWords(context, typed, words);
  const { out, force = false } = options;
  const { errors, decide: said } = context.texts;
  if (!out.toLowerCase().endsWith(".xlsx")) throw new UsageError("bad-option", errors.notXlsx(out));
  const occasion = await readOccasion(context, options);
  const merge = await prepareMerge(context, options, occasion);
  const sources = listSources(options);
  await refuseInput(context, out, [...sources, ...paths]);
  const files = await listReturns(context, paths, [...sources, out]);
  const book = await writeFiles(context, { force, planned: [out] }, async (add) => {
    const questions = listQuestions((await merge(files, paths)).collection);
    await add(out, await writeWorkbook(buildQuestions(questions), deflatePieces));
    return questions;
  });
  const open = book.questions.filter(({ decided }) => decided === null).length;
  if (context.json) printJson(context, { out, questions: book.questions.length, open });
  else context.printer.sentence(said.done(out, book.questions.length, open), 0);
  return 0;
}

/** `decide` on the command line. */
export const decideCommand: CommandSpec = {
  name: "decide",
  examples: [
    "decide --ledger 发放/ledger.json 收回 --out 待裁定.xlsx",
    "decide --ledger 发放/ledger.json --decisions 待裁定.xlsx 收回 --out 待裁定-2.xlsx",
  ],
  define: (command, texts) =>
    mergingOptions(command.argument("<PATH...>", texts.options.returns), texts)
      .requiredOption("--out <FILE>", texts.options.decideOut)
      .option("--force", texts.options.force),
  run: (context, command) => runDecide(context, command.opts<CollectOptions>(), command.args),
};
