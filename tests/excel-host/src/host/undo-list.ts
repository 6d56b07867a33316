import { enclose, keyCell, oneCell, type Rectangle } from "../grid";
import { revertWorkbook, saveWorkbook, type SavedWorkbook, type Workbook } from "../workbook";
import type { UndoEffect } from "./undo-support";

/** How many steps back and forth there are. */
export interface UndoDepth {
  readonly undo: number;
  readonly redo: number;
}

/** Excel's list of steps that its user can take back, each as the workbook was before. */
export class UndoList {
  private present: SavedWorkbook;
  private done: SavedWorkbook[] = [];
  private undone: SavedWorkbook[] = [];
  /** Whether what is done now is one step, and whether it has begun. */
  private group: "none" | "open" | "begun" = "none";

  constructor(private readonly workbook: Workbook) {
    this.present = saveWorkbook(workbook);
  }

  get depth(): UndoDepth {
    return { undo: this.done.length, redo: this.undone.length };
  }

  get isGrouping(): boolean {
    return this.group !== "none";
  }

  /** All that is done until it is closed is one step. */
  openGroup(): void {
    this.group = "open";
  }

  closeGroup(): void {
    this.group = "none";
  }

  /** What was just done to the workbook. */
  add(effect: Exclude<UndoEffect, "none">): void {
    if (effect === "clears") this.done = [];
    else if (this.group !== "begun") this.done = [...this.done, this.present].slice(-MOST_STEPS);
    if (this.group === "open") this.group = "begun";
    this.undone = [];
    this.present = saveWorkbook(this.workbook);
    this.workbook.isDirty = true;
  }

  /** Ctrl+Z; false where there is nothing to take back. */
  undo(): boolean {
    return this.go(this.done, this.undone);
  }

  /** Ctrl+Y. */
  redo(): boolean {
    return this.go(this.undone, this.done);
  }

  private go(from: SavedWorkbook[], to: SavedWorkbook[]): boolean {
    const state = from.pop();
    if (state === undefined) return false;
    to.push(this.present);
    const before = this.present;
    revertWorkbook(this.workbook, state);
    this.present = state;
    this.workbook.isDirty = true;
    this.tellChanges(before, state);
    return true;
  }

  /** Whoever listens to a sheet hears of the cells that hold something else again. */
  private tellChanges(before: SavedWorkbook, after: SavedWorkbook): void {
    for (const { id, contents } of after.sheets) {
      const sheet = this.workbook.find(id);
      const earlier = before.sheets.find((each) => each.id === id);
      if (!sheet || !earlier) continue;
      const area = areaOfDifference(earlier.contents, contents);
      if (area !== null) this.workbook.touched({ sheet, area }, "RangeEdited");
    }
  }
}

/** Excel keeps a hundred. */
const MOST_STEPS = 100;

type Contents = SavedWorkbook["sheets"][number]["contents"];

function areaOfDifference(before: Contents, after: Contents): Rectangle | null {
  const texts = (contents: Contents): Map<number, string> =>
    new Map(contents.map(([key, ...rest]) => [key, JSON.stringify(rest)]));
  const [earlier, later] = [texts(before), texts(after)];
  const changed = [...new Set([...earlier.keys(), ...later.keys()])].filter(
    (key) => earlier.get(key) !== later.get(key),
  );
  return changed
    .map((key) => oneCell(keyCell(key)))
    .reduce<Rectangle | null>((area, cell) => (area ? enclose(area, cell) : cell), null);
}
