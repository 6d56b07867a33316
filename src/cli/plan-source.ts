import { doubtTargets, type Finding, type Messages, parsePlan, type Plan } from "../core";
import { builtInPlanIds, findBuiltInPlan } from "../exchange";
import { type BookProblem, type PlacedBookNote, readPlanBook } from "../sheets";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { type FileTrouble, readJsonFile } from "./json-file";
import { openOpenOrExcel, type OpenedFile } from "./open-file";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/** A mistake in a plan, in a sentence; `sheet` and `cell` in a workbook, `path` in the JSON. */
export interface PlanMistake {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly path: string | null;
  readonly message: string;
}

/** A plan that was looked for in a file of either kind, or among the built-in ones. */
export interface PlanReading {
  readonly kind: "built-in" | "json" | "workbook";
  /** Null where something is wrong. */
  readonly plan: Plan | null;
  readonly mistakes: readonly PlanMistake[];
  /** How a workbook was read, and what was made up. */
  readonly notes: readonly PlacedBookNote[];
}

/**
 * The plan that a `--plan` option or an argument names: a built-in id, a plan workbook or a JSON file. All commands read plans here.
 *
 * @throws {UsageError} when there is none, or the file cannot be read at all
 */
export async function readPlan(context: Context, source: string): Promise<PlanReading> {
  const builtIn = findBuiltInPlan(source);
  if (builtIn) return { kind: "built-in", plan: builtIn, mistakes: [], notes: [] };
  const { errors } = context.texts;
  if ((await kindOfPath(source)) !== "file") {
    throw new UsageError("unknown-plan", errors.unknownPlan(source, builtInPlanIds()));
  }
  const reading = await readJsonFile(source);
  if ("trouble" in reading) {
    const { trouble, cause } = reading;
    if (ANNEX_NAME.test(source)) throw new UsageError("bad-plan", errors.planIsAnnex(source));
    // whatever a workbook has become, nobody meant it as JSON
    if (BOOK_NAME.test(source)) return readBook(context, source, openOpenOrExcel(source));
    // an old or an encrypted workbook is told by the reader of workbooks, a text in another encoding is none
    const opened = isNoText(trouble) ? openOpenOrExcel(source) : null;
    const isText = opened?.findings.some(({ code }) => code === "not-a-workbook") ?? true;
    if (opened !== null && !isText) return readBook(context, source, opened);
    throw new UsageError("bad-plan", errors.unreadable("plan", source, trouble), { cause });
  }
  const parsed = parsePlan(reading.json);
  if ("plan" in parsed) return { kind: "json", plan: parsed.plan, mistakes: [], notes: [] };
  const mistakes = parsed.problems.map((each) => ({
    ...{ sheet: null, cell: null, path: each.path },
    message: context.messages.problem(each),
  }));
  return { kind: "json", plan: null, mistakes, notes: [] };
}

/** Files that hold an annex, which is no plan yet. */
const ANNEX_NAME = /\.(?:docx?|wps|odt|rtf|pdf|ofd|html?|mht|txt|md)$/i;
const BOOK_NAME = /\.(?:xls[xmb]?|et|ods)$/i;

/** A workbook, or other bytes that are no text. */
function isNoText({ kind }: FileTrouble): boolean {
  return kind === "workbook" || kind === "encoding";
}

function readBook(context: Context, source: string, opened: OpenedFile): PlanReading {
  const { messages, texts } = context;
  if (opened.outcome === "rejected") {
    const reasons = opened.findings.map((each) => messages.finding(each, null));
    throw new UsageError("bad-plan", texts.errors.unreadablePlan(source, reasons));
  }
  const { plan, problems, notes } = readPlanBook(opened.workbook);
  return {
    kind: "workbook",
    plan,
    mistakes: problems.map((each) => sayBookProblem(messages, each)),
    notes,
  };
}

function sayBookProblem(
  messages: Messages,
  { sheet, cell, heading, path, problem }: BookProblem,
): PlanMistake {
  const message = messages.bookProblem(problem);
  return { sheet, cell, path, message: heading === null ? message : `${heading}：${message}` };
}

/** Where a mistake is: `指标!F12`, or the path of a field. */
export function placeOf({ sheet, cell, path }: Omit<PlanMistake, "message">): string {
  if (sheet === null) return path ?? "";
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** The same plan; a half right one is not used. @throws {UsageError} that names every mistake with its place */
export async function loadPlan(context: Context, source: string): Promise<Plan> {
  const { plan, mistakes, notes } = await readPlan(context, source);
  if (plan === null) {
    const problems = mistakes.map((each) => ({ path: placeOf(each), problem: each.message }));
    throw new UsageError("bad-plan", context.texts.errors.invalidPlan(source, problems));
  }
  if (notes.length > 0) {
    context.world.terminal.err(
      `${printable(context.texts.notes.planRead(source, notes.length))}\n`,
    );
  }
  return plan;
}

/** What an office should know of a plan before it is used: who is not asked, units that nobody knows, what looks like a slip. */
export function remarksOf(plan: Plan): readonly Finding[] {
  return [...plan.remarks, ...doubtTargets(plan)];
}

/** Tells it. */
export function tellRemarks({ world, messages }: Context, plan: Plan): void {
  for (const remark of remarksOf(plan)) {
    const target = remark.target === null ? null : (plan.targetById.get(remark.target) ?? null);
    const about = target === null ? "" : `${target.id} ${target.name}: `;
    const word = messages.severities[remark.severity];
    world.terminal.err(`${printable(`${word}: ${about}${messages.finding(remark, target)}`)}\n`);
  }
}
