import type { Draft, DraftDoubt, DraftedTarget, DraftWords, PlanFile } from "../core";

/** What is told of an import as JSON, see docs/import.md. */
export function importToJson(
  source: string,
  draft: Draft,
  open: number,
  plan: PlanFile | null,
  words: DraftWords,
) {
  return {
    source,
    tables: draft.tables.map(({ table, rows, columns }) => ({
      place: `表${table}`,
      rows,
      columns,
    })),
    targets: draft.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ targets, bureaus }) =>
        targets.map((target) => {
          const own = draft.doubts.filter((doubt) => doubt.target === target.id);
          const codes = [...new Set(own.map(({ code }) => code))];
          return targetToJson(target, number.value, bureaus.value, codes);
        }),
      ),
    ),
    doubts: draft.doubts.map((doubt) => doubtToJson(doubt, words)),
    offers: draft.offers.map(({ text, place }) => ({ text, place: words.place(place) })),
    open,
    plan,
  };
}

function targetToJson(
  target: DraftedTarget,
  row: string | null,
  bureaus: readonly { readonly name: string; readonly role: string | null }[],
  doubts: readonly string[],
) {
  const {
    id,
    name,
    kind,
    comparator,
    threshold,
    upper,
    unit,
    direction,
    milestones,
    deadline,
    fragment,
  } = target;
  return {
    id,
    row,
    name: name.value,
    kind: kind.value,
    comparator: comparator.value,
    threshold: threshold.value,
    upper: upper.value,
    unit: unit.value,
    direction: direction.value,
    milestones: milestones.value,
    deadline: deadline.value,
    fragment: fragment.value,
    bureaus,
    doubts,
  };
}

function doubtToJson(doubt: DraftDoubt, words: DraftWords) {
  const { id, code, severity, place, received, choices, target } = doubt;
  return {
    id,
    code,
    severity,
    place: words.place(place),
    received,
    choices,
    target,
    message: words.doubt(doubt),
    source: place,
  };
}
