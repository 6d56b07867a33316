import {
  countKnownTargets,
  type Draft,
  fingerprint,
  finishDraft,
  keepTargetIds,
  parsePlan,
  type Plan,
  type PlanFile,
  toOpenPlan,
} from "../../../core";
import { type AnnexContent, draftAnnex } from "../../../exchange";
import type { AnnexSource, Answer, Review } from "../state";
import { wordsOf } from "./plan-words";

/** What a review begins with. */
export interface Beginning {
  readonly source: AnnexSource;
  readonly sha256: string | null;
  readonly contents: readonly AnnexContent[];
  readonly inUse: Plan;
}

/**
 * Drafts a plan from an annex for a person to go through.
 *
 * @returns a review without any target where nothing was read
 */
export function beginReview({ source, sha256, contents, inUse }: Beginning): Review {
  const draft = draftAnnex(contents);
  const words = wordsOf(source, sha256);
  const file = toOpenPlan(draft, words)?.file ?? null;
  const known = file === null ? 0 : countKnownTargets(inUse.file, file);
  const isSame = draft.head.id.value === inUse.id || known * 2 > countTargets(draft);
  return {
    ...{ source, sha256, contents, draft, known, answers: [] },
    key: fingerprint(new TextEncoder().encode(JSON.stringify(contents))),
    finished: finishDraft(draft, [], words),
    relation: isSame && known > 0 ? "revision" : "new",
    revision: null,
  };
}

export const countTargets = ({ rows }: Draft): number =>
  rows.reduce((sum, { cells }) => cells.reduce((all, { targets }) => all + targets.length, sum), 0);

/**
 * A review with one more doubt answered, or answered otherwise. What another answer has made idle goes: a target that was dropped has
 * nothing left to settle.
 *
 * @param choice null takes the answer back
 */
export function answerDoubt(
  review: Review,
  doubt: string,
  choice: Answer["choice"] | null,
): Review {
  const others = review.answers.filter((answer) => answer.doubt !== doubt);
  return withAnswers(review, choice === null ? others : [...others, { doubt, choice }]);
}

/** A review with other answers; those that fit nothing any more go. */
export function withAnswers(review: Review, given: Review["answers"]): Review {
  let answers = given;
  const words = wordsOf(review.source, review.sha256);
  for (;;) {
    const choices = answers.map((answer) => answer.choice);
    const finished = finishDraft(review.draft, choices, words);
    const idle = idleChoices(finished.draft);
    if (idle.size === 0) return { ...review, answers, finished, revision: null };
    answers = answers.filter((_, index) => !idle.has(index));
  }
}

/** The places of choices that fit nothing any more, from 0. */
function idleChoices({ doubts }: Draft): ReadonlySet<number> {
  return new Set(
    doubts.flatMap(({ code, id }) => {
      const place = /^choices (\d+) /.exec(id)?.[1];
      return code === "choice-unused" && place !== undefined ? [Number(place) - 1] : [];
    }),
  );
}

export interface Signature {
  /** Who answers for the reading. */
  readonly by: string;
  /** The day, 2021-12-20. */
  readonly on: string;
}

/**
 * The plan of a review of which nothing is open: signed, and as a revision of the plan in use with its id and those of its targets.
 *
 * @returns null as long as anything is open
 */
export function planOf(
  { finished, relation }: Review,
  inUse: Plan,
  signature: Signature | null,
): Plan | null {
  if (!("plan" in finished)) return null;
  const own = finished.plan;
  const kept = relation === "new" ? own : keepTargetIds(inUse.file, { ...own, id: inUse.id });
  const parsed = parsePlan(signature === null ? kept : signed(kept, signature));
  if ("problems" in parsed) throw new Error(parsed.problems.map(({ path }) => path).join("、"));
  return parsed.plan;
}

/** The signature stands among the plan's sources, so that it goes wherever the plan goes. */
function signed(file: PlanFile, { by, on }: Signature): PlanFile {
  const [year, month, day] = on.split("-").map(Number);
  const title = `${by} ${year ?? ""}年${month ?? ""}月${day ?? ""}日核对`;
  return { ...file, sources: [...file.sources, { id: "reading", title }] };
}
