import type { SheetSpec } from "../kit";
import { LAYOUT_WORDS } from "../line";
import {
  ALL_BUREAUS_COLUMNS,
  FILING_COLUMNS,
  FINDING_COLUMNS,
  INDICATOR_COLUMNS,
  KEPT_HEADERS,
  REPORTED_TEXTS,
  SCHEDULE_COLUMN,
  SUMMARY_COLUMNS,
} from "./list-columns";

/**
 * The headers by which a sheet of a consolidated workbook is known again, whatever stands in it: a column that says nothing is left
 * out the next time.
 */
export function listSigns({ cells, print }: SheetSpec): readonly string[] {
  const row = print?.repeatedRow ?? cells.find(({ value }) => value === BUREAU_SIGN)?.row ?? null;
  return cells.flatMap(({ row: own, value }) =>
    own === row && typeof value === "string" && !OPTIONAL.has(value.replace(/\s+/gu, ""))
      ? [value]
      : [],
  );
}

/** What the table of bureaus on 汇总 always has; no row of it is repeated where it fits on a page. */
const BUREAU_SIGN = "报送情况";

/** Bureaus' sheets of earlier versions have no such column; they are ours all the same. */
const SINCE_LATELY = "出处";

const OPTIONAL: ReadonlySet<string> = new Set(
  [
    ...SUMMARY_COLUMNS,
    ...INDICATOR_COLUMNS,
    ...FINDING_COLUMNS,
    ...FILING_COLUMNS,
    ...ALL_BUREAUS_COLUMNS,
    ...REPORTED_TEXTS,
    SCHEDULE_COLUMN,
    { header: "图中的指标" },
  ].flatMap(({ header }) =>
    KEPT_HEADERS.has(header) && header !== SINCE_LATELY
      ? []
      : [
          header,
          ...Object.values(LAYOUT_WORDS).flatMap((words) =>
            [...words].flatMap(([own, said]) => (own === header ? [said] : [])),
          ),
        ],
  ),
);
