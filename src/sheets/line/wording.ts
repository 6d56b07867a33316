import { chineseTerms, isNumeric, type Target, unitOf } from "../../core";
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
    目标值: chineseTerms.targetInWords(target),
    单位: unitOf(target) ?? "—",
  };
}

/**
 * The same as forms of format 2 say it: the other bureaus in short, beside a milestone the final figure, beside a bureau's share the
 * whole, and 未定时限 where the document names no time.
 *
 * @example wordShortLine(造林总面积, "宝应县").目标值 // => "不低于 2.2\n合计不低于 15.5"
 */
export function wordShortLine(target: Target, bureau: string | null): LineWording {
  const others = shortSharers(target, bureau);
  const unit = unitOf(target) ?? "";
  return {
    目标任务: target.goal,
    指标: others === "" ? target.name : `${target.name}\n${others}`,
    目标值: [direction(target) + chineseTerms.targetInWords(target), ...listBeside(target)].join(
      "\n",
    ),
    单位: unit === "" ? "—" : unit,
  };
}

/** By when, as the document says it; 未定时限 where it does not. */
export function scheduleInWords(target: Target): string {
  const { deadline, schedule } = target;
  const final = isNumeric(target) ? target.final : null;
  // 时间节点 of the whole says when the last figure is due
  if (schedule !== null && final === null) return schedule;
  const day = dayInWords(deadline);
  return final === null ? day : `${day}\n（最终${schedule ?? dayInWords(final.deadline)}）`;
}

/** 2022年, 2022年6月30日, 未定时限 */
export function dayInWords(deadline: string | null): string {
  if (deadline === null) return chineseTerms.verdicts["no-deadline"];
  return deadline.endsWith("-12-31") ? `${deadline.slice(0, 4)}年` : chineseTerms.day(deadline);
}

/** 下降不低于 3.4: a rate says which way. */
function direction(target: Target): string {
  if (!isNumeric(target) || target.kind !== "rate") return "";
  const way = target.direction === "fall" ? "下降" : "增长";
  // 增长 5 左右, beside 增长不低于 8
  return /^\d|^-/.test(chineseTerms.targetInWords(target)) ? `${way} ` : way;
}

/** What stands beside a figure to reach: of which figure it is a part. */
function listBeside(target: Target): string[] {
  if (!isNumeric(target)) return [];
  const { final, whole } = target;
  const words = (limits: NonNullable<typeof whole>): string =>
    direction(target) +
    chineseTerms.targetInWords({ ...target, ...limits, tolerance: limits.tolerance ?? null });
  return [
    ...(whole === null ? [] : [`合计${words(whole)}`]),
    ...(final === null ? [] : [`最终${words(final)}`]),
    ...(target.deadline === null ? [chineseTerms.verdicts["no-deadline"]] : []),
  ];
}

/** 牵头：市市场监管局；配合：市发展改革委等15个单位; empty beside nobody. */
export function shortSharers(target: Target, bureau: string | null): string {
  if (bureau === null) return "";
  return groupByRole(target.bureaus)
    .flatMap(({ role, names }) => {
      const count = names.length - (names.includes(bureau) ? 1 : 0);
      if (count === 0) return [];
      const named = names.slice(0, SHORT_NAMED + 1).filter((name) => name !== bureau);
      const [first = ""] = named;
      const isShort = count <= SHORT_NAMED;
      return [leadOf(role) + (isShort ? named.join("、") : `${first}等${count}个单位`)];
    })
    .join("；");
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
/** Forms of format 2 name no more than these. */
const SHORT_NAMED = 2;
