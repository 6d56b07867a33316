import type { Differential } from "./look";
import type { ConditionalRule } from "./rule";

/** A rule that holds for a cell, or may: of some only the spreadsheet knows. */
export interface AppliedRule {
  readonly rule: Pick<ConditionalRule, "look" | "hidesValues" | "stops">;
  readonly isCertain: boolean;
}

/** What conditional formats change of a cell's look. */
export interface ConditionalChange {
  readonly look: Differential;
  readonly hidesValues: boolean;
  readonly isCertain: boolean;
}

/**
 * What the rules of a cell make of it: all that hold together, and each that may hold on top of them. A rule changes only what none
 * before it has changed, and one that stops leaves nothing to those behind it (ECMA-376 part 1, 18.3.1.10): white figures of one rule on
 * the red ground of another can be read.
 *
 * @param rules in the order of their priority
 */
export function settleRules(rules: readonly AppliedRule[]): readonly ConditionalChange[] {
  const end = rules.findIndex(({ rule, isCertain }) => isCertain && rule.stops);
  const counted = end < 0 ? rules : rules.slice(0, end + 1);
  const certain = counted.filter(({ isCertain }) => isCertain);
  const { font, ground } = together(certain);
  const colours = { ...(font !== undefined && { font }), ...(ground && { ground }) };
  let settled: Differential = {};
  const possible: ConditionalChange[] = [];
  for (const { rule, isCertain } of counted) {
    if (isCertain) settled = { ...rule.look, ...settled };
    else {
      const own = Object.entries(rule.look).filter(([property]) => !(property in settled));
      if (own.length === 0 && !rule.hidesValues) continue;
      const look: Differential = { ...colours, ...Object.fromEntries(own) };
      possible.push({ look, hidesValues: rule.hidesValues, isCertain: false });
    }
  }
  if (certain.length === 0) return possible;
  const hidesValues = certain.some(({ rule }) => rule.hidesValues);
  return [{ look: together(certain), hidesValues, isCertain: true }, ...possible];
}

function together(rules: readonly AppliedRule[]): Differential {
  return Object.assign({}, ...rules.map(({ rule }) => rule.look).reverse()) as Differential;
}
