import { parseChoices, type Plan } from "../../../core";
import type { AnnexContent } from "../../../exchange";
import { fieldOf } from "../../notebook";
import type { AnnexSource, Answer, LeftReview, Review } from "../state";
import { beginReview, withAnswers } from "./review";

/** A review as a browser keeps it: what was read and what was settled, never what was made of it. */
interface KeptReview extends Pick<
  Review,
  "source" | "sha256" | "contents" | "key" | "answers" | "relation"
> {
  /** The day, 2021-12-20. */
  readonly on: string;
}

export function toKeptReview(
  { source, sha256, contents, key, answers, relation }: Review,
  on: string,
): KeptReview {
  return { source, sha256, contents, key, answers, relation, on };
}

/**
 * What is told of reviews that were kept, the last one first; what is none is left out.
 *
 * @param found as they lie in the browser
 */
export function listLeft(found: readonly unknown[]): readonly LeftReview[] {
  return found
    .flatMap((each) => takeKept(each) ?? [])
    .map(({ key, source, answers, on }) => ({ key, source, answers: answers.length, on }))
    .sort((one, other) => (one.on < other.on ? 1 : -1));
}

/**
 * The review as it was left, read once more by the program of now.
 *
 * @returns null where what was kept cannot be read any more
 */
export function resumeReview(found: readonly unknown[], key: string, inUse: Plan): Review | null {
  const kept = found.map(takeKept).find((each) => each?.key === key) ?? null;
  if (kept === null) return null;
  const { source, sha256, contents, answers, relation } = kept;
  try {
    const begun = beginReview({ source, sha256, contents, inUse });
    // another plan may be in use by now
    const isPossible = relation === "new" || begun.known > 0;
    return withAnswers({ ...begun, relation: isPossible ? relation : begun.relation }, answers);
  } catch {
    return null;
  }
}

/** Anybody may have changed what lies in a browser. */
function takeKept(found: unknown): KeptReview | null {
  const field = (name: string): unknown => fieldOf(found, name);
  const source = takeSource(field("source"));
  const [sha256, contents, key] = ["sha256", "contents", "key"].map(field);
  const [on, relation] = ["on", "relation"].map(field);
  const answers = takeAnswers(field("answers"));
  if (source === null || answers === null || !isContents(contents)) return null;
  if (typeof on !== "string" || typeof key !== "string") return null;
  if (relation !== "new" && relation !== "revision") return null;
  return {
    ...{ source, contents, key, answers, relation, on },
    sha256: typeof sha256 === "string" ? sha256 : null,
  };
}

function takeSource(found: unknown): AnnexSource | null {
  const [kind, names, sheet] = ["kind", "names", "sheet"].map((name) => fieldOf(found, name));
  if (kind === "clipboard") return { kind };
  if (kind === "selection" && typeof sheet === "string") return { kind, sheet };
  if (kind !== "files" || !Array.isArray(names)) return null;
  return { kind, names: names.map(String) };
}

function takeAnswers(found: unknown): readonly Answer[] | null {
  if (!Array.isArray(found)) return null;
  const parsed = parseChoices({
    ...{ format: "zerenbiao-choices", formatVersion: 1 },
    choices: found.map((each: unknown) => fieldOf(each, "choice")),
  });
  if (!("choices" in parsed)) return null;
  return parsed.choices.map((choice, index) => ({
    doubt: String(fieldOf(found[index], "doubt")),
    choice,
  }));
}

function isContents(found: unknown): found is readonly AnnexContent[] {
  return (
    Array.isArray(found) &&
    found.every((each: unknown) => {
      const kind = fieldOf(each, "kind");
      return kind === "lines"
        ? typeof fieldOf(each, "text") === "string"
        : kind === "blocks" && Array.isArray(fieldOf(each, "blocks"));
    })
  );
}
