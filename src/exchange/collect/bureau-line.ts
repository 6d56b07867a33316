import {
  type Big,
  eachText,
  type Entry,
  type EntryText,
  type Target,
  type TypedWords,
} from "../../core";
import { isSameWording } from "../../sheets";

/** What one file says for one target. */
export interface Contribution {
  readonly bureau: string;
  readonly file: string;
  readonly entry: Entry;
}

/** What one bureau reports for one target, its files taken together. */
export interface BureauLine extends Readonly<Record<EntryText, string | null>> {
  readonly bureau: string;
  readonly target: Target;
  /**
   * `blank`: nothing reported. `value`, `text` (a qualitative target's words), `refused`: what was typed cannot be used.
   * `contradicting`: two of its files say different things.
   */
  readonly state: "blank" | "value" | "text" | "refused" | "contradicting";
  /** In the target's unit; null unless the state is `value`. */
  readonly value: Big | null;
  /** What was typed as a value, file by file; blank lines are none. */
  readonly contributions: readonly Contribution[];
  /** Of all files, as are the texts, each text once; null where nobody wrote any. */
  readonly typed: string | null;
}

/** A bureau's entries of one target, with the file each stands in. */
export interface FiledEntry {
  readonly file: string;
  readonly entry: Entry;
}

/**
 * What the files of one bureau say together: halves that two divisions filled in complete each other, different values
 * contradict each other and neither counts.
 *
 * @param entries by file, in the order of their paths
 */
export function joinEntries(
  bureau: string,
  target: Target,
  entries: readonly FiledEntry[],
): BureauLine {
  const contributions = entries
    .filter(({ entry }) => isContribution(entry))
    .map(({ file, entry }) => ({ bureau, file, entry }));
  const texts = (field: TypedWords) => joinTexts(entries.map(({ entry }) => entry[field]));
  const common = {
    ...{ bureau, target, contributions },
    typed: texts("typed"),
    ...eachText(texts),
  };
  const entry = contributions[0]?.entry;
  if (entry === undefined) return { ...common, state: "blank", value: null };
  if (entry.verdict === "needs-person" && entry.value === null) {
    return { ...common, state: "text", value: null };
  }
  if (contributions.some((each) => !saysTheSame(each.entry, entry))) {
    return { ...common, state: "contradicting", value: null };
  }
  return entry.value === null
    ? { ...common, state: "refused", value: null }
    : { ...common, state: "value", value: entry.value };
}

/** A blank, or a mark that says there is nothing, is no contribution. */
function isContribution({ typed, verdict }: Entry): boolean {
  return verdict !== "no-data" && typed !== null;
}

/** Two values that are equal, or two texts that cannot be used and read alike. */
function saysTheSame(one: Entry, other: Entry): boolean {
  if (one.value !== null && other.value !== null) return one.value.eq(other.value);
  if (one.value !== null || other.value !== null) return false;
  return isSameWording(one.typed ?? "", other.typed ?? "");
}

function joinTexts(texts: readonly (string | null)[]): string | null {
  const distinct: string[] = [];
  for (const text of texts) {
    if (text === null || distinct.some((each) => isSameWording(each, text))) continue;
    distinct.push(text);
  }
  return distinct.length === 0 ? null : distinct.join("\n");
}
