import type { AskedQuestion, OfferedChoice } from "../../sheets";
import { type Decision, decisionToJson } from "./decisions";

/** Which of the choices a decision is, as far as one of them is. */
export function decidedBy(
  decision: Decision,
  choices: readonly OfferedChoice[],
): AskedQuestion["decided"] {
  const { reason, by, on, ...says } = decisionToJson(decision);
  const signature = { reason: String(reason), by: String(by), on: String(on) };
  const same = choices.find((each) => !each.takesValue && isSame(each.says, says));
  if (same !== undefined) return { label: same.label, value: null, signature };
  const typed = choices.find(({ takesValue }) => takesValue);
  const { value } = says;
  return typed !== undefined && (typeof value === "string" || typeof value === "number")
    ? { label: typed.label, value, signature }
    : null;
}

function isSame(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => String(one[key]) === String(other[key]));
}
