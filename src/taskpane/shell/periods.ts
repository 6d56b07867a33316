import { isAskedIn, parsePeriod, type Plan, type ReportingPeriod } from "../../core";

/** The periods that can be chosen for a year of a plan. */
export interface PeriodsOfYear {
  readonly year: number;
  readonly periods: readonly ReportingPeriod[];
}

/**
 * The periods in which a plan asks for anything, year by year. Where its document names no last year, the years around the one that
 * is chosen: there would be a hundred of them.
 *
 * @param chosen is always among them
 */
export function listPeriods(plan: Plan, chosen: ReportingPeriod): PeriodsOfYear[] {
  const { from, to } = plan.period;
  const first = plan.statedPeriod === null ? Math.max(from, chosen.year - YEARS_AROUND) : from;
  const last = plan.statedPeriod?.to == null ? Math.min(to, chosen.year + YEARS_AROUND) : to;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => {
    const periods = [...PARTS, ...MONTHS]
      .flatMap((part) => parsePeriod(`${year}${part}`) ?? [])
      .filter((period) => period.id === chosen.id || asksIn(plan, period));
    return periods.length === 0 ? [] : [{ year, periods }];
  });
}

const YEARS_AROUND = 3;
/** A year, its halves, quarters and months. */
const PARTS = ["", "H1", "H2", "Q1", "Q2", "Q3", "Q4"];
const MONTHS = Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, "0")}`);

function asksIn({ varies, targets }: Plan, period: ReportingPeriod): boolean {
  return !varies || targets.some((target) => isAskedIn(target, period));
}
