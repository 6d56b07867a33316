import {
  asNumeric,
  chinese,
  endsAtOrAfter,
  type PlannedTarget,
  type ReportingPeriod,
} from "../core";
import { columnLetters } from "./address";
import { down } from "./draft";
import { entryColumn, FIRST_ENTRY_ROW, type EntryHeader } from "./form-layout";
import type { ConditionalFormatSpec, RangeSpec } from "./spec";
import { OWED_TINT, VERDICT_TINTS, type Tint } from "./theme";

/**
 * The entry sheet's colours: each verdict its own, and what is still owed: a value that is none, a reason for a miss (or for a
 * maintained level that has dipped before its deadline), the evidence a person needs to judge.
 */
export function listEntryFormats(
  targets: readonly PlannedTarget[],
  period: ReportingPeriod,
): ConditionalFormatSpec[] {
  const lastRow = FIRST_ENTRY_ROW + targets.length - 1;
  const over = (header: EntryHeader, end: EntryHeader = header): RangeSpec => ({
    ...down(entryColumn(header), FIRST_ENTRY_ROW, lastRow),
    right: entryColumn(end),
  });
  const words = chinese.verdicts;
  return [
    rule(over("判定"), isOneOf([words.met, words["reached-early"]]), VERDICT_TINTS.met),
    rule(over("判定"), isOneOf([words["not-met"], words.invalid]), VERDICT_TINTS["not-met"]),
    rule(over("判定"), isOneOf([words["in-progress"]]), VERDICT_TINTS["in-progress"]),
    rule(over("判定"), isOneOf([words["needs-person"]]), VERDICT_TINTS["needs-person"]),
    rule(over("判定"), isOneOf([words["no-data"]]), VERDICT_TINTS["no-data"]),
    rule(over("完成值"), isOneOf([words.invalid]), OWED_TINT),
    rule(over("未达标原因", "下一步措施"), whileBlank(words["not-met"], "未达标原因"), OWED_TINT),
    ...runsOfEarlyMaintained(targets, period).map(([first, last]) =>
      rule(
        {
          ...over("未达标原因", "下一步措施"),
          top: FIRST_ENTRY_ROW + first,
          bottom: FIRST_ENTRY_ROW + last,
        },
        whileBlank(words["in-progress"], "未达标原因", FIRST_ENTRY_ROW + first),
        OWED_TINT,
      ),
    ),
    ...(targets.some((target) => isForPerson(target))
      ? [rule(over("佐证材料"), whileBlank(words["needs-person"], "佐证材料"), OWED_TINT)]
      : []),
  ];
}

function rule(range: RangeSpec, formula: string, { colour, fill }: Tint): ConditionalFormatSpec {
  return { range, formula, colour, fill };
}

function verdictAt(row: number): string {
  return `$${columnLetters(entryColumn("判定"))}${row}`;
}

function isOneOf(verdicts: readonly string[]): string {
  const tests = verdicts.map((verdict) => `${verdictAt(FIRST_ENTRY_ROW)}="${verdict}"`);
  return tests.length === 1 ? tests.join("") : `OR(${tests.join(",")})`;
}

/** The cell itself is blank while the line's verdict asks for it; relative to the range's first column. */
function whileBlank(verdict: string, header: EntryHeader, row = FIRST_ENTRY_ROW): string {
  const cell = `${columnLetters(entryColumn(header))}${row}`;
  return `AND(${verdictAt(row)}="${verdict}",LEN(TRIM(${cell}))=0)`;
}

/** Qualitative targets, and those with 左右. */
function isForPerson(target: PlannedTarget): boolean {
  return asNumeric(target) === null || target.comparator === "about";
}

/** Neighbouring lines of maintained levels that are not due yet: first and last, counted from 0. */
function runsOfEarlyMaintained(
  targets: readonly PlannedTarget[],
  period: ReportingPeriod,
): (readonly [first: number, last: number])[] {
  const runs: (readonly [number, number])[] = [];
  targets.forEach(({ kind, deadline }, index) => {
    if (kind !== "maintain" || endsAtOrAfter(period, deadline)) return;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) runs[runs.length - 1] = [last[0], index];
    else runs.push([index, index]);
  });
  return runs;
}
