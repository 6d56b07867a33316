import {
  type CellSpec,
  cellAddress,
  quoteSheetName,
  type SheetEdit,
  type SheetInsertion,
} from "../sheets";
import type { Desk } from "./desk";
import { deleteSheet } from "./list-sheets";
import { addLinks } from "./render-links";
import { closeSheet, entryOfValue, renderSheet, type RenderOptions } from "./render-sheet";
import { requestBytes, sheetStep, type SheetStep } from "./request-size";
import { BUILT, type ListedSheet, PUT_ASIDE } from "./staging";
import { queueEdits } from "./write-cells";

/** A sheet to be inserted, and how it comes in. */
export interface StagedInsertion extends SheetInsertion {
  /** Its name while it is built. */
  readonly building: string;
  /** The sheet that it replaces, and that one's name while it is put aside. */
  readonly replaced: { readonly sheet: ListedSheet; readonly aside: string } | null;
}

/** A piece of an insertion. A request ends between two of them, never within one. */
export interface InsertionStep {
  /** About so many bytes of a request it takes. */
  readonly bytes: number;
  readonly queue: (desk: Desk) => void;
}

/** What is done with an insertion besides its sheets, and what this Excel cannot do. */
export interface InsertionOptions extends Pick<RenderOptions, "canPrint" | "canDraw"> {
  /** Cells of sheets that stay, set with them. */
  readonly edits: readonly SheetEdit[];
}

/**
 * All of an insertion, in order. Until the last step, which is done in one request, whatever breaks off leaves what can be told by name
 * and colour and undone.
 */
export function listInsertionSteps(
  insertions: readonly StagedInsertion[],
  { edits, ...can }: InsertionOptions,
): readonly InsertionStep[] {
  const namesASheet = sheetReferenceTest(insertions);
  return [
    ...insertions.flatMap(({ spec, building }) => [
      addSheet(building),
      // A formula that names a sheet of this insertion waits until that sheet has its name, and so do all links.
      ...on(building, renderSheet(spec, { leavesOut: namesASheet, ...can })),
    ]),
    ...insertions.flatMap(({ replaced }) =>
      replaced === null ? [] : on(replaced.sheet.name, [putAside(replaced.aside)]),
    ),
    ...insertions.flatMap(({ spec: { name }, building }) =>
      on(building, [
        sheetStep({ actions: 1, data: [name] }, (sheet) => {
          sheet.name = name;
        }),
      ]),
    ),
    ...insertions.flatMap((insertion) =>
      on(insertion.building, completeSheet(insertion, namesASheet)),
    ),
    finish(insertions, edits),
  ];
}

function addSheet(building: string): InsertionStep {
  return {
    bytes: requestBytes({ objects: 2, actions: 2, data: [building] }),
    queue: (desk) => {
      desk.add(building).tabColor = BUILT;
    },
  };
}

/** Steps of one sheet, as steps of the insertion; each may be the first of its request to reach the sheet. */
function on(sheet: string, steps: readonly SheetStep[]): readonly InsertionStep[] {
  return steps.map(({ bytes, queue }) => ({
    bytes,
    queue: (desk) => {
      queue(desk.sheet(sheet));
    },
  }));
}

function putAside(name: string): SheetStep {
  return sheetStep({ objects: 1, actions: 3, data: [name, PUT_ASIDE] }, (sheet) => {
    sheet.tabColor = PUT_ASIDE;
    sheet.name = name;
  });
}

/** What needs the names of all sheets, and what closes one. */
function completeSheet(
  { spec, activates }: StagedInsertion,
  namesASheet: (cell: CellSpec) => boolean,
): readonly SheetStep[] {
  return [
    ...spec.cells.filter(namesASheet).map((cell) => {
      const entry = entryOfValue(cell.value);
      return sheetStep({ ranges: 1, actions: 1, data: [entry] }, (sheet) => {
        sheet.getRange(cellAddress(cell)).values = [[entry]];
      });
    }),
    ...addLinks(spec),
    sheetStep({ ranges: 1, objects: 1, actions: 3, data: [spec.protection] }, (sheet) => {
      closeSheet(sheet, spec);
      if (activates) sheet.getRange(cellAddress(spec.view.activeCell)).select();
    }),
  ];
}

/** The new sheets stand from here on, and what they replace goes. */
function finish(
  insertions: readonly StagedInsertion[],
  edits: readonly SheetEdit[],
): InsertionStep {
  return {
    bytes:
      bytesOfEdits(edits) +
      requestBytes({ objects: 2 * insertions.length, actions: 3 * insertions.length }),
    queue: (desk) => {
      queueEdits(desk.worksheets, edits);
      for (const { building } of insertions) desk.sheet(building).tabColor = "";
      for (const { replaced } of insertions) {
        if (replaced === null) continue;
        const { name, visibility } = replaced.sheet;
        deleteSheet(desk.sheet(name), visibility);
      }
    },
  };
}

/** Every cell at worst has a range for itself. */
function bytesOfEdits(edits: readonly SheetEdit[]): number {
  return edits.reduce((sum, { cells }) => {
    const values = cells.map(({ value }) => value);
    return sum + requestBytes({ ranges: cells.length, actions: 2 * cells.length, data: [values] });
  }, 0);
}

function sheetReferenceTest(insertions: readonly StagedInsertion[]): (cell: CellSpec) => boolean {
  const references = insertions.flatMap(({ spec: { name } }) => [
    `${quoteSheetName(name)}!`,
    `${name}!`,
  ]);
  return ({ value }) =>
    typeof value === "object" &&
    value !== null &&
    references.some((reference) => value.formula.includes(reference));
}
