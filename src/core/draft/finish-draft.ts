import { canonicalPlanFile, parsePlan, type PlanFile } from "../plan";
import { applyChoices } from "./apply-choices";
import type { Choice } from "./choices";
import type { Draft, DraftDoubt } from "./draft";
import { isOpen } from "./open-doubts";
import { type PlanWords, toPlanFile } from "./plan-of-draft";

/** A draft as the plan that it became, or what is still open. */
export type FinishedDraft =
  | { readonly plan: PlanFile; readonly draft: Draft }
  | { readonly open: readonly DraftDoubt[]; readonly draft: Draft };

/**
 * Makes a plan of a draft and of what a person settled; a file of format 1 where that can say it all. As long as anything is open
 * there is none.
 *
 * @example finishDraft(draft, [{ doubt: "2.3 unit-missing", choose: "分" }], words) // => { plan: … }
 */
export function finishDraft(
  draft: Draft,
  choices: readonly Choice[],
  words: PlanWords,
): FinishedDraft {
  const settled = applyChoices(draft, choices);
  const open = settled.doubts.filter(isOpen);
  if (open.length > 0) return { open, draft: settled };
  const file = toPlanFile(settled, words);
  const parsed = parsePlan(file);
  if ("plan" in parsed) return { plan: canonicalPlanFile(file), draft: settled };
  const problems = parsed.problems.map(({ path, code }, index): DraftDoubt => ({
    id: `plan ${index + 1} plan-problem`,
    ...{ code: "plan-problem", severity: "error", place: null, received: `${path}: ${code}` },
    ...{ choices: [], target: targetAt(file, path) },
  }));
  return { open: problems, draft: { ...settled, doubts: [...settled.doubts, ...problems] } };
}

/** rows[2].cells[0].targets[1] is the target that stands there. */
function targetAt(file: PlanFile, path: string): string | null {
  const [, row, cell, target] = /^rows\[(\d+)\]\.cells\[(\d+)\]\.targets\[(\d+)\]/.exec(path) ?? [];
  return file.rows[Number(row)]?.cells[Number(cell)]?.targets[Number(target)]?.id ?? null;
}
