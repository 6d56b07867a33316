import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ClauseContext,
  type ClauseReading,
  type ClauseTarget,
  type Doubt,
  readClause,
  type Span,
} from "../../../src/core/clauses";

/*
 * Everything that is read from each clause of the other tables, pinned: spans, names, doubts with their severity and choices, what
 * carries on and what is unread. A change of the reader shows here what it changes elsewhere; look at each line before `jest -u`.
 */

const CLAUSES = readFileSync(join(__dirname, "../../fixtures/clauses/clauses.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "");

/** Cells with what their row and heading say: the day, the years, the name, the unit. */
const IN_ROWS = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/clauses/in-rows.json"), "utf8"),
) as readonly (readonly [string, ClauseContext])[];

const at = ({ from, to }: Span): string => `${from}–${to}`;

function tellTarget(target: ClauseTarget): string {
  const { name, nameSpan, fragment, fragmentSpan, doubts, milestones, ...facts } = target;
  const told = Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([fact, value]) => `${fact}=${value}`);
  const years = milestones.map(
    ({ period, threshold, upper }) => `${period}:${threshold}${upper === null ? "" : `–${upper}`}`,
  );
  return [
    `${nameSpan === null ? "-" : at(nameSpan)} ${name} |`,
    `${at(fragmentSpan)} ${fragment} |`,
    ...told,
    ...years,
    ...doubts.map((code) => `?${code}`),
  ].join(" ");
}

const tellDoubt = ({ code, severity, place, received, choices, target }: Doubt): string =>
  `! ${severity} ${code} ${at(place)} ${received} [${choices.join("/")}] of ${target}`;

/** A part that is the whole text, and no day that carries on, go without saying. */
function tellReading({ targets, doubts, parts, carried }: ClauseReading): readonly string[] {
  const stretches = parts.map((part) => `${part.kind} ${at(part)}`).join(", ");
  return [
    ...targets.map(tellTarget),
    ...doubts.map(tellDoubt),
    ...(parts.length === 1 && parts[0]?.kind === "target" ? [] : [stretches]),
    ...(carried.deadline === null ? [] : [`carries ${carried.deadline}`]),
  ];
}

test("each clause is read as it was", () => {
  const told = CLAUSES.map((clause) => {
    return [clause, ...tellReading(readClause(clause))].join("\n  ");
  });
  expect(told.join("\n")).toMatchSnapshot();
});

test("each cell is read as it was in its row", () => {
  const told = IN_ROWS.map(([cell, row]) => {
    return [`${cell} ${JSON.stringify(row)}`, ...tellReading(readClause(cell, row))].join("\n  ");
  });
  expect(told.join("\n")).toMatchSnapshot();
});
