import {
  asksTheSame,
  finding,
  type Finding,
  listTargetChanges,
  type Plan,
  type ReportedLine,
  targetsOf,
  weigh,
} from "../../core";

/**
 * The lines of a form as the plan of now asks for them. A line whose target the bureau does not answer for any more, or that asked for
 * something else, is left out: it answers no question of now.
 *
 * @param lines as the version reads them that made the form
 */
export function linesNow(
  lines: readonly ReportedLine[],
  now: Plan,
  bureau: string,
): readonly ReportedLine[] {
  const own = new Map(targetsOf(now, bureau).map((target) => [target.id, target]));
  return lines.flatMap((line) => {
    const target = own.get(line.target.id);
    if (target === undefined || !asksTheSame(line.target, target)) return [];
    return [{ ...line, target, asked: line.target }];
  });
}

/** What the plan changed of the targets of one form, for whoever looks at it alone: nothing that its bureau did. */
export function tellOwnChanges(
  { version, bureau: sentTo }: { readonly version: Plan; readonly bureau: string },
  now: Plan,
  bureau: string,
): readonly Finding[] {
  const own = new Set(
    [...targetsOf(version, sentTo), ...targetsOf(now, bureau)].map(({ id }) => id),
  );
  return listTargetChanges(version, now)
    .filter(({ id }) => own.has(id))
    .map(({ id, change, facts, handedOver }) => {
      const details = {
        ...({ kind: "target", change, facts, handedOver } as const),
        ...{ outdated: [], unsent: [], kept: [] },
      };
      return weigh(finding("plan-changed", { target: id, bureau, details }), "info");
    });
}

/**
 * What a form of a version that nobody kept says otherwise than the plan of now. It may have been the plan or the bureau that changed
 * it, and nobody can tell from one form: so it is said, and asks nothing of the bureau.
 *
 * @param findings what was found against the plan of now
 * @param name what the form calls its bureau, where the plan has another name for it: that is told by itself
 */
export function tellUnsure(
  findings: readonly Finding[],
  name: string | null,
  bureau: string,
): readonly Finding[] {
  const isOnlyName = ({ received, expected }: Finding): boolean =>
    name !== null && received !== null && received.replaceAll(name, bureau) === expected;
  return findings.flatMap((each): readonly Finding[] => {
    const unsure = whatIsUnsure(each);
    if (unsure === null) return [each];
    if (isOnlyName(each)) return [];
    const { target, sheet, cell, received, expected } = each;
    const details = { kind: "unsure", ...unsure, bureaus: [bureau], among: 1 } as const;
    const facts = { target, bureau, sheet, cell, received, expected };
    return [weigh(finding("plan-changed", { ...facts, details }), "info")];
  });
}

/** Null for what no change of a plan explains: a header that was written over, a column that is gone. */
function whatIsUnsure(
  each: Finding,
): { readonly of: "words" | "missing" | "unknown"; readonly field: string } | null {
  if (each.code === "missing-target") return { of: "missing", field: "" };
  if (each.code === "unknown-target") {
    return each.details.hasId ? { of: "unknown", field: "" } : null;
  }
  if (each.code !== "template-altered") return null;
  const { field, lost, swappedWith, isFormula } = each.details;
  const isOfForm = lost !== undefined || swappedWith !== undefined || isFormula === true;
  return isOfForm || each.expected === field ? null : { of: "words", field };
}
