import type { Big } from "../unit";

/** A numeral that was read. */
export interface ReadNumeral {
  readonly value: Big;
  /** The power of ten of the 万 or 亿 that ends the numeral and counts all that stands before it: 8 of 6100亿, 0 of 3亿5000万. */
  readonly magnitude: 0 | 4 | 8;
  /** Whether 万 or 亿 stands in it anywhere. */
  readonly isLarge: boolean;
  /** What the figure leaves to its reader, and people have to be told: 三百五 says 350 as speech does, 012 has a needless 0. */
  readonly told: "spoken" | "leading-zero" | null;
  /** What counts a figure before the magnitude that ends it: 十 of 1305十亿. Units that people count in, 千亿 and 千万, are none. */
  readonly scale: "" | "十" | "百";
}

/** A numeral that was read, or why it cannot be one. */
export type Numeral = ReadNumeral | { readonly problem: "bad-grouping" } | null;
