import {
  DEFAULT_LIGHTS,
  type GivenBaselines,
  type LightLimits,
  parsePeriod,
  type Plan,
  type ReportingPeriod,
  toDecimal,
  withBaselines,
} from "../core";
import { findBuiltInPlan, type Progress, standProgress } from "../exchange";
import { isMetaSheet, listProgressSheets, type ProgressReading, readProgress } from "../sheets";
import { OWN_LIMITS } from "../xlsx";
import { loadBaselines } from "./baselines-source";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { openFile } from "./open-file";
import { loadPlan } from "./plan-source";
import { loadAllPrevious } from "./previous-source";
import { UsageError } from "./usage-error";

/** The options by which a consolidated workbook is looked at, whatever is made of it. */
export interface ProgressOptions {
  readonly from: string;
  readonly plan?: string;
  readonly previous?: readonly string[];
  readonly baselines?: string;
  readonly lights?: string;
}

/**
 * How the plan of a consolidated workbook stands.
 *
 * @throws {UsageError} for any other file, and where the plan is another one, or another version of it
 */
export async function loadProgress(context: Context, options: ProgressOptions): Promise<Progress> {
  const lights = readLights(context, options.lights);
  const { reading, period } = await readFrom(context, options.from);
  const asFiled = await planOf(context, options, reading);
  const given = await loadBaselines(context, options.baselines, asFiled);
  const plan = withBaselines(asFiled, joinBaselines(context, reading, given));
  const earlier = await loadAllPrevious(context, options.previous ?? [], plan, period);
  const ids = earlier.map((each) => each.period.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw new UsageError("bad-previous", context.texts.papers.errors.twoOfPeriod(twice));
  }
  return standProgress({ plan, period, reading, earlier, lights });
}

async function readFrom(
  context: Context,
  path: string,
): Promise<{ readonly reading: ProgressReading; readonly period: ReportingPeriod }> {
  const { errors, papers } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const meta = openFile(path, { limits: OWN_LIMITS, wants: isMetaSheet });
  const wanted = meta.outcome === "read" ? listProgressSheets(meta.workbook) : new Set<string>();
  const opened = openFile(path, {
    limits: OWN_LIMITS,
    wants: (name) => isMetaSheet(name) || wanted.has(name),
  });
  const reading = opened.outcome === "read" ? readProgress(opened.workbook) : null;
  const period = reading && parsePeriod(reading.period);
  if (reading === null || period === null) {
    throw new UsageError("bad-from", papers.errors.noConsolidated(path));
  }
  return { reading, period };
}

async function planOf(
  context: Context,
  { from, plan: source }: ProgressOptions,
  reading: ProgressReading,
): Promise<Plan> {
  const { errors } = context.texts.papers;
  if (source === undefined && findBuiltInPlan(reading.plan) === null) {
    throw new UsageError("bad-from", errors.needsPlan(from, reading.plan));
  }
  const plan = await loadPlan(context, source ?? reading.plan);
  if (plan.id !== reading.plan) {
    throw new UsageError("bad-from", errors.otherPlan(from, reading.plan, plan.id));
  }
  if (plan.hash !== reading.planHash) {
    throw new UsageError("bad-from", errors.otherVersion(from));
  }
  return plan;
}

/** What the workbook was made with stays; a list may add to it, not change it. */
function joinBaselines(
  { texts }: Context,
  reading: ProgressReading,
  given: GivenBaselines,
): GivenBaselines {
  const joined = new Map(given);
  for (const { target, value, asOf, source } of reading.baselines) {
    const known = toDecimal(Number(value));
    const other = given.get(target);
    if (other !== undefined && !other.value.eq(known)) {
      const sentence = texts.papers.errors.twoBaselines(target, value, other.value.toFixed());
      throw new UsageError("bad-baselines", sentence);
    }
    joined.set(target, { value: known, asOf, source });
  }
  return joined;
}

/** `0,30`: points behind that are still green, and still yellow. */
function readLights({ texts }: Context, word: string | undefined): LightLimits {
  if (word === undefined) return DEFAULT_LIGHTS;
  const found = /^(\d+(?:\.\d+)?)[,，](\d+(?:\.\d+)?)$/.exec(word.trim());
  const [green, yellow] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || green > yellow || yellow > 100) {
    throw new UsageError("bad-option", texts.papers.errors.badLights(word));
  }
  return { greenDownTo: -green / 100, yellowDownTo: -yellow / 100 };
}
