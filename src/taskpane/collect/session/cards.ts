import { groupBy } from "../../../core";
import { type Collection, listQuestions } from "../../../exchange";
import type { Card } from "./card";
import { fileCards } from "./file-cards";
import { targetCards } from "./target-cards";

/**
 * What there is to decide in a collection, and what was: files first, because they settle values, then values in the plan's order. What
 * is asked is what the list of questions (待裁定) asks; beside it two files of one bureau that differ, which are merged unless a person
 * says otherwise.
 */
export function listCards(collection: Collection): readonly Card[] {
  const { questions } = listQuestions(collection);
  const ofFiles = questions.filter(({ file }) => file !== null);
  const byTarget = groupBy(
    questions.filter(({ target }) => target !== null),
    ({ target }) => target?.id ?? "",
  );
  return [
    ...fileCards(collection, ofFiles),
    ...collection.targets.flatMap((standing) =>
      targetCards(standing, byTarget.get(standing.target.id) ?? []),
    ),
  ];
}
