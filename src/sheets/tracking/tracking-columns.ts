import { byHeader, type SCHEDULE_HEADER, SHARED_COLUMNS } from "../line";
import type { PrintedKey } from "./printed-columns";

/** The columns as the annex prints them, merged over the lines of their targets. */
export const OFFICIAL_HEADERS = ["序号", "区分", "目标任务", "量化指标", "责任单位"] as const;
export type OfficialHeader = (typeof OFFICIAL_HEADERS)[number];

type SharedHeader = (typeof SHARED_COLUMNS)[number]["header"];
type FirstHeader = OfficialHeader | SharedHeader | "核对";
/** What a column is for: one of those of every plan of format 1, or one that other plans need. */
export type TrackingHeader =
  FirstHeader | typeof SCHEDULE_HEADER | typeof PREVIOUS_HEADER | PrintedKey;

/** Beside the values, in a table that is made while the period before is known. */
export const PREVIOUS_HEADER = "上期值";

/**
 * The tracking table's headers, from the left. 编号 is hidden and holds the target's id; 核对 is hidden and holds the program's
 * marks, which colour the line's cells.
 */
export const TRACKING_HEADERS: readonly FirstHeader[] = [
  ...OFFICIAL_HEADERS,
  ...SHARED_COLUMNS.map(({ header }) => header),
  "核对",
];

/** The number of a header's column in the table of a plan of format 1 as it is inserted. */
export function trackingColumn(header: FirstHeader): number {
  return TRACKING_HEADERS.indexOf(header) + 1;
}

/** Widths in pixels; what is seen is 1350 in all, so that A4 landscape shows it at 77 %. */
export const TRACKING_WIDTHS: Readonly<Record<FirstHeader, number>> = {
  序号: 36,
  // four characters in one line
  区分: 66,
  目标任务: 100,
  量化指标: 206,
  责任单位: 144,
  ...byHeader(SHARED_COLUMNS, ({ tracking }) => tracking),
  核对: 96,
};
