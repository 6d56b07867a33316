import { type Big, unitOf } from "../core";
import type { Progress } from "../exchange";

const number = (value: Big | null): number | null => (value === null ? null : value.toNumber());

/** How a plan stands, as `report --json` prints it. */
export function progressToJson({
  plan,
  period,
  asOf,
  targets,
  bureaus,
  earlier,
}: Progress): object {
  return {
    ...{ plan: plan.id, period: period.id, asOf, earlier: earlier.map(({ id }) => id) },
    targets: targets.map((each) => ({
      target: each.target.id,
      ...{ value: number(each.value), unit: unitOf(each.target), verdict: each.verdict },
      completion: number(each.completion),
      due: number(each.pace?.due ?? null),
      ahead: number(each.pace?.ahead ?? null),
      light: each.pace?.light ?? null,
      withoutBaseline: each.pace?.withoutBaseline ?? null,
      remaining: each.remaining && {
        amount: number(each.remaining.amount),
        ...{ months: each.remaining.months, by: each.remaining.by },
        perMonth: number(each.remaining.perMonth),
      },
      lastYear: number(each.lastYear?.value ?? null),
      series: each.series.map((one) => ({ period: one.period.id, value: number(one.value) })),
    })),
    bureaus: bureaus.map((each) => ({
      ...{ bureau: each.bureau, status: each.status, due: each.due, overdue: each.isOverdue },
      owed: each.owed.map(({ target, why }) => ({ target: target.id, why })),
    })),
  };
}
