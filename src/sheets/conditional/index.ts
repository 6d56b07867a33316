/**
 * Conditional formats: which of them hold for a cell, and what they make a person see of it.
 *
 * @example new RuleApplier(compile).apply(rules, cells, coloursOf) // 6100 under white figures where G3>0: unseen
 */

export { type CellColours, formatColourOf, RuleApplier, type ShownFormat } from "./apply-rules";
export { type Condition, readCondition } from "./condition";
export { type Differential, type Ground, isFaintOn, isHarmless, isReadableOn } from "./look";
export { type ConditionalRule, unreadRule } from "./rule";
