import { bureauName, namesOf, type PlanNames } from "./plan-names";
import { placed, repeated } from "./placed";
import type { BureauFile, PlanFile } from "./plan-file";
import { checkRows } from "./row-rules";
import { checkCrossRules } from "./cross-rule-rules";
import { type PlaceProblem, wrong } from "./place-problem";

/**
 * What is wrong between the parts of a plan, every field of which is right by itself.
 *
 * @param lost what faulty parts of the file name, where those were taken out of the plan
 */
export function listPlanProblems(
  plan: PlanFile,
  lost: ReadonlySet<string> = new Set(),
): PlaceProblem[] {
  const names = namesOf(plan, lost);
  return [
    ...checkHead(names),
    ...checkNames(names),
    ...checkColumns(names),
    ...checkRows(names),
    ...listIdle(names),
    ...checkCrossRules(names),
    ...checkDisagreements(names),
    ...checkMeasures(names),
  ];
}

function checkHead({ plan }: PlanNames): PlaceProblem[] {
  const { period, issuedOn, validUntil } = plan;
  const isReversed = period !== null && period.to !== null && period.to < period.from;
  return [
    ...(isReversed ? [wrong(["period", "to"], { code: "period-reversed" })] : []),
    ...(issuedOn !== null && validUntil !== null && validUntil < issuedOn
      ? [wrong(["validUntil"], { code: "valid-before-issued" })]
      : []),
    ...(repeated(placed(plan.sources), ({ id }) => id).length === 0
      ? []
      : [wrong(["sources"], { code: "repeated-source" })]),
    ...(repeated(placed(plan.bureaus), bureauName).length === 0
      ? []
      : [wrong(["bureaus"], { code: "repeated-bureau" })]),
  ];
}

/** Every name, short name and group means one thing; so does a unit. A former name may have passed to another bureau. */
function checkNames({ plan, bureaus, lost }: PlanNames): PlaceProblem[] {
  const short = placed(plan.bureaus).flatMap(({ at, each }) =>
    (shortNamesOf(each) ?? []).map((name) => ({ at, each: { name, of: bureauName(each) } })),
  );
  const taken = short.filter(
    ({ each: { name, of } }, index) =>
      (bureaus.has(name) && name !== of) ||
      short.findIndex((other) => other.each.name === name) !== index,
  );
  const groups = placed(plan.groups ?? []);
  return [
    ...taken.map(({ at, each: { name } }) =>
      wrong(["bureaus", at, "shortNames"], { code: "name-taken", name }),
    ),
    ...repeated(groups, ({ name }) => name).map(({ at, each }) =>
      wrong(["groups", at, "name"], { code: "repeated-group", group: each.name }),
    ),
    ...groups.flatMap(({ at, each: { name, members } }) => [
      ...(bureaus.has(name) ? [wrong(["groups", at, "name"], { code: "name-taken", name })] : []),
      ...placed(members ?? []).flatMap(({ at: member, each }) =>
        bureaus.has(each) || lost.has(each)
          ? []
          : [
              wrong(["groups", at, "members", member], {
                code: "unlisted-bureau",
                bureau: each,
              }),
            ],
      ),
    ]),
    ...repeated(placed(plan.units ?? []), ({ symbol }) => symbol).map(({ at, each }) =>
      wrong(["units", at, "symbol"], { code: "repeated-unit", unit: each.symbol }),
    ),
  ];
}

function shortNamesOf(bureau: BureauFile): readonly string[] | null | undefined {
  return typeof bureau === "string" ? null : bureau.shortNames;
}

/** A table may have several columns of categories, one for each level, but no two with one header. */
function checkColumns({ plan }: PlanNames): PlaceProblem[] {
  return repeated(placed(plan.columns ?? []), ({ header }) => header).map(({ at, each }) =>
    wrong(["columns", at, "header"], { code: "repeated-column", header: each.header }),
  );
}

/** Bureaus that no cell names, by themselves or in a group. */
function listIdle({ plan, groups, lost }: PlanNames): PlaceProblem[] {
  const cited = plan.rows.flatMap(({ cells }) =>
    cells.flatMap(({ bureaus }) =>
      bureaus.flatMap(({ name }) => [name, ...(groups.get(name) ?? [])]),
    ),
  );
  const named = new Set(cited);
  return placed(plan.bureaus).flatMap(({ at, each }) => {
    const bureau = bureauName(each);
    return named.has(bureau) || lost.has(bureau)
      ? []
      : [wrong(["bureaus", at], { code: "idle-bureau", bureau })];
  });
}

function checkDisagreements({ plan, targets, documents, lost }: PlanNames): PlaceProblem[] {
  return placed(plan.disagreements).flatMap(({ at: d, each: disagreement }) => [
    ...disagreement.targets.flatMap((id) =>
      targets.has(id) || lost.has(id)
        ? []
        : [wrong(["disagreements", d, "targets"], { code: "unknown-target", target: id })],
    ),
    ...disagreement.readings.flatMap(({ document }, index) =>
      documents.has(document) || lost.has(document)
        ? []
        : [
            wrong(["disagreements", d, "readings", index], {
              code: "unknown-source",
              document,
            }),
          ],
    ),
  ]);
}

function checkMeasures({ plan, documents, lost }: PlanNames): PlaceProblem[] {
  return placed(plan.measures ?? []).flatMap(({ at, each: { source } }) => {
    const document = source?.document;
    return document === undefined || documents.has(document) || lost.has(document)
      ? []
      : [wrong(["measures", at, "source"], { code: "unknown-source", document })];
  });
}
