export { localDay } from "./local-day";
export { isOverdue } from "./overdue";
export { daysBetween, endsAtOrAfter, isDay, parsePeriod, type ReportingPeriod } from "./period";
