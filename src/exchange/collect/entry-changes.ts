import { type Entry, type EntryChange, TYPED_WORDS } from "../../core";
import { isSameWording } from "../../sheets";

/** Everything that differs between two files of one bureau, line by line, old against new. */
export function listChanges(
  before: readonly Entry[],
  after: readonly Entry[],
): readonly EntryChange[] {
  const later = new Map(after.map((entry) => [entry.target, entry]));
  return before.flatMap((entry) => {
    const other = later.get(entry.target);
    return TYPED_WORDS.flatMap((field): EntryChange[] => {
      const one = entry[field];
      const two = other?.[field] ?? null;
      const hasSameValue = field !== "typed" || entry.value?.toFixed() === other?.value?.toFixed();
      if (isSameWording(one ?? "", two ?? "") && hasSameValue) return [];
      return [{ target: entry.target, field, before: one, after: two }];
    });
  });
}
