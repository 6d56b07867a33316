import type { Target } from "../../core";
import { Kept, type ValidationSpec } from "../kit";
import type { EntryCells } from "../line";
import { TableLayouts } from "../published";
import type { WordingVersion } from "./words";

/** Cells and prompts of targets, in the words and with the formulas of one version. */
export interface LineMemory {
  readonly cells: Kept<Target, EntryCells>;
  readonly rules: Kept<Target, ValidationSpec>;
}

/** What forms of one plan and period have in common: lines of a target that several bureaus share, and tables of the same rows. */
export class FormMemory {
  readonly layouts = new TableLayouts();
  private readonly lines = new Map<WordingVersion, LineMemory>();

  linesOf(wording: WordingVersion): LineMemory {
    const known = this.lines.get(wording) ?? { cells: new Kept(), rules: new Kept() };
    this.lines.set(wording, known);
    return known;
  }
}
