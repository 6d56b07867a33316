/**
 * Days and reporting periods (报告期): when one begins and ends, when something is overdue.
 *
 * @example parsePeriod("2021Q3")?.lastDay // => "2021-09-30"
 */

export { localDay } from "./local-day";
export { isOverdue } from "./overdue";
export {
  daysBetween,
  endsAtOrAfter,
  inPeriodOrder,
  isDay,
  parsePeriod,
  type ReportingPeriod,
} from "./period";
