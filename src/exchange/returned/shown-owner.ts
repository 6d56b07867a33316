import { type BureauNaming, listAbbreviated, targetsOf, type Plan } from "../../core";
import { assignLines, findNamedBureau, type FormReading } from "../../sheets";

/** A bureau as a form names it. */
export interface NamedBureau extends Omit<BureauNaming, "as"> {
  /** `presumed`: the plan has no such name, and another bureau has its targets; `gone`: several have, or none. */
  readonly as: BureauNaming["as"] | "presumed" | "gone";
  /** What the form says; null where its lines show it. */
  readonly name: string | null;
}

/**
 * The one plan that has a bureau with just these lines; where none has, the one of the bureau that cover or page header name. A bureau
 * that answers for lines of several plans is named by them all.
 */
export function findPlanByIds(reading: FormReading, plans: readonly Plan[]): Plan | null {
  const byLines = plans.filter((plan) => findBureauByIds(plan, reading) !== null);
  const byName = (plan: Plan) =>
    findBureauOnCover(plan, reading) ?? findBureauInHeader(plan, reading);
  const fitting = byLines.length > 0 ? byLines : plans.filter((plan) => byName(plan) !== null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The one bureau that answers for just the targets the form lists. */
export function findBureauByIds(plan: Plan, reading: FormReading): string | null {
  const fitting = plan.bureaus.filter((bureau) => {
    const { found, unknown } = assignLines(plan, bureau, reading);
    return unknown.length === 0 && found.size === targetsOf(plan, bureau).length;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A bureau owns a form when at least one line is its; a form without any lines contradicts nobody. */
function belongsTo(plan: Plan, bureau: string, reading: FormReading): boolean {
  return reading.lines.length === 0 || assignLines(plan, bureau, reading).found.size > 0;
}

/** The bureau that the cover names, if the form is its. */
export function findBureauOnCover(
  plan: Plan,
  reading: FormReading,
  mayBeShort = true,
): NamedBureau | null {
  const name = reading.cover.责任单位;
  return name === null ? null : nameOfOwner(plan, name, reading, mayBeShort);
}

/** The bureau that the header of printed pages names, if the form is its. */
export function findBureauInHeader(
  plan: Plan,
  reading: FormReading,
  mayBeShort = true,
): NamedBureau | null {
  const name = reading.pageHeader.责任单位;
  return name === null ? null : nameOfOwner(plan, name, reading, mayBeShort);
}

/**
 * The bureau that a name means, if the form is its.
 *
 * @param mayBeShort whether a name that the plan does not know may be short for one that it does
 */
export function nameOfOwner(
  plan: Plan,
  name: string,
  reading: FormReading,
  mayBeShort: boolean,
): NamedBureau | null {
  const found = findNamedBureau(plan, name) ?? (mayBeShort ? findByShortName(plan, name) : null);
  return found !== null && belongsTo(plan, found.bureau, reading) ? { ...found, name } : null;
}

/** Where two bureaus fit nobody guesses. */
function findByShortName(plan: Plan, name: string): BureauNaming | null {
  const [bureau, ...others] = listAbbreviated(plan, name);
  if (bureau === undefined || others.length > 0) return null;
  return { bureau, as: "short", day: null };
}
