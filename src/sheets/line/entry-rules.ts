import { mayDip, type ReportingPeriod, type Target } from "../../core";
import { across, down, type ValidationSpec } from "../kit";
import { TEXT_COLUMNS } from "./entry-columns";
import type { EntryPlaces } from "./entry-places";
import { type JointWords, validateText, validateValue } from "./validation";

export interface EntryRulesOptions {
  readonly targets: readonly Target[];
  readonly period: ReportingPeriod;
  /** The plan's first year: increases are counted from it. */
  readonly planBegins: number;
  /** What whoever types is told of targets that several bureaus share. */
  readonly joint: JointWords;
}

/** What may be typed into the lines of a table, and the prompts that say so. */
export function listEntryRules(
  { targets, period, planBegins, joint }: EntryRulesOptions,
  { firstRow, columnOf }: EntryPlaces,
): ValidationSpec[] {
  if (targets.length === 0) return [];
  const lastRow = firstRow + targets.length - 1;
  const hasEarlyMaintained = targets.some((target) => mayDip(target, period));
  const texts = TEXT_COLUMNS.map(({ header }) =>
    validateText(header, down(columnOf(header), firstRow, lastRow), hasEarlyMaintained),
  );
  const values = targets.map((target, index) =>
    validateValue(target, across(firstRow + index, columnOf("完成值")), planBegins, joint),
  );
  return [...values, ...texts];
}
