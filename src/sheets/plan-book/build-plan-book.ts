import type { PlanFile } from "../../core";
import { cellAddress, type DeferredWorkbook, type SheetSpec } from "../kit";
import { BOOK_SHEETS } from "./book-column";
import type { ListPlace, OwnChoices } from "./cell-rules";
import { buildFacts } from "./facts-sheet";
import { buildGuide } from "./guide-sheet";
import { layOutList } from "./lay-out-list";
import { PART_GUIDES } from "./part-columns";
import { writeFacts, writeParts } from "./part-lines";
import { TARGET_COLUMNS } from "./target-columns";
import { type TargetDoubt, writeTargets } from "./target-lines";

export interface PlanBookOptions {
  /** The day that the workbook says it was made on, `2022-01-04`. */
  readonly createdOn: string;
  /** What is still to be settled; a finished plan has nothing. */
  readonly doubts?: readonly TargetDoubt[];
}

/**
 * A plan as a workbook that offices edit: what stands in the document, one line a fact, one line a target. `readPlanBook` gives the
 * same plan back, with the same hash.
 *
 * @example buildPlanBook(plan.file, { createdOn: "2022-01-04" }).sheets.map(({ name }) => name) // => ["说明", "计划", "指标", …]
 */
export function buildPlanBook(file: PlanFile, options: PlanBookOptions): DeferredWorkbook {
  const { createdOn, doubts = [] } = options;
  const parts = writeParts(file).map(({ sheet, ...lines }) => ({
    name: BOOK_SHEETS[sheet],
    visibility: "visible" as const,
    build: () =>
      layOutList({
        ...lines,
        name: BOOK_SHEETS[sheet],
        title: BOOK_SHEETS[sheet],
        about: PART_GUIDES[sheet],
        blankLines: 10,
        frozenColumns: 0,
      }),
  }));
  return {
    title: file.title,
    sheets: [
      { name: BOOK_SHEETS.guide, visibility: "visible", build: () => buildGuide() },
      { name: BOOK_SHEETS.facts, visibility: "visible", build: () => buildFacts(writeFacts(file)) },
      { name: BOOK_SHEETS.targets, visibility: "visible", build: () => buildTargets(file, doubts) },
      ...parts,
    ],
    createdOn,
    lockStructure: false,
  };
}

function buildTargets(file: PlanFile, doubts: readonly TargetDoubt[]): SheetSpec {
  const targets = writeTargets(file, doubts);
  const { cooperating, bureaus } = TARGET_COLUMNS;
  const hasCooperating = targets.columns.some(({ heading }) => heading === cooperating.heading);
  return layOutList({
    ...targets,
    name: BOOK_SHEETS.targets,
    title: file.annexTitle ?? file.title,
    about:
      "一行一项指标；同一行、同一格的第二项起，左边各栏和责任单位空着。填到右边各栏时看单元格旁的提示",
    blankLines: 30,
    frozenColumns: 1,
    printedTo: hasCooperating ? cooperating.heading : bureaus.heading,
    ownChoices: offerHandlings(file, doubts),
    conditionalFormats: markOpenDoubts,
  });
}

/** Beside each doubt, what might be done. */
function offerHandlings(file: PlanFile, doubts: readonly TargetDoubt[]): OwnChoices {
  const ids = file.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) => targets.map(({ id }) => id)),
  );
  const byLine = new Map<number, readonly string[]>();
  ids.forEach((id, line) => {
    const choices = doubts.filter(({ target }) => target === id).flatMap((each) => each.choices);
    if (choices.length > 0) byLine.set(line, [...new Set(choices)]);
  });
  return new Map([[TARGET_COLUMNS.handling.heading, byLine]]);
}

/** A doubt that nobody has settled stands out, and so does the cell that waits for it. */
function markOpenDoubts({ first, last, columnOf }: ListPlace): SheetSpec["conditionalFormats"] {
  const left = columnOf(TARGET_COLUMNS.doubt.heading);
  const right = columnOf(TARGET_COLUMNS.handling.heading);
  const [doubt, handling] = [left, right].map((column) => cellAddress({ row: first, column }));
  return [
    {
      range: { top: first, left, bottom: last, right },
      formula: `AND($${doubt ?? ""}<>"",$${handling ?? ""}="")`,
      colour: "7A5A00",
      fill: "FFFBE6",
    },
  ];
}
