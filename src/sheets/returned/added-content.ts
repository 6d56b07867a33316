import {
  cutText,
  finding,
  type Finding,
  type FindingDetails,
  listTexts,
  type FindingDoubt,
  type FindingFacts,
  MOST_LISTED,
  nameCells,
  type Target,
} from "../../core";
import { findDoubt } from "./doubts";

/** Where it stands: outside the entry cells, or so that it does not count there. */
type AddedPart = Exclude<FindingDetails["extra-content"]["part"], "sheet" | "page">;

/**
 * Cells that hold what nobody asked for, in one finding; words that make figures doubtful in one each.
 *
 * @param targets whose figures they may mean
 */
export function describeAdded(
  added: readonly (readonly [cell: string, text: string])[],
  where: { readonly bureau: string | null; readonly sheet: string | null },
  part: AddedPart = "cells",
  targets: readonly Target[] = [],
): Finding[] {
  // a doubt is told by itself, so that it is not lost among other words
  const doubted = added.slice(0, MOST_LISTED).flatMap((each) => {
    const doubt = targets.length === 0 ? null : findDoubt(each[1], targets);
    return doubt === null ? [] : [{ each, doubt }];
  });
  const told = new Set(doubted.map(({ each }) => each));
  return [
    ...doubted.flatMap(({ each, doubt }) => describeCells([each], where, { part, doubt })),
    ...describeCells(
      added.filter((each) => !told.has(each)),
      where,
      { part },
    ),
  ];
}

function describeCells(
  added: readonly (readonly [cell: string, text: string])[],
  where: FindingFacts,
  details: { readonly part: AddedPart; readonly doubt?: FindingDoubt },
): Finding[] {
  const [first] = added;
  if (first === undefined) return [];
  const texts = added
    .slice(0, MOST_LISTED + 1)
    .map(([, text]) => cutText(text.trim().replace(/\s+/g, " "), LONGEST_QUOTE));
  return [
    finding("extra-content", {
      ...where,
      cell: first[0],
      received: listTexts(texts, "；"),
      details: { ...details, ...nameCells(added.map(([cell]) => cell)) },
    }),
  ];
}

/** Of one cell among several. */
const LONGEST_QUOTE = 200;
