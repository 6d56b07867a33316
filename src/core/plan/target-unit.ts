import { type DeclaredUnit, planUnit, type Unit } from "../unit";

/** 每千人口, 每10万人, 人均: as many of each, which is seldom a whole number. */
const AVERAGE =
  /每[百千万十亿\d]+(?:名|户|家|人|个|常住|户籍|辆|平方|公里|亩|元)|[人户亩村校]均|平均/;

/**
 * The unit of a target of a plan. What a name counts of every thousand comes in fractions, whatever its unit counts by itself.
 *
 * @example targetUnit({ name: "每千人口医师数", unit: "人" }, []).whole // => false
 */
export function targetUnit(
  target: {
    readonly name: string;
    readonly unit: string;
    readonly jointRule?: string | null | undefined;
  },
  declared: readonly DeclaredUnit[],
): Unit {
  const { unit } = planUnit(target.unit, declared, target.jointRule === "sum");
  return unit.whole && AVERAGE.test(target.name) ? { ...unit, whole: false } : unit;
}
