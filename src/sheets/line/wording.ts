import { chinese, type Target, unitOf } from "../../core";
import { groupByRole } from "../kit";
import type { WordingField } from "./entry-columns";

/** The wording a form prints for one target; compared with what comes back. */
export type LineWording = Readonly<Record<WordingField, string>>;

/**
 * The line of a target in a bureau's form, the bureaus that share it below its name.
 *
 * @param bureau null where the bureaus stand in a column of their own
 */
export function wordLine(target: Target, bureau: string | null): LineWording {
  const shared = sharers(target, bureau).map(({ lead, names }) => lead + names.join("、"));
  return {
    目标任务: target.goal,
    指标: [target.name, ...shared].join("\n"),
    目标值: chinese.targetInWords(target),
    单位: unitOf(target) ?? "—",
  };
}

/** The bureaus that answer for the target too, by role; none beside no bureau. */
export function sharers(
  target: Target,
  bureau: string | null,
): { readonly lead: string; readonly names: readonly string[] }[] {
  if (bureau === null) return [];
  const others = target.bureaus.filter(({ name }) => name !== bureau);
  return groupByRole(others).map(({ role, names }) => ({ lead: `${role ?? "共同"}：`, names }));
}
