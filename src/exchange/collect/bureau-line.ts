import { eachText, type Entry, explains, type Target, type TypedWords } from "../../core";
import { type BureauLine, type Contribution, isSameWording } from "../../sheets";

/**
 * What the files of one bureau say together: halves that two divisions filled in complete each other, different values
 * contradict each other and neither counts. What cannot be used contradicts nothing: it stands beside what can. A suspect value is
 * no longer one as soon as words for it came, in whichever file; and one that a file saved later corrects does not count any more.
 *
 * @param entries by file, in the order of their paths
 * @param savedAt by file, where it says so
 */
export function joinEntries(
  bureau: string,
  target: Target,
  entries: readonly Contribution[],
  savedAt: ReadonlyMap<string, string> = new Map(),
): BureauLine {
  const contributions = entries.filter(({ entry }) => saysSomething(entry));
  const texts = (field: TypedWords) => joinTexts(entries.map(({ entry }) => entry[field]));
  const common = {
    ...{ bureau, target, contributions },
    typed: texts("typed"),
    ...eachText(texts),
  };
  const usable = withoutCorrected(
    contributions.filter((each) => each.entry.verdict !== "invalid"),
    savedAt,
  );
  const entry = (usable[0] ?? contributions[0])?.entry;
  if (entry === undefined) {
    const isNotDue = entries.some((each) => each.isNotDue === true);
    return { ...common, state: isNotDue ? "not-due" : "blank", value: null };
  }
  if (entry.value === null && (entry.verdict !== "invalid" || target.cooperates)) {
    return { ...common, state: "text", value: null };
  }
  if (entry.value === null) return { ...common, state: "refused", value: null };
  if (usable.some((each) => !saysTheSame(each.entry, entry))) {
    return { ...common, state: "contradicting", value: null };
  }
  const isSuspect = usable.every((each) => each.entry.verdict === "unverified");
  const isVouchedFor = entries.some((each) => explains(each.entry.reason ?? ""));
  return { ...common, state: isSuspect && !isVouchedFor ? "suspect" : "value", value: entry.value };
}

/** Without suspect values that a sound one in a file saved later takes the place of. */
function withoutCorrected(
  usable: readonly Contribution[],
  savedAt: ReadonlyMap<string, string>,
): readonly Contribution[] {
  const isSuspect = ({ entry }: Contribution) => entry.verdict === "unverified";
  const sound = usable.flatMap((each) => (isSuspect(each) ? [] : (savedAt.get(each.file) ?? [])));
  return usable.filter((each) => {
    const own = savedAt.get(each.file);
    return !isSuspect(each) || own === undefined || !sound.some((later) => later > own);
  });
}

/** A blank, or a mark that says there is nothing, is no contribution; what is refused is one, also where its cell shows nothing. */
function saysSomething({ typed, verdict }: Entry): boolean {
  return verdict === "invalid" || (verdict !== "no-data" && typed !== null);
}

function saysTheSame(one: Entry, other: Entry): boolean {
  return one.value !== null && other.value !== null && one.value.eq(other.value);
}

function joinTexts(texts: readonly (string | null)[]): string | null {
  const distinct: string[] = [];
  for (const text of texts) {
    if (text === null || distinct.some((each) => isSameWording(each, text))) continue;
    distinct.push(text);
  }
  return distinct.length === 0 ? null : distinct.join("\n");
}
