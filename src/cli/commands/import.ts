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
import { type LoadedAnnex, loadAnnex, STANDARD_INPUT } from "../annex-source";
import { loadChoices } from "../choices-source";
import { type CommandSpec, gather } from "../command-spec";
import { type Context, printJson } from "../context";
import { kindOfPath } from "../files";
import { importToJson } from "../import-json";
import { writeFiles } from "../output";
import { printDraft } from "../print-draft";
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
  const wrong = [options.out, options.draft].find(
    (file) => file !== undefined && !/\.json$/i.test(file),
  );
  if (wrong !== undefined) throw new UsageError("bad-option", errors.importOutNotJson(wrong));
  const choices: Choice[] = [];
  for (const file of options.choices ?? []) choices.push(...(await loadChoices(context, file)));
  const loaded = paths.map((path) => ({ path, ...loadAnnex(path, options.sheet ?? null) }));
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
  const finished = finishDraft(draftAnnex(contents), choices, planWords(loaded));
  return await tellFinished(context, options, paths.join("、"), finished);
}

async function tellFinished(
  context: Context,
  options: ImportOptions,
  path: string,
  finished: FinishedDraft,
): Promise<number> {
  const plan = "plan" in finished ? finished.plan : null;
  const open = finished.draft.doubts.filter(isOpen).length;
  const written = await writeResults(context, options, finished);
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

/** The plan where there is one, and the draft with every place and doubt. */
async function writeResults(
  context: Context,
  { out, draft, force = false }: ImportOptions,
  finished: FinishedDraft,
): Promise<readonly string[]> {
  const files: [string, unknown][] = [];
  if (out !== undefined && "plan" in finished) files.push([out, finished.plan]);
  if (draft !== undefined) files.push([draft, draftFile(finished.draft)]);
  if (files.length === 0) return [];
  const planned = files.map(([path]) => path);
  await writeFiles(context, { force, planned }, async (add) => {
    for (const [path, json] of files) await add(path, `${JSON.stringify(json, null, 2)}\n`);
  });
  return planned;
}

const draftFile = (draft: Draft) => ({ format: "zerenbiao-draft", formatVersion: 1, ...draft });

/** `import` on the command line. */
export const importCommand: CommandSpec = {
  name: "import",
  examples: [
    "import 附件.docx",
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
