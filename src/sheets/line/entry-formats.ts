import { chinese, isNumeric, mayDip, type ReportingPeriod, shapeOf, type Target } from "../../core";
import {
  columnLetters,
  type ConditionalFormatSpec,
  down,
  OWED_TINT,
  type RangeSpec,
  type Tint,
  VERDICT_TINTS,
} from "../kit";
import type { EntryPlaces, RuledField } from "./entry-places";
import { CHECK_UNIT } from "./formulas";

/**
 * The colours of a table's lines: each verdict its own, and what is still owed: a value that is none, a reason for a miss (or for
 * a maintained level that has dipped before its deadline), the evidence a person needs to judge.
 */
export function listEntryFormats(
  targets: readonly Target[],
  period: ReportingPeriod,
  places: EntryPlaces,
): ConditionalFormatSpec[] {
  const { firstRow, columnOf } = places;
  const lastRow = firstRow + targets.length - 1;
  const over = (header: RuledField, end: RuledField = header): RangeSpec => ({
    ...down(columnOf(header), firstRow, lastRow),
    right: columnOf(end),
  });
  const isOneOf = (...verdicts: readonly string[]): string => {
    const tests = verdicts.map((verdict) => `${verdictAt(places, firstRow)}="${verdict}"`);
    return tests.length === 1 ? tests.join("") : `OR(${tests.join(",")})`;
  };
  const words = chinese.verdicts;
  return [
    tint(over("判定"), isOneOf(words.met, words["reached-early"]), VERDICT_TINTS.met),
    tint(over("判定"), isOneOf(words["not-met"], words.invalid), VERDICT_TINTS["not-met"]),
    tint(over("判定"), isOneOf(words["in-progress"]), VERDICT_TINTS["in-progress"]),
    tint(over("判定"), isOneOf(CHECK_UNIT), VERDICT_TINTS.unverified),
    tint(over("判定"), isOneOf(words["needs-person"]), VERDICT_TINTS["needs-person"]),
    tint(over("判定"), isOneOf(words["no-data"]), VERDICT_TINTS["no-data"]),
    tint(over("完成值"), isOneOf(words.invalid, CHECK_UNIT), OWED_TINT),
    tint(over("未达标原因"), isOneOf(CHECK_UNIT), OWED_TINT),
    tint(
      over("未达标原因", "下一步措施"),
      whileBlank(places, words["not-met"], "未达标原因", firstRow),
      OWED_TINT,
    ),
    ...runsOfEarlyMaintained(targets, period).map(([first, last]) =>
      tint(
        { ...over("未达标原因", "下一步措施"), top: firstRow + first, bottom: firstRow + last },
        whileBlank(places, words["in-progress"], "未达标原因", firstRow + first),
        OWED_TINT,
      ),
    ),
    ...(targets.some((target) => isForPerson(target))
      ? [
          tint(
            over("佐证材料"),
            whileBlank(places, words["needs-person"], "佐证材料", firstRow),
            OWED_TINT,
          ),
        ]
      : []),
  ];
}

/** A conditional format that colours text and ground. */
export function tint(
  range: RangeSpec,
  formula: string,
  { colour, fill }: Tint,
): ConditionalFormatSpec {
  return { range, formula, colour, fill };
}

function verdictAt({ columnOf }: EntryPlaces, row: number): string {
  return `$${columnLetters(columnOf("判定"))}${row}`;
}

/** The cell itself is blank while the line's verdict asks for it; relative to the range's first column. */
function whileBlank(places: EntryPlaces, verdict: string, header: RuledField, row: number): string {
  const cell = `${columnLetters(places.columnOf(header))}${row}`;
  return `AND(${verdictAt(places, row)}="${verdict}",LEN(TRIM(${cell}))=0)`;
}

/** Qualitative targets, and those with 左右. */
function isForPerson(target: Target): boolean {
  return !isNumeric(target) || shapeOf(target) === "near";
}

/** Neighbouring lines of maintained levels that are not due yet: first and last, counted from 0. */
function runsOfEarlyMaintained(
  targets: readonly Target[],
  period: ReportingPeriod,
): (readonly [first: number, last: number])[] {
  const runs: (readonly [number, number])[] = [];
  targets.forEach((target, index) => {
    if (!mayDip(target, period)) return;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) runs[runs.length - 1] = [last[0], index];
    else runs.push([index, index]);
  });
  return runs;
}
