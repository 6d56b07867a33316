import type { Finding } from "../../core";
import { isQuestion } from "./questioned-targets";
import type { TargetStanding } from "./settle-target";

/** A finding about which nobody has to do anything any more: it is still told. */
export function asInformation(each: Finding): Finding {
  return each.severity === "info" ? each : { ...each, severity: "info" };
}

/**
 * What becomes of findings about targets that were decided: of all of their bureaus, or of the one whose line was. What a person judged
 * owes no evidence any more.
 */
export function settler(targets: readonly TargetStanding[]): (each: Finding) => Finding {
  const whole = new Set<string>();
  const lines = new Set<string>();
  const judged = new Set<string>();
  for (const { target, decision, lineDecisions, judgement } of targets) {
    if (decision !== null) whole.add(target.id);
    if (judgement !== null) judged.add(target.id);
    for (const { bureau } of lineDecisions) lines.add(`${target.id} ${bureau}`);
  }
  return (each) => {
    const id = each.target ?? "";
    const isLine = each.bureau !== null && lines.has(`${id} ${each.bureau}`);
    const isValue = isQuestion(each) || each.code === "equal-shares";
    // one metric printed twice is decided in either place
    const isMetric = each.code === "same-metric-differs" && whole.has(each.details.other);
    if (isValue && (whole.has(id) || isLine || isMetric)) return asInformation(each);
    return each.code === "evidence-required" && judged.has(id) ? asInformation(each) : each;
  };
}
