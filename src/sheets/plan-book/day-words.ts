import { foldTyped, isDay, parsePeriod } from "../../core";

/** A day that was read, and whether it had to be worked out: 2022年底 is 31 December. */
export interface DayReading {
  readonly day: string;
  readonly isWorkedOut: boolean;
}

/** @example writeDay("2022-12-31") // => "2022年12月31日" */
export function writeDay(day: string): string {
  const [year = "", month, date] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/**
 * The day that a text names; the last one of a year or a month, as 到2022年 means it.
 *
 * @example readDay("2022-12-31") // => { day: "2022-12-31", isWorkedOut: false }
 * @example readDay("2022年6月底") // => { day: "2022-06-30", isWorkedOut: true }
 */
export function readDay(text: string): DayReading | null {
  const folded = foldTyped(text).replace(/\s/g, "");
  const whole =
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?(?:前|以前|之前)?$/.exec(folded) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T?00?:00(?::00(?:\.0+)?)?Z?)?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  if (whole !== null) {
    const [year, month, date] = whole.slice(1).filter((part) => /^\d+$/.test(part));
    return dayOf(year, month, date, folded.endsWith("前"));
  }
  const month = /^到?(\d{4})(?:年|[-/.])(\d{1,2})月?(?:份|底|末|底前|末前)?$/.exec(folded);
  if (month !== null) return lastDayOf(`${month[1] ?? ""}-${(month[2] ?? "").padStart(2, "0")}`);
  const year = /^到?(\d{4})年?(?:底|末|底前|末前|年底|年末)?$/.exec(folded);
  return year === null ? null : lastDayOf(year[1] ?? "");
}

function dayOf(year = "", month = "", date = "", isWorkedOut: boolean): DayReading | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? { day, isWorkedOut } : null;
}

function lastDayOf(period: string): DayReading | null {
  const day = parsePeriod(period)?.lastDay;
  return day === undefined ? null : { day, isWorkedOut: true };
}

/** A reporting period as people write it, in the form that plans keep: 2023年 is 2023. What is no period stays as it is. */
export function readPeriodWords(text: string): string {
  if (parsePeriod(text) !== null) return text;
  const folded = foldTyped(text).replace(/\s/g, "");
  const half = /^(\d{4})年?([上下])半年$/.exec(folded);
  const quarter = /^(\d{4})年?第?([一二三四1-4])季度$/.exec(folded);
  const month = /^(\d{4})年(\d{1,2})月份?$/.exec(folded);
  const year = /^(\d{4})年度?$/.exec(folded);
  if (half !== null) return `${half[1] ?? ""}H${half[2] === "上" ? 1 : 2}`;
  if (quarter !== null) {
    const at = "一二三四".indexOf(quarter[2] ?? "");
    return `${quarter[1] ?? ""}Q${at < 0 ? (quarter[2] ?? "") : at + 1}`;
  }
  if (month !== null) return `${month[1] ?? ""}-${(month[2] ?? "").padStart(2, "0")}`;
  return year?.[1] ?? text;
}
