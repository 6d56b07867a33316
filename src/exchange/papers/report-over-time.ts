import { isDay, isNumeric } from "../../core";
import type { PaperTable } from "../../sheets";
import type { Progress } from "../progress";
import { differenceWithUnit, withUnit } from "./figures";
import { columnsOf, earlierValue, valueOf } from "./report-cells";
import type { ReportWords } from "./report-words";

/** So many periods stand beside each other on an upright page. */
const MOST_PERIODS = 5;

/** Earlier periods beside this one; null where none is known. */
export function seriesTable(progress: Progress, words: ReportWords): PaperTable | null {
  const { targets, earlier, period } = progress;
  const shown = earlier.slice(-MOST_PERIODS);
  const found = targets.filter(({ target, series }) => isNumeric(target) && series.length > 0);
  if (shown.length === 0 || found.length === 0) return null;
  const periods = shown.map((each) => words.messages.period(each));
  return {
    kind: "table",
    caption: words.seriesTable(shown.length, earlier.length),
    columns: [
      ...columnsOf(words, [["goal", 28, "left", true]]),
      ...[...periods, words.messages.period(period)].map((header) => ({
        ...{ header, width: 12, align: "right" as const },
      })),
      ...columnsOf(words, [["change", 14, "right"]]),
    ],
    rows: found.map((each) => {
      const { target, series, value, lastYear } = each;
      const change = value === null || lastYear === null ? null : value.minus(lastYear.value);
      return [
        `${target.id} ${target.name}`,
        ...shown.map(({ id }) =>
          earlierValue(
            target,
            series.find((one) => one.period.id === id),
            words,
          ),
        ),
        valueOf(each, words),
        change === null
          ? words.none
          : `${change.gt(0) ? "+" : ""}${differenceWithUnit(target, change, words.messages.language)}`,
      ];
    }),
  };
}

/** What targets are measured from, and who says so; null where nothing is. */
export function baselineTable({ targets }: Progress, words: ReportWords): PaperTable | null {
  const found = targets.flatMap(({ target, baseline }) =>
    baseline === null ? [] : [{ target, baseline }],
  );
  if (found.length === 0) return null;
  return {
    kind: "table",
    caption: words.baselineTable,
    columns: columnsOf(words, [
      ["goal", 30, "left", true],
      ["baseline", 14, "right"],
      ["asOf", 14, "center"],
      ["source", 30, "left"],
      ["counts", 12, "center"],
    ]),
    rows: found.map(({ target, baseline: { value, asOf, source, counts } }) => [
      `${target.id} ${target.name}`,
      withUnit(target, value),
      asOf === null ? words.none : isDay(asOf) ? words.messages.day(asOf) : asOf,
      source ?? words.planOwn,
      words.isMeasured[counts ? "yes" : "no"],
    ]),
  };
}
