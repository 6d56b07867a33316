import {
  finding,
  type Finding,
  planIn,
  targetsOf,
  type Plan,
  type ReportingPeriod,
} from "../../core";
import {
  chooseLayout,
  columnIn,
  LAYOUT_WORDS,
  type LineWording,
  WORDING_FIELDS,
  wordingsOfLine,
  wordShortLine,
} from "../line";
import { assignLines } from "./assign-lines";
import { compareCell } from "./compare-cell";
import { saysAnother } from "./line-target";
import { compareCover, compareTable } from "./printed-words";
import type { FormReading } from "./read-form";

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
    ...compareLines(planIn(plan, period), bureau, reading),
    ...compareTable(plan, bureau, reading),
    ...compareCover({ plan, bureau, period }, reading),
  ];
}

function compareLines(plan: Plan, bureau: string, reading: FormReading): Finding[] {
  const sheet = reading.entrySheet;
  const targets = targetsOf(plan, bureau);
  const layout = chooseLayout(plan, targets, false);
  const wordsAbove = LAYOUT_WORDS[reading.layout ?? "figures"];
  const lostColumns = WORDING_FIELDS.filter(
    (field) => columnIn(layout, field) > 0 && reading.missingHeaders.includes(field),
  );
  const findings: Finding[] = lostColumns.map((field) =>
    finding("template-altered", { bureau, sheet, expected: field, details: { field } }),
  );
  for (const { header, cell, words } of reading.alteredHeaders) {
    const facts = {
      bureau,
      sheet,
      cell,
      received: words,
      expected: wordsAbove.get(header) ?? header,
    };
    findings.push(finding("template-altered", { ...facts, details: { field: header } }));
  }
  const { found } = assignLines(plan, bureau, reading);
  for (const target of targets) {
    // a form that was sent before the plan had more to say has the words of then
    const [wording, ...earlier] = [
      ...(layout.isFirst ? [] : [wordShortLine(target, bureau)]),
      ...wordingsOfLine(target, bureau),
    ];
    const [line, ...more] = found.get(target.id) ?? [];
    // lines that are not taken, as there are several or the words are another target's, are told as that
    if (!line || more.length > 0 || saysAnother(line, target, plan, bureau)) continue;
    for (const field of WORDING_FIELDS) {
      const facts = { target: target.id, bureau, sheet, details: { field } };
      const compare = (words: LineWording | undefined) =>
        words === undefined ? [] : compareCell(line.cells[field], words[field], facts);
      const told = compare(wording);
      if (told.length > 0 && earlier.every((words) => compare(words).length > 0)) {
        findings.push(...told);
      }
    }
  }
  return findings;
}
