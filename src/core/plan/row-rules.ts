import { answeringBureaus, type PlanNames } from "./plan-names";
import { placed, repeated } from "./placed";
import type { CellFile, RowFile } from "./plan-file";
import { type PlaceProblem, wrong } from "./place-problem";
import type { TargetFile } from "./target-file";
import { listTargetProblems } from "./target-rules";

/** What is wrong with the rows of a plan, and with what stands in them. */
export function checkRows(names: PlanNames): PlaceProblem[] {
  const rows = placed(names.plan.rows);
  // a number may stand again below another heading: （一）1; "1" and 1 are printed alike
  const twice = repeated(
    rows.filter(({ each }) => each.number !== null),
    ({ number, category }) =>
      JSON.stringify(names.plan.formatVersion === 1 ? number : [category, String(number)]),
  );
  const again = new Set(
    repeated(
      rows.flatMap(({ each: { cells } }) =>
        placed(cells).flatMap(({ each }) => placed(each.targets)),
      ),
      ({ id }) => id,
    ).map(({ each }) => each),
  );
  return [
    ...twice.map(({ at, each: { number } }) =>
      wrong(["rows", at, "number"], { code: "repeated-row", number: number ?? "" }),
    ),
    ...rows.flatMap(({ at: r, each: row }) => [
      ...checkExtra(row, ["rows", r], names),
      ...placed(row.cells).flatMap(({ at: c, each: cell }) => {
        const at = ["rows", r, "cells", c];
        return [
          ...checkExtra(cell, at, names),
          ...checkBureaus(cell, at, names),
          ...placed(cell.targets).flatMap(({ at: t, each: target }) => {
            const of = [...at, "targets", t];
            return [
              ...(again.has(target)
                ? [wrong([...of, "id"], { code: "repeated-target", target: target.id })]
                : []),
              ...checkTarget(target, cell, of, names),
            ];
          }),
        ];
      }),
    ]),
  ];
}

/** What is printed in a column of its own needs that column. */
function checkExtra(
  { extra }: Pick<RowFile, "extra">,
  at: PlaceProblem["path"],
  { headers, lost }: PlanNames,
): PlaceProblem[] {
  return Object.keys(extra ?? {}).flatMap((header) =>
    headers.has(header) || lost.has(header)
      ? []
      : [wrong([...at, "extra", header], { code: "unknown-column", header })],
  );
}

function checkBureaus(
  { bureaus }: CellFile,
  at: PlaceProblem["path"],
  names: PlanNames,
): PlaceProblem[] {
  const listed = placed(bureaus);
  return [
    ...listed.flatMap(({ at: b, each: { name } }) =>
      names.bureaus.has(name) || names.groups.has(name) || names.lost.has(name)
        ? []
        : [wrong([...at, "bureaus", b], { code: "unlisted-bureau", bureau: name })],
    ),
    ...repeated(listed, ({ name }) => name).map(({ at: b, each: { name } }) =>
      wrong([...at, "bureaus", b], { code: "repeated-in-cell", bureau: name }),
    ),
  ];
}

function checkTarget(
  target: TargetFile,
  cell: CellFile,
  at: PlaceProblem["path"],
  names: PlanNames,
): PlaceProblem[] {
  const { fragment, deadline, source } = target;
  const from = names.plan.period?.from;
  const isKnown = names.documents.has(source.document) || names.lost.has(source.document);
  return [
    ...listTargetProblems(target, names.units).map(({ path, problem }) =>
      wrong([...at, ...path], problem),
    ),
    ...checkShares(target, cell, at, names),
    ...(cell.text.includes(fragment)
      ? []
      : [wrong([...at, "fragment"], { code: "foreign-fragment" })]),
    ...(deadline !== null && from !== undefined && deadline < `${from}-01-01`
      ? [wrong([...at, "deadline"], { code: "deadline-before-plan" })]
      : []),
    ...(isKnown
      ? []
      : [wrong([...at, "source"], { code: "unknown-source", document: source.document })]),
  ];
}

/** A sum is divided among those who answer for it. That the shares make the whole is told, not demanded. */
function checkShares(
  { shares }: TargetFile,
  cell: CellFile,
  at: PlaceProblem["path"],
  { groups, lost }: PlanNames,
): PlaceProblem[] {
  const answering = new Set(answeringBureaus(cell.bureaus, groups).map(({ name }) => name));
  const listed = placed(shares ?? []);
  return [
    ...listed.flatMap(({ at: s, each: { bureau } }) =>
      answering.has(bureau) || lost.has(bureau)
        ? []
        : [wrong([...at, "shares", s, "bureau"], { code: "share-of-stranger", bureau })],
    ),
    ...repeated(listed, ({ bureau }) => bureau).map(({ at: s, each: { bureau } }) =>
      wrong([...at, "shares", s, "bureau"], { code: "share-twice", bureau }),
    ),
  ];
}
