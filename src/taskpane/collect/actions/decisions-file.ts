import type { PlacedProblem } from "../../../core";
import { type Decision, joinDecisions } from "../../../exchange";
import { type PickedFile, readJson, readPicked } from "../../kit";
import { fetchPart, load } from "../../shell";
import { collectionOf, type CollectBench } from "../bench";
import { QUESTIONS_FILE } from "../session/saved-files";

/** Decisions of a file, or what is wrong with it; nothing where it holds none at all. */
export type DecisionsReading =
  { readonly decisions: readonly Decision[] } | { readonly problems: readonly PlacedProblem[] };

/** Reads decisions that were saved, or a workbook of questions (待裁定.xlsx) that was filled in. */
export async function readDecisionsFile(
  bench: CollectBench,
  file: PickedFile,
): Promise<DecisionsReading> {
  const { plan } = bench.context.store.state.settings;
  const json = await readJson(file);
  const source = json === undefined ? await readBook(bench, file) : { json };
  if ("problems" in source) return source;
  const joined = joinDecisions([{ name: file.name, ...source }], plan);
  return "decisions" in joined
    ? joined
    : { problems: joined.problems.flatMap(({ problems }) => problems) };
}

async function readBook(
  { context }: CollectBench,
  file: PickedFile,
): Promise<
  | { readonly json: unknown; readonly placeOf: (index: number, key: string) => string }
  | { readonly problems: readonly PlacedProblem[] }
> {
  const [files, { isQuestionsBook, readQuestions }] = await Promise.all([
    load(context),
    loadQuestions(),
  ]);
  const picked = await readPicked(file, (size) => files.refuse(size));
  const result = "bytes" in picked ? files.read(picked.bytes) : null;
  if (result?.outcome !== "read" || !isQuestionsBook(result.workbook)) return { problems: [] };
  const read = readQuestions(result.workbook);
  if (read === null || read.problems.length > 0) return { problems: read?.problems ?? [] };
  return { json: read.json, placeOf: read.placeOf };
}

/** Saves what there is to decide as a workbook to be filled in, by others too. */
export async function saveQuestions(bench: CollectBench): Promise<void> {
  const { context } = bench;
  const collection = collectionOf(bench);
  if (collection === null) return;
  const [files, { buildQuestions, listQuestions }] = await Promise.all([
    load(context),
    loadQuestions(),
  ]);
  await context.world.save(
    QUESTIONS_FILE,
    await files.write(buildQuestions(listQuestions(collection))),
  );
}

function loadQuestions() {
  return fetchPart(
    "questions",
    () => import(/* webpackChunkName: "questions" */ "../session/questions"),
  );
}
