import {
  finding,
  type Finding,
  planIn,
  targetsOf,
  type Plan,
  type ReportingPeriod,
  type Target,
  weigh,
} from "../../core";
import {
  ANSWER_FIELDS,
  chooseLayout,
  columnIn,
  ENTRY_FIELDS,
  type EntryHeader,
  type FormLayout,
  LAYOUT_WORDS,
  type LineWording,
  SCHEDULE_HEADER,
  scheduleInWords,
  WORDING_FIELDS,
  wordingsOfLine,
  wordLine,
  wordShortLine,
} from "../line";
import { cellAddress, parseAddress, textOf } from "../kit";
import { assignLines } from "./assign-lines";
import { compareCell } from "./compare-cell";
import { saysAnother } from "./line-target";
import { compareCover, compareTable } from "./printed-words";
import type { FormReading } from "./read-form";
import { describeSwapped, findSwappedHeaders } from "./swapped-headers";

/**
 * What a bureau changed in the printed words of its form: a `template-altered` finding for each, with `details.field`. Blanks and
 * line breaks are ignored. The plan judges all the same; a changed 目标值 changes no verdict.
 */
export function compareTemplate(
  plan: Plan,
  bureau: string,
  period: ReportingPeriod | null,
  reading: FormReading,
): Finding[] {
  return [
    ...compareLines(period === null ? plan : planIn(plan, period), bureau, reading),
    ...compareTable(plan, bureau, reading),
    // a cover says the period, or is not one that was sent
    ...(period === null ? [] : compareCover({ plan, bureau, period }, reading)),
  ];
}

/** Columns that are gone, or whose headers are; what was filled in there waits for somebody who knows what it was. */
function listLostColumns(layout: FormLayout, bureau: string, reading: FormReading): Finding[] {
  const words = LAYOUT_WORDS[reading.layout ?? "figures"];
  const wasPrinted = (field: EntryHeader): boolean =>
    field === "上期值" ? layout.isFirst : columnIn(layout, field) > 0;
  return [...WORDING_FIELDS, "上期值" as const, ...ENTRY_FIELDS, ...ANSWER_FIELDS]
    .filter((field) => wasPrinted(field) && reading.missingHeaders.includes(field))
    .map((header) => {
      const field = words.get(header) ?? header;
      const isTyped = ENTRY_FIELDS.some((each) => each === header);
      const facts = { bureau, sheet: reading.entrySheet, expected: field };
      const lost = isTyped ? "typed" : "printed";
      const told = finding("template-altered", { ...facts, details: { field, lost } });
      return isTyped ? weigh(told, "error") : told;
    });
}

function compareLines(plan: Plan, bureau: string, reading: FormReading): Finding[] {
  const sheet = reading.entrySheet;
  const targets = targetsOf(plan, bureau);
  const layout = chooseLayout(plan, targets, false);
  const wordsAbove = LAYOUT_WORDS[reading.layout ?? "figures"];
  const findings = listLostColumns(layout, bureau, reading);
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
  const swapped = findSwappedHeaders(
    targets.flatMap((target) => {
      const [line, ...more] = found.get(target.id) ?? [];
      return line && more.length === 0 ? [{ line, wording: wordLine(target, bureau) }] : [];
    }),
  );
  const isSwapped = new Set(swapped.flat());
  for (const pair of swapped) {
    const cell = headerCell(pair[0], reading);
    const place = { bureau, sheet, cell };
    findings.push(describeSwapped(pair, place, (header) => wordsAbove.get(header) ?? header));
  }
  for (const target of targets) {
    // a form that was sent before the plan had more to say has the words of then
    const [wording, ...earlier] = [
      ...(layout.isFirst ? [] : [wordShortLine(target, bureau)]),
      ...wordingsOfLine(target, bureau),
    ];
    const [line, ...more] = found.get(target.id) ?? [];
    // lines that are not taken, as there are several or the words are another target's, are told as that
    if (!line || more.length > 0 || saysAnother(line, target, plan, bureau)) continue;
    findings.push(...compareSchedule(target, { bureau, sheet, row: line.row }, reading));
    for (const field of WORDING_FIELDS) {
      if (isSwapped.has(field)) continue;
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

/** Where a header stands. */
function headerCell(header: EntryHeader, { lines, headerRow }: FormReading): string | null {
  const below = lines.flatMap(({ cells }) => cells[header]?.address ?? [])[0];
  const column = parseAddress(below ?? "")?.column ?? null;
  return column === null || headerRow === null ? null : cellAddress({ row: headerRow, column });
}

/** 时间节点 as the form came back with it; a cell that was merged away or never there says nothing. */
function compareSchedule(
  target: Target,
  {
    row,
    ...where
  }: { readonly bureau: string; readonly sheet: string | null; readonly row: number },
  { schedules }: FormReading,
): Finding[] {
  const cell = schedules?.get(row);
  if (cell === undefined || textOf(cell.cell).trim() === "") return [];
  const details = { field: SCHEDULE_HEADER };
  return compareCell(cell, scheduleInWords(target), { target: target.id, ...where, details });
}
