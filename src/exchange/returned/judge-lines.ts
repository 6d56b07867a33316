import {
  checkLine,
  crossCheckOwn,
  type Entry,
  type Finding,
  type Plan,
  type ReportedLine,
  type ReportingPeriod,
} from "../../core";

/** Judges the lines of a form or of the tracking table: each by itself, then against each other. */
export function judgeLines(
  plan: Plan,
  period: ReportingPeriod,
  lines: readonly ReportedLine[],
): { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } {
  const checked = lines.map((line) => checkLine(line, period));
  const values = new Map(
    checked.flatMap(({ entry }, index) =>
      // what a bureau says that only helps is nobody's other value; what waits to be verified is held against nothing
      entry.value === null || entry.verdict === "unverified" || lines[index]?.target.cooperates
        ? []
        : [[entry.target, entry.value] as const],
    ),
  );
  return {
    entries: checked.map(({ entry }) => entry),
    findings: [
      // a line that is lost or doubled is told once, not as blank besides
      ...checked.flatMap((each, index) => (lines[index]?.place === null ? [] : each.findings)),
      ...crossCheckOwn(
        plan,
        values,
        lines.map(({ target }) => target),
      ).map((each) => atLine(each, lines)),
    ],
  };
}

/** A finding between lines stands where the value of its own target stands. */
function atLine(finding: Finding, lines: readonly ReportedLine[]): Finding {
  const place = lines.find(({ target }) => target.id === finding.target)?.place;
  return { ...finding, sheet: place?.sheet ?? null, cell: place?.value ?? null };
}
