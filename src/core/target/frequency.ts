import type { ReportingPeriod } from "../period";

/** How often a target is reported: at the end of every year, half, quarter or month. */
export const FREQUENCIES = ["year", "half", "quarter", "month"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The months at whose ends something of that frequency is due. */
const MONTHS: Readonly<Record<Frequency, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/**
 * Whether something is due at the end of a period: what is reported by the year is asked in 2021, 2021H2, 2021Q4 and 2021-12, and in
 * no other period of that year.
 *
 * @param frequency null for every period
 * @example isDueIn("year", parsePeriod("2021Q3")) // => false
 */
export function isDueIn(frequency: Frequency | null, period: ReportingPeriod): boolean {
  if (frequency === null) return true;
  return Number(period.lastDay.slice(5, 7)) % MONTHS[frequency] === 0;
}
