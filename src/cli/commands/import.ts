import { basename } from "node:path";
import {
  chineseNotes,
  type Choice,
  type Draft,
  draftWordsFor,
  finishDraft,
  type FinishedDraft,
  isOpen,
  type PlanWords,
} from "../../core";
import { type AnnexContent, draftAnnex } from "../../exchange";
import { bookOfDraft, buildPlanBook } from "../../sheets";
import { writeWorkbook } from "../../xlsx";
import { type LoadedAnnex, loadAnyAnnex, STANDARD_INPUT } from "../annex-source";
import { loadChoices } from "../choices-source";
import { type CommandSpec, gather } from "../command-spec";
import { deflate } from "../compression";
import { type Context, printJson } from "../context";
import { kindOfPath } from "../files";
import { importToJson } from "../import-json";
import { writeFiles } from "../output";
import { printDraft } from "../print-draft";
import { printedReaderBeside } from "../printed-reader";
import { rejectedImport, tellRejected } from "../rejected-annex";
import { UsageError } from "../usage-error";

export interface ImportOptions {
  readonly out?: string;
  readonly draft?: string;
  readonly choices?: readonly string[];
  readonly sheet?: string;
  readonly force?: boolean;
}

/** `import`: an annex to a draft, and to a plan where nothing of it is open. Exit 1 while doubts are open. */
export async function runImport(
  context: Context,
  options: ImportOptions,
  paths: readonly string[],
): Promise<number> {
  const { errors } = context.texts;
  for (const path of paths) {
    if (path !== STANDARD_INPUT && (await kindOfPath(path)) === "missing") {
      throw new UsageError("missing-path", errors.missingPath(path));
    }
  }
  const { out, draft } = options;
  if (out !== undefined && !/\.(?:json|xlsx)$/i.test(out)) {
    throw new UsageError("bad-option", errors.planKind(out));
  }
  if (draft !== undefined && !/\.json$/i.test(draft)) {
    throw new UsageError("bad-option", errors.importOutNotJson(draft));
  }
  const choices: Choice[] = [];
  for (const file of options.choices ?? []) choices.push(...(await loadChoices(context, file)));
  const loaded: (LoadedAnnex & { readonly path: string })[] = [];
  const readPrinted = context.world.readPrinted ?? printedReaderBeside(context);
  for (const path of paths) {
    loaded.push({ path, ...(await loadAnyAnnex(path, options.sheet ?? null, readPrinted)) });
  }
  const contents: AnnexContent[] = [];
  for (const annex of loaded) {
    if (annex.outcome === "read") contents.push(annex.content);
    else if (context.json) {
      printJson(context, rejectedImport(annex.path, annex.findings, context.messages));
      return 1;
    } else {
      tellRejected(context, annex.path, annex.findings);
      return 1;
    }
  }
  const words = planWords(loaded);
  const finished = finishDraft(draftAnnex(contents), choices, words);
  return await tellFinished(context, options, { path: paths.join("、"), finished, words });
}

interface Imported {
  readonly path: string;
  readonly finished: FinishedDraft;
  readonly words: PlanWords;
}

async function tellFinished(
  context: Context,
  options: ImportOptions,
  { path, finished, words: planWords }: Imported,
): Promise<number> {
  const plan = "plan" in finished ? finished.plan : null;
  const open = finished.draft.doubts.filter(isOpen).length;
  const written = await writeResults(context, options, finished, planWords);
  const words = draftWordsFor(context.messages.language);
  if (context.json) printJson(context, importToJson(path, finished.draft, open, plan, words));
  else printDraft(context, { path, draft: finished.draft, open, written, isPlan: plan !== null });
  return open > 0 ? 1 : 0;
}

function planWords(loaded: readonly (LoadedAnnex & { readonly path: string })[]): PlanWords {
  const words = draftWordsFor("zh-CN");
  const files = loaded.filter(({ path }) => path !== STANDARD_INPUT);
  const [first] = files;
  return {
    file: files.length === 0 ? null : files.map(({ path }) => basename(path)).join("、"),
    sha256: files.length === 1 ? (first?.sha256 ?? null) : null,
    placeOf: (place) => words.place(place),
    notesOf: chineseNotes,
  };
}

/** The plan where there is one, or a workbook to complete; and the draft with every place and doubt. */
async function writeResults(
  context: Context,
  { out, draft, force = false }: ImportOptions,
  finished: FinishedDraft,
  words: PlanWords,
): Promise<readonly string[]> {
  const files: [string, string | Uint8Array][] = [];
  const isBook = out !== undefined && /\.xlsx$/i.test(out);
  const book = isBook ? await writePlanBook(context, finished, words) : null;
  if (book !== null && out !== undefined) files.push([out, book]);
  else if (out !== undefined && "plan" in finished) files.push([out, toJson(finished.plan)]);
  if (draft !== undefined) files.push([draft, toJson(draftFile(finished.draft))]);
  if (files.length === 0) return [];
  const planned = files.map(([path]) => path);
  await writeFiles(context, { force, planned }, async (add) => {
    for (const [path, content] of files) await add(path, content);
  });
  return planned;
}

/** Null where nothing was read that a workbook could show. */
async function writePlanBook(
  context: Context,
  finished: FinishedDraft,
  words: PlanWords,
): Promise<Uint8Array | null> {
  const whole = "plan" in finished ? { file: finished.plan, doubts: [] } : null;
  const { file, doubts } = whole ?? bookOfDraft(finished.draft, words) ?? {};
  if (file === undefined) return null;
  const createdOn = context.today;
  return writeWorkbook(buildPlanBook(file, { createdOn, doubts: doubts ?? [] }), deflate);
}

const toJson = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

const draftFile = (draft: Draft) => ({ format: "zerenbiao-draft", formatVersion: 1, ...draft });

/** `import` on the command line. */
export const importCommand: CommandSpec = {
  name: "import",
  examples: [
    "import 附件.docx",
    "import 附件.docx --out 计划.xlsx",
    "import 附件.docx --draft 草稿.json --choices 选择.json --out 计划.json",
    "import - --json < 指标.txt",
  ],
  define: (command, texts) =>
    command
      .argument("<FILE...>", texts.options.annex)
      .option("--out <FILE>", texts.options.importOut)
      .option("--draft <FILE>", texts.options.draft)
      .option("--choices <FILE>", texts.options.choices, gather)
      .option("--sheet <NAME>", texts.options.sheet)
      .option("--force", texts.options.force),
  run: (context, command) => runImport(context, command.opts<ImportOptions>(), command.args),
};
