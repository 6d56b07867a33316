import { chinese, foldTyped, parsePeriod, type ReportingPeriod } from "../../core";

/** 2021年第三季度 as cover and page header print it, back to 2021Q3. */
export function findPeriod(printed: string | null): ReportingPeriod | null {
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
