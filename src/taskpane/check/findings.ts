import type { Finding, Plan, Target } from "../../core";
import type { FileReport } from "../../exchange";
import { groupOf, GROUPS, type FindingFilter, type FindingGroup } from "../kit";
import type { CheckState } from "./state";

/** A finding with the target it is about. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly target: Target | null;
  readonly group: FindingGroup;
}

/** The findings of a report, worst first, each group in the order of the table. */
export function listFindings(report: FileReport, plans: readonly Plan[]): ShownFinding[] {
  const plan = plans.find(({ id }) => id === report.plan);
  const targets = new Map(plan ? plan.targets.map((target) => [target.id, target]) : []);
  const shown = report.findings.map((finding): ShownFinding => {
    const target = targets.get(finding.target ?? "") ?? null;
    return { finding, target, group: groupOf(finding) };
  });
  return GROUPS.flatMap((group) => shown.filter((each) => each.group === group));
}

/** What is found of one target, its worst first; or one finding about the table. */
export interface TargetCard {
  /** The target's id; for what is about the table another name of its own. */
  readonly key: string;
  readonly target: Target | null;
  readonly group: FindingGroup;
  readonly findings: readonly ShownFinding[];
}

/** The findings of a report by target, the worst target first, else in the order of the table. */
export function listCards(shown: readonly ShownFinding[]): readonly TargetCard[] {
  const cards = new Map<string, TargetCard>();
  shown.forEach((each, index) => {
    const { finding, target, group } = each;
    const key = finding.target ?? `${finding.code} ${index}`;
    const card = cards.get(key) ?? { key, target, group, findings: [] };
    cards.set(key, { ...card, findings: [...card.findings, each] });
  });
  return [...cards.values()];
}

/** What is looked for among the cards. */
export type Sought = Pick<CheckState, "search" | "bureau">;

/** Whether a card is looked for: by its bureau, and by words in its title or in what it says. */
export function isSought(
  { search, bureau }: Sought,
  { target, finding }: ShownFinding,
  sentence: string,
): boolean {
  if (bureau !== null && target?.bureaus.some(({ name }) => name === bureau) !== true) return false;
  const words = search.trim().toLowerCase();
  if (words === "") return true;
  const told = [finding.target, target?.name, finding.cell, sentence].join(" ").toLowerCase();
  return words.split(/\s+/).every((word) => told.includes(word));
}

/** How many findings stand in each group, over all reports. */
export function countFindings(
  reports: readonly FileReport[],
): Readonly<Record<FindingGroup, number>> {
  const counts = { error: 0, warning: 0, blank: 0, info: 0 };
  for (const finding of reports.flatMap(({ findings }) => findings)) counts[groupOf(finding)] += 1;
  return counts;
}

/** How many targets a report has, how many are filled in, and how many of those have neither error nor warning. */
export function countEntries({ entries, findings }: FileReport): {
  readonly targets: number;
  readonly filled: number;
  readonly clean: number;
} {
  const wrong = new Set(
    findings.filter(({ severity }) => severity !== "info").map(({ target }) => target),
  );
  const filled = entries.filter(({ typed }) => typed !== null);
  const clean = filled.filter(({ target }) => !wrong.has(target)).length;
  return { targets: entries.length, filled: filled.length, clean };
}

/** The filter as it can be: a group without findings shows all. */
export function effectiveFilter({
  filter,
  reports,
}: Pick<CheckState, "filter" | "reports">): FindingFilter {
  return filter !== "all" && countFindings(reports ?? [])[filter] === 0 ? "all" : filter;
}
