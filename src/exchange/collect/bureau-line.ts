import { eachText, type Entry, type Target, type TypedWords } from "../../core";
import { type BureauLine, type Contribution, isSameWording } from "../../sheets";

/**
 * What the files of one bureau say together: halves that two divisions filled in complete each other, different values
 * contradict each other and neither counts.
 *
 * @param entries by file, in the order of their paths
 */
export function joinEntries(
  bureau: string,
  target: Target,
  entries: readonly Contribution[],
): BureauLine {
  const contributions = entries.filter(({ entry }) => saysSomething(entry));
  const texts = (field: TypedWords) => joinTexts(entries.map(({ entry }) => entry[field]));
  const common = {
    ...{ bureau, target, contributions },
    typed: texts("typed"),
    ...eachText(texts),
  };
  const entry = contributions[0]?.entry;
  if (entry === undefined) return { ...common, state: "blank", value: null };
  if (entry.value === null && (entry.verdict === "needs-person" || target.cooperates)) {
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
function saysSomething({ typed, verdict }: Entry): boolean {
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
