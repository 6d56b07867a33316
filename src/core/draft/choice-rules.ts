import { mapTargets, setFields, withValues } from "./change-draft";
import { chosenFigure, withComparator } from "./chosen-readings";
import type { Draft, DraftDoubtCode, DraftedTarget } from "./draft";
import { AS_READ, NO_UNIT } from "./draft-cell";

/** What a choice does to the target that its doubt is about. */
export type ChoiceRule = (draft: Draft, id: string, choose: string) => Draft;

const setDeadline: ChoiceRule = (draft, id, choose) =>
  /^\d{4}-\d\d-\d\d$/.test(choose) ? setFields(draft, id, { deadline: choose }) : draft;

/** 不超过…以上, 100余家: the comparison that was chosen. */
const setComparator: ChoiceRule = (draft, id, choose) => {
  const comparator = COMPARISONS.find((each) => each === choose);
  if (comparator === undefined) return draft;
  return mapTargets(draft, (target) => {
    if (target.id !== id) return [target];
    const { kind, comparator: before, threshold, upper } = target;
    const values = {
      ...{ kind: kind.value, comparator: before.value },
      ...{ threshold: threshold.value, upper: upper.value },
    };
    return [
      withValues(target, { ...withComparator(values, comparator), comparatorExplicit: true }),
    ];
  });
};

const COMPARISONS = [">=", ">", "<=", "<", "about", "range"] as const;

/** Of 10座 and 6座 the one that was chosen. */
const setFigure: ChoiceRule = (draft, id, choose) => {
  const figure = choose === AS_READ ? null : chosenFigure(choose);
  return figure === null ? draft : setFields(draft, id, figure);
};

/** What a choice does to the target that its doubt is about; a choice of any other doubt confirms what was read. */
export const CHOICE_RULES: Partial<Record<DraftDoubtCode, ChoiceRule>> = {
  "unit-missing": (draft, id, choose) =>
    setFields(draft, id, { unit: choose === NO_UNIT ? "" : choose }),
  "kind-unsure": (draft, id, choose) =>
    mapTargets(draft, (target) => [target.id === id ? ofKind(target, choose) : target]),
  "direction-unsure": setComparator,
  "comparator-differs": setComparator,
  "figure-approximate": setComparator,
  "figure-qualifies": setFigure,
  "deadline-missing": setDeadline,
  "deadline-unsure": setDeadline,
  "deadline-behind": setDeadline,
  "name-missing": (draft, id, choose) =>
    choose === AS_READ ? draft : setFields(draft, id, { name: choose }),
  "together-or-each": (draft, id, choose) =>
    choose === "各"
      ? mapTargets(keepGoal(draft, id), (target) =>
          target.id === id ? splitNames(target) : [target],
        )
      : draft,
};

const KINDS = ["level", "maintain", "increase", "rate", "rank", "cap", "qualitative"] as const;

function ofKind(target: DraftedTarget, choose: string): DraftedTarget {
  const kind = KINDS.find((each) => each === choose);
  if (kind === undefined) return target;
  if (kind === "qualitative") {
    const none = { comparator: null, threshold: null, upper: null, unit: null, direction: null };
    return withValues(target, {
      ...none,
      kind,
      comparedWith: null,
      flow: null,
      baseline: null,
      milestones: [],
    });
  }
  const comparator = target.comparator.value;
  const isAbove = comparator === ">=" || comparator === ">";
  const direction = kind === "rate" ? (target.direction.value ?? "rise") : target.direction.value;
  return withValues(target, {
    kind,
    direction,
    ...(kind === "cap" && isAbove ? { comparator: "<=" as const } : {}),
  });
}

/** A row that is called by its first target is still called by the whole name once that is split. */
function keepGoal(draft: Draft, id: string): Draft {
  const rows = draft.rows.map((row) => {
    const [first] = row.cells.flatMap(({ targets }) => targets);
    return row.goal.value === null && first?.id === id
      ? { ...row, goal: { ...row.goal, value: first.name.value } }
      : row;
  });
  return { ...draft, rows };
}

/** A、B达到60家, each of them: one target for each name. */
function splitNames(target: DraftedTarget): DraftedTarget[] {
  return target.name.value
    .split("、")
    .map((name, index) => ({ ...withValues(target, { name }), id: `${target.id}-${index + 1}` }));
}
