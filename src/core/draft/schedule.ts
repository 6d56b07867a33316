import { type ClauseContext, readClause } from "../clauses";

/**
 * The day that a column of days names; null for 长期, 每季度 and words that name none.
 *
 * @example readSchedule("2022年12月底前", {}) // => "2022-12-31"
 */
export function readSchedule(
  text: string,
  context: Pick<ClauseContext, "period" | "year">,
): string | null {
  const dotted = /^((?:19|20)\d\d)[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?(?:前|底前?|止)?$/.exec(text);
  if (dotted !== null) {
    const [, year = "", month = "", day] = dotted;
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return Number(month) >= 1 && Number(month) <= 12 && Number(day ?? 1) <= last
      ? `${year}-${month.padStart(2, "0")}-${(day ?? String(last)).padStart(2, "0")}`
      : null;
  }
  // 2023.01-2023.12
  const [, until] =
    /^(?:19|20)\d\d(?:[.\-/]\d{1,2}|年(?:\d{1,2}月)?)?\s*(?:[-—–~～至到]+)\s*((?:19|20)\d\d(?:[.\-/]\d{1,2}|年(?:\d{1,2}月)?))$/.exec(
      text,
    ) ?? [];
  if (until !== undefined) return readSchedule(until, context);
  if (/^(?:19|20)\d\d$/.test(text)) return `${text}-12-31`;
  return readClause(text, { period: context.period ?? null, year: context.year ?? null }).carried
    .deadline;
}
