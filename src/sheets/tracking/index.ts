/**
 * The table in which the office follows all targets (指标跟踪表): built, read back, marked.
 *
 * @example readTracking(plan, grid)?.lines // => a line for every target
 */

export { type PreviousColumn, readPreviousColumn } from "./read-previous";
export { readTableIdentity, type TableIdentity } from "./table-identity";
export {
  OFFICIAL_HEADERS,
  type OfficialHeader,
  PREVIOUS_HEADER,
  TRACKING_HEADERS,
  trackingColumn,
  type TrackingHeader,
} from "./tracking-columns";
export { markTaken, marksTaken, sayTaken, splitTaken, type TakenMark } from "./taken-mark";
export type { TrackingEntry } from "./tracking-entry";
export { prepareMarks } from "./tracking-marks";
export { readTracking, type TrackingReading } from "./tracking-reading";
export { buildTrackingTable, type TrackingTableOptions } from "./tracking-table";
