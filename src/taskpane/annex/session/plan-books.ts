import type { Plan } from "../../../core";
import {
  bookOfDraft,
  buildPlanBook,
  type ChangedTarget,
  type DeferredWorkbook,
  diffPlans,
  SOURCE_FIELDS,
} from "../../../sheets";
import type { Review, Revision } from "../state";
import { wordsOf } from "./plan-words";

/**
 * A review as the plan workbook that `import --out 计划.xlsx` writes: the plan, or what there is of it with doubts beside the targets.
 *
 * @param plan where nothing is open
 */
export function bookOf(
  { finished, source, sha256 }: Review,
  plan: Plan | null,
  createdOn: string,
): DeferredWorkbook | null {
  if (plan !== null) return buildPlanBook(plan.file, { createdOn });
  const book = bookOfDraft(finished.draft, wordsOf(source, sha256));
  return book === null ? null : buildPlanBook(book.file, { createdOn, doubts: book.doubts });
}

/** What the plan in use would become: what asks or judges otherwise first, where it was read and how apart. */
export function revisionOf(inUse: Plan, plan: Plan): Revision {
  const difference = diffPlans(inUse, plan);
  const pick = (isWanted: (field: string) => boolean): ChangedTarget[] =>
    difference.targets.flatMap((target) => {
      const fields = target.fields.filter(({ field }) => isWanted(field));
      return fields.length === 0 && target.change === "changed" ? [] : [{ ...target, fields }];
    });
  return {
    ...difference,
    targets: pick((field) => !SOURCE_FIELDS.includes(field)),
    readings: pick((field) => SOURCE_FIELDS.includes(field)).filter(
      ({ change }) => change === "changed",
    ),
  };
}
