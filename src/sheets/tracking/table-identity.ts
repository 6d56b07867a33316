import { chinese, parsePeriod, type Plan, type ReportingPeriod } from "../../core";
import { type SheetGrid, textOf } from "../kit";

/** What a tracking table says of itself. */
export interface TableIdentity {
  /** Null for a table that was inserted before tables said so. */
  readonly plan: { readonly id: string; readonly hash: string } | null;
  /** Null where it cannot be told. */
  readonly period: ReportingPeriod | null;
}

const FORMAT = "zerenbiao-tracking";
/** A table's headers and all above them stand in the first rows. */
const LAST_ROW = 30;

/**
 * What stands in a hidden cell above a table: it is an ordinary text, so it goes wherever the sheet goes, through whatever program.
 *
 * @example identityText(plan, period) // => "zerenbiao-tracking|1|2022|3f…|jinan-brand-2020"
 */
export function identityText(plan: Plan, period: ReportingPeriod): string {
  return [FORMAT, "1", period.id, plan.hash, plan.id].join("|");
}

/**
 * Reads which plan and period a tracking table is of. An older one names its period only, in the line under its title; the plan is
 * told by its lines.
 */
export function readTableIdentity({ cells }: SheetGrid): TableIdentity {
  const above = cells.filter(({ row }) => row <= LAST_ROW).map(textOf);
  const own = above.find((text) => text.startsWith(`${FORMAT}|`));
  if (own !== undefined) {
    const [, , period = "", hash = "", ...id] = own.split("|");
    return { plan: { id: id.join("|"), hash }, period: parsePeriod(period) };
  }
  const named = above.flatMap((text) => /报告期[:：]\s*([^·\s]+)/.exec(text)?.[1] ?? []);
  return { plan: null, period: named.flatMap((text) => periodCalled(text) ?? [])[0] ?? null };
}

/** A period by the name that is printed, `2021年上半年`. */
function periodCalled(name: string): ReportingPeriod | null {
  const year = /^20\d\d/.exec(name)?.[0];
  if (year === undefined) return null;
  const parts = ["", "H1", "H2", "Q1", "Q2", "Q3", "Q4"];
  const months = Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, "0")}`);
  const periods = [...parts, ...months].flatMap((part) => parsePeriod(`${year}${part}`) ?? []);
  return periods.find((period) => chinese.period(period) === name) ?? null;
}
