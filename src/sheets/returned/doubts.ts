import {
  type FindingDoubt,
  isNumeric,
  isOtherSize,
  readOtherUnit,
  type Target,
  type Unit,
} from "../../core";
import { bareText, unitsNamed } from "./unit-notes";

/**
 * What words beside the cells say that makes the figures of some targets doubtful: another unit of the same thing, or that they are
 * no final ones. Nothing else is taken for a doubt.
 *
 * @param targets whose figures the words may mean
 * @returns null where they say neither
 * @example findDoubt("注：完成值单位为万元", [品牌价值总额]) // => { kind: "unit", words: "万元", own: "亿元" }
 */
export function findDoubt(text: string, targets: readonly Target[]): FindingDoubt | null {
  return findUnitDoubt(text, targets) ?? findEstimate(text, targets, ESTIMATE);
}

/** The same of a reason or a measure, in which much is 预计 that no figure is: 预计明年投产. */
export function findDoubtInReport(text: string, target: Target): FindingDoubt | null {
  return findUnitDoubt(text, [target]) ?? findEstimate(text, [target], ESTIMATED_FIGURE);
}

function findUnitDoubt(text: string, targets: readonly Target[]): FindingDoubt | null {
  const bare = bareText(text);
  const units = new Map<string, Unit>(
    targets.flatMap((target) => (isNumeric(target) ? [[target.unit.symbol, target.unit]] : [])),
  );
  for (const own of units.values()) {
    for (const words of unitsNamed(bare, own)) {
      const unit = readOtherUnit(words, own);
      if (unit !== null && isOtherSize(unit, own)) {
        return { kind: "unit", words, own: own.symbol };
      }
    }
  }
  return null;
}

function findEstimate(
  text: string,
  targets: readonly Target[],
  pattern: RegExp,
): FindingDoubt | null {
  if (!targets.some(isNumeric)) return null;
  const words = pattern.exec(bareText(text))?.[0];
  return words === undefined ? null : { kind: "estimate", words };
}

const ESTIMATE = /(?<!非|不是|不含)(?:预计|预估|初步|快报|預計|預估|快報)/;
const ESTIMATED_FIGURE =
  /(?<!非|不是|不含)(?:预计|预估|初步|快报)(?:数|值|完成值|统计数)(?!字经济|字化|码)/;
