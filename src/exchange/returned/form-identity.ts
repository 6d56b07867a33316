import {
  chinese,
  finding,
  type Finding,
  foldTyped,
  targetsOf,
  parsePeriod,
  type Plan,
  type ReportingPeriod,
} from "../../core";
import { assignLines, FORM_FORMAT, FORM_FORMAT_VERSION, type FormReading } from "../../sheets";

/** Whose form it is, and for what; or why that cannot be said. */
export type Identification =
  | {
      readonly outcome: "identified";
      readonly plan: Plan;
      readonly bureau: string;
      readonly period: ReportingPeriod;
      /** Null where `_meta` has lost it. */
      readonly formId: string | null;
      /** `plan-version-differs`, `reconstructed` */
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: "unknown"; readonly findings: readonly Finding[] };

/**
 * Identifies a returned form by its `_meta`; where that is incomplete, by its ids and wording (then `reconstructed`).
 *
 * @param plans the plans it may belong to
 * @param expected the period that is collected, for a form that says none
 */
export function identifyForm(
  reading: FormReading,
  plans: readonly Plan[],
  expected: ReportingPeriod | null = null,
): Identification {
  // a blank says as little as a row that is gone
  const say = (name: string): string => reading.meta?.get(name) ?? "";
  const format = say("format") || FORM_FORMAT;
  if (format !== FORM_FORMAT) return unknown(finding("no-entry-sheet", { received: format }));
  if (reading.entrySheet === null) return unknown(finding("no-entry-sheet"));

  const planId = say("plan");
  const plan = planId === "" ? findPlanByIds(reading, plans) : findPlan(planId, plans);
  if (!plan) {
    if (planId === "") return unknown(finding("identity-missing"));
    const expected = plans.map(({ id }) => id).join("、");
    return unknown(finding("wrong-plan", { received: planId, expected }));
  }

  const named = say("bureau");
  const onCover = findBureauOnCover(plan, reading);
  const isContradicted =
    !belongsTo(plan, named, reading) || (onCover !== null && onCover !== named);
  if (named !== "" && isContradicted) {
    const expected = findBureauByIds(plan, reading) ?? onCover ?? plan.bureaus.join("、");
    return unknown(finding("bureau-mismatch", { received: named, expected }));
  }
  const bureau =
    named === ""
      ? (onCover ?? findBureauInHeader(plan, reading) ?? findBureauByIds(plan, reading))
      : named;

  const stated = parsePeriod(say("period"));
  const printed =
    findPeriod(reading.cover.报告期) ?? (stated ? null : findPeriod(reading.pageHeader.报告期));
  const period = stated ?? printed ?? expected;
  if (bureau === null || period === null) return unknown(finding("identity-missing", { bureau }));
  if (stated && printed && stated.id !== printed.id) {
    const received = chinese.period(stated);
    return unknown(finding("wrong-period", { received, expected: chinese.period(printed) }));
  }
  if (period.year < plan.period.from) {
    const { from, to } = plan.period;
    const received = chinese.period(period);
    return unknown(finding("wrong-period", { received, expected: `${from}—${to}` }));
  }

  const formId = say("formId");
  const findings: Finding[] = [];
  const isComplete = planId !== "" && named !== "" && formId !== "" && say("period") === period.id;
  if (!isComplete) {
    findings.push(finding("reconstructed", { bureau, received: chinese.period(period) }));
  }
  const version = say("formatVersion") || FORM_FORMAT_VERSION;
  if (version !== FORM_FORMAT_VERSION) {
    findings.push(
      finding("form-version-differs", { bureau, received: version, expected: FORM_FORMAT_VERSION }),
    );
  }
  const hash = say("planHash");
  if (hash !== "" && hash !== plan.hash) {
    findings.push(finding("plan-version-differs", { bureau, received: hash, expected: plan.hash }));
  }
  return {
    outcome: "identified",
    plan,
    bureau,
    period,
    formId: formId === "" ? null : formId,
    findings,
  };
}

const unknown = (why: Finding): Identification => ({ outcome: "unknown", findings: [why] });

const findPlan = (id: string, plans: readonly Plan[]): Plan | null =>
  plans.find((plan) => plan.id === id) ?? null;

/** The one plan that has a bureau with just these lines. */
function findPlanByIds(reading: FormReading, plans: readonly Plan[]): Plan | null {
  const fitting = plans.filter(
    (plan) =>
      findBureauByIds(plan, reading) ??
      findBureauOnCover(plan, reading) ??
      findBureauInHeader(plan, reading),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The one bureau that answers for just the targets the form lists. */
function findBureauByIds(plan: Plan, reading: FormReading): string | null {
  const fitting = plan.bureaus.filter((bureau) => {
    const { found, unknown } = assignLines(plan, bureau, reading);
    return unknown.length === 0 && found.size === targetsOf(plan, bureau).length;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A bureau owns a form when the plan knows it and at least one line is its; a form without any lines contradicts nobody. */
function belongsTo(plan: Plan, bureau: string, reading: FormReading): boolean {
  if (!plan.bureaus.includes(bureau)) return false;
  return reading.lines.length === 0 || assignLines(plan, bureau, reading).found.size > 0;
}

function findBureauOnCover(plan: Plan, reading: FormReading): string | null {
  const name = reading.cover.责任单位;
  if (name === null) return null;
  const folded = foldTyped(name);
  const found = plan.bureaus.includes(name)
    ? name
    : plan.bureaus.find((bureau) => foldTyped(bureau) === folded);
  return found !== undefined && belongsTo(plan, found, reading) ? found : null;
}

function findBureauInHeader(plan: Plan, reading: FormReading): string | null {
  const name = reading.pageHeader.责任单位;
  if (name === null || !plan.bureaus.includes(name)) return null;
  return belongsTo(plan, name, reading) ? name : null;
}

/** 2021年第三季度 as cover and page header print it, back to 2021Q3. */
function findPeriod(printed: string | null): ReportingPeriod | null {
  const label = foldTyped(printed ?? "");
  const year = /^20\d\d/.exec(label)?.[0];
  if (year === undefined) return null;
  const part = PARTS.find((each) => label === foldTyped(nameOf(year + each)));
  return part === undefined ? null : parsePeriod(year + part);
}

/** The whole year first, which most forms are for. */
const PARTS = [
  ...["", "H1", "H2", "Q1", "Q2", "Q3", "Q4"],
  ...Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, "0")}`),
];

function nameOf(id: string): string {
  const period = parsePeriod(id);
  return period === null ? "" : chinese.period(period);
}
