import { compileNumberFormat } from "../../core";
import {
  type ConditionalRule,
  type Differential,
  type GridCell,
  isHarmless,
  RuleApplier,
} from "../../sheets";
import { readConditionalRules } from "./conditional-rules";
import { readDifferentials } from "./differential-styles";
import type { ColourOf } from "./palette";
import type { StyleColours } from "./style-looks";

/**
 * What conditional formats make of a workbook's cells, or may make: a unit behind a figure, nothing at all, a line through it. Those of
 * the forms that go out change colours that can be read, and cost no more than a look at the list of looks.
 */
export class ConditionalLooks {
  private differentials: readonly Differential[] | null = null;
  private readonly applier: RuleApplier;

  constructor(
    private readonly styles: string,
    private readonly brightnessIn: ColourOf,
    private readonly coloursOf: (style: number) => StyleColours,
    date1904: boolean,
  ) {
    this.applier = new RuleApplier((code) => compileNumberFormat(code, { date1904 }));
  }

  /**
   * Gives cells the looks that a sheet's conditional formats may make.
   *
   * @param tail what follows the cells in the sheet's part
   * @param styles those of the cells, in the same order
   */
  apply(tail: string, cells: GridCell[], styles: readonly number[]): void {
    const rules = this.rulesOf(tail);
    if (rules.length > 0) {
      this.applier.apply(rules, cells, (index) => this.coloursOf(styles[index] ?? 0));
    }
  }

  private rulesOf(tail: string): readonly ConditionalRule[] {
    if (!tail.includes("conditionalFormatting")) return [];
    this.differentials ??= readDifferentials(this.styles, this.brightnessIn);
    const isOrdinary =
      this.differentials.every(isHarmless) && !/showValue|dxf>|colorScale/.test(tail);
    return isOrdinary ? [] : readConditionalRules(tail, this.differentials, this.brightnessIn);
  }
}
