import { finding, listTargetsOf, type Finding, type FindingFacts, type Plan } from "../core";
import { cellAddress } from "./address";
import { assignLines } from "./form-lines";
import { isSameWording, withoutBlanks, wordLine, WORDING_FIELDS } from "./form-wording";
import { TABLE_COLUMNS } from "./published-layout";
import { buildPublishedTable } from "./published-table";
import type { FormReading } from "./read-back";
import { textOf, type FormCell } from "./table-reading";

/**
 * What a bureau changed in the printed words of its form: a `template-altered` finding for each, with `details.field`. Blanks and
 * line breaks are ignored. The plan judges all the same; a changed 目标值 changes no verdict.
 */
export function compareTemplate(plan: Plan, bureau: string, reading: FormReading): Finding[] {
  return [...compareLines(plan, bureau, reading), ...compareTable(plan, bureau, reading)];
}

/** The finding of a printed cell that says something else; none where it is kept, or its column is gone. */
export function compareCell(
  cell: FormCell | undefined,
  expected: string,
  facts: FindingFacts,
): Finding[] {
  if (!cell) return [];
  const received = textOf(cell.cell);
  if (isSameWording(received, expected)) return [];
  return [
    finding("template-altered", {
      ...facts,
      cell: cell.address,
      received: received.trim() || null,
      expected,
    }),
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
    for (const { cells } of found.get(target.id) ?? []) {
      for (const field of WORDING_FIELDS) {
        const facts = { target: target.id, bureau, sheet, details: { field } };
        findings.push(...compareCell(cells[field], wording[field], facts));
      }
    }
  }
  return findings;
}

/** A published text counts as kept wherever it stands on its sheet; inserted rows move it. */
function compareTable(plan: Plan, bureau: string, { table }: FormReading): Finding[] {
  if (table === null) return [];
  const spec = buildPublishedTable(plan, { sheetName: table.sheet, mark: null, note: "", bureau });
  const kept = new Set([...table.texts.values()].map(withoutBlanks));
  return spec.cells.flatMap(({ row, column, value }) => {
    const header = TABLE_COLUMNS[column - 1]?.header;
    const isBody = row > spec.view.frozenRows && typeof value === "string";
    if (!isBody || header === undefined || kept.has(withoutBlanks(value))) return [];
    const cell = cellAddress({ row, column });
    const received = table.texts.get(cell)?.trim() ?? "";
    const expected = value.replaceAll("\n", "");
    return finding("template-altered", {
      ...{ bureau, sheet: table.sheet, cell, expected },
      received: received === "" ? null : received,
      details: { field: header },
    });
  });
}
