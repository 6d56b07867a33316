import { type ClauseTarget, readClause } from "../../../src/core/clauses";

/** A target in one line: kind, comparator, threshold, unit, direction, flow, deadline, values by year, doubts. */
function tell(target: ClauseTarget): string {
  const { threshold, upper, unit, deadline, milestones } = target;
  const figure =
    threshold === null ? null : upper === null ? `${threshold}` : `${threshold}—${upper}`;
  const values = milestones.map((each) => `${each.period}=${each.threshold}`).join(" ");
  return [
    target.kind,
    target.comparator,
    figure,
    unit === "" ? "(pure)" : unit,
    target.direction,
    target.flow,
    deadline === null ? null : `by ${deadline}`,
    values === "" ? null : values,
    ...target.doubts.map((code) => `?${code}`),
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** Holds a clause to the targets it is to give, and the text's own doubts (!). */
export function check(clause: string, told: readonly string[]): void {
  const { targets, doubts } = readClause(clause);
  const own = doubts.filter(({ target }) => target === null).map(({ code }) => `!${code}`);
  expect([...targets.map(tell), ...own]).toEqual(told);
}
