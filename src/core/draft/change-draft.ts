import type {
  Draft,
  DraftDoubt,
  DraftedCell,
  DraftedRow,
  DraftedTarget,
  TargetValues,
} from "./draft";
import { FIELD_OF } from "./draft-cell";

/** A draft without the doubts that were settled. */
export function settle(draft: Draft, isSettled: (doubt: DraftDoubt) => boolean): Draft {
  return { ...draft, doubts: draft.doubts.filter((doubt) => !isSettled(doubt)) };
}

/** A draft with its cells changed. */
export function mapCells(
  draft: Draft,
  change: (cell: DraftedCell, row: DraftedRow) => DraftedCell,
): Draft {
  return {
    ...draft,
    rows: draft.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) })),
  };
}

/** A draft with several targets, or none, where one stood. */
export function mapTargets(
  draft: Draft,
  change: (target: DraftedTarget) => readonly DraftedTarget[],
): Draft {
  return mapCells(draft, (cell) => ({ ...cell, targets: cell.targets.flatMap(change) }));
}

export type Fields = { readonly [Field in keyof TargetValues]?: TargetValues[Field] | undefined };

/** A draft with fields of a target as somebody gave them, and the doubts about them gone. */
export function setFields(draft: Draft, id: string, fields: Fields): Draft {
  const names = new Set<string | undefined>(Object.keys(fields));
  const changed = mapTargets(draft, (target) => [
    target.id === id ? withValues(target, fields) : target,
  ]);
  return settle(changed, ({ target, code }) => target === id && names.has(FIELD_OF[code]));
}

/** A target with values that nobody doubts. */
export function withValues(target: DraftedTarget, fields: Fields): DraftedTarget {
  const entries = Object.entries(fields).map(([name, value]) => {
    const { source } = target[name as keyof TargetValues];
    return [name, { value, source, doubts: [] }] as const;
  });
  // every entry is a field of a target with a value of that field
  return { ...target, ...(Object.fromEntries(entries) as Partial<DraftedTarget>) };
}
