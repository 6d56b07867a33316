import { type Entry, TYPED_WORDS, type TypedWords } from "../../core";
import { byKey, isSameWording, TEXT_COLUMNS } from "../../sheets";

/** What a later file of a bureau says differently: one field of one line. */
export interface EntryChange {
  readonly target: string;
  readonly field: TypedWords;
  /** Null is blank. */
  readonly before: string | null;
  readonly after: string | null;
}

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

/** The form's own words for the fields; a value needs none. */
const HEADERS: Readonly<Record<TypedWords, string>> = {
  typed: "",
  ...byKey(TEXT_COLUMNS, ({ header }) => header),
};

/** `1.2 6100亿元 → 6200亿元；4.1 未达标原因 （空） → 疫情影响` */
export function describeChanges(changes: readonly EntryChange[]): string {
  return changes
    .map(({ target, field, before, after }) =>
      [target, HEADERS[field], `${before ?? BLANK} → ${after ?? BLANK}`]
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("；");
}

const BLANK = "（空）";
