export { daysBetween, endsAtOrAfter, isDay, parsePeriod, type ReportingPeriod } from "./period";
