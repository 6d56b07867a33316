import { finding, listTargetsOf, type Finding, type Plan, type ReportingPeriod } from "../core";
import { compareCell } from "./compare-cell";
import { compareCover, compareTable } from "./form-printed";
import { assignLines, saysAnother } from "./form-lines";
import { wordLine, WORDING_FIELDS } from "./form-wording";
import type { FormReading } from "./read-back";

/**
 * What a bureau changed in the printed words of its form: a `template-altered` finding for each, with `details.field`. Blanks and
 * line breaks are ignored. The plan judges all the same; a changed 目标值 changes no verdict.
 */
export function compareTemplate(
  plan: Plan,
  bureau: string,
  period: ReportingPeriod,
  reading: FormReading,
): Finding[] {
  return [
    ...compareLines(plan, bureau, reading),
    ...compareTable(plan, bureau, reading),
    ...compareCover({ plan, bureau, period }, reading),
  ];
}

function compareLines(plan: Plan, bureau: string, reading: FormReading): Finding[] {
  const sheet = reading.entrySheet;
  const lostColumns = WORDING_FIELDS.filter((field) => reading.missingHeaders.includes(field));
  const findings = lostColumns.map((field) =>
    finding("template-altered", { bureau, sheet, expected: field, details: { field } }),
  );
  const { found } = assignLines(plan, bureau, reading);
  for (const target of listTargetsOf(plan, bureau)) {
    const wording = wordLine(target, bureau);
    for (const line of found.get(target.id) ?? []) {
      const { cells } = line;
      // a line of another target is told as one; its words were not altered
      if (saysAnother(line, target, plan, bureau)) continue;
      for (const field of WORDING_FIELDS) {
        const facts = { target: target.id, bureau, sheet, details: { field } };
        findings.push(...compareCell(cells[field], wording[field], facts));
      }
    }
  }
  return findings;
}
