/** What was typed into one line; texts are empty where nothing was. */
export interface TrackingEntry {
  /** A number as its cell stores it: 0.96 for 96 %. */
  readonly value: string | number | null;
  readonly reason: string;
  readonly measures: string;
  readonly evidence: string;
}
