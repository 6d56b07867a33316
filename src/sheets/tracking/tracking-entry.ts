import type { EntryText } from "../../core";

/** What was typed into one line; texts are empty where nothing was. */
export interface TrackingEntry extends Readonly<Record<EntryText, string>> {
  /** A number as its cell stores it: 0.96 for 96 %. */
  readonly value: string | number | null;
}
