import { finding, type Finding } from "../finding";
import type { CrossRule, Plan } from "../plan";
import { addsUp, isNumeric, isShare, KINDS, type Target, unitOf } from "../target";
import { Big, formatFigure } from "../unit";

/** Usable values by target id, each in its target's unit. */
export type ValuesByTarget = ReadonlyMap<string, Big>;

/**
 * The rules between targets of one period's values, and against the period before.
 *
 * - `same-metric-differs` on both sides of one metric printed twice;
 * - `increase-inconsistent` where total − increase gives another baseline than before, or than the plan states;
 * - `parts-differ` where parts (其中) do not make their total, or are more than it;
 * - `decreased` where a running total has fallen.
 *
 * Findings carry target, received and expected; the caller adds the place. Nothing is said where a side is missing.
 *
 * @param previous the values of the period before; null when unknown
 * @param withinYear whether both periods lie in one year: then an annual flow is a running total too
 */
export function crossCheck(
  plan: Plan,
  values: ValuesByTarget,
  previous: ValuesByTarget | null,
  withinYear = false,
): Finding[] {
  const targets = plan.targetById;
  return [
    ...plan.rules.flatMap((rule) => checkRule(rule, values, previous, { targets, withinYear })),
    ...(previous === null ? [] : checkDecrease(plan, values, previous, withinYear)),
  ];
}

/**
 * The same rules between what one bureau says: its part of a sum is held against its part of another one, never against a figure of
 * the whole, and never against a baseline of the whole.
 *
 * @param asked the targets as this bureau is asked for them
 * @example crossCheckOwn(plan, 宝应县's 造林 2.0 and 其中成片林 2.5, …) // => parts-differ, though all counties together agree
 */
export function crossCheckOwn(
  { rules }: Plan,
  values: ValuesByTarget,
  asked: readonly Target[],
): Finding[] {
  if (rules.length === 0) return [];
  const targets = new Map(
    asked.map((each) => [
      each.id,
      isPart(each) && isNumeric(each) ? { ...each, baseline: null } : each,
    ]),
  );
  const areAlike = (id: string, other: string): boolean => {
    const [one, two] = [targets.get(id), targets.get(other)];
    return one !== undefined && two !== undefined && isPart(one) === isPart(two);
  };
  return rules.flatMap((rule) => {
    const own = amongAlike(rule, areAlike);
    return own === null ? [] : checkRule(own, values, null, { targets, withinYear: false });
  });
}

/** Whether a bureau says only its own part of it, with a share to reach or without. */
function isPart(target: Target): boolean {
  return isShare(target) || target.whole !== null;
}

/** What of a rule may be held against each other; null where nothing. */
function amongAlike(
  rule: CrossRule,
  areAlike: (id: string, other: string) => boolean,
): CrossRule | null {
  switch (rule.kind) {
    case "sameAs":
      return areAlike(...rule.targets) ? rule : null;
    case "increaseAndTotal":
      return areAlike(rule.increase, rule.total) ? rule : null;
    case "partsOf": {
      const parts = rule.parts.filter((id) => areAlike(id, rule.total));
      return { ...rule, parts, complete: rule.complete && parts.length === rule.parts.length };
    }
  }
}

type Targets = Plan["targetById"];

interface RuleOccasion {
  readonly targets: Targets;
  readonly withinYear: boolean;
}

function checkRule(
  rule: CrossRule,
  values: ValuesByTarget,
  previous: ValuesByTarget | null,
  occasion: RuleOccasion,
): Finding[] {
  switch (rule.kind) {
    case "sameAs":
      return checkSame(rule, values, occasion.targets);
    case "increaseAndTotal":
      return checkBaseline(rule, values, previous, occasion);
    case "partsOf":
      return checkParts(rule, values, occasion.targets);
  }
}

const withUnit = (value: Big, target: Target | undefined): string =>
  `${formatFigure(value)} ${(target && unitOf(target)) ?? ""}`.trim();

function checkSame(
  rule: Extract<CrossRule, { kind: "sameAs" }>,
  values: ValuesByTarget,
  targets: Targets,
): Finding[] {
  const [left, right] = rule.targets;
  const leftValue = values.get(left);
  const rightValue = values.get(right);
  if (!leftValue || !rightValue || leftValue.eq(rightValue)) return [];
  const differs = (id: string, value: Big, other: string, otherValue: Big) =>
    finding("same-metric-differs", {
      target: id,
      received: withUnit(value, targets.get(id)),
      expected: withUnit(otherValue, targets.get(other)),
      details: { other },
    });
  return [differs(left, leftValue, right, rightValue), differs(right, rightValue, left, leftValue)];
}

function checkBaseline(
  rule: Extract<CrossRule, { kind: "increaseAndTotal" }>,
  values: ValuesByTarget,
  previous: ValuesByTarget | null,
  { targets, withinYear }: RuleOccasion,
): Finding[] {
  const baseline = baselineOf(rule, values);
  if (baseline === null) return [];
  const total = targets.get(rule.total);
  const increase = targets.get(rule.increase);
  // what was added within the year leaves what there was when the year began
  const isOfYear = increase !== undefined && isNumeric(increase) && increase.annual;
  const stated = total && isNumeric(total) && !isOfYear ? total.baseline : null;
  const before = previous && (withinYear || !isOfYear) ? baselineOf(rule, previous) : null;
  const expected = stated ?? before;
  const agrees = stated !== null ? baseline.eq(stated) : !before || baseline.eq(before);
  if (agrees || expected === null) return [];
  return [
    finding("increase-inconsistent", {
      target: rule.total,
      received: withUnit(baseline, total),
      expected: withUnit(expected, total),
      details: {
        basis: stated !== null ? "plan" : "previous",
        increase: rule.increase,
        increaseValue: formatFigure(values.get(rule.increase) ?? 0),
        totalValue: formatFigure(values.get(rule.total) ?? 0),
      },
    }),
  ];
}

/** 其中: known parts that are more than their total, or all parts and another total. Nothing is corrected. */
function checkParts(
  rule: Extract<CrossRule, { kind: "partsOf" }>,
  values: ValuesByTarget,
  targets: Targets,
): Finding[] {
  const total = values.get(rule.total);
  const parts = rule.parts.flatMap((id) => values.get(id) ?? []);
  if (total === undefined || parts.length === 0) return [];
  const sum = parts.reduce((whole, part) => whole.plus(part), new Big(0));
  const areAll = rule.complete && parts.length === rule.parts.length;
  // of a part that is still missing nobody knows whether it is below zero; 其中 is inside its total
  const isOpen = parts.length < rule.parts.length && mayFall(rule.parts, targets);
  const fits = areAll ? sum.eq(total) : sum.lte(total) || isOpen;
  if (fits) return [];
  return [
    finding("parts-differ", {
      target: rule.total,
      received: withUnit(sum, targets.get(rule.total)),
      expected: withUnit(total, targets.get(rule.total)),
      details: { parts: rule.parts, complete: rule.complete, of: "values" },
    }),
  ];
}

function mayFall(ids: readonly string[], targets: Targets): boolean {
  return ids.some((id) => {
    const target = targets.get(id);
    return target !== undefined && isNumeric(target) && target.possible.minimum === null;
  });
}

function baselineOf(
  rule: Extract<CrossRule, { kind: "increaseAndTotal" }>,
  values: ValuesByTarget,
): Big | null {
  const increase = values.get(rule.increase);
  const total = values.get(rule.total);
  return increase && total ? total.minus(increase) : null;
}

/** Running totals only: an annual flow starts anew each year, a rate or a rank moves both ways. */
function checkDecrease(
  plan: Plan,
  values: ValuesByTarget,
  previous: ValuesByTarget,
  withinYear: boolean,
): Finding[] {
  return plan.targets.flatMap((target) => {
    const value = values.get(target.id);
    const before = previous.get(target.id);
    const runs =
      isNumeric(target) &&
      KINDS[target.kind].grows &&
      (!target.annual || withinYear) &&
      addsUp(target);
    if (!runs || !value || !before || value.gte(before)) return [];
    return [
      finding("decreased", {
        target: target.id,
        received: withUnit(value, target),
        expected: `≥ ${withUnit(before, target)}`,
      }),
    ];
  });
}
