import type { PlanFile, TargetFile } from "../plan";
import { applyChoices } from "./apply-choices";
import type { Draft, DraftDoubt, DraftDoubtCode, DraftedTarget, DraftPlace } from "./draft";
import { aboutOf } from "./doubt-book";
import { WORDS_ONLY } from "./draft-cell";
import { isOpen } from "./open-doubts";
import { comparedBase, type PlanWords, toPlanFile } from "./plan-of-draft";

/** What a choice about a doubt changes. */
export type ChosenField =
  | "unit"
  | "kind"
  | "comparator"
  /** Which of two figures is the threshold. */
  | "figure"
  | "deadline"
  | "name"
  /** One figure for several names, or one each. */
  | "each"
  | "bureaus"
  /** Words without a figure: a task, or nothing to report. */
  | "words"
  | "documentNumber";

/** A doubt that somebody has to settle, beside the target where it is shown. */
export interface OpenDoubt {
  readonly doubt: DraftDoubt;
  /** Its own, or the nearest one where it has none. */
  readonly target: string;
  /** Null where a choice only confirms what was read. */
  readonly field: ChosenField | null;
}

/** A plan in the making: the file as far as it goes, and what is still open of it. */
export interface OpenPlan {
  readonly file: PlanFile;
  readonly doubts: readonly OpenDoubt[];
}

/**
 * A draft as a plan file that people complete: what is open is blank there, or as it was read. Words of which nothing was read are a
 * task, so that they stand in it.
 *
 * @returns null for a draft without any target
 */
export function toOpenPlan(draft: Draft, words: PlanWords): OpenPlan | null {
  const tasks = draft.doubts
    .filter(isWordsOnly)
    .map(({ id }) => ({ doubt: id, choose: WORDS_ONLY }));
  const whole = applyChoices(draft, tasks);
  // what a plan's own rules refuse is told by its cell when the workbook is read
  const open = draft.doubts.filter((doubt) => isOpen(doubt) && doubt.code !== "plan-problem");
  const settled = { ...whole, doubts: draft.doubts.filter((doubt) => !isOpen(doubt)) };
  const file = withOpenFields(toPlanFile(settled, words), settled, open);
  if (targetsOf(whole).length === 0) return null;
  const asked = new Set<number>();
  const doubts = open.flatMap((doubt): OpenDoubt[] => {
    // a blank title is told where it stands, the bureaus of a cell once
    if (doubt.code === "title-missing") return [];
    const target = targetFor(whole, doubt);
    const field = chosenField(doubt);
    if (field !== "bureaus") return [{ doubt, target, field }];
    const cell = cellOf(whole, target);
    if (asked.has(cell)) return [];
    asked.add(cell);
    return [{ doubt, target, field }];
  });
  return { file, doubts };
}

const FIELDS: Partial<Record<DraftDoubtCode, ChosenField>> = {
  "unit-missing": "unit",
  "kind-unsure": "kind",
  "direction-unsure": "comparator",
  "comparator-differs": "comparator",
  "figure-approximate": "comparator",
  "figure-qualifies": "figure",
  "deadline-missing": "deadline",
  "deadline-unsure": "deadline",
  "deadline-behind": "deadline",
  "name-missing": "name",
  "together-or-each": "each",
  "bureau-missing": "bureaus",
  "several-numbers": "documentNumber",
};

/** The field that a choice about a doubt changes; null where it only confirms what was read. */
export function chosenField(doubt: DraftDoubt): ChosenField | null {
  if (isWordsOnly(doubt)) return "words";
  if (doubt.code === "direction-unsure" && doubt.choices.length === 0) return null;
  if (doubt.code === "figure-qualifies" && doubt.choices.length < 2) return null;
  return FIELDS[doubt.code] ?? null;
}

function isWordsOnly({ code, choices }: DraftDoubt): boolean {
  return code === "indicator-missing" && choices.includes(WORDS_ONLY);
}

const targetsOf = (draft: Draft): readonly DraftedTarget[] =>
  draft.rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));

/** The target that a doubt is about, else the last one before its place, else the first. */
function targetFor(draft: Draft, doubt: DraftDoubt): string {
  const { target, place } = doubt;
  const ids = targetsOf(draft).map((each) => each.id);
  const named = ids.find((id) => id === target) ?? ids.find((id) => id === aboutOf(doubt));
  if (named !== undefined) return named;
  const before = draft.rows.flatMap(({ cells }) =>
    cells.flatMap(({ text, targets }) => (isUpTo(text.source, place) ? targets : [])),
  );
  return before.at(-1)?.id ?? ids[0] ?? "";
}

function isUpTo(source: DraftPlace | null, place: DraftPlace | null): boolean {
  return source?.table === place?.table && source !== null && source.row <= (place?.row ?? 0);
}

/** The place of the target's cell among all. */
function cellOf({ rows }: Draft, id: string): number {
  return rows
    .flatMap(({ cells }) => cells)
    .findIndex(({ targets }) => targets.some((target) => target.id === id));
}

/** Nothing stands for a unit that nobody has said; what only a rate has is kept as long as the target may be one. */
function withOpenFields(file: PlanFile, draft: Draft, open: readonly DraftDoubt[]): PlanFile {
  const isOpenFor = (id: string, code: DraftDoubtCode) =>
    open.some((doubt) => doubt.target === id && doubt.code === code);
  const byId = new Map(targetsOf(draft).map((target) => [target.id, target]));
  const complete = (target: TargetFile): TargetFile => {
    const drafted = byId.get(target.id);
    if (drafted === undefined || target.kind === "qualitative") return target;
    const direction = drafted.direction.value;
    const base = comparedBase(drafted.comparedWith.value);
    return {
      ...target,
      ...(isOpenFor(target.id, "unit-missing") ? { unit: drafted.unit.value } : {}),
      ...(isOpenFor(target.id, "kind-unsure")
        ? {
            ...(direction === null ? {} : { direction }),
            ...(base === null ? {} : { comparedWith: base }),
          }
        : {}),
    };
  };
  return {
    ...file,
    rows: file.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, targets: cell.targets.map(complete) })),
    })),
  };
}
