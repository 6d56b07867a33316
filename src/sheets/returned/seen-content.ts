import {
  type CellLooks,
  finding,
  type Finding,
  type FindingDoubt,
  foldTyped,
  isInSymbols,
  isNothing,
  isNumeric,
  type Plan,
  type ReportingPeriod,
  seenText,
  markedPieces,
  nameCells,
  weigh,
} from "../../core";
import { type FormCell, textOf } from "../kit";
import { TEXT_COLUMNS } from "../line";
import { describeAdded } from "./added-content";
import { assignLines } from "./assign-lines";
import { findDoubt, findDoubtInReport } from "./doubts";
import { listPageNotes } from "./page-notes";
import {
  type FormPlace,
  listAlteredPrevious,
  listLostPrevious,
  type OwnLine,
} from "./previous-column";
import type { FormReading } from "./read-form";
import type { SheetRemarks } from "./sheet-extras";

/** Where a table was read: a bureau's form, or the tracking table. */
export type SeenReading = Pick<
  FormReading,
  "entrySheet" | "lines" | "unseen" | "remarks" | "pageTexts"
>;

/**
 * What a form holds that does not count, and what a person has to look at: words that are struck out or cannot be seen, what lies under
 * merged cells, hidden columns, notes in the margins of pages, comments, pictures, text boxes, a 上期值 that was typed over.
 *
 * @param bureau null for a table of all the plan's targets, whose pages the office prints as it likes
 */
export function listSeenContent(
  plan: Plan,
  bureau: string | null,
  period: ReportingPeriod | null,
  reading: SeenReading,
): Finding[] {
  const { found } = assignLines(plan, bureau, reading);
  const own = [...found].flatMap(([id, lines]): OwnLine[] => {
    const target = plan.targetById.get(id);
    return target ? lines.map((line) => ({ target, line })) : [];
  });
  const where: FormPlace = { bureau, sheet: reading.entrySheet };
  const { covered } = reading.unseen;
  return [
    ...describeAdded(listStruckWords(own), where, "struck"),
    ...describeAdded(listPartlyStruck(own), where, "partly-struck"),
    ...describeAdded(listUnseenWords(own), where, "unseen"),
    ...describeAdded(
      covered.map(({ address, cell }) => [address, textOf(cell)] as const),
      where,
      "merged",
    ),
    ...listHidden(reading, where),
    ...(bureau === null
      ? []
      : listPageNotes(reading.pageTexts, bureau, period, namesBefore(plan, bureau))
    ).map((received) => describePageNote(received, where, own)),
    ...listDoubtfulReports(own, where),
    ...listAlteredPrevious(own, where),
    ...listLostPrevious(own, where),
    ...reading.remarks.flatMap((remarks) => describeRemarks(remarks, own, bureau)),
  ];
}

function describePageNote(received: string, where: FormPlace, own: readonly OwnLine[]): Finding {
  const doubt = findDoubt(
    received,
    own.map(({ target }) => target),
  );
  const details = { part: "page", ...(doubt && { doubt }) } as const;
  return finding("extra-content", { ...where, received, details });
}

/** Reasons and measures that name another unit for the figure beside them, or call it an estimate. */
function listDoubtfulReports(own: readonly OwnLine[], where: FormPlace): Finding[] {
  return own.filter(hasValue).flatMap(({ target, line }) =>
    TEXT_COLUMNS.flatMap(({ header }) => {
      const report = line.cells[header];
      if (!report || report.cell.content.kind === "blank") return [];
      const received = seenText(report.cell);
      const doubt = findDoubtInReport(received, target);
      if (doubt === null || (header === "佐证材料" && doubt.kind === "estimate")) return [];
      const facts = { ...where, target: target.id, cell: report.address, received };
      const details = { part: "report", doubt, ...nameCells([report.address]) } as const;
      return [finding("extra-content", { ...facts, details })];
    }),
  );
}

function hasValue({ line }: OwnLine): boolean {
  return (line.cells.完成值?.cell.content.kind ?? "blank") !== "blank";
}

function textCells(own: readonly OwnLine[]): FormCell[] {
  const cells = own.flatMap(({ target, line }) => [
    ...(!isNumeric(target) && line.cells.完成值 ? [line.cells.完成值] : []),
    ...TEXT_COLUMNS.flatMap(({ header }) => line.cells[header] ?? []),
  ]);
  // a text that is merged over lines stands in each of them
  return [...new Map(cells.map((cell) => [cell.address, cell])).values()];
}

/** Words that are struck out beside others, or as a whole where words were asked for. */
function listStruckWords(own: readonly OwnLine[]): (readonly [string, string])[] {
  return listMarked(textCells(own), "struck");
}

function listMarked(
  cells: readonly FormCell[],
  mark: "struck" | "unseen",
): (readonly [string, string])[] {
  return cells.flatMap(({ cell, address }) => {
    const pieces = markedPieces(cell.looks?.runs ?? [], mark);
    return pieces.length === 0 ? [] : [[address, pieces.join("…")] as const];
  });
}

/** Words of which some are struck out, nobody can tell which. */
function listPartlyStruck(own: readonly OwnLine[]): (readonly [string, string])[] {
  return textCells(own)
    .filter(({ cell }) => cell.looks?.partly === "struck")
    .map(({ cell, address }) => [address, textOf(cell)] as const);
}

/** Words in cells of which nothing can be seen, and those that cannot be seen beside others. */
function listUnseenWords(own: readonly OwnLine[]): (readonly [string, string])[] {
  const cells = textCells(own);
  const whole = cells.filter(
    ({ cell }) =>
      isUnseen(cell.looks?.unseen) || cell.looks?.unsure !== undefined || isInSymbols(cell),
  );
  return [
    ...whole
      .filter(({ cell }) => textOf(cell).trim() !== "")
      .map(({ cell, address }) => [address, textOf(cell)] as const),
    ...listMarked(
      cells.filter((each) => each.cell.looks?.unseen === undefined && !whole.includes(each)),
      "unseen",
    ),
  ];
}

/** What is hidden with its column is told of the column. */
function isUnseen(unseen: CellLooks["unseen"]): boolean {
  return unseen !== undefined && unseen !== "hidden";
}

/** Values that nobody sees are lost where they are not told; words are asked for once more. */
function listHidden({ unseen }: SeenReading, where: FormPlace): Finding[] {
  const { headers, count, isSheet } = unseen.hidden;
  if (count === 0) return [];
  const received = isSheet ? where.sheet : headers.join("、");
  const told = finding("hidden-columns", { ...where, received, details: { isSheet, count } });
  return [weigh(told, headers.includes("完成值") ? "error" : "warning")];
}

function describeRemarks(
  { sheet, isEntry, comments, drawings }: SheetRemarks,
  own: readonly OwnLine[],
  bureau: string | null,
): Finding[] {
  const byRow = new Map(isEntry ? own.map((each) => [each.line.row, each]) : []);
  const at = (row: number, cell: string) => ({
    ...{ bureau, sheet, cell },
    target: byRow.get(row)?.target.id ?? null,
  });
  // what stands on a line is about its figure, anything else about all of them
  const doubtOf = (row: number, text: string): FindingDoubt | null => {
    const beside = byRow.get(row);
    const meant = beside ? [beside].filter(hasValue) : own;
    return findDoubt(
      text,
      meant.map(({ target }) => target),
    );
  };
  const told = (doubt: FindingDoubt | null, each: Finding): Finding =>
    doubt === null ? each : weigh(each, "warning");
  const pictures = new Map<string, { count: number; row: number; cell: string }>();
  for (const { row, cell, text } of drawings) {
    if (text !== null) continue;
    const key = byRow.get(row)?.target.id ?? "";
    const known = pictures.get(key);
    if (known) known.count += 1;
    else pictures.set(key, { count: 1, row, cell });
  }
  return [
    ...comments.map(({ row, cell, text }) => {
      const doubt = doubtOf(row, text);
      const details = {
        hasOnlyFigure: hasOnlyFigure(byRow.get(row), cell, text),
        ...(doubt && { doubt }),
      };
      return told(doubt, finding("comment", { ...at(row, cell), received: text, details }));
    }),
    ...[...pictures.values()].map(({ count, row, cell }) =>
      finding("picture", { ...at(row, cell), details: { kind: "picture", count } }),
    ),
    ...drawings.flatMap(({ row, cell, text }) => {
      if (text === null) return [];
      const doubt = doubtOf(row, text);
      const details = { kind: "text-box", ...(doubt && { doubt }) } as const;
      return [told(doubt, finding("picture", { ...at(row, cell), received: text, details }))];
    }),
  ];
}

/** Whether a comment says a figure on a value that is missing. */
function hasOnlyFigure(own: OwnLine | undefined, cell: string, text: string): boolean {
  const value = own?.line.cells.完成值;
  if (!own || !isNumeric(own.target) || value?.address !== cell) return false;
  return isNothing(foldTyped(seenText(value.cell))) && FIGURE.test(text);
}

const FIGURE = /[\d０-９]|[零〇一二两三四五六七八九十百千万亿]{2,}/;

/** Names that the bureau had, and those of bureaus that it took over. */
function namesBefore({ bureauFacts }: Plan, bureau: string): readonly string[] {
  const facts = bureauFacts.get(bureau);
  return facts === undefined
    ? []
    : [...facts.formerNames, ...facts.successorOf].map(({ name }) => name);
}
