import type { DraftDoubt, DraftedCell, DraftedRow, DraftedTarget, DraftPlace } from "../../../core";
import type { Review } from "../state";
import { type AskedDoubt, askDoubt } from "./asked-doubt";

/** A stretch of a cell's text, and what became of it. */
export interface Stretch {
  readonly text: string;
  /** The colours of the targets that were read from it. */
  readonly hues: readonly number[];
  readonly isRead: boolean;
}

/** A target beside the words it was read from, in their colour. */
export interface ReviewedTarget {
  readonly target: DraftedTarget;
  readonly hue: number;
}

export interface ReviewedCell {
  readonly stretches: readonly Stretch[];
  readonly bureaus: DraftedCell["bureaus"]["value"];
  readonly targets: readonly ReviewedTarget[];
  /** What a person has to settle, or has settled. */
  readonly asked: readonly AskedDoubt[];
  /** What is only told, and can be changed. */
  readonly told: readonly AskedDoubt[];
}

/** A row of the annex beside what was read of it. */
export interface ReviewedRow {
  readonly key: string;
  readonly place: DraftPlace | null;
  readonly number: string | null;
  readonly goal: string | null;
  readonly cells: readonly ReviewedCell[];
}

export interface ReviewedAnnex {
  readonly rows: readonly ReviewedRow[];
  /** What is about no row: the document, a table that was not read. */
  readonly asked: readonly AskedDoubt[];
  readonly told: readonly AskedDoubt[];
}

/** Colours of targets in one cell; after so many they begin again. */
export const HUES = 6;

/** An annex row by row, what was read of each beside it, and every doubt at its place. */
export function reviewRows(review: Review): ReviewedAnnex {
  const { draft, finished } = review;
  const own = new Set(draft.doubts.map(({ id }) => id));
  // what only the finished plan shows is told, too
  const doubts = [...draft.doubts, ...finished.draft.doubts.filter(({ id }) => !own.has(id))];
  const placed = new Map<string, DraftDoubt[]>();
  for (const doubt of doubts) {
    const key = cellOf(draft.rows, doubt);
    placed.set(key, [...(placed.get(key) ?? []), doubt]);
  }
  const sort = (key: string) => {
    const all = (placed.get(key) ?? []).map((doubt) => askDoubt(review, doubt));
    return { asked: all.filter(({ asks }) => asks), told: all.filter(({ asks }) => !asks) };
  };
  const rows = draft.rows.map((row, r): ReviewedRow => {
    const after = finished.draft.rows[r] ?? row;
    return {
      key: String(r),
      place: row.cells[0]?.text.source ?? row.goal.source,
      number: row.number.value,
      goal: row.goal.value,
      cells: row.cells.map((cell, c) => ({
        stretches: stretchesOf(cell, after.cells[c]?.targets ?? []),
        bureaus: after.cells[c]?.bureaus.value ?? [],
        targets: (after.cells[c]?.targets ?? []).map((target) => ({
          target,
          hue: hueOf(cell, target),
        })),
        ...sort(`${r} ${c}`),
      })),
    };
  });
  return { rows, ...sort(ELSEWHERE) };
}

const ELSEWHERE = "";

/** The cell that a doubt is shown at: its target's, the one at its place, the first of its row. */
function cellOf(rows: readonly DraftedRow[], { target, id, place }: DraftDoubt): string {
  const named = [target, id.split(" ")[0]];
  const find = (isIt: (cell: DraftedCell, row: DraftedRow) => boolean): string | null => {
    for (const [r, row] of rows.entries()) {
      const c = row.cells.findIndex((cell) => isIt(cell, row));
      if (c >= 0) return `${r} ${c}`;
    }
    return null;
  };
  const isSameRow = ({ text }: DraftedCell) =>
    place !== null && text.source?.table === place.table && text.source.row === place.row;
  return (
    find(({ targets }) => targets.some((each) => named.includes(each.id))) ??
    find((cell) => isSameRow(cell) && cell.text.source?.column === place?.column) ??
    find((cell) => isSameRow(cell)) ??
    ELSEWHERE
  );
}

function hueOf({ targets }: DraftedCell, target: DraftedTarget): number {
  const place = targets.findIndex((each) => isOf(each, target));
  return Math.max(place, 0) % HUES;
}

/** Whether a target is one that was read at first, or one of those it was divided into. */
const isOf = (read: DraftedTarget, { id }: DraftedTarget): boolean =>
  id === read.id || id.startsWith(`${read.id}-`);

/** A cell's text, cut wherever a target's words or what was not read begin or end; words of a target that was left out are unread. */
function stretchesOf(
  { text, parts, targets }: DraftedCell,
  now: readonly DraftedTarget[],
): Stretch[] {
  const start = text.source?.from ?? 0;
  const spans = targets.flatMap((target, index) => {
    const { source } = target.fragment;
    const isKept = now.some((each) => isOf(target, each));
    return source === null
      ? []
      : [{ from: source.from - start, to: source.to - start, hue: index % HUES, isKept }];
  });
  const unread = parts.filter(({ kind }) => kind === "unread");
  const length = text.value.length;
  const cuts = [0, length, ...[...spans, ...unread].flatMap(({ from, to }) => [from, to])];
  const places = [...new Set(cuts)]
    .filter((place) => place >= 0 && place <= length)
    .sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? length;
    const covers = (span: { readonly from: number; readonly to: number }) =>
      span.from <= from && span.to >= to;
    const here = spans.filter(covers);
    const kept = here.filter(({ isKept }) => isKept);
    return {
      text: text.value.slice(from, to),
      hues: kept.map(({ hue }) => hue),
      isRead: !unread.some(covers) && (here.length === 0 || kept.length > 0),
    };
  });
}
