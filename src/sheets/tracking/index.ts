export {
  OFFICIAL_HEADERS,
  type OfficialHeader,
  TRACKING_HEADERS,
  trackingColumn,
  type TrackingHeader,
} from "./tracking-columns";
export type { TrackingEntry } from "./tracking-entry";
export { planMarks } from "./tracking-marks";
export { readTracking, type TrackingReading } from "./tracking-reading";
export { buildTrackingTable, type TrackingTableOptions } from "./tracking-table";
