import { parsePeriod, parsePlan, type Plan, type ReportingPeriod } from "../../src/core";
import seed from "../../seeds/jinan-brand-2020.json";

/** The built-in plan. */
export const SEED_PLAN: Plan = readSeed();

export function periodOf(id: string): ReportingPeriod {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
}

function readSeed(): Plan {
  const parsed = parsePlan(seed);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}
