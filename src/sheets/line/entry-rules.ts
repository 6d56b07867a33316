import { isNumeric, mayDip, type ReportingPeriod, type Target } from "../../core";
import { across, down, Kept, type ValidationSpec } from "../kit";
import { TEXT_COLUMNS } from "./entry-columns";
import type { EntryPlaces } from "./entry-places";
import type { LayoutKind } from "./form-layout";
import { validateProgress, validateTaskText } from "./task-validation";
import { type JointWords, validateText, validateValue } from "./validation";

export interface EntryRulesOptions {
  readonly targets: readonly Target[];
  readonly period: ReportingPeriod;
  /** The plan's first year: increases are counted from it; null where the document names none. */
  readonly planBegins: number | null;
  /** What whoever types is told of targets that several bureaus share. */
  readonly joint: JointWords;
  /** What the lines ask for; figures where it is left out. */
  readonly kind?: LayoutKind;
  /** Whether tasks without a figure are reported in words of their own, as forms of format 2 have it. */
  readonly asksProgress?: boolean;
  /** Rules of values that were made before, for the same period, first year and words. */
  readonly known?: Kept<Target, ValidationSpec>;
}

/** What may be typed into the lines of a table, and the prompts that say so. */
export function listEntryRules(
  options: EntryRulesOptions,
  { firstRow, columnOf }: EntryPlaces,
): ValidationSpec[] {
  const { targets, period, planBegins, joint, kind = "figures", asksProgress = false } = options;
  const { known = new Kept<Target, ValidationSpec>() } = options;
  if (targets.length === 0) return [];
  const lastRow = firstRow + targets.length - 1;
  const hasEarlyMaintained = targets.some((target) => mayDip(target, period));
  const texts = TEXT_COLUMNS.map(({ header }) =>
    kind === "figures"
      ? validateText(header, down(columnOf(header), firstRow, lastRow), hasEarlyMaintained)
      : validateTaskText(header, down(columnOf(header), firstRow, lastRow), kind),
  );
  const values = targets.map((target, index) => {
    const range = across(firstRow + index, columnOf("完成值"));
    return known.of(target, `${range.top} ${range.left}`, () =>
      asksProgress && !isNumeric(target)
        ? validateProgress(target, range)
        : validateValue(target, range, planBegins, joint),
    );
  });
  return [...values, ...texts];
}
