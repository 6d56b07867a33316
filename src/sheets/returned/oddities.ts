import {
  finding,
  type Finding,
  listTexts,
  type Plan,
  type ReportedCell,
  targetsOf,
} from "../../core";
import { textOf } from "../kit";
import {
  ANSWER_FIELDS,
  type AnswerField,
  type EntryHeader,
  type FormLine,
  isFilledIn,
} from "../line";
import { describeAdded } from "./added-content";
import { assignLines } from "./assign-lines";
import type { FormReading } from "./read-form";

/**
 * What is odd about a returned form and changes no value: rows that are hidden, formulas that were typed over, texts and sheets
 * of the bureau's own. None of it is used and all of it is told, one finding for each kind.
 */
export function listOddities(plan: Plan, bureau: string, reading: FormReading): Finding[] {
  const { found, unknown } = assignLines(plan, bureau, reading);
  const where = { bureau, sheet: reading.entrySheet };
  const lines = [...found].flatMap(([id, ofTarget]) => ofTarget.map((line) => ({ id, line })));
  const known = new Set<FormLine>([...lines.map(({ line }) => line), ...unknown]);
  const hidden = lines.filter(({ line }) => line.hidden).map(({ id }) => id);
  const loose = reading.lines.filter((line) => !known.has(line) && !isFilledIn(line));
  const isCopy = reading.meta === null;
  return [
    ...(hidden.length === 0
      ? []
      : [
          finding("hidden-rows", {
            ...where,
            received: hidden.join("、"),
            details: { count: hidden.length },
          }),
        ]),
    ...ANSWER_FIELDS.flatMap((header) => listTypedOver(header, lines, where, isCopy)),
    ...describeAdded(
      [...loose.flatMap(cellsOf), ...reading.beside].map(
        ({ address, cell }) => [address, textOf(cell)] as const,
      ),
      where,
      "cells",
      targetsOf(plan, bureau),
    ),
    ...reading.addedSheets.map((sheet) =>
      finding("extra-content", { bureau, sheet, received: sheet, details: { part: "sheet" } }),
    ),
  ];
}

/** A formula that gave way to what somebody typed, over all lines of a column. */
function listTypedOver(
  header: AnswerField,
  lines: readonly { readonly id: string; readonly line: FormLine }[],
  where: { readonly bureau: string; readonly sheet: string | null },
  isCopy: boolean,
): Finding[] {
  const cells = lines.flatMap(({ line }) => line.cells[header] ?? []);
  const typedOver = cells.filter(({ cell }) => cell.formula === null && isText(cell));
  const [first] = typedOver;
  // a sheet that was copied as values lost all of them
  if (first === undefined || (isCopy && typedOver.length === cells.length)) return [];
  return [
    finding("template-altered", {
      ...where,
      cell: first.address,
      received: listTexts(
        typedOver.map(({ address, cell }) => `${address} ${cell.shown}`),
        "、",
      ),
      expected: "公式",
      details: { field: header, isFormula: true },
    }),
  ];
}

function isText({ content, shown }: ReportedCell): boolean {
  return content.kind !== "blank" && shown.trim() !== "";
}

function cellsOf({ cells }: FormLine): NonNullable<FormLine["cells"][EntryHeader]>[] {
  return Object.values(cells).filter(({ cell }) => isText(cell));
}
