import { ENTRY_FIELDS } from "../line";

/** The columns as the annex prints them, merged over the lines of their targets. */
export const OFFICIAL_HEADERS = ["序号", "区分", "目标任务", "量化指标", "责任单位"] as const;
export type OfficialHeader = (typeof OFFICIAL_HEADERS)[number];

/** What each line prints for its own target. */
export const TARGET_HEADERS = ["指标", "目标值", "单位"] as const;

/**
 * The tracking table's headers, from the left. 编号 is hidden and holds the target's id; 核对 is hidden and holds the program's
 * marks, which colour the line's cells.
 */
export const TRACKING_HEADERS = [
  ...OFFICIAL_HEADERS,
  ...TARGET_HEADERS,
  "完成值",
  "完成率",
  "判定",
  "未达标原因",
  "下一步措施",
  "佐证材料",
  "编号",
  "核对",
] as const;
export type TrackingHeader = (typeof TRACKING_HEADERS)[number];

/** The last column that is seen. */
export const LAST_VISIBLE_HEADER: TrackingHeader = ENTRY_FIELDS[3];

/** The number of a header's column in a table as it is inserted. */
export function trackingColumn(header: TrackingHeader): number {
  return TRACKING_HEADERS.indexOf(header) + 1;
}

/** Widths in pixels; what is seen is 1324 in all, so that A4 landscape shows it at 78 %. */
export const TRACKING_WIDTHS: Readonly<Record<TrackingHeader, number>> = {
  序号: 36,
  区分: 40,
  目标任务: 100,
  量化指标: 206,
  责任单位: 144,
  指标: 130,
  目标值: 86,
  单位: 42,
  完成值: 80,
  完成率: 66,
  判定: 78,
  未达标原因: 117,
  下一步措施: 117,
  佐证材料: 82,
  编号: 48,
  核对: 96,
};
