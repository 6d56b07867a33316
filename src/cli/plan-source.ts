import { parsePlan, type Plan } from "../core";
import { builtInPlanIds, findBuiltInPlan } from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { readJsonFile } from "./json-file";
import { sayProblems } from "./say-problems";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/**
 * The plan a `--plan` option names: a built-in id or a plan file.
 *
 * @throws {UsageError} when there is none, or the file breaks the schema; every mistake is named with its path.
 */
export async function loadPlan(context: Context, source: string): Promise<Plan> {
  const builtIn = findBuiltInPlan(source);
  if (builtIn) return builtIn;
  const { errors } = context.texts;
  if ((await kindOfPath(source)) !== "file") {
    throw new UsageError("unknown-plan", errors.unknownPlan(source, builtInPlanIds()));
  }
  const parsed = parsePlan(await readJson(context, source));
  if ("plan" in parsed) return parsed.plan;
  const problems = sayProblems(context.messages, parsed.problems);
  throw new UsageError("bad-plan", errors.invalidPlan(source, problems));
}

/** Tells what an office should know of a plan before it is used: who is not asked, units that nobody knows. */
export function tellRemarks({ world, messages }: Context, plan: Plan): void {
  for (const remark of plan.remarks) {
    const target = remark.target === null ? null : (plan.targetById.get(remark.target) ?? null);
    const about = target === null ? "" : `${target.id} ${target.name}: `;
    const word = messages.severities[remark.severity];
    world.terminal.err(`${printable(`${word}: ${about}${messages.finding(remark, target)}`)}\n`);
  }
}

async function readJson(context: Context, path: string): Promise<unknown> {
  const reading = await readJsonFile(path);
  if ("json" in reading) return reading.json;
  const { trouble, cause } = reading;
  const sentence = context.texts.errors.unreadable("plan", path, trouble);
  throw new UsageError("bad-plan", sentence, { cause });
}
