import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClauseTarget, type Doubt, readClause, type Span } from "../../../src/core/clauses";

/*
 * Everything that is read from each clause of the other tables, pinned: spans, names, doubts with their severity and choices, what
 * carries on and what is unread. A change of the reader shows here what it changes elsewhere; look at each line before `jest -u`.
 */

const CLAUSES = readFileSync(join(__dirname, "../../fixtures/clauses/clauses.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "");

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

test("each clause is read as it was", () => {
  const told = CLAUSES.map((clause) => {
    const { targets, doubts, parts, ...rest } = readClause(clause);
    return [
      clause,
      ...targets.map(tellTarget),
      ...doubts.map(tellDoubt),
      parts.map((part) => `${part.kind} ${at(part)}`).join(", "),
      JSON.stringify(rest),
    ].join("\n  ");
  });
  expect(told.join("\n")).toMatchSnapshot();
});
