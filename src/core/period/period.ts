/**
 * A reporting period (报告期): a year `2021`, a half `2021H1`, a quarter `2021Q3` or a month `2021-09`.
 * Days are ISO dates; both ends are inside.
 */
export interface ReportingPeriod {
  readonly id: string;
  readonly year: number;
  /** Null for a whole year. */
  readonly part: { readonly kind: "half" | "quarter" | "month"; readonly number: number } | null;
  readonly firstDay: string;
  readonly lastDay: string;
}

const MONTHS = { half: 6, quarter: 3, month: 1 } as const;

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/**
 * Reads a period as contracts and files write it.
 *
 * @returns null when the text is none: `2021Q5`, `2021-13`, `21`.
 * @example parsePeriod("2021Q3")?.lastDay // => "2021-09-30"
 */
export function parsePeriod(text: string): ReportingPeriod | null {
  const known = PERIODS.get(text);
  if (known) return known;
  const period = readPeriod(text);
  // a century has two thousand of them
  if (period) PERIODS.set(text, period);
  return period;
}

// Every form that comes back says its period twice.
const PERIODS = new Map<string, ReportingPeriod>();

function readPeriod(text: string): ReportingPeriod | null {
  const match = /^(20\d\d)(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const part = match[2]
    ? { kind: "half" as const, number: Number(match[2]) }
    : match[3]
      ? { kind: "quarter" as const, number: Number(match[3]) }
      : match[4]
        ? { kind: "month" as const, number: Number(match[4]) }
        : null;
  const months = part ? MONTHS[part.kind] : 12;
  const first = part ? (part.number - 1) * months + 1 : 1;
  return {
    id: text,
    year,
    part,
    firstDay: day(year, first, 1),
    lastDay: day(year, first + months, 0),
  };
}

/** Whether a text is a day that exists: `2021-02-29` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whole days from one day to another: 364 from 1 January to 31 December 2021. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Whether the period ends at or after the day by which a target must be reached. */
export function endsAtOrAfter(period: ReportingPeriod, deadline: string): boolean {
  return period.lastDay >= deadline;
}

/** Which of two periods comes first: by the day they end; of those that end together the shorter, the fourth quarter before its year. */
export function inPeriodOrder(one: ReportingPeriod, other: ReportingPeriod): number {
  return one.lastDay.localeCompare(other.lastDay) || other.firstDay.localeCompare(one.firstDay);
}
