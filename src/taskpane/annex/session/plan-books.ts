import { keepTargetIds, type Plan, type PlanFile } from "../../../core";
import {
  bookOfDraft,
  buildPlanBook,
  type ChangedTarget,
  type DeferredWorkbook,
  diffPlans,
  type DraftBook,
  SOURCE_FIELDS,
} from "../../../sheets";
import type { Review, Revision } from "../state";
import { wordsOf } from "./plan-words";

/** What a plan workbook is made with. */
export interface BookOrder {
  /** Null as long as anything is open. */
  readonly plan: Plan | null;
  readonly inUse: Plan;
  readonly createdOn: string;
}

/**
 * A review as the plan workbook that `import --out 计划.xlsx` writes: the plan, or what there is of it with doubts beside the targets.
 * A revision of the plan in use has its id and those of its targets, so that it still is one when it is read back.
 */
export function bookOf(
  { finished, source, sha256, relation }: Review,
  { plan, inUse, createdOn }: BookOrder,
): DeferredWorkbook | null {
  if (plan !== null) return buildPlanBook(plan.file, { createdOn });
  const made = bookOfDraft(finished.draft, wordsOf(source, sha256));
  if (made === null) return null;
  const book = relation === "new" ? made : withKnownIds(made, inUse);
  return buildPlanBook(book.file, { createdOn, doubts: book.doubts });
}

function withKnownIds({ file, doubts }: DraftBook, inUse: Plan): DraftBook {
  const kept = keepTargetIds(inUse.file, { ...file, id: inUse.id });
  const ids = idsOf(kept.rows);
  const known = new Map(idsOf(file.rows).map((id, index) => [id, ids[index] ?? id]));
  return {
    file: kept,
    doubts: doubts.map((doubt) => ({ ...doubt, target: known.get(doubt.target) ?? doubt.target })),
  };
}

const idsOf = (rows: PlanFile["rows"]): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets.map(({ id }) => id)));

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
