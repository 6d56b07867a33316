import { messagesFor, type Plan as PlanModel } from "../core";
import {
  type CollectedOccasion,
  consolidateInTurn,
  type Decision as DecisionModel,
  isSystemFile,
  mergeReturns,
  parseDecisions,
  pathInside,
  readReturns,
  readSentRules,
  rejectFile,
  type ReturnedFile as ReturnedFileModel,
  sentBy,
  unreadFile,
} from "../exchange";
import {
  containerKind,
  openContainer,
  openMail,
  readOpenDocument,
  readWorkbook,
  writeWorkbook,
} from "../xlsx";
import type { CollectOptions, ConsolidatedOptions, Decision, ReturnedFile } from "./collect-shape";
import { collectionToJson } from "./collection-json";
import { collectionModelOf, showCollection } from "./collection-model";
import { ZerenbiaoError } from "./errors";
import type { Collection } from "./json-shapes";
import type { Language } from "./language";
import { readDay, readEarlier, readJoint, readLedger, readPeriod } from "./occasion";
import { modelOf } from "./plan-model";
import { deflatePieces, inflate, sha256 } from "./platform";
import { textsFor } from "./texts";

/**
 * Merges what came back: who reported, what counts, what contradicts. Files are read one after the other and let go; the same files in
 * any order give the same collection, and every one of them has its outcome.
 *
 * @throws {ZerenbiaoError} `bad-ledger`, `other-plan`, `bad-decisions` (every mistake in `problems`), `bad-previous`, `bad-joint`,
 *   `bad-day`, `not-ours`; never for what is wrong with a file
 * @example
 * const collection = await collect({ plan, ledger, files: [{ path: "收回/a.xlsx", bytes }], asOf: "2022-01-20" });
 * collection.summary.conflicts // => 0
 */
export async function collect(options: CollectOptions): Promise<Collection> {
  const { language = "zh-CN", previous = [] } = options;
  const plan = modelOf(options.plan, language);
  const ledger = readLedger(plan, options.ledger, language);
  const period = readPeriod(plan, ledger.period, language);
  const input = {
    ...{ plan, period, ledger, asOf: readDay("asOf", options.asOf, language) },
    joint: readJoint(plan, options.joint, language),
    decisions: readDecisions(plan, options.decisions ?? [], language),
    previous: readEarlier(plan, period, previous, language),
  };
  const occasion = { plan, period, sent: readSentRules(plan, ledger.forms) };
  const files: ReturnedFileModel[] = [];
  for await (const file of options.files) {
    for await (const one of readReturned(file, occasion)) files.push(one);
  }
  const model = mergeReturns({ ...input, files });
  return showCollection(model, collectionToJson(model, messagesFor(language)));
}

/**
 * The consolidated workbook of a collection, an .xlsx file. The same collection gives the same bytes.
 *
 * @throws {ZerenbiaoError} `not-ours` for what {@link collect} did not give, parsed JSON included
 * @example await writeFile("汇总.xlsx", await writeConsolidated(collection));
 */
export async function writeConsolidated(
  collection: Collection,
  { sheets }: ConsolidatedOptions = {},
): Promise<Uint8Array> {
  return writeWorkbook(consolidateInTurn(collectionModelOf(collection), sheets), deflatePieces);
}

/** A file, or all that lies in it where it is a zip archive or a mail. */
async function* readReturned(
  file: ReturnedFile,
  occasion: CollectedOccasion,
): AsyncGenerator<ReturnedFileModel> {
  const { bytes } = file;
  const path = "path" in file ? file.path : file.name;
  if (containerKind(bytes) === null) {
    yield* readOne(path, bytes, occasion);
    return;
  }
  for await (const each of openContainer(bytes, TOOLS)) {
    if (each.outcome === "passed") continue;
    const inside = each.names.reduce(pathInside, path);
    const returned =
      each.outcome === "found"
        ? readOne(inside, each.bytes, occasion)
        : [unreadFile(rejectFile(inside, each.findings))];
    for (const one of returned) yield { ...one, report: sentBy(one.report, each.sender) };
  }
}

const TOOLS = { inflate, openMail, passes: isSystemFile };

function readOne(
  path: string,
  bytes: Uint8Array,
  occasion: CollectedOccasion,
): readonly ReturnedFileModel[] {
  const read = readWorkbook(bytes, inflate);
  const isOpen = read.outcome === "rejected" && read.findings[0]?.received === ".ods";
  const opened = isOpen ? readOpenDocument(bytes, inflate) : read;
  if (opened.outcome === "rejected") {
    return [unreadFile(rejectFile(path, opened.findings), sha256(bytes))];
  }
  const { workbook, findings } = opened;
  return readReturns({ path, workbook, findings, sha256: sha256(bytes) }, occasion);
}

function readDecisions(
  plan: PlanModel,
  decisions: readonly Decision[],
  language: Language,
): readonly DecisionModel[] {
  const parsed = parseDecisions(decisions, plan);
  if ("decisions" in parsed) return parsed.decisions;
  const messages = messagesFor(language);
  const problems = parsed.problems.map((each) => ({
    path: each.path,
    problem: messages.problem(each),
  }));
  throw new ZerenbiaoError("bad-decisions", textsFor(language).badDecisions(problems), problems);
}
