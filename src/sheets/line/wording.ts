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
  return wordWith(target, sharers(target, bureau));
}

/**
 * The ways in which forms that are out print the line: as now, and with every bureau that shares it, as forms did before long lists
 * were cut.
 */
export function* wordingsOfLine(target: Target, bureau: string | null): Iterable<LineWording> {
  yield wordLine(target, bureau);
  if (bureau === null || target.bureaus.length <= MOST_NAMED) return;
  const groups = groupByRole(target.bureaus.filter(({ name }) => name !== bureau));
  const whole = groups.map(({ role, names }) => ({ lead: leadOf(role), names }));
  yield wordWith(target, whole);
}

function wordWith(target: Target, groups: readonly Sharers[]): LineWording {
  const shared = groups.map(({ lead, names }) => lead + names.join("、"));
  return {
    目标任务: target.goal,
    指标: [target.name, ...shared].join("\n"),
    目标值: chinese.targetInWords(target),
    单位: unitOf(target) ?? "—",
  };
}

/** Bureaus of one role that share a target. */
export interface Sharers {
  readonly lead: string;
  readonly names: readonly string[];
}

/**
 * The bureaus that answer for the target too, by role; none beside no bureau. Of a long list the first few are named, so that a line
 * keeps its size however many share it; 责任分解表 has all of them.
 *
 * @example sharers(a target of 200 bureaus, "甲局")[0].names.at(-1) // => "癸局等 199 个单位"
 */
export function sharers(target: Target, bureau: string | null): readonly Sharers[] {
  if (bureau === null) return [];
  const groups = groupByRole(target.bureaus);
  return groups.flatMap(({ role, names }) => {
    const lead = leadOf(role);
    if (names.length <= MOST_NAMED) {
      const others = names.filter((name) => name !== bureau);
      return others.length === 0 ? [] : [{ lead, names: others }];
    }
    const isOwn = groups.length === 1 || names.includes(bureau);
    const count = isOwn ? names.length - 1 : names.length;
    const first = names.slice(0, FIRST_NAMED + 1).filter((name) => name !== bureau);
    const named = first.slice(0, FIRST_NAMED);
    return [{ lead, names: [...named.slice(0, -1), `${named.at(-1) ?? ""}等 ${count} 个单位`] }];
  });
}

const leadOf = (role: string | null): string => `${role ?? "共同"}：`;

/** Up to so many bureaus of one role are all named, of more the first few. */
const MOST_NAMED = 20;
const FIRST_NAMED = 10;
